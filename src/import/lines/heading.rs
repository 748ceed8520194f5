//! The header above parted lines: its words dealt out to the columns, so that each column gets
//! the name that suits its values.

use crate::import::layout::field::{Content, Field};
use crate::import::layout::header;

use super::pieces::Shape;
use super::template::Template;

/// A column's name has at most so many words.
const MOST_WORDS: usize = 4;
/// A header has at most so many.
const LONGEST: usize = 40;

/// The names of the columns; nothing where the line heads none.
pub fn cut(line: &str, template: &Template) -> Option<Vec<String>> {
    let words = line.split_whitespace().map(|it| it.trim_matches([',', ';', ':', '-', '|', '*']));
    let words: Vec<&str> = words.filter(|it| it.chars().any(char::is_alphanumeric)).collect();
    let columns = &template.shapes;
    if words.len() < columns.len()
        || words.len() > LONGEST.min(columns.len() * MOST_WORDS)
        || columns.len() < 2
    {
        return None;
    }
    // best[column][word]: the worth of the first columns over the first words, and the last cut.
    let mut best = vec![vec![None::<(f64, usize)>; words.len() + 1]; columns.len() + 1];
    best[0][0] = Some((0.0, 0));
    for (column, shape) in columns.iter().enumerate() {
        for from in column..words.len() {
            let Some((before, _)) = best[column][from] else { continue };
            for to in from + 1..=words.len().min(from + MOST_WORDS) {
                let worth = before + worth(&words[from..to].join(" "), *shape);
                if best[column + 1][to].is_none_or(|(known, _)| worth > known) {
                    best[column + 1][to] = Some((worth, from));
                }
            }
        }
    }
    let (worth, _) = best[columns.len()][words.len()]?;
    let mut names = vec![String::new(); columns.len()];
    let mut to = words.len();
    for column in (0..columns.len()).rev() {
        let (_, from) = best[column + 1][to]?;
        names[column] = words[from..to].join(" ");
        to = from;
    }
    (worth >= 1.2 && worth >= 0.4 * columns.len() as f64).then_some(names)
}

/// How well a name suits what stands below it.
fn worth(name: &str, shape: Shape) -> f64 {
    match header::best(name) {
        Some((field, found)) if suits(field, shape) => found.score,
        Some((_, found)) => -0.3 * found.score,
        None => 0.05 / (1.0 + name.matches(' ').count() as f64),
    }
}

fn suits(field: Field, shape: Shape) -> bool {
    match (field.content(), shape) {
        (Content::Words | Content::Anything, Shape::Words)
        | (Content::Dates, Shape::Date)
        | (Content::Amounts | Content::WholeNumbers | Content::Codes, Shape::Number)
        | (Content::Codes | Content::Anything, Shape::Code)
        | (Content::Phones, Shape::Phone | Shape::Number)
        | (Content::Emails, Shape::Email) => true,
        (_, Shape::Number) => matches!(field, Field::Instalment | Field::Terms),
        _ => false,
    }
}
