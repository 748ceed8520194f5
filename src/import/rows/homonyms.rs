//! Persons of one name in a list of customers: where neither a code nor a tax id tells them
//! apart, their mail does.
//!
//! Only a list with a column of family names is of persons; two rows of one company are its two
//! contacts. A name that only one mail has is left alone.

use std::collections::{HashMap, HashSet};

use crate::import::cell::fold::fold;
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::layout::style::Style;

use super::record::Record;

/// The names that several persons of a list have.
pub struct Homonyms(HashSet<String>);

impl Homonyms {
    pub fn of(table: &Table, style: &Style) -> Homonyms {
        let of_persons = table.has(Field::LastName) && table.has(Field::Email);
        if !of_persons || table.has(Field::CustomerCode) || table.has(Field::TaxId) {
            return Homonyms(HashSet::new());
        }
        let mut mails: HashMap<String, HashSet<String>> = HashMap::new();
        for row in table.rows() {
            if let Some((name, mail)) = named(&Record::new(table, style, row)) {
                mails.entry(name).or_default().insert(mail);
            }
        }
        Homonyms(mails.into_iter().filter(|(_, mails)| mails.len() > 1).map(|(name, _)| name).collect())
    }

    /// What tells this person from the others of the name.
    pub fn code_of(&self, record: &Record) -> Option<String> {
        let (name, mail) = named(record).filter(|(name, _)| self.0.contains(name))?;
        Some(format!("{} {mail}", name.to_uppercase()))
    }
}

fn named(record: &Record) -> Option<(String, String)> {
    let name = record.name_parts().name?;
    let (_, mail) = record.emails().0.into_iter().next()?;
    Some((fold(&name), mail))
}
