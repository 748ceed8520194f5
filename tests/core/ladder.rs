//! The reminder ladder as a customer meets it: what the third reminder says, what a contact
//! after it has to end in, and instalments that climb on their own.

use cartera::command::*;
use cartera::domain::agenda::{AgendaItem, Matter, agenda};
use cartera::domain::attempt::ResultCode;
use cartera::domain::contact_point::Channel;
use cartera::domain::escalation::EscalatedTo;
use cartera::domain::message::TemplateKind;
use cartera::domain::message::manner::Manner;
use cartera::domain::plan::Instalment;
use cartera::domain::worklist::reminder_for;
use cartera::export::ics;
use cartera::i18n::{Lang, calendar, case_file, facts, message};

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

/// Three weekly instalments of 40, 40 and 20 from Friday 2025-07-11, agreed on 2025-07-09.
fn in_plan() -> Collector {
    let mut collector = Collector::with_book("2025-07-09", &[("1", "A", "2025-05-01", 100)]);
    let due = [("2025-07-11", 40), ("2025-07-18", 40), ("2025-07-25", 20)];
    let instalments = due.map(|(on, units)| Instalment { due_on: day(on), amount: pesos(units) }).to_vec();
    let documents = vec![document("A")];
    let note = String::new();
    collector.does(AgreePlan { customer: customer("1"), documents, instalments, note });
    collector
}

#[test]
fn an_instalment_climbs_the_ladder_on_its_own() {
    let collector = in_plan();
    let step = |today| reminder_for(collector.portfolio(), &customer("1"), day(today)).map(|it| it.step);
    assert_eq!(step("2025-07-09"), Some(-5), "the first, two days ahead");
    assert_eq!(step("2025-07-11"), Some(0));
    assert_eq!(step("2025-07-16"), Some(5), "five days after the first; the second is three days away");
}

#[test]
fn instalments_have_their_own_days_in_the_agenda_and_the_calendar() {
    let mut collector = in_plan();
    let lines = |collector: &Collector, today| -> Vec<String> {
        let agenda = agenda(collector.portfolio(), day(today));
        let items = agenda.sections.into_iter().flat_map(|it| it.items);
        let line = |it: AgendaItem| match it.matter {
            Matter::Instalment { number, amount, missed, .. } => {
                let amount = amount.minor / 100;
                Some(format!("{number}: {amount} {}{}", it.due_on, if missed { " missed" } else { "" }))
            }
            _ => None,
        };
        items.filter_map(line).collect()
    };
    let at_first = ["1: 40 2025-07-11", "2: 40 2025-07-18", "3: 20 2025-07-25"];
    assert_eq!(lines(&collector, "2025-07-09"), at_first);
    assert_eq!(lines(&collector, "2025-07-14")[0], "1: 40 2025-07-14", "its tolerance lasts until today");
    assert_eq!(lines(&collector, "2025-07-15")[0], "1: 40 2025-07-11 missed");
    let events = calendar::events(Lang::Es, collector.portfolio(), day("2025-07-09"));
    let text = ics::calendar(&events, "2025-07-09T15:00:00".parse().expect("a moment"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    assert!(text.contains("SUMMARY:Cuota 2 – cliente 1\r\n") && !text.contains("Cliente 1"), "{text}");
    let uids = |collector: &Collector| -> Vec<String> {
        let events = calendar::events(Lang::En, collector.portfolio(), day("2025-07-15"));
        events.into_iter().map(|it| it.uid).collect()
    };
    let before = uids(&collector);
    collector.moves_to("2025-07-15");
    collector.does(paid("1", 40, "2025-07-15"));
    assert_eq!(uids(&collector), before[1..], "the same thing keeps its name");
}

#[test]
fn the_case_file_tells_everything_in_order_word_for_word() {
    let mut collector = reminded_twice();
    let mut promise = promised_for("1", &["A"], 100, "2025-07-10");
    promise.terms.promised_by = Some("Ana Ruiz".to_owned());
    collector.does(promise);
    collector.moves_to("2025-07-20");
    let note = "No contesta desde junio".to_owned();
    let review_on = day("2025-08-20");
    let customer = customer("1");
    collector.does(EscalateCustomer {
        customer: customer.clone(),
        to: EscalatedTo::ThirdParty,
        note,
        review_on,
    });
    let paper = case_file(Lang::Es, collector.portfolio(), &customer, day("2025-07-20")).expect("known");
    let text = paper.text();
    for said in [
        "Expediente: Cliente 1, al 20 jul 2025",
        "No contesta desde junio",
        "- Contacto: 3000000001",
        "- A: emitido —, vence 4 jul 2025, valor COP 100, saldo COP 100 · 16 días de atraso",
        "- El 9 jul 2025 prometió COP 100 para el 10 jul 2025 · lo prometió Ana Ruiz · A · Rota",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let (first, second) = (text.find("29 jun 2025, 09:00"), text.find("4 jul 2025, 09:00"));
    assert!(first.is_some() && first < second, "what came first stands first: {text}");
}
