//! The debtors: who pays, when, and what a contact changes.
//!
//! Chance is drawn from what and when, never in sequence: the same customer on the same day
//! throws the same dice in every run, so that two orders differ by what they did alone.

use cartera::domain::batch::Batch;
use cartera::domain::contact_point::{ContactKind, ContactPoint};
use cartera::domain::customer::Customer;
use cartera::domain::document::Document;
use cartera::domain::id::{CustomerId, DocumentId, SourceId};
use cartera::domain::money::{Currency, Money};
use chrono::{Days, NaiveDate};

pub const CUSTOMERS: usize = 300;
/// A contact works for so many days, less each day.
const LIFT_DAYS: i64 = 12;
/// A message is answered so often for each time that a call is.
const MESSAGE_ANSWERED: f64 = 0.4;
/// What is late is paid half as readily after so many more days.
const HALF_LIFE: f64 = 75.0;

/// What kind of payer somebody is. Nobody in the product can see it.
#[derive(Clone, Copy)]
struct Temper {
    /// Chance a day of paying a document that is due, without any contact.
    pays: f64,
    /// How many times likelier a contact makes it, at first.
    lift: f64,
    answers: f64,
    promises: f64,
    keeps: f64,
}

const PROMPT: Temper = Temper { pays: 0.080, lift: 1.5, answers: 0.60, promises: 0.50, keeps: 0.90 };
const FORGETFUL: Temper = Temper { pays: 0.012, lift: 5.0, answers: 0.50, promises: 0.50, keeps: 0.75 };
const STRAINED: Temper = Temper { pays: 0.008, lift: 2.5, answers: 0.40, promises: 0.60, keeps: 0.45 };
const EVASIVE: Temper = Temper { pays: 0.003, lift: 1.8, answers: 0.15, promises: 0.70, keeps: 0.20 };

pub struct Paper {
    pub customer: usize,
    pub issued: i64,
    pub due: i64,
    pub amount: i64,
    pub paid_on: Option<i64>,
}

#[derive(Clone, Copy, Default)]
struct Mood {
    /// The last contact, and how much of its lift it has: half for a message that was left.
    told: Option<(i64, f64)>,
    /// The day of a promise, when it was given.
    promise: Option<(i64, i64)>,
}

/// What came of a contact.
pub enum Answer {
    Nobody,
    MessageLeft,
    Talked,
    /// For so many days from now.
    Promised(i64),
}

pub struct Market {
    seed: u64,
    pub papers: Vec<Paper>,
    moods: Vec<Mood>,
}

impl Market {
    pub fn new(seed: u64) -> Market {
        let mut market = Market { seed, papers: Vec::new(), moods: vec![Mood::default(); CUSTOMERS] };
        for customer in 0..CUSTOMERS {
            market.write_papers(customer);
        }
        market
    }

    /// A year and a quarter of invoices: from before the first day to its last. A few customers buy
    /// most, as everywhere.
    fn write_papers(&mut self, customer: usize) {
        let place = (customer * 61 + 17) % CUSTOMERS + 1;
        let usual = 30_000_000.0 / (place as f64).sqrt();
        let every = 12 + self.between(20, customer, 0, 1);
        let mut issued = -120 + self.between(30, customer, 0, 2);
        while issued < 380 {
            let amount = usual * (0.2 + 1.6 * self.chance(customer, issued, 3));
            let term = [15, 30, 30, 45][self.between(4, customer, issued, 4) as usize];
            let amount = amount as i64 / 100 * 100;
            self.papers.push(Paper { customer, issued, due: issued + term, amount, paid_on: None });
            issued += every + self.between(10, customer, issued, 5);
        }
    }

    /// Lets a day pass: some pay.
    pub fn pass(&mut self, day: i64) {
        for place in 0..self.papers.len() {
            let paper = &self.papers[place];
            if paper.paid_on.is_some() || paper.issued > day {
                continue;
            }
            if self.chance(place, day, 10) < self.hazard(paper, day) {
                self.papers[place].paid_on = Some(day);
            }
        }
        for customer in 0..CUSTOMERS {
            self.keep_promise(customer, day);
        }
    }

    /// The chance that a document is paid on a day. Before its due date only the prompt pay.
    fn hazard(&self, paper: &Paper, day: i64) -> f64 {
        let temper = self.temper(paper.customer);
        let late = day - paper.due;
        if late < -5 {
            return 0.0;
        }
        let early = if late < 0 { 0.3 } else { 1.0 };
        let age = 0.5_f64.powf(late.max(0) as f64 / HALF_LIFE);
        // Large invoices pass more desks: ten times the amount, a bit more than half as fast.
        let size = (5_000_000.0 / paper.amount.max(100_000) as f64).powf(0.25).min(1.5);
        let lift = match self.moods[paper.customer].told {
            Some((on, share)) if day - on < LIFT_DAYS => {
                let left = 1.0 - (day - on) as f64 / LIFT_DAYS as f64;
                1.0 + (temper.lift - 1.0) * share * left
            }
            _ => 1.0,
        };
        (temper.pays * early * age * size * lift).min(0.9)
    }

    /// On the promised day everything that was late when it was given is paid, or nothing is.
    fn keep_promise(&mut self, customer: usize, day: i64) {
        let Some((on, given)) = self.moods[customer].promise.filter(|(on, _)| *on <= day) else { return };
        self.moods[customer].promise = None;
        if self.chance(customer, on, 11) < self.temper(customer).keeps {
            let late = self.papers.iter_mut().filter(|it| it.customer == customer && it.due < given);
            late.filter(|it| it.paid_on.is_none()).for_each(|it| it.paid_on = Some(day));
        }
    }

    /// Somebody calls or writes. A message is answered less often, and always left.
    pub fn contact(&mut self, customer: usize, by_message: bool, day: i64) -> Answer {
        let temper = self.temper(customer);
        let answers = if by_message { temper.answers * MESSAGE_ANSWERED } else { temper.answers };
        if self.chance(customer, day, 20) >= answers {
            if !by_message && self.chance(customer, day, 21) < 0.5 {
                return Answer::Nobody;
            }
            self.moods[customer].told = Some((day, 0.5));
            return Answer::MessageLeft;
        }
        self.moods[customer].told = Some((day, 1.0));
        // Whoever has promised confirms it, and does not promise again.
        if self.moods[customer].promise.is_some() {
            return Answer::Talked;
        }
        let late =
            self.papers.iter().any(|it| it.customer == customer && it.due < day && it.paid_on.is_none());
        if !late || self.chance(customer, day, 22) >= temper.promises {
            return Answer::Talked;
        }
        let ahead = 2 + self.between(8, customer, day, 23);
        self.moods[customer].promise = Some((day + ahead, day));
        Answer::Promised(ahead)
    }

    pub fn is_open(paper: &Paper, day: i64) -> bool {
        paper.issued <= day && paper.paid_on.is_none()
    }

    /// What the creditor's system exports on a day.
    pub fn export(&self, source: &SourceId, first: NaiveDate, day: i64) -> Batch {
        let customers = (0..CUSTOMERS).map(|place| self.customer(source, place)).collect();
        let date = |day: i64| match day {
            0.. => first + Days::new(day.unsigned_abs()),
            _ => first - Days::new(day.unsigned_abs()),
        };
        let open = self.papers.iter().enumerate().filter(|(_, it)| Market::is_open(it, day));
        let documents = open.map(|(place, paper)| {
            let money = Money::new(paper.amount * 100, Currency::COP);
            Document {
                id: DocumentId::of(source, &format!("F-{place}")),
                customer: customer_id(source, paper.customer),
                number: format!("F-{place}"),
                issued_on: Some(date(paper.issued)),
                due_on: Some(date(paper.due)),
                amount: Some(money),
                balance: money,
                written_off: false,
                salesperson: None,
            }
        });
        Batch { customers, documents: documents.collect() }
    }

    fn customer(&self, source: &SourceId, place: usize) -> Customer {
        // Names say nothing about size: the alphabet is a fair order of its own.
        let name = format!("{:04} Cliente {place}", (place * 173 + 29) % CUSTOMERS);
        Customer {
            id: customer_id(source, place),
            source: source.clone(),
            code: format!("{place}"),
            tax_id: None,
            name,
            city: None,
            region: None,
            salesperson: None,
            credit_limit: None,
            contact_points: vec![ContactPoint::new(ContactKind::Phone, format!("3000000{place:03}"))],
        }
    }

    fn temper(&self, customer: usize) -> Temper {
        match self.chance(customer, 0, 30) {
            it if it < 0.40 => PROMPT,
            it if it < 0.70 => FORGETFUL,
            it if it < 0.90 => STRAINED,
            _ => EVASIVE,
        }
    }

    fn between(&self, count: i64, who: usize, day: i64, what: u64) -> i64 {
        (self.chance(who, day, what) * count as f64) as i64
    }

    /// A number from 0 up to 1 that depends on who, when and what alone (SplitMix64's mixer).
    fn chance(&self, who: usize, day: i64, what: u64) -> f64 {
        let mut z = self.seed;
        for part in [who as u64, day as u64, what] {
            z = z.wrapping_add(part).wrapping_add(0x9e37_79b9_7f4a_7c15);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^= z >> 31;
        }
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }
}

pub fn customer_id(source: &SourceId, place: usize) -> CustomerId {
    CustomerId::of(source, &place.to_string())
}
