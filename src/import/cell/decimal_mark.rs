//! What a column tells of its decimal mark: `1.234` is a thousand in one file and one and a bit in the next,
//! so it is decided once a column from all its values.

use crate::import::sheet::Cell;

use super::number::{DecimalMark, bare};

/// What the texts of a column say about its decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkEvidence {
    point: usize,
    comma: usize,
    /// `1.234` alone: a thousand more likely than one and a bit.
    lone_point: usize,
    lone_comma: usize,
}

impl MarkEvidence {
    pub fn note(&mut self, cell: &Cell) {
        let Cell::Text(text) = cell else { return };
        if !text.contains(['.', ',']) {
            return;
        }
        let Some((_, body)) = bare(text) else { return };
        let points = body.matches('.').count();
        let commas = body.matches(',').count();
        match (points, commas) {
            (0, 0) => {}
            (1, 0) => self.note_single(&body, '.'),
            (0, 1) => self.note_single(&body, ','),
            (_, 0) => self.comma += 1,
            (0, _) => self.point += 1,
            // Both stand: the last one is the decimal mark.
            _ => match body.rfind('.') > body.rfind(',') {
                true => self.point += 1,
                false => self.comma += 1,
            },
        }
    }

    fn note_single(&mut self, body: &str, mark: char) {
        let (whole, decimals) = body.split_once(mark).unwrap_or((body, ""));
        let could_group = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        match (mark, could_group) {
            ('.', true) => self.lone_point += 1,
            ('.', false) => self.point += 1,
            (_, true) => self.lone_comma += 1,
            (_, false) => self.comma += 1,
        }
    }

    pub fn add(&mut self, other: MarkEvidence) {
        self.point += other.point;
        self.comma += other.comma;
        self.lone_point += other.lone_point;
        self.lone_comma += other.lone_comma;
    }

    /// The mark that the values show, or nothing where none has any.
    pub fn decide(&self) -> Option<DecimalMark> {
        match (self.point, self.comma) {
            (0, 0) if self.lone_point > self.lone_comma => Some(DecimalMark::Comma),
            (0, 0) if self.lone_comma > 0 => Some(DecimalMark::Point),
            (0, 0) => None,
            (point, comma) if point >= comma => Some(DecimalMark::Point),
            _ => Some(DecimalMark::Comma),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_a_column_tell_its_decimal_mark() {
        let decide = |texts: &[&str]| {
            let mut evidence = MarkEvidence::default();
            texts.iter().for_each(|text| evidence.note(&Cell::Text((*text).into())));
            evidence.decide()
        };
        assert_eq!(decide(&["1.234", "12,5"]), Some(DecimalMark::Comma));
        assert_eq!(decide(&["1.234", "950"]), Some(DecimalMark::Comma));
        assert_eq!(decide(&["1,234", "950"]), Some(DecimalMark::Point));
        assert_eq!(decide(&["1234.567"]), Some(DecimalMark::Point));
        assert_eq!(decide(&["-110.7"]), Some(DecimalMark::Point));
        assert_eq!(decide(&["1.322.728"]), Some(DecimalMark::Comma));
        assert_eq!(decide(&["1'250.000", "350.000"]), Some(DecimalMark::Comma));
        assert_eq!(decide(&["350.000,oo"]), Some(DecimalMark::Comma));
        assert_eq!(decide(&["950"]), None);
    }
}
