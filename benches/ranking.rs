//! Scoring and ranking a large book: 20,000 customers with 100,000 documents.
//!
//! `cargo bench --bench ranking`. The figure of a run stands in `docs/judgement.md`.
#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;

use cartera::command::{self, ImportFile, Moment};
use cartera::domain::batch::{Batch, Block};
use cartera::domain::change::Gone;
use cartera::domain::contact_point::{ContactKind, ContactPoint};
use cartera::domain::customer::Customer;
use cartera::domain::document::Document;
use cartera::domain::history::History;
use cartera::domain::id::{CustomerId, DocumentId, SourceId};
use cartera::domain::money::{Currency, Money};
use cartera::domain::portfolio::Portfolio;
use cartera::domain::stamp::{DeviceId, StampClock};
use cartera::domain::worklist;
use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};

const CUSTOMERS: usize = 20_000;
const DOCUMENTS: usize = 100_000;

fn book(today: NaiveDate) -> Portfolio {
    let source = SourceId::new("bench");
    let id = |place: usize| CustomerId::of(&source, &place.to_string());
    let customer = |place: usize| Customer {
        id: id(place),
        source: source.clone(),
        code: place.to_string(),
        tax_id: None,
        name: format!("Cliente {place}"),
        city: None,
        region: None,
        salesperson: None,
        credit_limit: None,
        contact_points: vec![ContactPoint::new(ContactKind::Phone, "3000000001")],
    };
    let document = |place: usize| Document {
        id: DocumentId::of(&source, &place.to_string()),
        customer: id(place * 7919 % CUSTOMERS),
        number: place.to_string(),
        issued_on: None,
        // From a month ahead to half a year ago.
        due_on: Some(today + Days::new(30) - Days::new((place * 31 % 210) as u64)),
        amount: None,
        balance: Money::new((place as i64 * 104_729) % 90_000_000 + 100, Currency::COP),
        written_off: false,
        salesperson: None,
    };
    let batch = Batch {
        customers: (0..CUSTOMERS).map(customer).collect(),
        documents: (0..DOCUMENTS).map(document).collect(),
    };
    let command = ImportFile {
        source: source.clone(),
        file: String::new(),
        as_of: today,
        gone: Gone::PresumedPaid,
        block: Block::pack(&batch),
        replaces: None,
        learned: None,
    };
    let now = today.and_hms_opt(9, 0, 0).expect("nine o'clock");
    let mut clock = StampClock::new(DeviceId(1));
    let mut moment = Moment { now, millis: 1, clock: &mut clock };
    let entries = command::carry_out(command, &Portfolio::default(), &mut moment).expect("a new file");
    History::of(entries).portfolio().clone()
}

fn ranking(criterion: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2025, 7, 9).expect("a day");
    let portfolio = book(today);
    let mut group = criterion.benchmark_group("ranking");
    group.sample_size(20);
    group.bench_function("20,000 customers, 100,000 documents", |bencher| {
        bencher.iter(|| worklist::rank(black_box(&portfolio), black_box(today)));
    });
    group.finish();
}

criterion_group!(benches, ranking);
criterion_main!(benches);
