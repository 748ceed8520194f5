//! Documents and days, as the dossier names them.

use chrono::NaiveDate;

use super::super::{Lang, format, words};
use super::names;
use crate::domain::document::Document;
use crate::domain::dossier::Section;
use crate::domain::quick_day::QuickDay;

/// A part of the dossier.
pub fn section(lang: Lang, it: Section) -> &'static str {
    match it {
        Section::Overdue(bucket) => names::bucket(lang, bucket),
        Section::NotDue => words::section::not_due(lang),
        Section::WrittenOff => words::section::written_off(lang),
    }
}

/// How late a document is, or when it falls due.
pub fn lateness(lang: Lang, document: &Document, today: NaiveDate) -> String {
    use words::document as say;
    match document.due_on.zip(document.days_past_due(today)) {
        None => say::no_due_date(lang).to_owned(),
        Some((_, days)) if days > 0 => say::days_late(lang, days),
        Some((_, 0)) => say::due_today(lang).to_owned(),
        Some((due_on, _)) => say::due(lang, format::relative(lang, due_on, today)),
    }
}

/// How far its due date is, beside the date itself.
pub fn due_distance(lang: Lang, document: &Document, today: NaiveDate) -> String {
    match document.due_on.zip(document.days_past_due(today)) {
        None => words::document::no_due_date(lang).to_owned(),
        // To the day: lateness is what buckets and the law count.
        Some((_, days)) if days > 0 => words::format::days_ago(lang, days),
        Some((due_on, _)) => format::relative(lang, due_on, today),
    }
}

/// A day that people name.
pub fn quick_day(lang: Lang, it: QuickDay) -> &'static str {
    match it {
        QuickDay::Today => words::quick_day::today(lang),
        QuickDay::Tomorrow => words::quick_day::tomorrow(lang),
        QuickDay::Friday => words::quick_day::friday(lang),
        QuickDay::InEightDays => words::quick_day::in_eight_days(lang),
        QuickDay::MonthEnd => words::quick_day::month_end(lang),
    }
}
