//! Lines that stand whole in one column: a list pasted from a chat, a page copied out of a PDF.
//!
//! They are parted where nearly all of them have the same shapes in the same order: a name, a
//! day, an amount. What does not fit is kept whole, so that its row is told and not lost. Where
//! the shapes do not agree, nothing is parted.

mod heading;
mod pieces;
mod template;
mod words;

use crate::import::layout::field::Field;
use crate::import::sheet::{Cell, Parted, Row, Sheet};

use pieces::{Piece, Shape};
use template::Template;

/// Longer lists come out of a system, which parts its columns.
const MOST_LINES: usize = 5_000;
/// Fewer lines agree by chance.
const LEAST: usize = 3;
/// More words than this are a sentence.
const LONGEST_NAME: usize = 60;

/// The sheet with its lines parted; nothing where they do not agree.
pub fn part(sheet: &Sheet, lines: &[(u32, String)]) -> Option<Sheet> {
    if lines.len() > MOST_LINES {
        return None;
    }
    let pieces: Vec<Vec<Piece>> = lines.iter().map(|(_, line)| pieces::of(line)).collect();
    let template = Template::of(&pieces)?;
    let fitting: Vec<Option<Vec<Cell>>> = pieces.iter().map(|it| template.fit(it)).collect();
    let first = fitting.iter().position(Option::is_some)?;
    let owes = |at: &usize| pieces[*at].iter().any(|it| it.shape == Shape::Number) && !is_total(&pieces[*at]);
    let debts: Vec<usize> = (first..lines.len()).filter(owes).collect();
    let fit = debts.iter().filter(|at| fitting[**at].is_some()).count();
    if fit < LEAST
        || fit * 10 < debts.len() * 8
        || !template.has_money(&pieces)
        || !template.has_short_names(&pieces)
    {
        return None;
    }
    let header = first.checked_sub(1).and_then(|above| {
        (0..=above).rev().find_map(|at| Some((at, heading::cut(&lines[at].1, &template)?)))
    });
    let mut out = Sheet { rows: Vec::new(), blank_rows: 0, ..sheet.clone() };
    for (at, ((number, line), fitted)) in lines.iter().zip(fitting).enumerate() {
        let cells = match (&header, fitted) {
            (Some((above, names)), _) if at == *above => names.iter().map(|it| Cell::of_text(it)).collect(),
            (_, Some(cells)) => cells,
            (_, None) if at < first => vec![Cell::of_text(line)],
            (_, None) => template.kept(line, &pieces[at], is_total(&pieces[at])),
        };
        out.push(*number, cells);
    }
    let header = header.map(|(at, _)| lines[at].0);
    let unlike = debts.iter().filter(|at| template.fit(&pieces[**at]).is_none()).map(|at| lines[*at].0);
    let told = if header.is_some() { Vec::new() } else { template.fields(&pieces) };
    out.parted = Some(Parted { header, first: lines[first].0, unlike: unlike.collect(), told });
    Some(out)
}

/// The lines of a sheet of one column.
pub fn of_rows(sheet: &Sheet) -> Option<Vec<(u32, String)>> {
    const SHORTEST: usize = 5;
    let line = |row: &Row| {
        let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let text = filled.next()?.shown().into_owned();
        filled.next().is_none().then_some((row.number, text))
    };
    let lines: Vec<(u32, String)> = sheet.rows.iter().filter_map(line).collect();
    let whole = lines.iter().filter(|(_, text)| text.len() >= SHORTEST && text.contains(' ')).count();
    (whole >= LEAST && whole * 10 >= sheet.rows.len() * 6).then_some(lines)
}

/// "Total 595.000", "Son $595.000".
fn is_total(pieces: &[Piece]) -> bool {
    let words = pieces.iter().find(|it| it.shape == Shape::Words);
    let named = words.map(|it| crate::import::cell::fold::fold(&it.cell.shown())).unwrap_or_default();
    let led =
        pieces.first().is_some_and(|it| it.label.split(' ').any(|word| ["total", "son"].contains(&word)));
    let begins = ["total", "suma", "subtotal", "gran total"]
        .iter()
        .any(|it| named.strip_prefix(it).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    begins || (words.is_none() && led)
}

/// What the labels of a column's values say that it is.
fn field_of_label(label: &str) -> Option<Field> {
    let says = |words: &[&str]| label.split(' ').any(|word| words.contains(&word));
    match () {
        () if says(&["desde", "since"]) => Some(Field::IssuedOn),
        () if says(&["abono", "abonado", "pago", "paga"]) => Some(Field::Paid),
        () if says(&["saldo", "queda", "quedan", "resta", "restan", "falta", "faltan", "balance"]) => {
            Some(Field::Balance)
        }
        () => None,
    }
}
