//! What the values of a column look like, whatever its header says.

use std::collections::HashSet;

use chrono::Datelike as _;

use crate::import::cell::date::{self, DateOrder, OrderEvidence};
use crate::import::cell::decimal_mark::MarkEvidence;
use crate::import::cell::no_year::NoYear;
use crate::import::cell::number::{self, DecimalMark};
use crate::import::cell::six_digits::SixDigitsEvidence;
use crate::import::cell::tax_id;
use crate::import::sheet::Cell;

use super::currency_words;
use super::field::Content;

/// Counts over the values of one column.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Cells that say something.
    pub filled: usize,
    /// The first of them, which are enough to tell what they look like.
    looked_at: usize,
    dates: usize,
    /// Dates by their type whose day could be a month, and those whose day could not.
    early_days: usize,
    late_days: usize,
    /// Days without a year, and those of them that begin with the month.
    yearless: usize,
    month_first: usize,
    /// Numbers that could be a spreadsheet's serial days.
    serials: usize,
    amounts: usize,
    small_wholes: usize,
    phones: usize,
    emails: usize,
    currencies: usize,
    codes: usize,
    words: usize,
    /// Codes with a letter or a mark between the digits.
    marked: usize,
    /// Of ten digits or so that begin as a mobile does, or with a plus.
    mobiles: usize,
    /// Of eleven digits and more, as only mobiles with their area or country are written.
    long_mobiles: usize,
    /// Texts in the form of a tax id, numbers whose check digit checks.
    tax_ids: usize,
    /// Those whose check digit fits.
    checked: usize,
    /// Blanks inside the texts.
    blanks: usize,
    pub mark: MarkEvidence,
    pub order: OrderEvidence,
    pub six_digits: SixDigitsEvidence,
    pub samples: Vec<String>,
    distinct: HashSet<u64>,
}

const SAMPLES: usize = 5;
/// So many values tell what a column's values look like.
const LOOK_AT: usize = 5_000;
/// The longest written date, "miércoles 25 de septiembre de 2024", has fewer.
const MOST_LETTERS: usize = 30;
/// Beyond this the number of different values no longer matters.
const MOST_DISTINCT: usize = 50_000;

impl Profile {
    pub fn note(&mut self, cell: &Cell) {
        let Some(said) = cell.said() else { return };
        self.filled += 1;
        let look = self.looked_at < LOOK_AT;
        self.looked_at += usize::from(look);
        if self.samples.len() < SAMPLES && !self.samples.iter().any(|sample| *sample == said) {
            self.samples.push(said.chars().take(60).collect());
        }
        if self.distinct.len() < MOST_DISTINCT {
            self.distinct.insert(hash(&said));
        }
        if look {
            self.six_digits.note(cell);
        }
        match cell {
            Cell::Date(day) => {
                self.dates += usize::from(look);
                match day.day() {
                    ..=12 => self.early_days += 1,
                    _ => self.late_days += 1,
                }
            }
            Cell::Number(number) if look => self.note_number(*number),
            Cell::Text(text) if look => self.note_text(cell, text),
            Cell::Text(text) => self.note_marks(cell, text),
            _ => {}
        }
    }

    /// What only one value of a column may prove: its decimal mark, its order of day and month.
    fn note_marks(&mut self, cell: &Cell, text: &str) {
        let marked = text.bytes().any(|byte| matches!(byte, b'.' | b',' | b'/' | b'-'));
        if marked && text.len() <= 40 && text.starts_with(|first: char| !first.is_alphabetic()) {
            self.mark.note(cell);
            self.order.note(cell);
        }
    }

    fn note_number(&mut self, number: f64) {
        self.amounts += 1;
        let whole = number.fract() == 0.0;
        self.small_wholes += usize::from(whole && number.abs() < 20_000.0);
        self.serials += usize::from((20_000.0..80_000.0).contains(&number));
        self.codes += usize::from(whole);
        self.phones += usize::from(whole && (1e5..1e14).contains(&number));
        if whole && (1e7..1e14).contains(&number) {
            let text = number.to_string();
            self.mobiles += usize::from(is_mobile(&text, text.len()));
            self.long_mobiles += usize::from(is_long_mobile(&text));
            let checks = usize::from(tax_id::checks(&text));
            self.tax_ids += checks;
            self.checked += checks;
        }
    }

    fn note_text(&mut self, cell: &Cell, text: &str) {
        let Letters { letters, digits, blanks } = Letters::of(text);
        let at = text.contains('@');
        // Most cells are words; what has no digit needs no closer look.
        let looks_like_a_value = digits > 0 && letters <= MOST_LETTERS && !at;
        if looks_like_a_value {
            self.mark.note(cell);
            self.order.note(cell);
        }
        let plain_digits = digits == text.len();
        let is_date = looks_like_a_value && is_date(text);
        let dates_by_marks = is_date && !plain_digits;
        self.dates += usize::from(dates_by_marks);
        self.serials += usize::from(is_date && plain_digits);
        if let Some(day) = NoYear::parse(text).filter(|_| looks_like_a_value && !is_date) {
            self.yearless += 1;
            self.month_first += usize::from(day.is_month_first());
        }
        if looks_like_a_value && !dates_by_marks {
            let exact =
                number::parse(text, DecimalMark::Point).or_else(|| number::parse(text, DecimalMark::Comma));
            if let Some(exact) = exact {
                self.amounts += 1;
                let value = exact.to_f64();
                self.small_wholes += usize::from(value.fract() == 0.0 && value.abs() < 20_000.0);
            }
        }
        self.emails += usize::from(at && is_email(text));
        self.phones += usize::from((6..=15).contains(&digits) && letters <= 3 && !dates_by_marks);
        let short = ["MN", "ME", "S/", "US", "S/.", "US$", "Bs", "$", "M.N.", "M.E."];
        let named = digits == 0
            && (3..=20).contains(&text.len())
            && (currency_words::currency_in_cell(cell).is_some()
                || currency_words::names_local_currency(text));
        self.currencies += usize::from((letters == 3 && text.len() == 3) || short.contains(&text) || named);
        self.words += usize::from(letters >= 2 && letters > digits && !at);
        // "Factura de venta A-0005-00001234": words in front of a number.
        let is_code = digits > 0
            && (blanks <= 1 || (blanks <= 4 && ends_in_number(text)))
            && text.len() <= 48
            && !dates_by_marks
            && !at;
        self.codes += usize::from(is_code);
        self.marked += usize::from(is_code && !plain_digits && !text.contains([',', '.', '$']));
        self.blanks += blanks;
        if digits >= 7 && text.len() <= 22 && !dates_by_marks {
            self.mobiles += usize::from(is_mobile(text, digits));
            self.long_mobiles += usize::from(is_long_mobile(text));
            self.tax_ids += usize::from(tax_id::is_likely(text));
            self.checked += usize::from(tax_id::checks(text));
        }
    }

    /// Whether a spreadsheet made dates of the texts that it could read month first, and left
    /// the others.
    pub fn looks_swapped(&self) -> bool {
        self.early_days >= 3 && self.late_days == 0 && self.order.proves_day_first()
    }

    /// The share of the values that are tax ids.
    pub fn tax_ids(&self) -> f64 {
        self.share(self.tax_ids)
    }

    /// Whether check digits stand in this column, so that one that fails is worth a word.
    pub fn has_check_digits(&self) -> bool {
        self.looked_at >= 5 && self.share(self.checked) >= 0.75
    }

    /// Nothing but ones and zeros, both of them.
    pub fn are_flags(&self) -> bool {
        self.distinct() == 2 && self.samples.iter().all(|it| it == "0" || it == "1")
    }

    /// Tax ids of which some repeat: whoever they are, they are no documents.
    pub fn are_identities(&self) -> bool {
        self.looked_at >= 5 && self.share(self.checked) >= 0.9 && self.distinct() * 4 <= self.filled * 3
    }

    /// The share of the values that can only be mobile numbers.
    pub fn mobiles(&self) -> f64 {
        self.share(self.mobiles)
    }

    /// The share of the values that are mobiles with their area or country.
    pub fn long_mobiles(&self) -> f64 {
        self.share(self.long_mobiles)
    }

    pub fn marked_codes(&self) -> f64 {
        self.share(self.marked)
    }

    /// Blanks inside a value, on average.
    pub fn blanks(&self) -> f64 {
        self.share(self.blanks)
    }

    /// The share of the values that are dates by their marks or their type.
    pub fn written_dates(&self) -> f64 {
        self.share(self.dates)
    }

    /// Whether its days have no year; a few may have one.
    pub fn lack_year(&self) -> bool {
        self.yearless >= 2 && self.share(self.yearless) >= 0.8
    }

    /// Whether its days without a year begin with the month.
    pub fn month_leads(&self) -> bool {
        self.month_first > 0
    }

    fn share(&self, count: usize) -> f64 {
        count as f64 / self.looked_at.max(1) as f64
    }

    pub fn distinct(&self) -> usize {
        self.distinct.len()
    }

    /// From 0 to 1: the share of the values that look like it. A column of nothing is no
    /// evidence either way.
    pub fn fit(&self, content: Content) -> f64 {
        if self.filled == 0 {
            return 0.4;
        }
        let share = |count: usize| self.share(count);
        match content {
            Content::Dates if self.six_digits.fits_any() => 0.7,
            Content::Dates if self.lack_year() => 0.7,
            Content::Dates => share(self.dates) + 0.7 * share(self.serials),
            Content::Amounts => share(self.amounts),
            Content::WholeNumbers => share(self.small_wholes),
            Content::Phones => share(self.phones),
            Content::Emails => share(self.emails),
            Content::Currencies => share(self.currencies),
            Content::Codes => share(self.codes),
            Content::Words => share(self.words),
            Content::Anything => 1.0,
        }
        .min(1.0)
    }
}

/// What a text is made of.
struct Letters {
    letters: usize,
    digits: usize,
    blanks: usize,
}

impl Letters {
    fn of(text: &str) -> Letters {
        let mut found = Letters { letters: 0, digits: 0, blanks: 0 };
        for each in text.chars() {
            match each {
                '0'..='9' => found.digits += 1,
                ' ' => found.blanks += 1,
                _ if each.is_alphabetic() => found.letters += 1,
                _ => {}
            }
        }
        found
    }
}

fn ends_in_number(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let digits = last.bytes().filter(u8::is_ascii_digit).count();
    digits >= 3 && last.ends_with(|each: char| each.is_ascii_digit())
}

/// Mobiles of the continent: +57…, 3…, 09…, 9…, and ten or so digits.
fn is_mobile(text: &str, digits: usize) -> bool {
    let bare = text.trim_start_matches(['(', ' ']);
    (bare.starts_with('+') && digits >= 10)
        || (digits == 10 && (bare.starts_with('3') || bare.starts_with("09")))
}

/// "11 98765-4321" and "+55 11 98765-4321" of Brazil, "57 310 …", "54 9 11 …", "52 1 55 …".
fn is_long_mobile(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let of_area = |rest: &str| rest.len() == 11 && rest.as_bytes()[2] == b'9' && !rest.starts_with('0');
    let national = digits.strip_prefix("55").is_some_and(of_area)
        || (digits.len() == 12 && digits.starts_with("573"))
        || (digits.len() == 13 && (digits.starts_with("549") || digits.starts_with("521")));
    of_area(&digits) || national || (text.starts_with('+') && digits.len() >= 10)
}

/// A name, the sign and a domain; "caja x1@250" has no domain.
fn is_email(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(_, domain)| domain.starts_with(|it: char| it.is_alphabetic()) && domain.contains('.'))
}

fn is_date(text: &str) -> bool {
    date::parse(text, DateOrder::DayFirst).or_else(|| date::parse(text, DateOrder::MonthFirst)).is_some()
}

/// FNV-1a; collisions only make a count of different values a little small.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
