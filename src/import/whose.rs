//! Whose a file is: of which of the sources that are held, or of none of them.
//!
//! Customers tell it first: the files of one source name much the same people from month to
//! month. A layout and a creditor in the titles tell it where nobody is known. A source that is
//! taken wrongly would close documents of another, so what is not told is asked.

use std::collections::HashMap;

use crate::domain::account::Account;
use crate::domain::batch::Batch;
use crate::domain::id::SourceId;
use crate::domain::portfolio::Portfolio;

use super::cell::fold::fold;

/// A source as the screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// Empty where nobody named it.
    pub name: String,
    pub customers: usize,
}

/// The source of somebody who has only one.
pub fn first_source() -> SourceId {
    SourceId::new("cartera")
}

/// The sources that are held, in order of their ids; the example portfolio apart.
pub fn sources(portfolio: &Portfolio, example: &SourceId) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for Account { customer, .. } in portfolio.accounts() {
        match sources.iter_mut().find(|it| it.id == customer.source) {
            Some(source) => source.customers += 1,
            None if customer.source == *example => {}
            None => {
                let id = customer.source.clone();
                sources.push(Source { name: name_of(portfolio, &id), id, customers: 1 });
            }
        }
    }
    sources
}

/// What the person calls a source.
fn name_of(portfolio: &Portfolio, source: &SourceId) -> String {
    let named = |it: &&crate::domain::change::LayoutLearned| it.source == *source && !it.name.is_empty();
    portfolio.layouts().iter().rev().find(named).map(|it| it.name.clone()).unwrap_or_default()
}

/// So much of a file's customers must be known for it to be of their source.
const LIKE: f64 = 0.2;

/// The source of a file, where it tells.
pub fn whose(
    batch: &Batch,
    layout: &str,
    creditor: &str,
    portfolio: &Portfolio,
    example: &SourceId,
) -> Option<SourceId> {
    let sources = sources(portfolio, example);
    if sources.is_empty() {
        return Some(first_source());
    }
    let likeness = likeness(batch, portfolio);
    let of = |source: &SourceId| likeness.get(source).copied().unwrap_or(0.0);
    let best = sources.iter().map(|it| &it.id).max_by(|a, b| of(a).total_cmp(&of(b)))?;
    if of(best) >= LIKE {
        return Some(best.clone());
    }
    let learned = portfolio.layouts().iter().rev().filter(|it| it.layout == layout);
    let mut same = learned.filter(|it| it.creditor == creditor && !creditor.is_empty());
    same.next().map(|it| it.source.clone())
}

/// The share of the file's customers that each source has, by code and name or by tax id.
fn likeness(batch: &Batch, portfolio: &Portfolio) -> HashMap<SourceId, f64> {
    let mut by_code: HashMap<&str, Vec<&Account>> = HashMap::new();
    let mut by_tax: HashMap<&str, Vec<&Account>> = HashMap::new();
    for account in portfolio.accounts() {
        by_code.entry(&account.customer.code).or_default().push(account);
        if let Some(tax_id) = &account.customer.tax_id {
            by_tax.entry(tax_id).or_default().push(account);
        }
    }
    let mut counts: HashMap<SourceId, f64> = HashMap::new();
    for customer in &batch.customers {
        let name = fold(&customer.name);
        let of_code = by_code.get(customer.code.as_str()).into_iter().flatten();
        let mut same: Vec<&SourceId> = of_code
            .filter(|it| fold(&it.customer.name) == name)
            .map(|account| &account.customer.source)
            .collect();
        let tax_id = customer.tax_id.as_deref().unwrap_or_default();
        same.extend(by_tax.get(tax_id).into_iter().flatten().map(|account| &account.customer.source));
        same.sort_unstable();
        same.dedup();
        same.into_iter().for_each(|source| *counts.entry(source.clone()).or_default() += 1.0);
    }
    counts.values_mut().for_each(|count| *count /= batch.customers.len().max(1) as f64);
    counts
}

/// An id for a source of that name that no other has.
pub fn new_source(name: &str, sources: &[Source]) -> SourceId {
    let base = match fold(name) {
        folded if folded.is_empty() => "origen".to_owned(),
        folded => folded.replace(' ', "-"),
    };
    let free = |id: &SourceId| !sources.iter().any(|it| it.id == *id) && *id != first_source();
    (1..)
        .map(|place| SourceId::new(if place == 1 { base.clone() } else { format!("{base}-{place}") }))
        .find(free)
        .unwrap_or_else(first_source)
}
