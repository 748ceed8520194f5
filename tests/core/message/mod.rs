//! Links carry any text to the letter and let nothing else in; every text that comes with
//! the product renders whole, fits its channel and keeps its manners.

mod book;
mod carried;
mod own;

use cartera::domain::contact_point::Channel;
use cartera::domain::language::Lang;
use cartera::domain::message::facts::{DocumentFact, Facts, InstalmentFact, OfferFact, PromiseFact};
use cartera::domain::message::links::{self, Budget, Link, Platform};
use cartera::domain::message::manner::Manner;
use cartera::domain::message::{Gap, Message, TemplateKind, choose, compose, segments};
use cartera::domain::stage::Stage;
use proptest::prelude::*;

/// Percent-decoding, written apart from the encoder that it checks.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if bytes[at] == b'%' {
            out.push(u8::from_str_radix(&text[at + 1..at + 3], 16).expect("two hexadecimal digits"));
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).expect("what was encoded is UTF-8")
}

/// Splits `scheme:path?a=…&b=…` into the path and its decoded parameters.
fn parts(link: &Link, mark: char) -> (String, Vec<(String, String)>) {
    let (path, query) = link.href.split_once(mark).expect("a query");
    let parameters = query.split('&').map(|pair| {
        let (name, value) = pair.split_once('=').expect("a value");
        (name.to_owned(), decode(value))
    });
    (path.to_owned(), parameters.collect())
}

fn with_plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn is_safe(encoded: &str) -> bool {
    encoded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte))
}

proptest! {
    #[test]
    fn an_email_link_gives_back_recipient_subject_and_body(
        local in "[a-zA-Z0-9.!#$%&'*+/=?^_{|}~ñé-]{1,20}",
        subject in any::<String>(),
        body in any::<String>(),
    ) {
        let address = format!("{local}@ejemplo.co");
        let link = links::mailto(&address, &subject, &body).expect("one address");
        let (path, parameters) = parts(&link, '?');
        prop_assert_eq!(decode(path.strip_prefix("mailto:").expect("a scheme")), address);
        prop_assert_eq!(parameters.len(), 2);
        prop_assert_eq!(&parameters[0].0, "subject");
        prop_assert_eq!(&parameters[1].0, "body");
        prop_assert!(!parameters[0].1.contains(['\r', '\n']));
        if !subject.contains(['\r', '\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
            prop_assert_eq!(&parameters[0].1, &subject);
        }
        prop_assert_eq!(parameters[1].1.replace("\r\n", "\n"), with_plain_breaks(&body));
        let (_, query) = link.href.split_once("&body=").expect("a body");
        prop_assert!(is_safe(query));
        prop_assert!(!query.replace("%0D%0A", "").contains("%0A"));
    }

    #[test]
    fn whatsapp_sms_and_map_links_give_back_their_text(text in any::<String>()) {
        let number = "+573000000001";
        for (link, path, name, mark) in [
            (links::whatsapp(number, &text), "https://wa.me/573000000001", "text", '?'),
            (links::sms(number, &text, Platform::Other), "sms:+573000000001", "body", '?'),
            (links::sms(number, &text, Platform::Apple), "sms:+573000000001", "body", '&'),
        ] {
            let link = link.expect("one number");
            let (found, parameters) = parts(&link, mark);
            prop_assert_eq!(found, path);
            prop_assert_eq!(parameters, vec![(name.to_owned(), with_plain_breaks(&text))]);
            prop_assert!(is_safe(&link.href[path.len() + name.len() + 2..]));
        }
        if let Some(link) = links::map(&text, Platform::Other) {
            prop_assert!(is_safe(link.href.strip_prefix("geo:0,0?q=").expect("a query")));
        }
    }

    #[test]
    fn no_data_adds_a_recipient_or_a_parameter(address in any::<String>(), number in any::<String>()) {
        if let Some(link) = links::mailto(&address, "s", "b") {
            prop_assert_eq!(link.href.matches(['?', '&']).count(), 2);
            prop_assert_eq!(link.href.matches('@').count(), 1);
            prop_assert!(!decode(&link.href).contains(['\r', '\n', ',', ';']));
        }
        if let Some(link) = links::tel(&number) {
            prop_assert!(link.href.strip_prefix("tel:").is_some_and(|it| it.strip_prefix('+').unwrap_or(it).bytes().all(|b| b.is_ascii_digit())));
        }
    }

    #[test]
    fn segments_have_room_for_the_whole_text(text in any::<String>()) {
        let counted = segments::count(&text);
        let room = match (counted.alphabet, counted.segments) {
            (segments::Alphabet::Gsm7, 0 | 1) => 160,
            (segments::Alphabet::Gsm7, n) => 153 * n,
            (segments::Alphabet::Ucs2, 0 | 1) => 70,
            (segments::Alphabet::Ucs2, n) => 67 * n,
        };
        prop_assert!(counted.units <= room);
        prop_assert_eq!(segments::costly(&text).is_empty(), counted.alphabet == segments::Alphabet::Gsm7);
        let plain = segments::without_accents(&text);
        prop_assert_eq!(segments::without_accents(&plain), plain);
    }
}

fn document(place: usize) -> DocumentFact {
    DocumentFact {
        number: format!("FE-{}", 1040 + place),
        amount: "$ 1.234.567".to_owned(),
        due_on: Some("9 jul 2025".to_owned()),
        days_late: 45,
        credit: false,
    }
}

/// A customer with so many documents, of whom everything or only the needful is known.
fn facts(documents: usize, everything: bool) -> Facts {
    let filled = |text: &str| if everything { text.to_owned() } else { String::new() };
    Facts {
        customer: filled("Ferretería El Tornillo Feliz S.A.S."),
        creditor: filled("Distribuidora Ñapanga"),
        signature: filled("Ana Lucía Peña\n601 000 0000"),
        payment_link: filled("https://pagos.ejemplo.co/napanga"),
        bank_details: filled(
            "Banco Ejemplo, cuenta corriente 000-000000-00\na nombre de Distribuidora Ñapanga",
        ),
        today: "20 ago 2025".to_owned(),
        documents: (0..documents).map(document).collect(),
        total: "$ 49.382.680".to_owned(),
        open_balance: "$ 60.000.000".to_owned(),
        promise: Some(PromiseFact {
            due_on: "18 ago 2025".to_owned(),
            amount: everything.then(|| "$ 10.000.000".to_owned()),
        }),
        reminded: filled("29 jun 2025 y 4 jul 2025"),
        last_contact: filled("1 jul 2025"),
        instalment: Some(InstalmentFact {
            due_on: "30 ago 2025".to_owned(),
            amount: "$ 2.000.000".to_owned(),
            left: 3,
        }),
        offer: Some(OfferFact {
            pay: "$ 44.000.000".to_owned(),
            discount: "$ 5.382.680".to_owned(),
            until: "30 ago 2025".to_owned(),
        }),
        manner: Manner::default(),
    }
}

/// Every text that comes with the product, over every size of customer.
fn for_every_message(check: impl Fn(TemplateKind, Channel, Lang, &Facts, &Message)) {
    let mut messages = 0;
    for documents in [1, 2, 5, 12, 40] {
        for facts in [facts(documents, true), facts(documents, false)] {
            for (lang, channel) in Lang::ALL.iter().flat_map(|&lang| Channel::ALL.map(|it| (lang, it))) {
                for kind in TemplateKind::of_channel(channel) {
                    let message = compose(kind, channel, lang, &facts, &|_| None)
                        .unwrap_or_else(|gap| panic!("{kind:?} {channel:?} {lang:?}: {gap:?}"));
                    check(kind, channel, lang, &facts, &message);
                    messages += 1;
                }
            }
        }
    }
    assert_eq!(messages, 5 * 2 * 2 * (5 * 10 + 2 + 1));
}

#[test]
fn every_message_is_whole() {
    for_every_message(|kind, channel, lang, _, message| {
        let place = format!("{kind:?} {channel:?} {lang:?}: {message:?}");
        let subject = message.subject.as_deref();
        assert_eq!(subject.is_some(), channel == Channel::Email, "{place}");
        for text in [subject.unwrap_or("x"), &message.body] {
            assert!(!text.trim().is_empty() && !text.contains(['{', '}', '#']), "{place}");
            assert!(!text.contains("\n\n\n") && !text.contains("  ") && !text.contains(" ."), "{place}");
        }
        assert!(!subject.unwrap_or_default().contains('\n'), "{place}");
    });
}

#[test]
fn every_message_names_document_amount_and_date_unless_it_must_not() {
    for_every_message(|kind, channel, lang, facts, message| {
        let place = format!("{kind:?} {channel:?} {lang:?}: {}", message.body);
        let silent = matches!(kind, TemplateKind::Brief | TemplateKind::Voicemail);
        // What is agreed has a date and an amount of its own.
        let agreed = matches!(kind, TemplateKind::Instalment | TemplateKind::Offer);
        let date = if agreed { "30 ago 2025" } else { "9 jul 2025" };
        for fact in ["FE-1040", date] {
            assert_eq!(message.body.contains(fact), !silent, "{fact} in {place}");
        }
        assert_eq!(message.body.contains("$ "), !silent, "{place}");
        if facts.documents.len() > 1 && !silent && !(agreed && channel == Channel::Sms) {
            assert!(message.body.contains(&facts.total), "{place}");
        }
        if !facts.payment_link.is_empty() && !silent {
            assert!(message.body.contains(&facts.payment_link), "{place}");
        }
    });
}

#[test]
fn a_written_message_asks_one_question_and_leaves_a_way_out() {
    for_every_message(|kind, channel, lang, _, message| {
        if matches!(channel, Channel::Call | Channel::Visit) || kind == TemplateKind::PromiseConfirmation {
            return;
        }
        let place = format!("{kind:?} {channel:?} {lang:?}: {}", message.body);
        let brief_sms = kind == TemplateKind::Brief && channel == Channel::Sms;
        assert_eq!(message.body.matches('?').count(), usize::from(!brief_sms), "{place}");
        if kind != TemplateKind::Brief {
            let way_out = match lang {
                Lang::Es => ["Si ya pagó", "Si ya hizo el pago"],
                Lang::En => ["If you have already paid", "If already paid"],
            };
            assert!(way_out.iter().any(|it| message.body.contains(it)), "{place}");
        }
    });
}

#[test]
fn no_message_threatens_shouts_or_plays_the_judge() {
    let words = [
        "demanda",
        "embargo",
        "jurídic",
        "judicial",
        "abogad",
        "juzgado",
        "notificación",
        "último aviso",
        "central",
        "datacrédito",
        "reporta",
        "interés de mora",
        "intereses",
        "multa",
        "recargo",
        "honorarios",
        "legal",
        "lawsuit",
        "court",
        "attorney",
        "lawyer",
        "final notice",
        "interest",
        "penalty",
        "fee ",
        "fees",
        "credit bureau",
        "consecuencia",
        "consequence",
        "inmediat",
        "immediate",
        "disculp",
        "apolog",
        "(s)",
        "o/a",
        "estimado",
    ];
    for_every_message(|kind, channel, lang, _, message| {
        let text = format!("{}\n{}", message.subject.as_deref().unwrap_or_default(), message.body);
        let lower = text.to_lowercase();
        for word in words {
            assert!(!lower.contains(word), "{word:?} in {kind:?} {channel:?} {lang:?}: {text}");
        }
        let loud = |word: &str| word.len() > 4 && word.chars().all(|c| c.is_uppercase());
        assert!(!text.split_whitespace().any(loud), "{text}");
        assert!(!text.contains('!'), "{text}");
    });
}

#[test]
fn an_sms_is_plain_and_short() {
    for_every_message(|kind, channel, lang, _, message| {
        if channel == Channel::Sms {
            let counted = segments::count(&message.body);
            assert_eq!(counted.alphabet, segments::Alphabet::Gsm7, "{kind:?} {lang:?}: {}", message.body);
            assert!(counted.segments <= 2, "{kind:?} {lang:?} {counted:?}: {}", message.body);
        }
    });
}

#[test]
fn an_email_fits_its_link_and_sums_up_what_does_not() {
    for_every_message(|kind, channel, lang, facts, message| {
        if channel == Channel::Email {
            let subject = message.subject.as_deref().expect("a subject");
            let link = links::mailto("compras@ejemplo.co", subject, &message.body).expect("a link");
            assert_eq!(link.budget(), Budget::Fits, "{kind:?} {lang:?}: {}", link.encoded_len());
            match facts.documents.len() {
                ..=5 => assert!(!message.summarised, "{kind:?} {lang:?}"),
                40.. => assert!(message.summarised, "{kind:?} {lang:?}"),
                _ => {}
            }
        }
    });
}

#[test]
fn the_short_sms_is_the_classic_one() {
    let message = compose(TemplateKind::Brief, Channel::Sms, Lang::Es, &Facts::default(), &|_| None)
        .expect("no facts are needed");
    assert_eq!(
        message.body,
        "Le recordamos que tiene una factura pendiente con monto vencido, le agradecemos su pronto pago"
    );
    assert_eq!((message.body.chars().count(), segments::count(&message.body).segments), (94, 1));
}

#[test]
fn a_message_without_its_facts_is_refused() {
    let none = compose(TemplateKind::OverdueEarly, Channel::Email, Lang::Es, &Facts::default(), &|_| None);
    assert!(matches!(none, Err(Gap::Unfilled(_))), "{none:?}");
    let without_promise = Facts { promise: None, ..facts(1, true) };
    let none = compose(TemplateKind::BrokenPromise, Channel::WhatsApp, Lang::Es, &without_promise, &|_| None);
    assert!(matches!(none, Err(Gap::Unfilled(_))), "{none:?}");
    assert_eq!(
        compose(TemplateKind::Voicemail, Channel::Email, Lang::Es, &facts(1, true), &|_| None),
        Err(Gap::NoTemplate)
    );
}

#[test]
fn the_kind_follows_the_promise_and_then_the_stage() {
    let check = |days, broken, kind| assert_eq!(choose(Stage::of(days), broken), kind, "{days} {broken}");
    check(-3, false, TemplateKind::Preventive);
    check(0, false, TemplateKind::Due);
    check(1, false, TemplateKind::OverdueEarly);
    check(30, false, TemplateKind::OverdueEarly);
    check(31, false, TemplateKind::OverdueLate);
    check(200, false, TemplateKind::OverdueLate);
    check(200, true, TemplateKind::BrokenPromise);
}

#[test]
fn a_reminder_reads_as_a_person_would_write_it() {
    let message = compose(TemplateKind::OverdueEarly, Channel::Email, Lang::Es, &facts(2, true), &|_| None)
        .expect("a message");
    assert_eq!(
        message.subject.as_deref(),
        Some("2 facturas pendientes por $ 49.382.680 - Distribuidora Ñapanga")
    );
    assert_eq!(
        message.body,
        "Buen día, Ferretería El Tornillo Feliz S.A.S.:

Le escribo de parte de Distribuidora Ñapanga porque tiene facturas pendientes, la más antigua vencida hace 45 días:

- FE-1040: $ 1.234.567, con vencimiento el 9 jul 2025
- FE-1041: $ 1.234.567, con vencimiento el 9 jul 2025
Total: $ 49.382.680

Recordatorios anteriores: 29 jun 2025 y 4 jul 2025.

Para pagar en línea: https://pagos.ejemplo.co/napanga
Para pagar por transferencia:
Banco Ejemplo, cuenta corriente 000-000000-00
a nombre de Distribuidora Ñapanga

¿En qué fecha podemos contar con su pago?

Si ya pagó, por favor envíeme el comprobante para registrarlo, y no tenga en cuenta este mensaje.

Gracias por su atención. Un cordial saludo,

Ana Lucía Peña
601 000 0000
Distribuidora Ñapanga"
    );
}
