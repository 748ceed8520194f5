//! The invented documents: a few customers owe much in many, most owe little in one.
//!
//! Days are counted from today, negative before it, so the portfolio is always as fresh
//! as on its first day. A document that was paid keeps the day of its payment, and each
//! export shows what was open on its own day.

use chrono::{Duration, NaiveDate};

use super::chance::Chance;
use super::people::{CUSTOMERS, rank};
use crate::domain::batch::Batch;
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::id::{DocumentId, SourceId};
use crate::domain::money::{Currency, Money};

/// A document and its life.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Place of its customer.
    pub customer: usize,
    pub number: String,
    pub issued: i64,
    pub due: i64,
    /// In pesos; negative for a credit.
    pub amount: i64,
    /// What came in, and when.
    pub paid: Option<(i64, i64)>,
    pub written_off: bool,
}

impl Paper {
    pub fn balance(&self, day: i64) -> i64 {
        let paid = self.paid.filter(|(on, _)| *on <= day).map_or(0, |(_, pesos)| pesos);
        self.amount - paid
    }

    pub fn id(&self, source: &SourceId) -> DocumentId {
        DocumentId::of(source, &self.number)
    }

    /// What a collector would ask for today.
    pub fn is_late(&self) -> bool {
        self.due < 0 && self.balance(0) > 0 && !self.written_off
    }
}

/// How a customer pays.
#[derive(Clone, Copy)]
enum Habit {
    InTime,
    Slow,
    Bad,
}

/// Every paper of the story, numbered in the order in which they were issued.
pub fn papers() -> Vec<Paper> {
    let mut chance = Chance::new(2);
    let mut papers = Vec::new();
    for customer in 0..CUSTOMERS {
        write_papers(customer, rank(customer), &mut chance, &mut papers);
    }
    papers.sort_by_key(|paper| (paper.issued, paper.customer));
    pay_half_of_one(&mut papers);
    number(&mut papers);
    papers
}

/// Two branches invoice, each with its own series, so that a number alone says nothing.
fn number(papers: &mut [Paper]) {
    let mut last = [4_100, 4_100, 310];
    for paper in papers {
        let series = match (paper.amount < 0, paper.customer % 3) {
            (true, _) => 2,
            (false, 0) => 1,
            (false, _) => 0,
        };
        last[series] += 1;
        paper.number = format!("{}-{}", ["FP", "FC", "NC"][series], last[series]);
    }
}

/// Somebody pays in parts.
fn pay_half_of_one(papers: &mut [Paper]) {
    let old_enough = |paper: &&mut Paper| paper.is_late() && paper.issued < -25 && paper.due < -14;
    if let Some(paper) = papers.iter_mut().rfind(old_enough) {
        paper.paid = Some((-10, paper.amount / 200 * 100));
    }
}

fn write_papers(customer: usize, rank: usize, chance: &mut Chance, papers: &mut Vec<Paper>) {
    let habit = chance.one_of(&[Habit::InTime, Habit::Slow, Habit::Slow, Habit::Bad]);
    // The fourth root: what the large owe is in many documents more than in large ones.
    let usual = 42_000_000 / ((rank * 10_000).isqrt().isqrt() as i64);
    let mut write = |due: i64, amount: i64, chance: &mut Chance| {
        let terms = [8, 15, 30, 30, 30, 45, 60];
        let term = chance.one_of(&terms).max(due + chance.between(1, 4));
        papers.push(Paper {
            customer,
            number: String::new(),
            issued: due - term,
            due,
            // Prices end in hundreds.
            amount: amount / 100 * 100,
            paid: None,
            written_off: false,
        });
        papers.len() - 1
    };
    for _ in 0..1 + 61 / rank {
        let due = due_day(habit, chance);
        let amount = usual * chance.between(15, 170) / 100;
        write(due, amount, chance);
    }
    if rank % 17 == 3 {
        let amount = -usual * chance.between(5, 15) / 100;
        write(-chance.between(2, 25), amount, chance);
    }
    let mut paid_or_lost = Vec::new();
    if !rank.is_multiple_of(3) {
        // What was paid between the exports, most of it late.
        let (due, amount) = (chance.between(-40, -9), usual * chance.between(20, 120) / 100);
        paid_or_lost.push((write(due, amount, chance), Some(chance.one_of(&[-15, -12, -5, -3]).max(due))));
    }
    if rank == 74 || rank == 121 {
        let (due, amount) = (-chance.between(420, 700), usual * chance.between(80, 160) / 100);
        paid_or_lost.push((write(due, amount, chance), None));
    }
    for (place, paid_on) in paid_or_lost {
        let paper = &mut papers[place];
        paper.paid = paid_on.map(|day| (day, paper.amount));
        paper.written_off = paid_on.is_none();
    }
}

fn due_day(habit: Habit, chance: &mut Chance) -> i64 {
    // Some fall on a step of the reminder ladder every day.
    if chance.percent(7) {
        return chance.one_of(&[5, 0, -5]);
    }
    let in_a_hundred = chance.between(1, 100);
    let (not_due, month, two_months, quarter) = match habit {
        Habit::InTime => (84, 100, 100, 100),
        Habit::Slow => (58, 88, 97, 100),
        Habit::Bad => (28, 60, 78, 89),
    };
    match in_a_hundred {
        it if it <= not_due => chance.between(1, 55),
        it if it <= month => -chance.between(1, 30),
        it if it <= two_months => -chance.between(31, 60),
        it if it <= quarter => -chance.between(61, 90),
        _ => -chance.between(91, 320),
    }
}

/// What the creditor's system would export on a day, counted from today.
pub fn export(customers: &[Customer], papers: &[Paper], day: i64, today: NaiveDate) -> Batch {
    let open = papers.iter().filter(|paper| paper.issued <= day && paper.balance(day) != 0);
    let documents = open.map(|paper| {
        let customer = &customers[paper.customer];
        Document {
            id: paper.id(&customer.source),
            customer: customer.id.clone(),
            number: paper.number.clone(),
            issued_on: Some(today + Duration::days(paper.issued)),
            due_on: Some(today + Duration::days(paper.due)),
            amount: Some(pesos(paper.amount)),
            balance: pesos(paper.balance(day)),
            written_off: paper.written_off,
            salesperson: customer.salesperson.clone(),
        }
    });
    Batch { customers: customers.to_vec(), documents: documents.collect() }
}

pub fn pesos(amount: i64) -> Money {
    Money::new(amount * Currency::COP.scale(), Currency::COP)
}
