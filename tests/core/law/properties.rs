//! What holds for every case, whatever it is.

use cartera::domain::law::{
    Contact, Holidays, Intent, Law, Means, Pack, Person, Recipient, Request, Severity, Verdict,
};
use chrono::{Datelike as _, Duration, NaiveDateTime};
use proptest::prelude::*;

use crate::support::day;

fn law(pack: &'static Pack) -> Law {
    Law { holidays: Holidays::spanning(pack, &[], 2025, 2027), ..Law::of(pack, 2026) }
}

/// A quarter of an hour of the ten weeks around the end of a year.
fn moment() -> impl Strategy<Value = NaiveDateTime> {
    (0..10 * 7 * 24 * 4_i64).prop_map(|quarters| {
        let start = day("2026-11-16").and_hms_opt(0, 0, 0).expect("midnight");
        start + Duration::minutes(15 * quarters)
    })
}

fn contact() -> impl Strategy<Value = Contact> {
    (moment(), 0..6_usize, any::<bool>(), prop::bool::weighted(0.1))
        .prop_map(|(at, means, direct, inbound)| Contact { at, means: Means::ALL[means], direct, inbound })
}

fn pack() -> impl Strategy<Value = &'static Pack> {
    (0..Pack::all().len()).prop_map(|place| &Pack::all()[place])
}

#[derive(Debug)]
struct Case {
    person: Person,
    recipient: Recipient,
    means: Means,
    authorised: Option<bool>,
    at: NaiveDateTime,
    history: Vec<Contact>,
}

impl Case {
    fn request<'a>(&self, at: NaiveDateTime, history: &'a [Contact]) -> Request<'a> {
        Request {
            person: self.person,
            recipient: self.recipient,
            means: self.means,
            authorised: self.authorised,
            intent: Intent::Collect,
            at,
            history,
        }
    }
}

fn case() -> impl Strategy<Value = Case> {
    let person = prop_oneof![3 => Just(Person::Natural), 1 => Just(Person::Company)];
    let recipient = prop_oneof![8 => Just(0), 1 => 1..5_usize];
    let authorised = prop_oneof![4 => Just(Some(true)), 1 => Just(Some(false)), 1 => Just(None)];
    (person, recipient, 0..6_usize, authorised, moment(), prop::collection::vec(contact(), 0..12)).prop_map(
        |(person, recipient, means, authorised, at, history)| Case {
            person,
            recipient: Recipient::ALL[recipient],
            means: Means::ALL[means],
            authorised,
            at,
            history,
        },
    )
}

/// Refused is worse than a warning, and a warning worse than nothing.
fn weight(verdict: &Verdict) -> Option<Severity> {
    verdict.objection().map(|objection| objection.severity)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_next_legal_moment_is_legal_and_nothing_before_it_is(pack in pack(), case in case()) {
        let law = law(pack);
        let verdict = law.gate(&case.request(case.at, &case.history));
        let Verdict::Refused(objection) = verdict else { return Ok(()) };
        let last = case.at + Duration::days(60);
        if let Some(next) = objection.next {
            prop_assert!(next > case.at);
            prop_assert!(!law.gate(&case.request(next, &case.history)).is_refused());
        }
        let mut at = case.at;
        while at < objection.next.unwrap_or(last) {
            prop_assert!(law.gate(&case.request(at, &case.history)).is_refused(), "{at} is legal already");
            at += Duration::minutes(15);
        }
    }

    #[test]
    fn a_warning_ends_when_it_says(pack in pack(), case in case()) {
        let law = law(pack);
        let verdict = law.gate(&case.request(case.at, &case.history));
        let Verdict::Warning(objection) = verdict else { return Ok(()) };
        if let Some(next) = objection.next {
            prop_assert!(next > case.at);
            let later = law.gate(&case.request(next, &case.history));
            prop_assert!(matches!(later, Verdict::Allowed), "{later:?}");
        }
    }

    #[test]
    fn a_past_contact_never_widens_what_is_left(pack in pack(), case in case(), extra in contact()) {
        let law = law(pack);
        let mut more = case.history.clone();
        more.push(extra);
        let before = law.gate(&case.request(case.at, &case.history));
        let after = law.gate(&case.request(case.at, &more));
        prop_assert!(weight(&after) >= weight(&before), "{before:?} became {after:?}");
        let next = |history| law.next_legal(&case.request(case.at, history));
        match (next(&case.history), next(&more)) {
            (Some(before), Some(after)) => prop_assert!(after >= before),
            (before, after) => prop_assert!(before.is_some() || after.is_none()),
        }
        let on = case.at.date();
        let wider = law.budget(case.person, &more, on);
        for known in law.budget(case.person, &case.history, on) {
            let now = wider.iter().find(|it| std::ptr::eq(it.rule, known.rule));
            prop_assert!(now.is_some_and(|now| now.left <= known.left));
        }
    }

    #[test]
    fn the_strictest_pack_never_allows_what_another_refuses(case in case()) {
        let strictest = law(Pack::find("STRICT").expect("a pack"));
        if strictest.gate(&case.request(case.at, &case.history)).is_refused() {
            return Ok(());
        }
        for pack in Pack::all() {
            let verdict = law(pack).gate(&case.request(case.at, &case.history));
            prop_assert!(!verdict.is_refused(), "{} refuses: {verdict:?}", pack.id);
        }
    }

    #[test]
    fn the_order_of_the_history_does_not_matter(pack in pack(), case in case()) {
        let law = law(pack);
        let mut turned = case.history.clone();
        turned.reverse();
        let answer = |history| {
            let verdict = law.gate(&case.request(case.at, history));
            verdict.objection().map(|it| (it.rule.id, it.severity, it.next))
        };
        prop_assert_eq!(answer(&case.history), answer(&turned));
    }

    #[test]
    fn a_banking_day_is_no_weekend(pack in pack(), at in moment()) {
        let open = law(pack).holidays.is_banking_day(at.date());
        prop_assert!(!open || at.weekday().number_from_monday() < 6);
    }
}
