//! The dialect of a delimited text: what parts its cells and what quotes them.
//!
//! Each candidate cuts the first lines; the right one cuts them alike, and into cells that
//! look like values: numbers, dates, words. Neither alone is enough: commas inside prose cut
//! evenly now and then, and amounts hold the commas of their decimals.

use crate::import::sheet::Delimiter;

use super::fixed_width;
use super::records::Records;

/// What stands between cells, and around those that hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: Delimiter,
    pub quote: char,
    /// Whether it cuts the lines into cells at all.
    pub cuts: bool,
}

/// Delimiters with how far each is believed by itself.
const CANDIDATES: [(char, f64); 7] =
    [(',', 1.0), (';', 1.0), ('\t', 1.0), ('|', 1.0), ('~', 0.9), ('^', 0.9), (' ', 0.45)];
/// So much of the text decides, and so many lines.
const SAMPLE: usize = 1 << 16;
const LINES: usize = 300;

/// Finds the dialect of a text.
pub fn sniff(text: &str) -> Dialect {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    // Commas here and there in a printed text cut nothing.
    let least = if fixed_width::columns(sample).is_some() { 0.3 } else { 0.0 };
    let mut best = (least, Dialect { delimiter: Delimiter(','), quote: '"', cuts: false });
    for (delimiter, prior) in CANDIDATES.into_iter().filter(|(delimiter, _)| sample.contains(*delimiter)) {
        let quote = quote_of(sample, delimiter);
        let score = prior
            * score(sample, Dialect { delimiter: Delimiter(delimiter), quote, cuts: true }, end < text.len());
        if score > best.0 {
            best = (score, Dialect { delimiter: Delimiter(delimiter), quote, cuts: true });
        }
    }
    best.1
}

/// A single quote quotes where cells begin and end with it and none does with a double one.
fn quote_of(sample: &str, delimiter: char) -> char {
    let (mut single, mut double) = (0, 0);
    for cell in sample.split([delimiter, '\n', '\r']).map(|cell| cell.trim_matches(' ')) {
        let quoted = |quote: char| cell.len() >= 2 && cell.starts_with(quote) && cell.ends_with(quote);
        single += usize::from(quoted('\''));
        double += usize::from(cell.starts_with('"') || cell.ends_with('"'));
    }
    if single >= 2 && double == 0 { '\'' } else { '"' }
}

/// How evenly the lines are cut, times how much the cells look like values.
fn score(sample: &str, dialect: Dialect, cut: bool) -> f64 {
    let mut records = Records::new(sample, dialect.delimiter.0, dialect.quote);
    let (mut cells, mut widths) = (Vec::new(), Vec::new());
    let (mut clean, mut filled) = (0.0, 0.0);
    while widths.len() < LINES && records.next_into(&mut cells) {
        if cut && records.is_at_end() && !widths.is_empty() {
            break;
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            // A line of nothing but delimiters is as wide as they say.
            if cells.len() > 1 {
                widths.push(cells.len());
            }
            continue;
        }
        if let [line] = cells.as_slice()
            && fixed_width::is_rule(line)
        {
            continue;
        }
        widths.push(cells.len());
        for cell in cells.iter().filter(|cell| !cell.trim().is_empty()) {
            filled += 1.0;
            clean += cleanness(cell.trim(), dialect.delimiter.0);
        }
    }
    if widths.is_empty() || filled == 0.0 {
        return 0.0;
    }
    // Blanks stand between words too: they part cells only where every line has as many.
    if dialect.delimiter.0 == ' ' && (widths[0] < 3 || widths.iter().any(|width| *width != widths[0])) {
        return 0.0;
    }
    evenness(&widths) * (clean / filled).powi(2)
}

/// The sum over the widths of their share, more for many cells; less where widths are many.
fn evenness(widths: &[usize]) -> f64 {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for &width in widths {
        match counts.iter_mut().find(|(known, _)| *known == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((width, 1)),
        }
    }
    let all = widths.len() as f64;
    let share = |&(width, count): &(usize, usize)| {
        let cells = width as f64;
        (count as f64 / all).powi(2) * ((cells - 1.0) / cells)
    };
    let wide: f64 = counts.iter().filter(|(width, _)| *width > 1).map(share).sum();
    wide / (counts.len() as f64).sqrt()
}

/// From 0 to 1: how much a cell looks like one value.
fn cleanness(cell: &str, delimiter: char) -> f64 {
    if is_number_or_date(cell) {
        return 1.0;
    }
    let holds = |each: char| delimiter != each && cell.contains(each);
    match cell.matches('"').count() {
        0 => {}
        // A quote that opens here and closes in another cell was cut through.
        odd if odd % 2 == 1 => return 0.1,
        _ => return 0.5,
    }
    if holds(';') || holds('\t') || holds('|') {
        return 0.55;
    }
    // A comma inside prose is followed by a blank; between values it is not.
    let tight = cell.match_indices(',').filter(|(at, _)| !cell[at + 1..].starts_with(' ')).count();
    if delimiter != ',' && tight > 0 {
        return 0.3;
    }
    let letters = cell.chars().filter(|each| each.is_alphanumeric() || *each == ' ').count();
    let all = cell.chars().count().max(1);
    if letters * 10 >= all * 7 { 0.95 } else { 0.6 }
}

/// Digits with marks, signs and a unit.
fn is_number_or_date(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let others = cell.chars().filter(|each| {
        !each.is_ascii_digit()
            && !matches!(
                each,
                '.' | ','
                    | '-'
                    | '+'
                    | '/'
                    | ':'
                    | '%'
                    | '$'
                    | '€'
                    | '('
                    | ')'
                    | 'E'
                    | 'e'
                    | 'T'
                    | 'Z'
                    | ' '
                    | '\''
            )
    });
    digits > 0 && others.count() == 0 && cell.matches(',').count() <= 4 && cell.matches(' ').count() <= 2
}
