//! Texts of the collector's own: written, read back, restored, and carried from one browser to
//! another, with every version kept.

use cartera::command::{Refusal, WriteTexts};
use cartera::domain::contact_point::Channel;
use cartera::domain::language::Lang;
use cartera::domain::message::manner::Manner;
use cartera::domain::message::{TemplateKind, texts};
use cartera::i18n;

use crate::support::*;

const SMS: &str = "es/overdue-early/sms";

fn collector() -> Collector {
    Collector::with_book("2025-07-09", &[("1", "A", "2025-07-01", 100)])
}

fn write(name: &str, text: &str) -> WriteTexts {
    WriteTexts { texts: vec![(name.to_owned(), Some(text.to_owned()))] }
}

fn restore(name: &str) -> WriteTexts {
    WriteTexts { texts: vec![(name.to_owned(), None)] }
}

fn sms(collector: &Collector) -> String {
    let kind = (TemplateKind::OverdueEarly, Channel::Sms);
    let today = day("2025-07-09");
    i18n::message(Lang::Es, collector.portfolio(), &customer("1"), kind, Manner::default(), today)
        .expect("a message")
        .body
}

#[test]
fn a_text_of_ones_own_is_used_and_the_original_comes_back() {
    let mut collector = collector();
    let original = sms(&collector);
    collector.does(write(SMS, "Hola {{number}}, {{total}}"));
    assert_eq!(sms(&collector), "Hola A, $ 100");
    collector.does(write(SMS, "Otra {{number}}"));
    assert_eq!(sms(&collector), "Otra A");
    let last = collector.history.undoable().expect("a command");
    collector.undoes(last);
    assert_eq!(sms(&collector), "Hola A, $ 100");
    collector.does(restore(SMS));
    assert_eq!(sms(&collector), original);
    assert_eq!(collector.portfolio().texts().len(), 2, "the versions stay readable");
}

#[test]
fn a_part_of_ones_own_changes_every_text_that_calls_it() {
    let mut collector = collector();
    collector.does(write("es/part/ask_in_sms", "¿Cuándo?"));
    assert!(sms(&collector).contains("¿Cuando? Si ya hizo el pago"));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    let mut collector = collector();
    let check = |collector: &mut Collector, name: &str, text: &str, refusal| {
        assert_eq!(collector.tries(write(name, text)), Err(refusal), "{name} {text}");
    };
    check(&mut collector, SMS, "Hola\n{{deudor}}", Refusal::NotATemplate(2));
    check(&mut collector, SMS, "{{#if customer}}Hola", Refusal::NotATemplate(1));
    check(&mut collector, SMS, "{{> nada}}", Refusal::NotATemplate(1));
    check(&mut collector, SMS, "  \n", Refusal::Empty);
    check(&mut collector, "es/due/email", "Sin asunto", Refusal::NotATemplate(1));
    check(&mut collector, "es/part/closing", "{{> ask}}", Refusal::NotATemplate(1));
    assert_eq!(collector.tries(restore(SMS)), Err(Refusal::NothingNew));
}

#[test]
fn every_text_has_a_name_that_leads_back_to_it() {
    for lang in Lang::ALL {
        for channel in [Channel::Email, Channel::WhatsApp, Channel::Sms, Channel::Call] {
            for kind in TemplateKind::of_channel(channel) {
                let name = texts::name(kind, channel, lang);
                assert_eq!(texts::named(&name), Some(texts::Named::Template(kind, channel, lang)));
            }
        }
        for part in texts::parts(lang) {
            assert_eq!(texts::named(&texts::part_name(part, lang)), Some(texts::Named::Part(part, lang)));
        }
    }
    for name in ["", "fr/due/sms", "es/due", "es/part/nada", "es/due/fax", "es/playbook/objection/x"] {
        assert_eq!(texts::named(name), None, "{name}");
    }
}

#[test]
fn a_set_of_texts_travels_to_another_browser() {
    use cartera::export::text_set;
    let mut here = collector();
    assert_eq!(text_set::write(here.portfolio().texts()), None, "nothing of one's own yet");
    here.does(write(SMS, "Hola {{number}}"));
    here.does(write("es/playbook/objection/own-1", "«Otra»\nRespuesta con «comillas» y \"otras\""));
    here.does(write("es/due/sms", "Se va"));
    here.does(restore("es/due/sms"));
    let (count, file) = text_set::write(here.portfolio().texts()).expect("two texts");
    assert_eq!(count, 2);
    let texts = text_set::read(file.as_bytes()).expect("a set");
    let mut there = collector();
    there.does(WriteTexts { texts: texts.into_iter().map(|(name, text)| (name, Some(text))).collect() });
    assert_eq!(sms(&there), "Hola A");
    assert_eq!(text_set::write(there.portfolio().texts()), Some((count, file.clone())));
    let one_command = there.history.undoable().expect("one command");
    there.undoes(one_command);
    assert_eq!(there.portfolio().texts().len(), 0);
    for broken in ["", "{}", r#"{"kind":"otro","texts":{}}"#, r#"{"kind":"cartera-texts","texts":{"a":1}}"#] {
        assert_eq!(text_set::read(broken.as_bytes()), None, "{broken}");
    }
}
