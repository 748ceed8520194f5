//! What a collector did about the invented portfolio: calls, promises, tasks, notes.
//!
//! Who plays which part follows from the ledger: the customers that owe most are cast
//! first, one after the other, and each gets a part that its documents can carry.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

use super::ledger::{self, Paper, pesos};
use super::{lines, people, source};
use crate::domain::attempt::{Direction, NonPaymentReason, Objective, Outcome, ResultCode};
use crate::domain::batch::Block;
use crate::domain::change::{AttemptOpened, Change, FileImported, Gone, Happening, PromiseMade, TaskAdded};
use crate::domain::contact_point::{Channel, ContactKind};
use crate::domain::customer::Customer;
use crate::domain::id::{AttemptId, CustomerId, NoteId, PromiseId, SourceId, TaskId};
use crate::domain::promise::PaymentMethod;
use crate::domain::stamp::{DeviceId, Stamp};
use crate::domain::standing::{Exclusion, ExclusionCause};
use crate::domain::task::TaskKind;

mod parts;

/// No real device: names given here never meet those of one.
const NARRATOR: DeviceId = DeviceId(0xe7e7_0001);

/// Days, counted from today, on which the creditor's file was brought in.
const EXPORTS: [i64; 3] = [-21, -8, 0];

/// Tells the whole story up to this morning.
pub fn tell(today: NaiveDate) -> Vec<Happening> {
    let customers = people::customers(&source());
    let papers = ledger::papers();
    let mut story =
        Story { today, source: source(), customers, papers, cast: Vec::new(), told: Vec::new(), names: 0 };
    story.bring_in_files();
    story.cast = story.by_overdue();
    parts::play(&mut story);
    // Each part was told by itself; life mixes them.
    story.told.sort_by_key(|happening| happening.at);
    story.told
}

struct Story {
    today: NaiveDate,
    source: SourceId,
    customers: Vec<Customer>,
    papers: Vec<Paper>,
    /// Customers that still wait for a part, the next one last.
    cast: Vec<usize>,
    told: Vec<Happening>,
    names: u16,
}

/// A moment of the story: days from today, hour, minute.
type When = (i64, u32, u32);

impl Story {
    fn at(&self, (day, hour, minute): When) -> NaiveDateTime {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        self.day(day).and_time(time)
    }

    fn day(&self, offset: i64) -> NaiveDate {
        self.today + Duration::days(offset)
    }

    fn tell(&mut self, when: When, change: Change) {
        let at = self.at(when);
        self.told.push(Happening { at, change });
    }

    /// A name for a new note, task, attempt or promise.
    fn name(&mut self, when: When) -> Stamp {
        self.names += 1;
        let millis = self.at(when).and_utc().timestamp_millis().unsigned_abs();
        Stamp::new(millis, self.names, NARRATOR)
    }

    fn id(&self, customer: usize) -> CustomerId {
        self.customers[customer].id.clone()
    }

    fn bring_in_files(&mut self) {
        for day in EXPORTS {
            let batch = ledger::export(&self.customers, &self.papers, day, self.today);
            let import = FileImported {
                source: self.source.clone(),
                file: "cartera-de-ejemplo.csv".to_owned(),
                as_of: self.day(day),
                gone: Gone::PresumedPaid,
                block: Block::pack(&batch),
            };
            self.tell((day, 7, 30), Change::FileImported(import));
        }
    }

    /// Customers with something overdue, those that owe least first.
    fn by_overdue(&self) -> Vec<usize> {
        let overdue = |customer: usize| -> i64 { self.late(customer).map(|paper| paper.balance(0)).sum() };
        let mut late: Vec<usize> = (0..self.customers.len()).filter(|&it| overdue(it) > 0).collect();
        late.sort_by_key(|&customer| (overdue(customer), customer));
        late
    }

    fn late(&self, customer: usize) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(move |paper| paper.customer == customer && paper.is_late())
    }

    /// The next customer for a part. Every other one is left out: somebody has to be
    /// waiting for a first call.
    fn next(&mut self) -> usize {
        let chosen = self.cast.pop().unwrap_or_default();
        self.cast.pop();
        chosen
    }

    /// The next customer that was late already so many days ago, so that there was a reason to call.
    fn next_late_since(&mut self, day: i64) -> usize {
        let fits = |&customer: &usize| self.late(customer).any(|paper| paper.due < day);
        match self.cast.iter().rposition(fits) {
            Some(place) => self.cast.remove(place),
            None => self.next(),
        }
    }

    /// The channel one wishes, or the one that the customer can be reached through.
    fn reach(&self, customer: usize, wished: Channel) -> (Channel, Option<String>) {
        let point = |kind: ContactKind| {
            self.customers[customer]
                .contact_points
                .iter()
                .find(|it| it.kind == kind)
                .map(|it| it.value.clone())
        };
        match point(wished.needs()) {
            Some(value) => (wished, Some(value)),
            None if wished.needs() == ContactKind::Phone => (Channel::Email, point(ContactKind::Email)),
            None => (Channel::Call, point(ContactKind::Phone)),
        }
    }

    fn opened(&mut self, when: When, customer: usize, channel: Channel, direction: Direction) -> AttemptId {
        let (channel, to) = self.reach(customer, channel);
        let attempt = AttemptId(self.name(when));
        let text = match channel {
            Channel::WhatsApp => Some(words("text_whatsapp")),
            Channel::Email => Some(words("text_email")),
            Channel::Sms => Some(words("text_sms")),
            Channel::Call | Channel::Visit => None,
        };
        let opened = AttemptOpened {
            attempt,
            customer: self.id(customer),
            channel,
            direction,
            to,
            text: text.filter(|_| direction == Direction::Outbound),
            objective: (direction == Direction::Outbound).then_some(Objective::GetDate),
        };
        self.tell(when, Change::AttemptOpened(opened));
        attempt
    }

    /// A contact and what came of it, with the summary as its note.
    fn contact(&mut self, when: When, customer: usize, channel: Channel, result: ResultCode, note: &str) {
        self.contact_because(when, customer, channel, result, note, None);
    }

    fn contact_because(
        &mut self,
        when: When,
        customer: usize,
        channel: Channel,
        result: ResultCode,
        note: &str,
        reason: Option<NonPaymentReason>,
    ) {
        let direction = if note == "inbound" { Direction::Inbound } else { Direction::Outbound };
        let attempt = self.opened(when, customer, channel, direction);
        let (day, hour, minute) = when;
        let after = (day, hour, minute + 4);
        let outcome = Outcome {
            result,
            summary: words(note),
            reason,
            stance: None,
            mood: None,
            recorded_at: self.at(after),
        };
        let id = self.id(customer);
        self.tell(after, Change::OutcomeRecorded { customer: id, attempt, outcome });
        self.write(after, customer, note, Some(attempt));
    }

    fn write(&mut self, when: When, customer: usize, note: &str, attempt: Option<AttemptId>) -> NoteId {
        let (id, customer) = (NoteId(self.name(when)), self.id(customer));
        self.tell(when, Change::NoteWritten { customer, note: id, text: words(note), attempt });
        id
    }

    fn pin(&mut self, when: When, customer: usize, note: &str) {
        let note = self.write(when, customer, note, None);
        let customer = self.id(customer);
        self.tell(when, Change::NotePinned { customer, note, pinned: true });
    }

    /// A task that was set at a moment, for a day and perhaps an hour.
    fn task(
        &mut self,
        when: When,
        customer: usize,
        kind: TaskKind,
        title: &str,
        due: (i64, Option<u32>),
    ) -> TaskId {
        let task = TaskId(self.name(when));
        let added = TaskAdded {
            task,
            customer: Some(self.id(customer)),
            kind,
            title: words(title),
            due_on: self.day(due.0),
            due_at: due.1.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)),
            promise: None,
            repeat: None,
        };
        self.tell(when, Change::TaskAdded(added));
        task
    }

    /// A call that ends in a promise, about some papers of the customer. The share says how
    /// much of them was promised, in hundredths.
    fn promise(&mut self, when: When, customer: usize, papers: &[Paper], share: i64, due: i64, note: &str) {
        self.contact(when, customer, Channel::Call, ResultCode::Promised, note);
        let (day, hour, minute) = when;
        let after = (day, hour, minute + 4);
        let promise = PromiseId(self.name(after));
        let promised: i64 = papers.iter().map(|paper| paper.balance(day)).sum::<i64>() * share / 100;
        let method = if note == "promised_cheque" { PaymentMethod::Cheque } else { PaymentMethod::Transfer };
        let made = PromiseMade {
            promise,
            customer: self.id(customer),
            amount: Some(pesos(promised / 100 * 100)),
            due_on: self.day(due),
            method: Some(method),
            documents: papers.iter().map(|paper| paper.id(&self.source)).collect(),
            split: Vec::new(),
            promised_by: None,
            replaces: None,
        };
        self.tell(after, Change::PromiseMade(made));
        let task = TaskAdded {
            task: TaskId(self.name(after)),
            customer: Some(self.id(customer)),
            kind: TaskKind::CheckPromise,
            title: String::new(),
            due_on: self.day(due),
            due_at: None,
            promise: Some(promise),
            repeat: None,
        };
        let (kept, id) = (papers.iter().all(|paper| paper.balance(0) == 0), task.task);
        self.tell(after, Change::TaskAdded(task));
        if kept {
            self.tell((0, 7, 40), Change::TaskDone { task: id });
        }
    }

    fn exclude(&mut self, when: When, customer: usize, cause: ExclusionCause, note: &str, days: i64) {
        let exclusion = Exclusion { cause, note: words(note), review_on: self.day(days) };
        let customer = self.id(customer);
        self.tell(when, Change::CustomerExcluded { customer, exclusion });
    }
}

/// What the collector wrote, by its key.
fn words(key: &str) -> String {
    let all = lines(include_str!("data/notes.txt"));
    let found = all.iter().filter_map(|line| line.split_once(": ")).find(|(name, _)| *name == key);
    found.map(|(_, text)| text.to_owned()).unwrap_or_default()
}
