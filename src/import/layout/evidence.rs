//! Evidence between columns: what arithmetic over the rows says about their meaning.
//!
//! Amount − paid = balance tells the three apart; the balance of a statement of movements runs
//! on from row to row and is nobody's debt; due date + days past due is the same day in every
//! row; due date − issue date is the term and not lateness.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::import::cell::date::later;
use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::amortisation;
use super::field::{Content, Field};
use super::header::Header;
use super::own_currency;
use super::period;
use super::reader::Reader;
use super::running;
use super::with_tax;

/// So many rows are enough to see a rule.
const SAMPLE: usize = 2000;

/// Corrects what the headers said where the rows say otherwise.
pub fn settle(columns: &mut [Column], rows: &[Row]) {
    let rows = &rows[..rows.len().min(SAMPLE)];
    let reader = Reader::of(columns);
    drop_other_periods(columns, rows, &reader);
    drop_empty_balance(columns);
    amortisation::settle(columns, rows, &reader);
    with_tax::prefer(columns, rows, &reader);
    take_receipts_as_paid(columns, rows, &reader);
    join_payments(columns);
    know_paid_flag(columns);
    own_currency::prefer(columns, rows, &reader);
    find_third_amount(columns, rows, &reader);
    running::drop_balance(columns, rows, &reader);
    find_due_date(columns, rows, &reader);
    find_better_due_date(columns, rows, &reader);
    settled_before_paid(columns, rows, &reader);
    judge_days(columns, rows, &reader);
}

fn place(columns: &[Column], field: Field) -> Option<usize> {
    columns.iter().position(|column| column.field == Some(field))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.011 + a.abs() * 1e-9
}

/// Whether a − b = c in nearly every row, and not because b is always nothing.
fn subtracts(rows: &[Row], reader: &Reader, a: usize, b: usize, c: usize) -> bool {
    let (mut all, mut hold, mut telling) = (0, 0, 0);
    for row in rows {
        let (Some(x), Some(z)) = (reader.number(row, a), reader.number(row, c)) else { continue };
        let y = reader.number(row, b).unwrap_or(0.0);
        all += 1;
        hold += usize::from(near(x - y, z));
        telling += usize::from(!near(y, 0.0) && near(x - y, z));
    }
    all >= 3 && hold * 10 >= all * 9 && telling >= 2
}

/// Months that do not add up to what is owed are of something else: sales, quotas paid.
fn drop_other_periods(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let is_period = |column: &Column| column.bucket.is_some_and(|bucket| bucket.period.is_some());
    let worded = columns.iter().filter(|it| is_period(it)).any(|it| period::is_worded(&it.header));
    let total = place(columns, Field::Balance).or(place(columns, Field::Amount));
    let (Some(total), false) = (total.filter(|_| columns.iter().any(is_period)), worded) else { return };
    let parts: Vec<usize> = (0..columns.len()).filter(|&index| columns[index].bucket.is_some()).collect();
    let (mut all, mut fit) = (0, 0);
    for row in rows {
        let Some(total) = reader.number(row, total) else { continue };
        let sum: f64 = parts.iter().filter_map(|&column| reader.number(row, column)).sum();
        all += 1;
        fit += usize::from(near(sum, total));
    }
    if fit * 10 < all * 6 {
        drop_periods(columns);
    }
}

/// Takes the months and what stands beside them for nothing.
pub fn drop_periods(columns: &mut [Column]) {
    for column in columns.iter_mut().filter(|column| column.bucket.is_some()) {
        (column.field, column.bucket, column.confidence) = (None, None, 0.0);
    }
}

/// "Fecha de pago" beside invoices of which nothing was paid is the day on which it should be;
/// so is "Fecha de cobro" of a cheque.
fn settled_before_paid(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let Some(settled) = place(columns, Field::SettledOn).filter(|_| place(columns, Field::DueOn).is_none())
    else {
        return;
    };
    let cheques =
        columns.iter().any(|column| fold(&column.header).split(' ').any(|it| it.starts_with("cheque")));
    let unpaid = || {
        let (amount, balance) = (place(columns, Field::Amount)?, place(columns, Field::Balance)?);
        let open =
            rows.iter().filter(|row| match (reader.number(row, amount), reader.number(row, balance)) {
                (Some(amount), Some(balance)) => near(amount, balance) && !near(balance, 0.0),
                _ => false,
            });
        let dated = open.clone().filter(|row| reader.day(row, settled).is_some()).count();
        Some(dated >= 2 && dated * 10 >= open.count() * 9)
    };
    if cheques || unpaid().unwrap_or(false) {
        columns[settled].field = Some(Field::DueOn);
    }
}

/// A balance of formulas that nobody computed says nothing: amount and paid do.
fn drop_empty_balance(columns: &mut [Column]) {
    let has_amount = place(columns, Field::Amount).is_some();
    if let Some(balance) = place(columns, Field::Balance).filter(|_| has_amount)
        && columns[balance].profile.filled == 0
    {
        columns[balance].field = None;
        columns[balance].confidence = 0.0;
    }
}

/// "Abono 1", "Abono 2", "Abono 3": all were paid of what no column says is left.
fn join_payments(columns: &mut [Column]) {
    let stem = |header: &str| -> String { fold(header).chars().filter(|it| it.is_alphabetic()).collect() };
    let Some(paid) = place(columns, Field::Paid).filter(|_| place(columns, Field::Balance).is_none()) else {
        return;
    };
    let numbered = |header: &str| header.bytes().any(|it| it.is_ascii_digit());
    let (first, confidence) = (stem(&columns[paid].header), columns[paid].confidence);
    if !numbered(&columns[paid].header) {
        return;
    }
    let mut several = false;
    for column in columns.iter_mut().filter(|column| column.field.is_none()) {
        let alike = numbered(&column.header) && stem(&column.header) == first;
        if alike && (column.profile.filled == 0 || column.profile.fit(Content::Amounts) > 0.8) {
            (column.field, column.confidence, column.exact) = (Some(Field::Paid), confidence, true);
            several = true;
        }
    }
    columns[paid].exact |= several;
}

/// What was received, in the row of the document itself, is what was paid of it.
/// Nothing is received below zero: that column says how a system meant to settle it.
fn take_receipts_as_paid(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let (Some(received), Some(_), Some(_)) =
        (place(columns, Field::PaymentAmount), place(columns, Field::Amount), place(columns, Field::DueOn))
    else {
        return;
    };
    if rows.iter().any(|row| reader.number(row, received).is_some_and(|it| it < 0.0)) {
        columns[received].field = None;
        return;
    }
    if place(columns, Field::Paid).is_none() && place(columns, Field::Balance).is_none() {
        columns[received].field = Some(Field::Paid);
    }
}

/// "pagado" above ones and zeros says whether, not how much.
fn know_paid_flag(columns: &mut [Column]) {
    let Some(paid) = place(columns, Field::Paid).filter(|&paid| columns[paid].profile.are_flags()) else {
        return;
    };
    let field = place(columns, Field::Status).is_none().then_some(Field::Status);
    (columns[paid].field, columns[paid].confidence) = (field, 0.8);
}

/// With two of amount, paid and balance known, the third is the column that completes them.
fn find_third_amount(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let known = [Field::Amount, Field::Paid, Field::Balance].map(|field| place(columns, field));
    let free: Vec<usize> = (0..columns.len())
        .filter(|&index| columns[index].field.is_none_or(|field| matches!(field, Field::PaymentAmount)))
        .filter(|&index| {
            columns[index].profile.filled > 0 && columns[index].profile.fit(Content::Amounts) > 0.8
        })
        .collect();
    let complete = |test: &dyn Fn(usize) -> bool| free.iter().copied().find(|&index| test(index));
    let found = match known {
        [Some(amount), Some(paid), None] => {
            complete(&|it| subtracts(rows, reader, amount, paid, it)).map(|it| (it, Field::Balance))
        }
        [Some(amount), None, Some(balance)] => {
            complete(&|it| subtracts(rows, reader, amount, it, balance)).map(|it| (it, Field::Paid))
        }
        [None, Some(paid), Some(balance)] => {
            complete(&|it| subtracts(rows, reader, it, paid, balance)).map(|it| (it, Field::Amount))
        }
        _ => None,
    };
    if let Some((index, field)) = found {
        columns[index].field = Some(field);
        columns[index].confidence = 0.8;
        columns[index].exact = true;
    }
    // "Debe" beside what was bought and what was paid is what is left of it.
    if let [Some(amount), Some(paid), None] = known
        && found.is_none()
        && !columns[amount].chosen
        && let Some(whole) = complete(&|it| subtracts(rows, reader, it, paid, amount))
    {
        columns[amount].field = Some(Field::Balance);
        (columns[whole].field, columns[whole].confidence) = (Some(Field::Amount), 0.8);
        columns[whole].exact = true;
    }
    // "Amount due" may be what was asked for; what is left is the column that completes the sum.
    if let [Some(amount), Some(paid), Some(balance)] = known
        && !columns[balance].chosen
        && !subtracts(rows, reader, amount, paid, balance)
        && let Some(left) = complete(&|it| subtracts(rows, reader, amount, paid, it))
    {
        columns[left].field = Some(Field::Balance);
        (columns[left].confidence, columns[left].exact) = (0.8, true);
        columns[balance].field = None;
    }
    // A header may name the three in another sense than their sums do.
    if let [Some(amount), Some(paid), Some(balance)] = known
        && !subtracts(rows, reader, amount, paid, balance)
        && subtracts(rows, reader, balance, paid, amount)
    {
        columns[amount].field = Some(Field::Balance);
        columns[balance].field = Some(Field::Amount);
    }
}

/// How steadily a date and the days past due meet in one day: of 1, and the day.
fn meeting_day(rows: &[Row], reader: &Reader, date: usize, days: usize) -> (f64, Option<NaiveDate>) {
    let mut counts: HashMap<NaiveDate, usize> = HashMap::new();
    let mut all = 0;
    for row in rows {
        let (Some(day), Some(days)) = (reader.day(row, date), reader.number(row, days)) else { continue };
        if days == 0.0 || days.abs() > 30_000.0 {
            continue;
        }
        all += 1;
        if let Some(met) = later(day, days as i64) {
            *counts.entry(met).or_default() += 1;
        }
    }
    let best = counts.into_iter().max_by_key(|&(day, count)| (count, day));
    match best {
        Some((day, count)) if all >= 3 => (count as f64 / all as f64, Some(day)),
        _ => (0.0, None),
    }
}

/// Where no header names the due date, it is the date that the days past due count from.
fn find_due_date(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let (Some(days), None) = (place(columns, Field::DaysPastDue), place(columns, Field::DueOn)) else {
        return;
    };
    let issued = place(columns, Field::IssuedOn);
    let free = (0..columns.len()).filter(|&index| {
        columns[index].profile.fit(Content::Dates) > 0.8
            && (columns[index].field.is_none() || Some(index) == issued)
            && !columns[index].chosen
    });
    let found = free.map(|index| (meeting_day(rows, reader, index, days).0, index));
    let Some((share, index)) = found.max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
    // Counted from the only date of the row: a date of issue and its age, or the due date.
    let is_named_issue = columns[index].field == Some(Field::IssuedOn) && columns[index].confidence > 0.9;
    if share >= 0.8 && !is_named_issue {
        columns[index].field = Some(Field::DueOn);
        columns[index].confidence = 0.8;
    } else if share >= 0.8 && columns[days].confidence < 0.75 {
        // "Edad" from the date of issue is no lateness.
        columns[days].field = None;
    }
}

/// Of several dates that a header calls due, "Vencto orig" and "Vencto real", it is the one that
/// the days past due count from.
fn find_better_due_date(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let (Some(days), Some(due)) = (place(columns, Field::DaysPastDue), place(columns, Field::DueOn)) else {
        return;
    };
    if columns[due].chosen || meeting_day(rows, reader, due, days).0 >= 0.8 {
        return;
    }
    let better = (0..columns.len()).find(|&index| {
        columns[index].field.is_none()
            && columns[index].profile.fit(Content::Dates) > 0.8
            && Header::new(&columns[index].header).matches(Field::DueOn).is_some()
            && meeting_day(rows, reader, index, days).0 >= 0.9
    });
    if let Some(better) = better {
        (columns[better].field, columns[better].confidence) = (Some(Field::DueOn), columns[due].confidence);
        columns[due].field = None;
    }
}

/// "Days outstanding", "Antigüedad": counted from the issue, though equal terms make the due
/// date fit as well.
fn is_age_of_document(columns: &[Column], days: usize, rows: &[Row], reader: &Reader) -> bool {
    const AGES: [&str; 6] = ["outstanding", "antiguedad", "edad", "age", "transcurridos", "aging"];
    let header = fold(&columns[days].header);
    let named = columns[days].confidence < 0.75
        && header.split(' ').any(|word| AGES.contains(&word))
        && !header.split(' ').any(|word| matches!(word, "due" | "vencido" | "vencimiento" | "vcto"));
    let issued = place(columns, Field::IssuedOn).filter(|_| named);
    issued.is_some_and(|issued| meeting_day(rows, reader, issued, days).0 >= 0.7)
}

/// Days that are the term of credit, or that no due date explains, are not lateness.
fn judge_days(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let (Some(days), Some(due)) = (place(columns, Field::DaysPastDue), place(columns, Field::DueOn)) else {
        return;
    };
    if !columns[days].chosen && is_age_of_document(columns, days, rows, reader) {
        columns[days].field = None;
        return;
    }
    if columns[days].chosen || meeting_day(rows, reader, due, days).0 >= 0.5 {
        return;
    }
    let issued = place(columns, Field::IssuedOn);
    let (mut all, mut terms) = (0, 0);
    for row in rows {
        let (Some(number), Some(due)) = (reader.number(row, days), reader.day(row, due)) else { continue };
        let Some(issued) = issued.and_then(|column| reader.day(row, column)) else { continue };
        all += 1;
        terms += usize::from((due - issued).num_days() == number as i64);
    }
    if all >= 3 && terms * 10 >= all * 8 {
        columns[days].field = Some(Field::Terms);
    } else if columns[days].confidence < 0.75 {
        columns[days].field = None;
    }
}
