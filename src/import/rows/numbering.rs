//! Document numbers: unique within a source, the same whatever the order of the rows.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::money::Money;
use crate::import::issue::{Issues, Problem};

use super::customers::Customers;

/// A document before it has its final number.
#[derive(Clone, Debug)]
pub struct Draft {
    pub customer: usize,
    pub row: u32,
    pub number: Option<String>,
    /// What other tables call it.
    pub key: Option<String>,
    /// Its type, as written.
    pub kind: Option<String>,
    pub instalment: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub amount: Option<Money>,
    pub balance: Money,
    pub net_of_payments: bool,
    pub written_off: bool,
    pub salesperson: Option<String>,
}

/// Gives each draft its number.
///
/// A repeated number keeps its money: the second is `…#2`. Where a tenth of the documents
/// share numbers across customers, the system counts per customer, and the customer's code
/// becomes part of the number.
pub fn number_documents(drafts: &[Draft], customers: &Customers, issues: &mut Issues) -> Vec<String> {
    let repeated = repeats(drafts.iter().filter_map(|draft| draft.number.as_deref()));
    let per_kind = repeated && explains_repeats(drafts, |draft| draft.kind.as_deref());
    let per_instalment = repeated && explains_repeats(drafts, |draft| draft.instalment.as_deref());
    let per_customer = repeated && counts_per_customer(drafts, per_kind);
    let whole = |draft: &Draft| match &draft.number {
        Some(number) if per_customer => format!("{}-{number}", customers.code(draft.customer)),
        Some(number) => match draft.kind.as_ref().filter(|_| per_kind) {
            Some(kind) => format!("{kind}-{number}"),
            None => number.clone(),
        },
        None => unnumbered(draft, customers.code(draft.customer)),
    };
    let base = |draft: &Draft| match draft.instalment.as_ref().filter(|_| per_instalment) {
        Some(instalment) => format!("{}-{instalment}", whole(draft)),
        None => whole(draft),
    };
    let mut numbers: Vec<String> = drafts.iter().map(base).collect();
    let mut renamed = Vec::new();
    for mut group in groups_of_equals(&numbers) {
        group.sort_by_key(|&index| {
            let draft = &drafts[index];
            (customers.code(draft.customer), draft.issued_on, draft.due_on, draft.balance.minor, draft.row)
        });
        renamed.extend(group.into_iter().enumerate().skip(1).map(|(place, index)| (index, place + 1)));
    }
    renamed.sort_unstable();
    for (index, place) in renamed {
        let draft = &drafts[index];
        if let Some(number) = &draft.number {
            issues.add(Problem::NumberRepeated, None, draft.row, number);
        }
        numbers[index] = format!("{}#{place}", numbers[index]);
    }
    numbers
}

fn repeats<'a>(numbers: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = HashSet::new();
    numbers.into_iter().any(|number| !seen.insert(number))
}

/// The places of every number that stands more than once.
fn groups_of_equals(numbers: &[String]) -> Vec<Vec<usize>> {
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(numbers.len());
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    for (index, number) in numbers.iter().enumerate() {
        let place = *first.entry(number).or_insert(index);
        if place != index {
            groups.entry(place).or_insert_with(|| vec![place]).push(index);
        }
    }
    groups.into_values().collect()
}

/// What to call a document of a list without numbers: its customer, and its day if it has one.
fn unnumbered(draft: &Draft, code: &str) -> String {
    match draft.issued_on.or(draft.due_on) {
        Some(day) => format!("{code} {day}"),
        None => code.to_owned(),
    }
}

/// Whether another column tells documents of one number apart: invoice 100 and credit note 100,
/// the first instalment and the second.
fn explains_repeats(drafts: &[Draft], other: impl Fn(&Draft) -> Option<&str>) -> bool {
    let (mut numbers, mut both) = (HashMap::new(), HashMap::new());
    let (mut repeated, mut explained) = (0, 0);
    for draft in drafts {
        let Some(number) = draft.number.as_deref() else { continue };
        let of_number: &mut usize = numbers.entry(number).or_default();
        let of_both: &mut usize = both.entry((other(draft), number)).or_default();
        *of_number += 1;
        *of_both += 1;
        repeated += usize::from(*of_number > 1);
        explained += usize::from(*of_number > 1 && *of_both == 1);
    }
    repeated > 0 && explained * 10 >= repeated * 9
}

fn counts_per_customer(drafts: &[Draft], per_kind: bool) -> bool {
    let mut first: HashMap<(Option<&str>, &str), usize> = HashMap::new();
    let mut shared = 0;
    for draft in drafts {
        let Some(number) = &draft.number else { continue };
        let kind = draft.kind.as_deref().filter(|_| per_kind);
        shared += usize::from(*first.entry((kind, number)).or_insert(draft.customer) != draft.customer);
    }
    shared * 10 > drafts.len()
}
