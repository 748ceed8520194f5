//! A batch: the customers and documents of one imported file, and its compact form.
//!
//! An imported file is one change, however many rows it has. Inside the change the rows
//! travel as columns, deflated: a hundred thousand documents are a few megabytes and one
//! record, which is what makes import and start fast. The form is self-describing JSON
//! underneath, so a column that a later version adds is simply absent in an older file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::contact_point::{ContactKind, ContactPoint};
use super::customer::Customer;
use super::document::Document;
use super::id::{CustomerId, DocumentId, SourceId};
use super::money::{Currency, Money};

/// What one file says: every customer and document of its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub customers: Vec<Customer>,
    pub documents: Vec<Document>,
}

/// A batch in its compact form: base64 of deflated JSON columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Block(String);

/// Why a block could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockDamage {
    NotBase64,
    NotDeflated,
    NotColumns,
    /// The columns have different lengths, or a document names a customer that is not there.
    Incoherent,
}

/// More than this many bytes of columns is no portfolio of one collector.
const MOST_BYTES: usize = 1 << 30;

#[derive(Serialize, Deserialize)]
struct Columns {
    v: u32,
    currencies: Vec<Currency>,
    customers: CustomerColumns,
    documents: DocumentColumns,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct CustomerColumns {
    code: Vec<String>,
    tax_id: Vec<Option<String>>,
    name: Vec<String>,
    city: Vec<Option<String>>,
    region: Vec<Option<String>>,
    salesperson: Vec<Option<String>>,
    credit_limit: Vec<Option<(i64, u16)>>,
    contacts: Vec<Vec<(ContactKind, String)>>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct DocumentColumns {
    /// Place of the customer in its column.
    customer: Vec<u32>,
    number: Vec<String>,
    /// Days since 0001-01-01.
    issued_on: Vec<Option<i32>>,
    due_on: Vec<Option<i32>>,
    amount: Vec<Option<i64>>,
    balance: Vec<i64>,
    /// Place in `currencies`.
    currency: Vec<u16>,
    written_off: Vec<u8>,
    salesperson: Vec<Option<String>>,
}

impl Block {
    /// Packs a batch. Its customers and documents are all of one source.
    pub fn pack(batch: &Batch) -> Block {
        let json = serde_json::to_vec(&columns_of(batch)).expect("columns hold nothing that JSON cannot say");
        Block(STANDARD.encode(miniz_oxide::deflate::compress_to_vec(&json, 6)))
    }

    /// Opens the block as customers and documents of `source`.
    pub fn open(&self, source: &SourceId) -> Result<Batch, BlockDamage> {
        let packed = STANDARD.decode(&self.0).map_err(|_| BlockDamage::NotBase64)?;
        let json = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, MOST_BYTES)
            .map_err(|_| BlockDamage::NotDeflated)?;
        let columns: Columns = serde_json::from_slice(&json).map_err(|_| BlockDamage::NotColumns)?;
        batch_of(columns, source).ok_or(BlockDamage::Incoherent)
    }
}

fn columns_of(batch: &Batch) -> Columns {
    let mut currencies = Vec::new();
    let place_of = |currency: Currency, currencies: &mut Vec<Currency>| -> u16 {
        let place = currencies.iter().position(|&it| it == currency).unwrap_or_else(|| {
            currencies.push(currency);
            currencies.len() - 1
        });
        place as u16
    };
    let mut customers = CustomerColumns::default();
    let mut places = std::collections::HashMap::new();
    for (place, customer) in batch.customers.iter().enumerate() {
        places.insert(&customer.id, place as u32);
        customers.code.push(customer.code.clone());
        customers.tax_id.push(customer.tax_id.clone());
        customers.name.push(customer.name.clone());
        customers.city.push(customer.city.clone());
        customers.region.push(customer.region.clone());
        customers.salesperson.push(customer.salesperson.clone());
        let limit =
            customer.credit_limit.map(|limit| (limit.minor, place_of(limit.currency, &mut currencies)));
        customers.credit_limit.push(limit);
        customers
            .contacts
            .push(customer.contact_points.iter().map(|it| (it.kind, it.value.clone())).collect());
    }
    let mut documents = DocumentColumns::default();
    for document in &batch.documents {
        documents.customer.push(places.get(&document.customer).copied().unwrap_or(u32::MAX));
        documents.number.push(document.number.clone());
        documents.issued_on.push(document.issued_on.map(|day| day.num_days_from_ce()));
        documents.due_on.push(document.due_on.map(|day| day.num_days_from_ce()));
        documents.amount.push(document.amount.map(|amount| amount.minor));
        documents.balance.push(document.balance.minor);
        documents.currency.push(place_of(document.balance.currency, &mut currencies));
        documents.written_off.push(u8::from(document.written_off));
        documents.salesperson.push(document.salesperson.clone());
    }
    Columns { v: 1, currencies, customers, documents }
}

fn batch_of(columns: Columns, source: &SourceId) -> Option<Batch> {
    let Columns { currencies, customers: c, documents: d, .. } = columns;
    let money = |minor, place: u16| Some(Money::new(minor, *currencies.get(usize::from(place))?));
    let mut batch = Batch::default();
    for (place, (code, name)) in c.code.into_iter().zip(c.name).enumerate() {
        let contacts = c.contacts.get(place).map(Vec::as_slice).unwrap_or_default();
        let limit = match cell(&c.credit_limit, place) {
            Some((minor, currency)) => Some(money(minor, currency)?),
            None => None,
        };
        batch.customers.push(Customer {
            id: CustomerId::of(source, &code),
            source: source.clone(),
            code,
            name,
            tax_id: cell(&c.tax_id, place),
            city: cell(&c.city, place),
            region: cell(&c.region, place),
            salesperson: cell(&c.salesperson, place),
            credit_limit: limit,
            contact_points: contacts.iter().map(|(kind, value)| ContactPoint::new(*kind, value)).collect(),
        });
    }
    for (place, number) in d.number.into_iter().enumerate() {
        let customer = batch.customers.get(*d.customer.get(place)? as usize)?.id.clone();
        let currency = *d.currency.get(place)?;
        let amount = match cell(&d.amount, place) {
            Some(minor) => Some(money(minor, currency)?),
            None => None,
        };
        batch.documents.push(Document {
            id: DocumentId::of(source, &number),
            customer,
            number,
            issued_on: cell(&d.issued_on, place).and_then(NaiveDate::from_num_days_from_ce_opt),
            due_on: cell(&d.due_on, place).and_then(NaiveDate::from_num_days_from_ce_opt),
            amount,
            balance: money(*d.balance.get(place)?, currency)?,
            written_off: d.written_off.get(place).is_some_and(|&flag| flag != 0),
            salesperson: cell(&d.salesperson, place),
        });
    }
    Some(batch)
}

/// An absent column reads as a column of nothing.
fn cell<T: Clone>(column: &[Option<T>], place: usize) -> Option<T> {
    column.get(place).cloned().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (SourceId, Batch) {
        let source = SourceId::new("acme");
        let customer = CustomerId::of(&source, "0042");
        let batch = Batch {
            customers: vec![Customer {
                id: customer.clone(),
                source: source.clone(),
                code: "0042".into(),
                tax_id: None,
                name: "Ñandú & Cía".into(),
                city: Some("Pereira".into()),
                region: None,
                salesperson: None,
                credit_limit: Some(Money::new(1, Currency::USD)),
                contact_points: vec![ContactPoint::new(ContactKind::Phone, "3148980504")],
            }],
            documents: vec![Document {
                id: DocumentId::of(&source, "A-1"),
                customer,
                number: "A-1".into(),
                issued_on: None,
                due_on: NaiveDate::from_ymd_opt(2025, 7, 9),
                amount: None,
                balance: Money::new(-4250, Currency::COP),
                written_off: true,
                salesperson: Some("Luz".into()),
            }],
        };
        (source, batch)
    }

    #[test]
    fn a_packed_batch_opens_as_it_was() {
        let (source, batch) = sample();
        assert_eq!(Block::pack(&batch).open(&source), Ok(batch));
    }

    #[test]
    fn a_damaged_block_says_so_and_does_not_panic() {
        let (source, batch) = sample();
        let Block(text) = Block::pack(&batch);
        assert_eq!(Block("%".into()).open(&source), Err(BlockDamage::NotBase64));
        for cut in (4..text.len() - 4).step_by(4) {
            assert!(Block(text[..cut].to_owned()).open(&source).is_err());
        }
    }
}
