//! What is known of a customer, as sentences to be read in the seconds before a call.

use chrono::NaiveDate;

use super::super::{Lang, format, words};
use super::names;
use crate::domain::attempt::Direction;
use crate::domain::evidence::{Evidence, Hint};
use crate::domain::letters;

pub fn evidence(lang: Lang, it: &Evidence, today: NaiveDate) -> String {
    use words::evidence as say;
    let when = |day: NaiveDate| format::relative(lang, day, today);
    // Counts of what one customer has fit any integer.
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    match it {
        Evidence::Late { documents, days } => say::late(lang, count(*documents), say::late_days(lang, *days)),
        Evidence::NothingLate { next_due_on: Some(day) } => {
            say::nothing_late(lang, when(*day), format::date(lang, *day))
        }
        Evidence::NothingLate { next_due_on: None } => say::nothing_late_ever(lang).to_owned(),
        Evidence::Paid { documents, last_on } => {
            say::paid(lang, count(*documents), when(*last_on), format::date(lang, *last_on))
        }
        Evidence::NoPaymentSeen => say::no_payment(lang).to_owned(),
        Evidence::Promises { credibility } => {
            say::promises(lang, i64::from(credibility.judged), credibility.kept)
        }
        Evidence::PromisesWithoutEnd { times } => say::promises_without_end(lang, count(*times)),
        Evidence::NeverContacted => say::never_contacted(lang).to_owned(),
        Evidence::LastAttempt { on, channel, direction, result } => {
            let channel = in_a_sentence(lang, *channel);
            let result = result.map_or(say::result_open(lang), |it| names::result(lang, it));
            match direction {
                Direction::Outbound => say::last_attempt(lang, channel, when(*on), result),
                Direction::Inbound => say::last_attempt_inbound(lang, channel, when(*on), result),
            }
        }
        Evidence::Unanswered { attempts } => say::unanswered(lang, count(*attempts)),
        Evidence::AnswersBy { channel, answered, tried } => {
            say::answers_by(lang, in_a_sentence(lang, *channel), answered, tried)
        }
        Evidence::Volunteered { reason, times, last_on } => {
            let reason = letters::lower(names::non_payment_reason(lang, *reason));
            say::volunteered(lang, count(*times), reason, when(*last_on))
        }
        Evidence::Said { summary, on } => say::said(lang, format::date(lang, *on), summary),
    }
}

/// What the evidence suggests.
pub fn hint(lang: Lang, it: Hint) -> &'static str {
    use words::hint as say;
    match it {
        Hint::Forgot => say::forgot(lang),
        Hint::SuddenlyLate => say::suddenly_late(lang),
        Hint::SomethingIsWrong => say::something_is_wrong(lang),
        Hint::FirstInvoice => say::first_invoice(lang),
        Hint::DataUnreliable => say::data_unreliable(lang),
        Hint::NoMorePromises => say::no_more_promises(lang),
    }
}

/// Names that are proper keep their capitals: "WhatsApp", "SMS".
fn in_a_sentence(lang: Lang, channel: crate::domain::contact_point::Channel) -> String {
    use crate::domain::contact_point::Channel;
    let name = names::channel(lang, channel);
    match channel {
        Channel::WhatsApp | Channel::Sms => name.to_owned(),
        Channel::Call | Channel::Email | Channel::Visit => letters::lower(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::{NonPaymentReason, ResultCode};
    use crate::domain::contact_point::Channel;
    use crate::domain::promise::Credibility;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn check(it: Evidence, spanish: &str, english: &str) {
        let today = day("2025-07-09");
        assert_eq!(evidence(Lang::Es, &it, today), spanish);
        assert_eq!(evidence(Lang::En, &it, today), english);
    }

    #[test]
    fn evidence_reads_as_a_person_would_say_it() {
        check(
            Evidence::Late { documents: 1, days: 12 },
            "Tiene 1 documento vencido; el más antiguo, hace 12 días.",
            "1 document is overdue, for 12 days.",
        );
        check(
            Evidence::Promises { credibility: Credibility { kept: 1, judged: 3, moved: 0 } },
            "Cumplió 1 de 3 promesas.",
            "Kept 1 of 3 promises.",
        );
        check(
            Evidence::LastAttempt {
                on: day("2025-07-06"),
                channel: Channel::Call,
                direction: Direction::Outbound,
                result: Some(ResultCode::NoAnswer),
            },
            "Última gestión: llamada, hace 3 días. No contesta.",
            "Last contact: call, 3 days ago. No answer.",
        );
        check(
            Evidence::Volunteered {
                reason: NonPaymentReason::CannotPay,
                times: 2,
                last_on: day("2025-07-08"),
            },
            "Dio como causa «incapacidad de pago» 2 veces; la última, ayer.",
            "Gave “cannot pay” as the cause 2 times; the last, yesterday.",
        );
    }
}
