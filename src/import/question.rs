//! The one question of a file that nobody has settled yet: the guess that would cost most if it
//! were wrong. What is only likely, and costs little, is shown and not asked.

use chrono::NaiveDate;

use super::issue::Problem;
use super::reading::{ColumnGuess, Summary};
use super::{Field, SaidPaid};

/// Below this a guess is no more than that.
const DOUBTFUL: u8 = 50;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which column says what is owed: these hold amounts, and the guess is the first.
    Owed { columns: Vec<ColumnGuess> },
    /// The column of who owes speaks of suppliers: do they owe, or are they owed?
    Suppliers { column: ColumnGuess },
    /// So many rows say paid, and no column says what is left; and what they were taken to be.
    SaidPaid { rows: usize, now: SaidPaid },
    /// No date shows whether the day or the month comes first: one date, read in both ways.
    DateOrder { header: String, written: String, day_first: NaiveDate, month_first: NaiveDate },
    /// Due dates were counted back from a day that the file does not tell.
    CutOff,
}

/// What is to be asked, if anything: who owes whom before amounts, amounts before dates, dates before the day they count from.
pub fn question(summary: &Summary) -> Option<Question> {
    suppliers(summary)
        .or_else(|| owed(summary))
        .or_else(|| said_paid(summary))
        .or_else(|| date_order(summary))
        .or_else(|| cut_off(summary))
}

fn owed(summary: &Summary) -> Option<Question> {
    let columns = &summary.understood.columns;
    let of = |field: Field| columns.iter().find(|it| it.field == Some(field));
    let guess = of(Field::Balance).or_else(|| of(Field::Amount))?;
    if guess.chosen {
        return None;
    }
    // What nobody recognises and is never more than the amount may be what is left of it.
    let is_sure = guess.confidence >= DOUBTFUL;
    let is_rival = |it: &&ColumnGuess| {
        let is_free = it.index != guess.index && it.field.is_none() && is_amounts(it);
        let may_be_left = guess.field == Some(Field::Amount) && is_left_of(it, guess);
        is_free && (!is_sure || may_be_left)
    };
    let others: Vec<ColumnGuess> = columns.iter().filter(is_rival).cloned().collect();
    let columns = std::iter::once(guess.clone()).chain(others).collect::<Vec<_>>();
    (columns.len() > 1).then_some(Question::Owed { columns })
}

fn is_amounts(column: &ColumnGuess) -> bool {
    let is_amount = |it: &String| {
        let digits = it.chars().filter(char::is_ascii_digit).count();
        digits > 0 && it.chars().all(|it| it.is_ascii_digit() || " .,-$()".contains(it))
    };
    !column.samples.is_empty() && column.samples.iter().all(is_amount)
}

/// Whether what stands here may be what is left of the other column: in some rows all of it, in
/// others less, and never more.
fn is_left_of(column: &ColumnGuess, amount: &ColumnGuess) -> bool {
    let figures = |of: &ColumnGuess| of.samples.iter().map(|it| figure(it)).collect::<Vec<u64>>();
    let (left, all) = (figures(column), figures(amount));
    let pairs = || left.iter().zip(&all);
    let (never_more, somewhere_all) =
        (pairs().all(|(left, all)| left <= all), pairs().any(|(left, all)| left == all && *all > 0));
    left.len() == all.len() && never_more && somewhere_all && left != all
}

/// The digits of an amount as a number: enough to compare two of one style.
fn figure(written: &str) -> u64 {
    let digits = written.chars().filter_map(|it| it.to_digit(10));
    digits.fold(0, |sum, digit| sum.saturating_mul(10).saturating_add(digit.into()))
}

fn suppliers(summary: &Summary) -> Option<Question> {
    let told = summary.issues.iter().find(|it| it.problem == Problem::OwedBySuppliers)?;
    let mut columns = summary.understood.columns.iter();
    let column = columns.find(|it| Some(&it.header) == told.column.as_ref() && it.field.is_some())?;
    Some(Question::Suppliers { column: column.clone() })
}

fn said_paid(summary: &Summary) -> Option<Question> {
    let rows = |problem: Problem| -> usize {
        summary.issues.iter().filter(|it| it.problem == problem).map(|it| it.count).sum()
    };
    let left = [Field::Balance, Field::Paid, Field::AgeBucket];
    let columns = &summary.understood.columns;
    let answered = summary.understood.corrections.said_paid.is_some();
    if answered || columns.iter().any(|it| it.field.is_some_and(|field| left.contains(&field))) {
        return None;
    }
    match (rows(Problem::PaidByMark), rows(Problem::LooksPaid)) {
        (0, 0) => None,
        // All of them: a history of payments.
        (0, owed) if owed >= summary.figures.documents => None,
        (0, rows) => Some(Question::SaidPaid { rows, now: SaidPaid::Owed }),
        (rows, _) => Some(Question::SaidPaid { rows, now: SaidPaid::Settled }),
    }
}

fn date_order(summary: &Summary) -> Option<Question> {
    let assumed = summary.issues.iter().find(|it| it.problem == Problem::DateOrderAssumed)?;
    let header = assumed.column.clone()?;
    let column = summary.understood.columns.iter().find(|it| it.header == header)?;
    let both = |written: &String| {
        let (day_first, month_first) = read_both_ways(written)?;
        let (header, written) = (header.clone(), written.clone());
        Some(Question::DateOrder { header, written, day_first, month_first })
    };
    column.samples.iter().find_map(both)
}

/// A date of three numbers with the year last, as both orders have it; only where they differ.
fn read_both_ways(written: &str) -> Option<(NaiveDate, NaiveDate)> {
    let date = written.split_whitespace().next()?;
    let numbers: Vec<u32> = date.split(['/', '-', '.']).filter_map(|it| it.parse().ok()).collect();
    let [first, second, year] = numbers[..] else { return None };
    let year = i32::try_from(if year < 100 { year + 2000 } else { year }).ok()?;
    let day_first = NaiveDate::from_ymd_opt(year, second, first)?;
    let month_first = NaiveDate::from_ymd_opt(year, first, second)?;
    (day_first != month_first).then_some((day_first, month_first))
}

fn cut_off(summary: &Summary) -> Option<Question> {
    let counted = |it: Problem| matches!(it, Problem::DueDateEstimated | Problem::DueDateFromBucket);
    let is_counted = summary.issues.iter().any(|it| counted(it.problem));
    (is_counted && summary.understood.cutoff.is_none()).then_some(Question::CutOff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_shown_in_both_orders_only_where_they_differ() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let both = |written: &str| read_both_ways(written);
        assert_eq!(both("05/06/2025"), day("2025-06-05").zip(day("2025-05-06")));
        assert_eq!(both("5-6-25 10:30"), day("2025-06-05").zip(day("2025-05-06")));
        assert_eq!(both("06/06/2025"), None);
        assert_eq!(both("31/06/2025"), None);
        assert_eq!(both("2025-06-05"), None);
        assert_eq!(both("ayer"), None);
    }
}
