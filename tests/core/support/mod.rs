//! Small builders: a book of a few customers, and a collector who works it.

pub mod agreement;

use cartera::command::{self, Command, ImportFile, Moment, Refusal};
use cartera::domain::batch::{Batch, Block};
use cartera::domain::change::{Entry, Gone};
use cartera::domain::contact_point::{ContactKind, ContactPoint};
use cartera::domain::customer::Customer;
use cartera::domain::document::Document;
use cartera::domain::history::History;
use cartera::domain::id::{CustomerId, DocumentId, SourceId};
use cartera::domain::law::Now;
use cartera::domain::money::{Currency, Money};
use cartera::domain::portfolio::Portfolio;
use cartera::domain::stamp::{DeviceId, Stamp, StampClock};
use cartera::domain::worklist::{self, Worklist};
use chrono::{NaiveDate, NaiveTime};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|why| panic!("{text}: {why}"))
}

pub fn source() -> SourceId {
    SourceId::new("acme")
}

pub fn customer(code: &str) -> CustomerId {
    CustomerId::of(&source(), code)
}

pub fn pesos(units: i64) -> Money {
    Money::new(units * 100, Currency::COP)
}

/// One document: customer code, number, due date, pesos.
pub type Row<'a> = (&'a str, &'a str, &'a str, i64);

/// The batch of a file with these rows; every customer can be called and written to.
pub fn batch(rows: &[Row]) -> Batch {
    let mut batch = Batch::default();
    for &(code, number, due_on, units) in rows {
        if !batch.customers.iter().any(|it| it.code == code) {
            batch.customers.push(Customer {
                id: customer(code),
                source: source(),
                code: code.to_owned(),
                tax_id: None,
                name: format!("Cliente {code}"),
                city: None,
                region: None,
                salesperson: None,
                credit_limit: None,
                contact_points: vec![ContactPoint::new(ContactKind::Phone, "3000000001")],
            });
        }
        batch.documents.push(Document {
            id: DocumentId::of(&source(), number),
            customer: customer(code),
            number: number.to_owned(),
            issued_on: None,
            due_on: Some(day(due_on)),
            amount: None,
            balance: pesos(units),
            written_off: false,
            salesperson: None,
        });
    }
    batch
}

pub fn import(rows: &[Row], as_of: &str) -> ImportFile {
    ImportFile {
        source: source(),
        file: "cartera.xlsx".to_owned(),
        as_of: day(as_of),
        gone: Gone::PresumedPaid,
        block: Block::pack(&batch(rows)),
        replaces: None,
        learned: None,
    }
}

/// A collector at one device, whose days go by when told.
pub struct Collector {
    pub history: History,
    clock: StampClock,
    today: NaiveDate,
    time: NaiveTime,
    millis: u64,
}

impl Collector {
    pub fn on(today: &str) -> Collector {
        Collector::at(1, today)
    }

    pub fn at(device: u32, today: &str) -> Collector {
        Collector {
            history: History::default(),
            clock: StampClock::new(DeviceId(device)),
            today: day(today),
            time: NaiveTime::from_hms_opt(9, 0, 0).expect("nine o'clock"),
            millis: 1_700_000_000_000,
        }
    }

    pub fn with_book(today: &str, rows: &[Row]) -> Collector {
        let mut collector = Collector::on(today);
        collector.does(import(rows, today));
        collector
    }

    pub fn moves_to(&mut self, today: &str) {
        self.today = day(today);
    }

    pub fn looks_at_the_clock(&mut self, hour: u32, minute: u32) {
        self.time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
    }

    /// Now, by a clock whose zone nobody knows.
    pub fn now(&self) -> Now {
        Now { civil: self.today.and_time(self.time), millis: self.millis }
    }

    pub fn portfolio(&self) -> &Portfolio {
        self.history.portfolio()
    }

    pub fn worklist(&self) -> Worklist {
        worklist::rank(self.portfolio(), self.today)
    }

    /// The codes of the customers on today's list, in order.
    pub fn list(&self) -> Vec<String> {
        let code = |id: &CustomerId| self.portfolio().account(id).expect("listed").customer.code.clone();
        self.worklist().entries.iter().map(|entry| code(&entry.customer)).collect()
    }

    fn write(
        &mut self,
        decide: impl FnOnce(&History, &mut Moment) -> Result<Vec<Entry>, Refusal>,
    ) -> Result<Stamp, Refusal> {
        self.millis += 1000;
        let now = self.today.and_time(self.time);
        let mut moment = Moment { now, millis: self.millis, clock: &mut self.clock };
        let entries = decide(&self.history, &mut moment)?;
        let command = entries.first().expect("a command changes something").command;
        self.history.learn(entries);
        Ok(command)
    }

    pub fn tries(&mut self, command: impl Command) -> Result<Stamp, Refusal> {
        self.write(|history, moment| command::carry_out(command, history.portfolio(), moment))
    }

    pub fn does(&mut self, command: impl Command) -> Stamp {
        self.tries(command).expect("the rules allow it")
    }

    pub fn undoes(&mut self, command: Stamp) {
        self.write(|history, moment| command::undo(history, command, moment)).expect("it counts");
    }

    pub fn redoes(&mut self) {
        self.write(command::redo).expect("something was undone");
    }

    pub fn hears(&mut self, entries: &[Entry]) {
        entries.iter().for_each(|entry| self.clock.observe(entry.stamp));
        self.history.learn(entries.to_vec());
    }
}
