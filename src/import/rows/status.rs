//! What a row says became of its document: paid, written off, void.

use chrono::NaiveDate;

use crate::import::cell::date::Day;
use crate::import::cell::fold::fold;
use crate::import::layout::field::Field;
use crate::import::layout::said_paid::SaidPaid;
use crate::import::layout::standing::{self, Standing};

use super::record::Record;

impl Record<'_> {
    /// What the row's status says of its document.
    pub fn standing(&self) -> Option<Standing> {
        let status = self.said(Field::Status).filter(|_| self.style.states_of_documents)?;
        standing::of_status(&status)
    }

    /// Whether the row says that it was paid.
    pub fn says_paid(&self) -> bool {
        self.standing() == Some(Standing::Paid)
            || self.is_marked_paid()
            || (self.column_of(Field::Balance).is_none() && matches!(self.day(Field::SettledOn), Day::Of(_)))
    }

    /// A mark in a column that asks whether it was paid: "Pagada: Sí".
    fn is_marked_paid(&self) -> bool {
        let asks =
            self.column_of(Field::Status).and_then(|column| self.header(column)).is_some_and(|header| {
                let folded = fold(header);
                ["pagad", "esta pagad", "paid", "is paid", "cobrad"].iter().any(|it| folded.starts_with(it))
            });
        asks && self.said(Field::Status).is_some_and(|said| {
            ["1", "si", "s", "x", "yes", "y", "true", "verdadero"].contains(&fold(&said).as_str())
        })
    }

    /// Whether nothing but a word or a mark says what is left of the document.
    fn has_no_rest(&self) -> bool {
        let left = [Field::Balance, Field::Paid, Field::AgeBucket];
        !left.iter().any(|&field| self.column_of(field).is_some())
    }

    /// Whether it says paid, and nothing else says what is left. A day of payment that has not
    /// come is a plan.
    pub fn only_says_paid(&self, today: NaiveDate) -> bool {
        let is_plan = matches!(self.day(Field::SettledOn), Day::Of(day) if day > today)
            && self.standing() != Some(Standing::Paid);
        self.has_no_rest() && self.says_paid() && !is_plan
    }

    /// Whether nothing is left of it because the row says so.
    pub fn is_settled_by_word(&self, said: SaidPaid, today: NaiveDate) -> bool {
        self.only_says_paid(today) && (said == SaidPaid::Settled || self.is_marked_paid())
    }

    /// Whether the row is written off; nothing where its column holds something else.
    /// Systems reuse such a column for notes, so only a known mark marks.
    pub fn written_off(&self) -> Option<bool> {
        let by_status = self.said(Field::Status).is_some_and(|status| is_write_off(&fold(&status)));
        let Some(said) = self.said(Field::WrittenOff) else { return Some(by_status) };
        match fold(&said).as_str() {
            mark if is_write_off(mark) => Some(true),
            "si" | "s" | "x" | "yes" | "y" | "true" | "verdadero" | "1" => Some(true),
            "no" | "n" | "false" | "falso" | "0" => Some(by_status),
            _ if by_status => Some(true),
            _ => None,
        }
    }
}

/// `CAST2020`, `castigada`, `incobrable`.
fn is_write_off(folded: &str) -> bool {
    let year =
        folded.strip_prefix("cast").is_some_and(|rest| rest.trim().bytes().all(|byte| byte.is_ascii_digit()));
    year || ["castigad", "castigo", "incobrable", "written off", "write off"]
        .iter()
        .any(|it| folded.starts_with(it))
}
