//! The gate at the collector's desk: nothing goes past it, and all of it is written down.

use cartera::command::*;
use cartera::domain::activity::MomentKind;
use cartera::domain::activity::Qualified;
use cartera::domain::attempt::{Direction, ResultCode};
use cartera::domain::change::Change;
use cartera::domain::contact_point::Channel;
use cartera::domain::escalation::EscalatedTo;
use cartera::domain::history::History;
use cartera::domain::law::{
    LawChoice, Now, OwnHours, Pack, Person, Recipient, Severity, Subject, Verdict, Zone,
};
use cartera::domain::message::lint::Lint;
use cartera::domain::settings::Settings;
use cartera::domain::stamp::{DeviceId, StampClock};
use cartera::domain::worklist::{Offer, WaitingCause};
use chrono::{NaiveDateTime, TimeDelta};

use crate::support::*;

/// Wednesday.
const TODAY: &str = "2025-07-09";
const BOOK: [Row; 2] = [("1", "A", "2025-06-20", 100), ("2", "B", "2025-06-20", 900)];

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap_or_else(|why| panic!("{text}: {why}"))
}

fn contact(code: &str, channel: Channel) -> OpenAttempt {
    OpenAttempt {
        customer: customer(code),
        channel,
        direction: Direction::Outbound,
        to: Some("3000000001".to_owned()),
        text: None,
        objective: None,
        despite: None,
    }
}

fn answered(code: &str, channel: Channel) -> RecordOutcome {
    RecordOutcome {
        customer: customer(code),
        attempt: None,
        channel,
        direction: Direction::Outbound,
        result: ResultCode::Refused,
        summary: String::new(),
        reason: None,
        promise: None,
        next: None,
        learned: Learned::default(),
    }
}

fn under(country: &str, pack: Option<&str>) -> Settings {
    let law = LawChoice { pack: pack.map(str::to_owned), ..LawChoice::default() };
    Settings { country: country.to_owned(), law, ..Settings::default() }
}

fn rule(refused: Result<impl Sized, Refusal>) -> &'static str {
    match refused.err().expect("refused") {
        Refusal::AgainstTheLaw(objection) => objection.rule.id,
        other => panic!("{other:?}"),
    }
}

#[test]
fn at_half_past_eight_in_peru_a_call_is_held_to_the_next_legal_minute() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(ChangeSettings { settings: under("PE", None) });
    collector.looks_at_the_clock(20, 30);
    let refused = collector.tries(contact("1", Channel::Call)).expect_err("refused");
    let Refusal::AgainstTheLaw(objection) = refused else { panic!("{refused:?}") };
    assert_eq!((objection.pack.id, objection.rule.id), ("PE", "hours"));
    assert_eq!(objection.next, Some(at("2025-07-10T07:00")));
}

#[test]
fn who_paid_everything_is_left_alone_and_the_journal_says_why() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(contact("2", Channel::Call));
    collector.does(import(&BOOK[..1], TODAY));
    assert_eq!(collector.tries(contact("2", Channel::Call)), Err(Refusal::NothingToCollect));
    let note = NoteRefusal { customer: customer("2"), channel: Channel::Call, to: None };
    collector.does(note);
    let told = &collector.portfolio().activity(&customer("2")).moments;
    let Some(MomentKind::Refused { objection, .. }) = told.last().map(|it| &it.what) else {
        panic!("{told:?}")
    };
    assert_eq!(objection.rule, NOTHING_TO_COLLECT);
}

#[test]
fn a_refusal_is_written_with_rule_and_norm_and_is_nothing_to_undo() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let import = collector.history.undoable();
    collector.looks_at_the_clock(20, 30);
    let note = NoteRefusal { customer: customer("1"), channel: Channel::Call, to: None };
    collector.does(note.clone());
    let entry = collector.history.entries().last().expect("written").clone();
    let Change::ContactRefused(refused) = entry.change else { panic!("{:?}", entry.change) };
    assert_eq!(refused.objection.rule, "CO.hours");
    assert!(refused.objection.norm.contains("2300"));
    assert_eq!(refused.next, Some(at("2025-07-10T07:00")));
    assert_eq!(collector.history.undoable(), import);
    collector.looks_at_the_clock(9, 0);
    assert_eq!(collector.tries(note), Err(Refusal::NothingNew), "nothing is refused now");
}

#[test]
fn a_company_goes_on_with_a_reason_and_the_reason_stays() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(SetPerson { customer: customer("1"), person: Person::Company });
    collector.looks_at_the_clock(20, 30);
    let refused = collector.tries(contact("1", Channel::Call)).expect_err("a reason is asked for");
    assert!(matches!(refused, Refusal::ReasonNeeded(objection) if objection.severity == Severity::Soft));
    let blank = OpenAttempt { despite: Some("  ".to_owned()), ..contact("1", Channel::Call) };
    assert!(collector.tries(blank).is_err());
    collector.does(OpenAttempt { despite: Some("Lo pidió".to_owned()), ..contact("1", Channel::Call) });
    let told = &collector.portfolio().activity(&customer("1")).moments;
    let Some(MomentKind::Overridden { objection, reason }) = told.last().map(|it| &it.what) else {
        panic!("{told:?}")
    };
    assert_eq!((objection.rule.as_str(), reason.as_str()), ("CO.hours", "Lo pidió"));
}

#[test]
fn a_prohibition_does_not_listen_to_reasons() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.looks_at_the_clock(20, 30);
    let insisted = OpenAttempt { despite: Some("urge".to_owned()), ..contact("1", Channel::Call) };
    assert_eq!(rule(collector.tries(insisted)), "hours");
}

#[test]
fn a_relatives_number_and_an_unauthorised_channel_are_never_dialled() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let qualified = |recipient, authorised| QualifyContactPoint {
        customer: customer("1"),
        known: Qualified { value: "3000000001".to_owned(), recipient, authorised, ..Qualified::default() },
    };
    collector.does(qualified(Recipient::Relative, None));
    assert_eq!(rule(collector.tries(contact("1", Channel::Call))), "recipient");
    collector.does(qualified(Recipient::Debtor, Some(false)));
    assert_eq!(rule(collector.tries(contact("1", Channel::Sms))), "channel");
    collector.does(qualified(Recipient::Debtor, Some(true)));
    collector.does(contact("1", Channel::Call));
}

#[test]
fn in_colombia_an_answer_closes_the_day_and_the_other_channels_of_the_week() {
    let mut collector = Collector::with_book("2025-07-07", &BOOK);
    collector.does(answered("1", Channel::WhatsApp));
    assert_eq!(rule(collector.tries(contact("1", Channel::WhatsApp))), "once_a_day");
    collector.moves_to(TODAY);
    assert_eq!(rule(collector.tries(contact("1", Channel::Email))), "one_channel");
    collector.does(contact("1", Channel::WhatsApp));
    assert_eq!(rule(collector.tries(contact("1", Channel::WhatsApp))), "once_a_day");
}

#[test]
fn in_chile_an_unanswered_call_spends_the_weeks_budget() {
    let mut collector = Collector::with_book("2025-07-07", &BOOK);
    collector.does(ChangeSettings { settings: under("CL", None) });
    let left = |collector: &Collector| {
        let portfolio = collector.portfolio();
        let subject = Subject::of(portfolio, &customer("1"), collector.now()).expect("known");
        let budget = subject.budget(&portfolio.settings().law(2025));
        budget.iter().map(|it| (it.rule.id, it.left, it.of)).collect::<Vec<_>>()
    };
    assert_eq!(left(&collector), [("calls_a_week", 1, 1), ("messages_a_week", 2, 2)]);
    collector.does(contact("1", Channel::Call));
    assert_eq!(left(&collector), [("calls_a_week", 0, 1), ("messages_a_week", 2, 2)]);
    collector.moves_to("2025-07-10");
    assert_eq!(rule(collector.tries(contact("1", Channel::Visit))), "calls_a_week");
    collector.moves_to("2025-07-14");
    assert_eq!(left(&collector), [("calls_a_week", 1, 1), ("messages_a_week", 2, 2)]);
}

#[test]
fn the_list_offers_what_may_be_done_now_and_plans_the_rest() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let list =
        |collector: &Collector| collector.worklist().under_the_law(collector.portfolio(), collector.now());
    let first = list(&collector).entries[0].clone();
    assert!(matches!(first.offer, Some(Offer::Now { warning: None, .. })), "{:?}", first.offer);
    collector.looks_at_the_clock(6, 30);
    let early = list(&collector);
    assert_eq!(early.entries.len(), 2, "today still, from seven on");
    assert!(
        matches!(early.entries[0].offer, Some(Offer::Later { at: when, .. }) if when == at("2025-07-09T07:00"))
    );
    collector.looks_at_the_clock(20, 30);
    let late = list(&collector);
    assert!(late.entries.is_empty());
    let cause = &late.waiting[0].cause;
    assert_eq!(cause.returns_on(), Some(day("2025-07-10")));
    assert!(matches!(cause, WaitingCause::Law { objection, .. } if objection.rule.id == "hours"));
}

#[test]
fn another_pack_makes_another_list() {
    let mut collector = Collector::with_book("2025-07-12", &BOOK);
    let listed = |collector: &Collector| {
        collector.worklist().under_the_law(collector.portfolio(), collector.now()).entries.len()
    };
    assert_eq!(listed(&collector), 2, "a Saturday at nine in Colombia");
    collector.does(ChangeSettings { settings: under("PE", None) });
    assert_eq!(listed(&collector), 0, "no Saturday in Perú");
    collector.does(ChangeSettings { settings: under("CO", Some("STRICT")) });
    assert_eq!(listed(&collector), 0);
    let unknown = ChangeSettings { settings: under("CO", Some("XX")) };
    assert_eq!(collector.tries(unknown), Err(Refusal::NoSuchPack));
}

#[test]
fn a_number_of_a_third_party_keeps_a_customer_off_the_list_for_good() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(QualifyContactPoint {
        customer: customer("1"),
        known: Qualified {
            value: "3000000001".to_owned(),
            recipient: Recipient::Employer,
            ..Qualified::default()
        },
    });
    let list = collector.worklist().under_the_law(collector.portfolio(), collector.now());
    let waiting = list.waiting.iter().find(|it| it.customer == customer("1")).expect("waits");
    assert_eq!(waiting.cause.returns_on(), None);
}

#[test]
fn ones_own_hours_and_holidays_only_narrow() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let narrowed = LawChoice {
        hours: Some(OwnHours { from: 10 * 60, to: 22 * 60 }),
        holidays: vec![day("2025-07-10")],
        ..LawChoice::default()
    };
    collector.does(ChangeSettings { settings: Settings { law: narrowed, ..Settings::default() } });
    assert_eq!(rule(collector.tries(contact("1", Channel::Call))), "own_hours");
    collector.looks_at_the_clock(20, 0);
    let refused = collector.tries(contact("1", Channel::Call)).expect_err("the norm stays");
    let Refusal::AgainstTheLaw(objection) = refused else { panic!("{refused:?}") };
    assert_eq!((objection.rule.id, objection.next), ("hours", Some(at("2025-07-11T10:00"))));
}

/// The collector's device, so many hours behind UTC, at a moment of UTC.
fn device(hours: i64, utc: &str) -> Now {
    let utc = at(utc);
    let millis = u64::try_from(utc.and_utc().timestamp_millis()).expect("after 1970");
    Now { civil: utc - TimeDelta::hours(hours), millis }
}

#[test]
fn the_debtors_hour_counts_whatever_the_device_says() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    for (country, utc, allowed) in [
        ("CO", "2025-07-09T12:00", true),
        ("CO", "2025-07-09T11:59", false),
        ("CO", "2025-07-09T23:59", true),
        ("CO", "2025-07-10T00:00", false),
        ("ES", "2025-07-09T07:00", true),
        // Chile keeps winter time in July and summer time in January.
        ("CL", "2025-07-09T12:00", true),
        ("CL", "2025-07-09T11:59", false),
        ("CL", "2026-01-07T11:00", true),
        ("CL", "2026-01-07T10:59", false),
        // On Saturday 2026-04-04 clocks go back at midnight; on the Monday eight is at twelve.
        ("CL", "2026-04-06T11:59", false),
        ("CL", "2026-04-06T12:00", true),
        ("CL", "2026-09-07T11:00", true),
        ("MX", "2025-07-09T13:00", true),
        ("MX", "2025-07-09T12:59", false),
    ] {
        collector.tries(ChangeSettings { settings: under(country, None) }).ok();
        let portfolio = collector.portfolio();
        let answers = [-9, -2, 0, 3, 5, 8, 10].map(|hours| {
            let subject = Subject::of(portfolio, &customer("1"), device(hours, utc)).expect("known");
            let law = portfolio.settings().law(2025);
            let verdict = subject.gate(&law, Channel::Sms, Recipient::Debtor, None);
            assert_eq!(!verdict.is_refused(), allowed, "{country} {utc}, device {hours} behind");
            (subject.at, matches!(verdict, Verdict::Allowed))
        });
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{country} {utc}: {answers:?}");
    }
}

#[test]
fn earlier_contacts_are_counted_on_the_debtors_day() {
    // Madrid calls Bogotá at 04:00 on Thursday: for the debtor it is Wednesday evening, 21:00.
    let mut history = History::default();
    let mut clock = StampClock::new(DeviceId(3));
    let mut run = |history: &mut History, command: ImportFile, utc: &str| {
        let now = device(-2, utc);
        let mut moment = Moment { now: now.civil, millis: now.millis, clock: &mut clock };
        let entries = carry_out(command, history.portfolio(), &mut moment).expect("imports");
        history.learn(entries);
    };
    run(&mut history, import(&BOOK, TODAY), "2025-07-09T08:00");
    let mut clock = StampClock::new(DeviceId(4));
    let now = device(-2, "2025-07-10T02:00");
    let mut moment = Moment { now: now.civil, millis: now.millis, clock: &mut clock };
    let entries =
        carry_out(answered("1", Channel::Call), history.portfolio(), &mut moment).expect("recorded");
    history.learn(entries);
    let later = device(-2, "2025-07-10T13:00");
    let subject = Subject::of(history.portfolio(), &customer("1"), later).expect("known");
    assert_eq!(subject.history[0].at, at("2025-07-09T21:00"));
    let law = history.portfolio().settings().law(2025);
    assert_eq!(law.pack.id, Pack::of_country("CO").id);
    let verdict = subject.gate(&law, Channel::Call, Recipient::Debtor, None);
    assert_eq!(verdict, Verdict::Allowed, "another day for the debtor");
    assert_eq!(subject.on_collectors_clock(at("2025-07-10T08:00")), at("2025-07-10T15:00"));
}

#[test]
fn both_proofs_hold_and_write_nothing() {
    let collector = Collector::with_book(TODAY, &BOOK);
    let before = collector.history.entries().len();
    let paid = paid_is_left_alone(collector.portfolio(), day(TODAY)).expect("somebody owes");
    assert_eq!((paid.refusal, paid.noted), (Some(Refusal::NothingToCollect), true));
    let late = too_late_in_peru(collector.portfolio(), day(TODAY)).expect("somebody owes");
    let Some(Refusal::AgainstTheLaw(objection)) = late.refusal else { panic!("{late:?}") };
    assert_eq!((objection.pack.id, objection.rule.id, late.noted), ("PE", "hours", true));
    assert_eq!(late.at, at("2025-07-10T20:30"));
    assert_eq!(objection.next, Some(at("2025-07-11T07:00")));
    assert_eq!(collector.history.entries().len(), before);
    assert!(paid_is_left_alone(&Default::default(), day(TODAY)).is_none(), "nobody to try it on");
}

#[test]
fn a_message_that_looks_like_a_courts_goes_out_only_where_there_is_one() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let message = || OpenAttempt {
        text: Some("Última instancia antes del embargo".to_owned()),
        ..contact("1", Channel::WhatsApp)
    };
    assert!(matches!(collector.tries(message()), Err(Refusal::Undignified(Lint::Judicial(_)))));
    collector.does(EscalateCustomer {
        customer: customer("1"),
        to: EscalatedTo::Legal,
        note: String::new(),
        review_on: day("2025-08-01"),
    });
    collector.does(message());
    let threat = OpenAttempt { text: Some("Llamaremos a la policía".to_owned()), ..message() };
    assert!(matches!(collector.tries(threat), Err(Refusal::Undignified(Lint::Threat(_)))));
}

#[test]
fn a_next_step_is_planned_for_a_day_that_the_law_leaves_open() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let planned = |collector: &Collector, channel, day_wanted: &str, made| {
        let portfolio = collector.portfolio();
        let subject = Subject::of(portfolio, &customer("1"), collector.now()).expect("known");
        subject.first_legal_day(&portfolio.settings().law(2025), channel, day(day_wanted), made)
    };
    assert_eq!(planned(&collector, Channel::Call, "2025-07-10", None), day("2025-07-10"));
    assert_eq!(
        planned(&collector, Channel::Call, "2025-07-20", None),
        day("2025-07-21"),
        "a holiday, on a Sunday"
    );
    let chat = Some((Channel::WhatsApp, true));
    assert_eq!(planned(&collector, Channel::Call, "2025-07-10", chat), day("2025-07-14"), "another channel");
    assert_eq!(planned(&collector, Channel::WhatsApp, "2025-07-10", chat), day("2025-07-10"));
    collector.does(ChangeSettings { settings: under("CL", None) });
    let call = Some((Channel::Call, false));
    assert_eq!(planned(&collector, Channel::Call, "2025-07-10", call), day("2025-07-14"), "one a week");
}

#[test]
fn the_collector_may_say_where_a_customer_lives() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(ChangeSettings { settings: under("CL", None) });
    let zone = |collector: &Collector| {
        Subject::of(collector.portfolio(), &customer("1"), collector.now()).expect("known").zone
    };
    assert_eq!(zone(&collector), Zone::Santiago);
    collector.does(SetZone { customer: customer("1"), zone: Some(Zone::PuntaArenas) });
    assert_eq!(zone(&collector), Zone::PuntaArenas);
    collector.does(SetZone { customer: customer("1"), zone: None });
    assert_eq!(zone(&collector), Zone::Santiago);
}
