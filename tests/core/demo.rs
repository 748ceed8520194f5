//! The example portfolio: the same for the same day, whole, varied, and nobody's.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use cartera::command::{self, Moment};
use cartera::demo;
use cartera::domain::attempt::ResultCode;
use cartera::domain::batch::Batch;
use cartera::domain::calendar::Tolerance;
use cartera::domain::contact_point::{Channel, ContactKind};
use cartera::domain::country::Country;
use cartera::domain::history::History;
use cartera::domain::message::manner::suggested;
use cartera::domain::message::{TemplateKind, links};
use cartera::domain::money::{Currency, Totals};
use cartera::domain::phone::Phone;
use cartera::domain::portfolio::Portfolio;
use cartera::domain::promise::PromiseState;
use cartera::domain::stamp::{DeviceId, StampClock};
use cartera::domain::worklist::{self, Tier, WaitingCause};
use cartera::i18n::{self, Lang};
use cartera::import::{self, Corrections, NamedBytes, Options};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A year's worth of weekdays, month ends and a leap day.
fn days() -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = (0..14).map(|it| day("2026-03-02") + chrono::Duration::days(it)).collect();
    days.extend(["2025-12-31", "2026-01-01", "2028-02-29", "2028-03-01"].map(day));
    days
}

fn history(today: NaiveDate) -> History {
    let mut clock = StampClock::new(DeviceId(7));
    let now = today.and_hms_opt(8, 0, 0).expect("a time");
    let millis = now.and_utc().timestamp_millis().unsigned_abs();
    let mut moment = Moment { now, millis, clock: &mut clock };
    History::of(command::load(demo::happenings(today), &mut moment).expect("a story"))
}

fn states(portfolio: &Portfolio, today: NaiveDate) -> Vec<(NaiveDate, PromiseState)> {
    let of_account = |account: &cartera::domain::account::Account| {
        let promises = portfolio.activity(&account.customer.id).promises.clone();
        let judged =
            promises.into_iter().map(|it| (it.due_on, it.state(&account.payments, today, Tolerance::of(1))));
        judged.collect::<Vec<_>>()
    };
    portfolio.accounts().flat_map(of_account).collect()
}

#[test]
fn the_same_day_tells_the_same_story() {
    let today = day("2026-03-02");
    assert_eq!(demo::happenings(today), demo::happenings(today));
    assert_eq!(demo::batch(today), demo::batch(today));
    assert_eq!(demo::csv(today), demo::csv(today));
}

#[test]
fn every_day_gets_the_same_sums() {
    let sums = |today| {
        let history = history(today);
        let mut overdue = Totals::default();
        let mut open = Totals::default();
        for account in history.portfolio().accounts() {
            let balance = account.balance(today);
            overdue.add_all(&balance.overdue);
            open.add_all(&balance.open);
        }
        (open, overdue)
    };
    let first = sums(day("2026-03-02"));
    println!("open {:?}, overdue {:?}", first.0, first.1);
    for today in days() {
        assert_eq!(sums(today), first, "{today}");
    }
    let (open, overdue) = (first.0.of(Currency::COP).minor, first.1.of(Currency::COP).minor);
    assert!(overdue > open / 5 && overdue < open / 2, "{overdue} of {open}");
}

#[test]
fn the_portfolio_has_the_shape_of_a_real_one() {
    let today = day("2026-03-02");
    let batch = demo::batch(today);
    println!("{} documents, {} customers", batch.documents.len(), batch.customers.len());
    assert_eq!(batch.customers.len(), 150);
    assert!((400..=440).contains(&batch.documents.len()), "{}", batch.documents.len());
    let numbers: BTreeSet<&str> = batch.documents.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers.len(), batch.documents.len(), "no number twice");
    assert!(batch.documents.iter().filter(|it| it.is_credit()).count() >= 5);
    assert_eq!(batch.documents.iter().filter(|it| it.written_off).count(), 2);
    assert!(batch.documents.iter().all(|it| it.issued_on <= Some(today) && it.issued_on <= it.due_on));
    let mut many: Vec<usize> = batch
        .customers
        .iter()
        .map(|customer| batch.documents.iter().filter(|it| it.customer == customer.id).count())
        .collect();
    many.sort_unstable_by(|a, b| b.cmp(a));
    assert!(many[0] >= 40 && many[75] <= 3, "a few owe in many, most in few: {many:?}");
    let written: usize = many[..15].iter().sum();
    assert!(written * 2 > batch.documents.len(), "{many:?}");
}

#[test]
fn nobody_can_be_reached_through_it() {
    let batch = demo::batch(day("2026-03-02"));
    let names: BTreeSet<&str> = batch.customers.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), batch.customers.len(), "no name twice");
    let tax_ids: BTreeSet<Option<&str>> = batch.customers.iter().map(|it| it.tax_id.as_deref()).collect();
    assert_eq!(tax_ids.len(), batch.customers.len(), "no tax id twice");
    let mut phones = BTreeSet::new();
    for point in batch.customers.iter().flat_map(|it| &it.contact_points) {
        match point.kind {
            ContactKind::Email => {
                let (_, host) = point.value.split_once('@').expect("one at sign");
                assert!(host == "example.com" || host.ends_with(".example"), "{host}");
                assert!(point.value.is_ascii(), "{}", point.value);
            }
            ContactKind::Phone => {
                let reserved = point.value.starts_with("3000000") || point.value.starts_with("6010000");
                assert!(point.value.len() == 10 && reserved, "{}", point.value);
                assert!(phones.insert(&point.value), "{} twice", point.value);
                let phone = Phone::parse(&point.value, Country::CO).expect("a number");
                let link = links::tel(&phone.e164().expect("a whole number")).expect("a link");
                assert_eq!(link.href, format!("tel:+57{}", point.value));
                assert_eq!(
                    phone.whatsapp_digits().is_some(),
                    point.value.starts_with('3'),
                    "{}",
                    point.value
                );
            }
            ContactKind::Address => {}
        }
    }
}

#[test]
fn every_day_shows_each_thing_that_the_product_can_show() {
    for today in days() {
        let history = history(today);
        let portfolio = history.portfolio();
        assert!(portfolio.unopened().is_empty());
        let states = states(portfolio, today);
        let count = |wanted: &dyn Fn(&(NaiveDate, PromiseState)) -> bool| {
            states.iter().filter(|it| wanted(it)).count()
        };
        assert_eq!(count(&|it| it.1 == PromiseState::Broken), 5, "{today} {states:?}");
        assert_eq!(count(&|it| it.1 == PromiseState::PartlyKept), 1, "{today} {states:?}");
        assert_eq!(count(&|it| it.1 == PromiseState::Kept), 6, "{today} {states:?}");
        assert_eq!(count(&|it| matches!(it.1, PromiseState::Rescheduled { .. })), 2, "{today} {states:?}");
        assert_eq!(count(&|it| it.1 == PromiseState::Pending && it.0 == today), 2, "{today} {states:?}");
        assert_eq!(count(&|it| it.1 == PromiseState::Pending && it.0 > today), 5, "{today} {states:?}");

        assert_eq!(portfolio.open_attempts().len(), 1, "{today}");
        let open = |it: &&cartera::domain::task::Task| it.is_open();
        assert!(portfolio.tasks().filter(open).any(|it| it.is_late(today)), "{today}");
        assert!(portfolio.tasks().filter(open).filter(|it| it.due_on == today).count() >= 4, "{today}");
        assert!(portfolio.tasks().filter(open).filter(|it| it.due_on > today).count() >= 5, "{today}");
        assert!(
            portfolio.tasks().all(|it| it.customer.is_some()),
            "a task of nobody would outlive the example"
        );
        let activities = || portfolio.accounts().map(|it| portfolio.activity(&it.customer.id));
        assert_eq!(activities().flat_map(|it| &it.notes).filter(|it| it.pinned).count(), 2, "{today}");
        assert!(activities().flat_map(|it| &it.notes).all(|it| !it.text.is_empty()), "{today}");

        let list = worklist::rank(portfolio, today);
        let tier = |wanted: Tier| list.entries.iter().filter(|it| it.tier == wanted).count();
        assert_eq!(tier(Tier::BrokenPromise), 6, "{today}");
        assert!(tier(Tier::Today) >= 6 && tier(Tier::Reminder) >= 5 && tier(Tier::Overdue) >= 20, "{today}");
        let waits = |wanted: &dyn Fn(&WaitingCause) -> bool| {
            list.waiting.iter().filter(|it| wanted(&it.cause)).count()
        };
        assert_eq!(waits(&|it| matches!(it, WaitingCause::Snoozed { .. })), 1, "{today}");
        assert_eq!(waits(&|it| matches!(it, WaitingCause::Excluded { .. })), 1, "{today}");
        // Two of the five who promised owe something else that is late.
        assert_eq!(waits(&|it| matches!(it, WaitingCause::PromiseLive { .. })), 3, "{today}");
    }
}

#[test]
fn the_story_is_told_in_order_and_ends_this_morning() {
    let today = day("2026-03-02");
    let happenings = demo::happenings(today);
    assert!(happenings.is_sorted_by_key(|it| it.at));
    assert!(happenings.iter().all(|it| it.at < today.and_hms_opt(8, 0, 0).expect("a time")));
    let history = history(today);
    let portfolio = history.portfolio();
    let results: BTreeSet<ResultCode> = portfolio
        .accounts()
        .flat_map(|it| &portfolio.activity(&it.customer.id).attempts)
        .filter_map(|it| it.outcome.as_ref().map(|outcome| outcome.result))
        .collect();
    assert!(results.len() >= 12, "{results:?}");
}

#[test]
fn it_leaves_in_one_click_and_without_a_trace() {
    let today = day("2026-03-02");
    let mut history = history(today);
    let mut clock = StampClock::new(DeviceId(7));
    clock.observe(history.last_stamp().expect("entries"));
    let now = today.and_hms_opt(8, 5, 0).expect("a time");
    let mut moment =
        Moment { now, millis: now.and_utc().timestamp_millis().unsigned_abs(), clock: &mut clock };
    let removed = command::carry_out(
        command::RemoveSource { source: demo::source() },
        history.portfolio(),
        &mut moment,
    );
    history.learn(removed.expect("it is there"));
    assert_eq!(*history.portfolio(), Portfolio::default());
}

#[test]
fn every_customer_on_the_list_can_be_written_to() {
    let today = day("2026-03-02");
    let history = history(today);
    let portfolio = history.portfolio();
    let settings = portfolio.settings();
    for entry in worklist::rank(portfolio, today).entries {
        let account = portfolio.account(&entry.customer).expect("a known customer");
        let broken = portfolio.activity(&entry.customer).broken_promise(
            &account.payments,
            today,
            settings.tolerance(),
        );
        let kind = cartera::domain::message::choose(entry.stage.expect("a stage"), broken.is_some());
        for (lang, channel) in Lang::ALL.iter().flat_map(|&lang| Channel::ALL.map(|it| (lang, it))) {
            let manner = suggested(portfolio, &entry.customer, today);
            let facts = i18n::facts(lang, portfolio, &entry.customer, kind, manner, today).expect("facts");
            let message = i18n::message(lang, portfolio, &entry.customer, (kind, channel), manner, today);
            let message =
                message.unwrap_or_else(|gap| panic!("{} {kind:?} {channel:?}: {gap:?}", entry.customer));
            assert!(message.body.contains(&facts.documents[0].number), "{}", message.body);
            if kind == TemplateKind::BrokenPromise {
                assert!(message.body.contains(&facts.promise.as_ref().expect("a promise").due_on));
            }
        }
    }
}

#[test]
fn the_csv_says_what_the_batch_says() {
    let today = day("2026-03-02");
    let (text, batch) = (demo::csv(today), demo::batch(today));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let headers = reader.headers().expect("a header").clone();
    let column = |name: &str| headers.iter().position(|it| it == name).expect("a column");
    let (series, number, amount) = (column("Serie"), column("Número"), column("IMPORTE"));
    let mut read: Vec<(String, i64)> = reader
        .records()
        .map(|row| row.expect("a row of the right width"))
        .map(|row| {
            (format!("{}-{}", &row[series], &row[number]), row[amount].parse::<i64>().expect("digits") * 100)
        })
        .collect();
    let mut held: Vec<(String, i64)> =
        batch.documents.iter().map(|it| (it.number.clone(), it.balance.minor)).collect();
    read.sort();
    held.sort();
    assert_eq!(read, held);
}

#[test]
fn the_csv_is_imported_without_a_correction() {
    let today = day("2026-03-02");
    let options = Options {
        currency: Some(Currency::COP),
        today,
        source: demo::source(),
        corrections: Corrections::default(),
        remembered: Vec::new(),
    };
    let file = NamedBytes { name: "cartera.csv".to_owned(), bytes: demo::csv(today).into_bytes() };
    let reading = import::read(&[file], &options, &mut |_| ControlFlow::Continue(())).expect("a portfolio");
    assert!(reading.summary.issues.is_empty(), "{:?}", reading.summary.issues);
    let (read, held) = (reading.batch, demo::batch(today));
    assert_eq!(read.customers.len(), held.customers.len());
    for customer in &held.customers {
        let found = read.customers.iter().find(|it| it.id == customer.id).expect("the customer");
        assert_eq!(found, customer);
    }
    let facts = |batch: &Batch| -> BTreeSet<_> {
        let documents = batch.documents.iter();
        documents
            .map(|it| (it.id.clone(), it.issued_on, it.due_on, it.balance.minor, it.written_off))
            .collect()
    };
    let (read, held) = (facts(&read), facts(&held));
    assert_eq!(read.symmetric_difference(&held).next(), None);
}
