//! One year of one collector, in one order.

use std::cmp::Reverse;

use cartera::command::{self, Command, ImportFile, Learned, Moment, PromiseTerms, RecordOutcome};
use cartera::domain::attempt::{Direction, ResultCode};
use cartera::domain::batch::Block;
use cartera::domain::change::Gone;
use cartera::domain::contact_point::Channel;
use cartera::domain::history::History;
use cartera::domain::id::{CustomerId, SourceId};
use cartera::domain::money::Currency;
use cartera::domain::portfolio::Portfolio;
use cartera::domain::promise::PromiseState;
use cartera::domain::stamp::{DeviceId, StampClock};
use cartera::domain::worklist::{self, WorklistEntry};
use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::market::{Answer, CUSTOMERS, Market};

#[derive(Clone, Copy, PartialEq)]
pub enum Order {
    Cartera,
    /// The same, with all reminders before whoever is late.
    RemindersFirst,
    /// Through the alphabet, on from where yesterday ended.
    Alphabetical,
    OldestFirst,
    LargestFirst,
}

impl Order {
    pub const ALL: [Order; 5] =
        [Order::Cartera, Order::RemindersFirst, Order::Alphabetical, Order::OldestFirst, Order::LargestFirst];

    pub fn name(self) -> &'static str {
        match self {
            Order::Cartera => "Cartera",
            Order::RemindersFirst => "reminders first",
            Order::Alphabetical => "alphabetical",
            Order::OldestFirst => "oldest first",
            Order::LargestFirst => "largest first",
        }
    }
}

#[derive(Default)]
pub struct Year {
    pub recovered: i64,
    pub fell_due: i64,
    pub promises_kept: usize,
    pub promises_judged: usize,
    pub longest_wait: i64,
    waits: Vec<i64>,
    overdue: Vec<i64>,
    covered: Vec<f64>,
}

impl Year {
    pub fn days_to_contact(&self) -> f64 {
        self.waits.iter().sum::<i64>() as f64 / self.waits.len().max(1) as f64
    }

    pub fn coverage(&self) -> f64 {
        self.covered.iter().sum::<f64>() / self.covered.len().max(1) as f64
    }

    pub fn overdue_on_average(&self) -> f64 {
        self.overdue.iter().sum::<i64>() as f64 / self.overdue.len().max(1) as f64
    }
}

/// What is known of one customer beside the portfolio, to measure with.
#[derive(Clone, Copy, Default)]
struct Seen {
    overdue_since: Option<i64>,
    contacted_on: Option<i64>,
}

struct Desk {
    history: History,
    clock: StampClock,
    source: SourceId,
    first: NaiveDate,
    millis: u64,
}

/// What a day has room for, and what contacts take of it, in minutes.
#[derive(Clone, Copy)]
pub struct Day {
    pub minutes: u32,
    pub call: u32,
    pub message: u32,
}

pub fn work(mut market: Market, order: Order, working_days: usize, room: Day) -> Year {
    let first = NaiveDate::from_ymd_opt(2025, 1, 6).expect("a Monday");
    let source = SourceId::new("year");
    let clock = StampClock::new(DeviceId(1));
    let mut desk = Desk { history: History::default(), clock, source, first, millis: 1 };
    let mut year = Year::default();
    let mut seen = vec![Seen::default(); CUSTOMERS];
    let mut reached = String::new();
    // Before the first day nobody was contacted.
    (-120..0).for_each(|day| market.pass(day));
    let (mut day, mut worked) = (0, 0);
    while worked < working_days {
        if !matches!((first + Days::new(day as u64)).weekday(), Weekday::Sat | Weekday::Sun) {
            worked += 1;
            desk.open(&market, day);
            measure(&mut year, &mut seen, &market, day);
            let mut minutes = room.minutes;
            for entry in in_order(&desk, order, &reached, day) {
                let by_message = !matches!(entry.next.channel, None | Some(Channel::Call | Channel::Visit));
                let takes = if by_message { room.message } else { room.call };
                let Some(left) = minutes.checked_sub(takes) else { break };
                minutes = left;
                reached = name(&desk, &entry).unwrap_or_default();
                contact(&mut desk, &mut market, &entry.customer, by_message, &mut seen, &mut year, day);
            }
        }
        market.pass(day);
        day += 1;
    }
    close(&mut year, &market, &desk, day);
    year
}

impl Desk {
    fn today(&self, day: i64) -> NaiveDate {
        self.first + Days::new(day.unsigned_abs())
    }

    /// The morning's file.
    fn open(&mut self, market: &Market, day: i64) {
        let batch = market.export(&self.source, self.first, day);
        let command = ImportFile {
            source: self.source.clone(),
            file: "cartera.csv".to_owned(),
            as_of: self.today(day),
            gone: Gone::PresumedPaid,
            block: Block::pack(&batch),
            replaces: None,
            learned: None,
        };
        self.does(command, day);
    }

    fn does(&mut self, command: impl Command, day: i64) {
        self.millis += 1;
        let now = self.today(day).and_hms_opt(9, 0, 0).expect("nine o'clock");
        let mut moment = Moment { now, millis: self.millis, clock: &mut self.clock };
        if let Ok(entries) = command::carry_out(command, self.history.portfolio(), &mut moment) {
            self.history.learn(entries);
        }
    }
}

/// The day's customers, in one of the orders; `reached` is where the alphabet was left.
fn in_order(desk: &Desk, order: Order, reached: &str, day: i64) -> Vec<WorklistEntry> {
    let (portfolio, today) = (desk.history.portfolio(), desk.today(day));
    let mut settings = portfolio.settings().clone();
    if order == Order::RemindersFirst {
        settings.reminder_every = 0;
    }
    let mut entries = worklist::rank_with(portfolio, &settings, today).entries;
    match order {
        Order::Cartera | Order::RemindersFirst => {}
        Order::Alphabetical => entries.sort_by_key(|it| {
            let name = name(desk, it).unwrap_or_default();
            (name.as_str() <= reached, name)
        }),
        Order::OldestFirst => entries.sort_by_key(|it| Reverse(it.balance.oldest_days)),
        Order::LargestFirst => {
            entries.sort_by_key(|it| Reverse(it.balance.overdue.of(Currency::COP).minor));
        }
    }
    entries
}

fn name(desk: &Desk, entry: &WorklistEntry) -> Option<String> {
    desk.history.portfolio().account(&entry.customer).map(|it| it.customer.name.clone())
}

fn contact(
    desk: &mut Desk,
    market: &mut Market,
    customer: &CustomerId,
    by_message: bool,
    seen: &mut [Seen],
    year: &mut Year,
    day: i64,
) {
    let Some(account) = desk.history.portfolio().account(customer) else { return };
    let Ok(place) = account.customer.code.parse::<usize>() else { return };
    let today = desk.today(day);
    let owed = account.balance(today).overdue.of(Currency::COP);
    let late = account.collectible().filter(|it| it.is_past_due(today));
    let documents = late.map(|it| it.id.clone()).collect();
    let answer = market.contact(place, by_message, day);
    let (result, promise) = match answer {
        Answer::Nobody => (ResultCode::NoAnswer, None),
        Answer::MessageLeft if by_message => (ResultCode::MessageSent, None),
        Answer::MessageLeft => (ResultCode::Voicemail, None),
        Answer::Talked => (ResultCode::InApproval, None),
        Answer::Promised(ahead) => {
            let due_on = desk.today(day + ahead);
            let terms = PromiseTerms { amount: Some(owed), due_on, documents, ..PromiseTerms::default() };
            (ResultCode::Promised, Some(terms))
        }
    };
    if let (Some(since), true) =
        (seen[place].overdue_since, seen[place].contacted_on < seen[place].overdue_since)
    {
        year.waits.push(day - since);
        year.longest_wait = year.longest_wait.max(day - since);
    }
    seen[place].contacted_on = Some(day);
    let outcome = RecordOutcome {
        customer: customer.clone(),
        attempt: None,
        channel: if by_message { Channel::WhatsApp } else { Channel::Call },
        direction: Direction::Outbound,
        result,
        summary: String::new(),
        reason: None,
        promise,
        next: None,
        learned: Learned::default(),
    };
    desk.does(outcome, day);
}

/// What is overdue this morning, since when, and who of those was contacted not long ago.
fn measure(year: &mut Year, seen: &mut [Seen], market: &Market, day: i64) {
    let mut overdue = vec![0; seen.len()];
    for paper in market.papers.iter().filter(|it| Market::is_open(it, day) && it.due < day) {
        overdue[paper.customer] += paper.amount;
    }
    let (mut late, mut recent) = (0, 0);
    for (known, owed) in seen.iter_mut().zip(&overdue) {
        match (*owed > 0, known.overdue_since) {
            (true, None) => known.overdue_since = Some(day),
            // Paid before anybody called: no wait to count.
            (false, Some(_)) => known.overdue_since = None,
            _ => {}
        }
        if *owed > 0 {
            late += 1;
            recent += usize::from(known.contacted_on.is_some_and(|on| day - on <= 30));
        }
    }
    year.overdue.push(overdue.iter().sum());
    if day > 30 && late > 0 {
        year.covered.push(recent as f64 / late as f64);
    }
    // Who is still waiting counts as well.
    for known in seen.iter() {
        if let (Some(since), true) = (known.overdue_since, known.contacted_on < known.overdue_since) {
            year.longest_wait = year.longest_wait.max(day - since);
        }
    }
}

fn close(year: &mut Year, market: &Market, desk: &Desk, day: i64) {
    for paper in &market.papers {
        if (0..day).contains(&paper.due) || (paper.due < 0 && paper.paid_on.is_none_or(|on| on >= 0)) {
            year.fell_due += paper.amount;
        }
        if paper.paid_on.is_some_and(|on| on >= 0) && paper.due < day {
            year.recovered += paper.amount;
        }
    }
    let portfolio: &Portfolio = desk.history.portfolio();
    for account in portfolio.accounts() {
        for promise in &portfolio.activity(&account.customer.id).promises {
            let state = promise.state(&account.payments, desk.today(day), portfolio.settings().tolerance());
            year.promises_kept += usize::from(state == PromiseState::Kept);
            let judged = [PromiseState::Kept, PromiseState::PartlyKept, PromiseState::Broken];
            let moved = matches!(state, PromiseState::Rescheduled { in_time: false });
            year.promises_judged += usize::from(judged.contains(&state) || moved);
        }
    }
}
