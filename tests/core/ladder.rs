//! The reminder ladder as a customer meets it: what the third reminder says, what a contact
//! after it has to end in, and instalments that climb on their own.

use cartera::command::*;
use cartera::domain::attempt::ResultCode;
use cartera::domain::contact_point::Channel;
use cartera::domain::message::TemplateKind;
use cartera::domain::message::manner::Manner;
use cartera::i18n::{Lang, facts, message};

use crate::support::agreement::*;
use crate::support::*;

/// Due on a Friday; reminded five days before, on the day, and not since.
fn reminded_twice() -> Collector {
    let mut collector = Collector::with_book("2025-06-29", &[("1", "A", "2025-07-04", 100)]);
    collector.does(called("1", ResultCode::Voicemail));
    collector.moves_to("2025-07-04");
    collector.does(RecordOutcome { channel: Channel::WhatsApp, ..called("1", ResultCode::MessageSent) });
    collector.moves_to("2025-07-09");
    collector
}

#[test]
fn the_third_reminder_says_when_the_first_two_were() {
    let collector = reminded_twice();
    let (portfolio, today) = (collector.portfolio(), day("2025-07-09"));
    let body = |lang, channel| {
        let kind = (TemplateKind::OverdueEarly, channel);
        message(lang, portfolio, &customer("1"), kind, Manner::default(), today).expect("a message").body
    };
    for channel in [Channel::Email, Channel::WhatsApp, Channel::Call] {
        assert!(body(Lang::Es, channel).contains("Recordatorios anteriores: 29 jun 2025 y 4 jul 2025."));
        let english = body(Lang::En, channel);
        assert!(english.contains("Earlier reminders: 29 Jun 2025 and 4 Jul 2025."), "{english}");
    }
}

#[test]
fn a_reminder_before_the_third_names_no_earlier_one() {
    let mut collector = Collector::with_book("2025-06-29", &[("1", "A", "2025-07-04", 100)]);
    collector.does(called("1", ResultCode::Voicemail));
    let facts = |today| {
        let kind = TemplateKind::OverdueEarly;
        facts(Lang::Es, collector.portfolio(), &customer("1"), kind, Manner::default(), day(today))
            .expect("known")
            .reminded
    };
    assert_eq!(facts("2025-07-06"), "", "two days late the second step is the one that is owed");
    assert_eq!(facts("2025-07-09"), "29 jun 2025");
}
