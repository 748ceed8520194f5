//! What a person's choice for one column means for the mapping of all of them.

use crate::import::Corrections;
use crate::import::reading::Understood;

use super::field::Field;

impl Corrections {
    /// Says that a column holds `field`, or nothing of interest. Another column that held it
    /// gives it up, unless a field may have several columns.
    pub fn assign(&mut self, column: usize, field: Option<Field>, understood: &Understood) {
        let holding = |field: Field| -> Vec<usize> {
            let columns = understood.columns.iter().filter(|it| it.field == Some(field));
            columns.map(|it| it.index).filter(|&it| it != column).collect()
        };
        let before = understood.columns.iter().find(|it| it.index == column).and_then(|it| it.field);
        if let Some(before) = before {
            self.mapping.insert(before, holding(before));
        }
        if let Some(field) = field {
            let mut columns = if field.is_repeatable() { holding(field) } else { Vec::new() };
            columns.push(column);
            columns.sort_unstable();
            self.mapping.insert(field, columns);
        }
    }

    /// Another sheet or header row is another table: what was said of its columns is void.
    pub fn start_over_with(&mut self, sheet: Option<String>, header_row: Option<u32>) {
        (self.sheet, self.header_row) = (sheet, header_row);
        self.mapping.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::reading::ColumnGuess;

    fn understood(fields: &[Option<Field>]) -> Understood {
        let column = |(index, field): (usize, &Option<Field>)| ColumnGuess {
            index,
            header: format!("C{index}"),
            field: *field,
            confidence: 90,
            chosen: false,
            samples: Vec::new(),
        };
        Understood {
            sheets: vec!["Hoja1".to_owned()],
            sheet: "Hoja1".to_owned(),
            header_row: 1,
            encoding: None,
            delimiter: None,
            date_order: None,
            decimal: None,
            currency: None,
            scale: Default::default(),
            cutoff: None,
            columns: fields.iter().enumerate().map(column).collect(),
            layout: String::new(),
            creditor: String::new(),
            corrections: Corrections::default(),
            recalled: false,
        }
    }

    #[test]
    fn a_column_that_takes_a_field_takes_it_from_the_other() {
        let mut corrections = Corrections::default();
        let before = understood(&[Some(Field::Amount), None, Some(Field::Balance)]);
        corrections.assign(1, Some(Field::Balance), &before);
        assert_eq!(corrections.mapping.get(&Field::Balance), Some(&vec![1]));
        corrections.assign(0, None, &before);
        assert_eq!(corrections.mapping.get(&Field::Amount), Some(&vec![]));
    }

    #[test]
    fn a_second_telephone_joins_the_first() {
        let mut corrections = Corrections::default();
        corrections.assign(1, Some(Field::Phone), &understood(&[Some(Field::Phone), None]));
        assert_eq!(corrections.mapping.get(&Field::Phone), Some(&vec![0, 1]));
    }
}
