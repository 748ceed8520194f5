//! Statements: charges, payments and a balance that runs on. The open documents are what is left of
//! the charges.
//!
//! A payment is taken off the document of its customer that it names. Where payments name none
//! and nothing says when anything is due, one position a customer remains, with its last
//! balance. What a customer owed before the first row is a position of its own.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::money::Money;
use crate::import::issue::{Problem, SkipCause};
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::layout::style::Style;
use crate::import::sheet::{Cell, Row};

use super::above::Above;
use super::draft::Drafting;
use super::name_parts::NameParts;
use super::numbering::Draft;
use super::owed::owed;
use super::record::Record;

impl Drafting<'_> {
    /// Keeps what the customer owed before; a balance below its movements only repeats the last.
    pub(super) fn note_opening(&mut self, record: &Record, above: &mut Above) {
        self.skip(SkipCause::Note);
        let own = record.name_parts();
        let parts = if own == NameParts::default() { above.group.parts.clone() } else { own };
        let Some(customer) = self.customers.place_of(&parts.named()) else { return };
        if let Some(balance) = record.running_balance() {
            above.openings.entry(customer).or_insert((record.row.number, balance));
        }
    }

    /// Makes open documents of the movements from one place on.
    pub(super) fn settle_statement(&mut self, table: &Table, style: &Style, first: usize, above: Above) {
        let runs = table.running_balance();
        if runs.is_none() && !above.movements {
            return;
        }
        let rows: HashMap<u32, &Row> = table.rows().iter().map(|row| (row.number, row)).collect();
        let mut by_customer: BTreeMap<usize, Vec<Draft>> = BTreeMap::new();
        for draft in self.documents.split_off(first) {
            by_customer.entry(draft.customer).or_default().push(draft);
        }
        for customer in above.openings.keys() {
            by_customer.entry(*customer).or_default();
        }
        if let Some(column) = runs {
            self.issues
                .add_whole(Problem::BalanceRuns, table.columns.get(column).map(|it| it.header.as_str()));
        }
        let dated = table.has(Field::DueOn) || table.has(Field::DaysPastDue) || table.has(Field::Terms);
        // The balance after a draft's row, and before it.
        let balances_of = |draft: &Draft| {
            let record = Record::new(table, style, rows.get(&draft.row)?);
            let (after, moved) = (record.running_balance()?, owed(&record).ok()?.balance);
            Some((Money::new(after.minor.checked_sub(moved.minor)?, after.currency), after))
        };
        let anew = runs.is_some() && begins_anew(&by_customer, balances_of);
        let mut settled = Vec::new();
        for (customer, mut drafts) in by_customer {
            if let Some(opening) = opening_of(customer, &drafts, &above, anew, balances_of) {
                drafts.insert(0, opening);
            }
            self.apply_payments(&mut drafts, &rows, table);
            let unapplied = drafts.iter().any(|it| it.balance.minor < 0);
            if runs.is_some() && unapplied && !dated {
                drafts = self.one_position(drafts);
            }
            settled.extend(drafts);
        }
        settled.sort_by_key(|it| it.row);
        self.documents.extend(settled);
    }

    /// Takes each payment off the charge that its row names.
    fn apply_payments(&mut self, drafts: &mut Vec<Draft>, rows: &HashMap<u32, &Row>, table: &Table) {
        let places: HashMap<String, usize> = drafts
            .iter()
            .enumerate()
            .filter(|(_, it)| it.balance.minor > 0)
            .filter_map(|(at, it)| Some((key(it.number.as_deref()?), at)))
            .collect();
        let mut applied = HashSet::new();
        for at in 0..drafts.len() {
            let paid = drafts[at].balance;
            let Some(row) = rows.get(&drafts[at].row).filter(|_| paid.minor < 0) else { continue };
            let own = drafts[at].number.as_deref().map(key);
            let Some(charge) = named_in(row, table, &places).filter(|(key, _)| Some(key) != own.as_ref())
            else {
                continue;
            };
            let charge = &mut drafts[charge.1];
            if charge.balance.currency == paid.currency
                && let Some(left) = charge.balance.plus(paid)
            {
                charge.balance = left;
                applied.insert(at);
                self.skip(SkipCause::Continuation);
            }
        }
        let mut at = 0;
        drafts.retain(|_| {
            at += 1;
            !applied.contains(&(at - 1))
        });
    }

    /// What all movements of a customer leave, one position a currency; nothing where they leave
    /// nothing.
    fn one_position(&mut self, drafts: Vec<Draft>) -> Vec<Draft> {
        let mut left: Vec<Draft> = Vec::new();
        for draft in drafts {
            match left.iter_mut().find(|it| it.balance.currency == draft.balance.currency) {
                Some(position) => {
                    position.balance = position.balance.plus(draft.balance).unwrap_or(position.balance);
                    position.row = draft.row;
                    self.skip(SkipCause::Continuation);
                }
                None => {
                    left.push(Draft { number: None, kind: None, issued_on: None, amount: None, ..draft });
                }
            }
        }
        left.retain(|it| !it.balance.is_zero());
        for position in &left {
            self.issues.add(Problem::OnePosition, None, position.row, "");
        }
        left
    }
}

/// Whether each customer's balance begins anew, and does not go on from the customer above.
fn begins_anew(
    by_customer: &BTreeMap<usize, Vec<Draft>>,
    balances_of: impl Fn(&Draft) -> Option<(Money, Money)>,
) -> bool {
    let mut rows: Vec<(u32, bool, Money, Money)> = Vec::new();
    for drafts in by_customer.values() {
        let read = drafts.iter().enumerate().filter_map(|(at, draft)| {
            let (before, after) = balances_of(draft)?;
            Some((draft.row, at == 0, before, after))
        });
        rows.extend(read);
    }
    rows.sort_by_key(|it| it.0);
    let firsts = rows.iter().filter(|it| it.1).count();
    let goes_on =
        |pair: &&[(u32, bool, Money, Money)]| pair[1].1 && !pair[1].2.is_zero() && pair[0].3 == pair[1].2;
    rows.windows(2).filter(goes_on).count() * 2 < firsts.max(2)
}

/// What the customer owed before its first movement: as a row of its own says it, or as the first
/// balance shows it.
fn opening_of(
    customer: usize,
    drafts: &[Draft],
    above: &Above,
    anew: bool,
    balances_of: impl Fn(&Draft) -> Option<(Money, Money)>,
) -> Option<Draft> {
    let told = above.openings.get(&customer).copied();
    // Below the movements it repeats their last balance.
    let told = told.filter(|(row, _)| drafts.first().is_none_or(|first| row < &first.row));
    let shown = || {
        let first = drafts.first().filter(|_| anew)?;
        Some((first.row, balances_of(first)?.0))
    };
    let (row, balance) = told.or_else(shown).filter(|(_, balance)| !balance.is_zero())?;
    Some(Draft {
        customer,
        row,
        number: None,
        key: None,
        kind: None,
        instalment: None,
        issued_on: None,
        due_on: None,
        amount: None,
        balance,
        net_of_payments: true,
        written_off: false,
        salesperson: None,
    })
}

/// The charge that some cell of a payment's row names: "Abono a FV-100".
fn named_in(row: &Row, table: &Table, places: &HashMap<String, usize>) -> Option<(String, usize)> {
    let own = table.column_of(Field::DocumentNumber);
    let texts = row.cells.iter().enumerate().filter(|(column, _)| Some(*column) != own);
    texts
        .filter_map(|(_, cell)| match cell {
            Cell::Text(text) => Some(text.clone()),
            Cell::Number(number) if number.fract() == 0.0 => Some(cell.shown().into_owned()),
            _ => None,
        })
        .find_map(|text| {
            let words = text.split([' ', ',', ';', ':', '(', ')']).map(key);
            // The day, or an amount, may look like a short number.
            let tells = |word: &String| word.len() >= 3 || word.chars().any(char::is_alphabetic);
            words.filter(|word| tells(word)).find_map(|word| Some((word.clone(), *places.get(&word)?)))
        })
}

/// The same number however its row writes it.
fn key(number: &str) -> String {
    number.chars().filter(|each| each.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}
