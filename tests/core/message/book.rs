//! The book of the texts that come with the product: every kind, stage, cause, tone, channel and
//! language renders whole, passes its own review and fits its channel; and all of them can be
//! read as a book in `snapshots/`.

use cartera::domain::attempt::NonPaymentReason;
use cartera::domain::contact_point::Channel;
use cartera::domain::habit::Habit;
use cartera::domain::language::Lang;
use cartera::domain::message::facts::Facts;
use cartera::domain::message::manner::{Manner, Tone};
use cartera::domain::message::review::{Reviewed, review};
use cartera::domain::message::template::Template;
use cartera::domain::message::{Message, TemplateKind, compose, links, segments, texts};
use cartera::domain::segment::{Lateness, Segment, Size};

use super::facts;

/// Every cause, and none.
fn reasons() -> impl Iterator<Item = Option<NonPaymentReason>> {
    [None].into_iter().chain(NonPaymentReason::ALL.map(Some))
}

/// The payers that a text knows apart.
fn segments_known() -> [Option<Segment>; 3] {
    let of = |size, habit| Some(Segment { size, lateness: Lateness::Late, habit });
    [None, of(Size::Small, Habit::Good), of(Size::Large, Habit::Poor)]
}

fn manners() -> impl Iterator<Item = Manner> {
    Tone::ALL.into_iter().flat_map(|tone| {
        reasons().flat_map(move |reason| {
            segments_known().into_iter().map(move |segment| Manner { tone, reason, segment })
        })
    })
}

fn written(kind: TemplateKind, channel: Channel, lang: Lang, facts: &Facts) -> Message {
    compose(kind, channel, lang, facts, &|_| None)
        .unwrap_or_else(|gap| panic!("{kind:?} {channel:?} {lang:?} {:?}: {gap:?}", facts.manner))
}

fn every_text() -> impl Iterator<Item = (TemplateKind, Channel, Lang)> {
    Lang::ALL.into_iter().flat_map(|lang| {
        Channel::ALL
            .into_iter()
            .flat_map(move |channel| TemplateKind::of_channel(channel).map(move |kind| (kind, channel, lang)))
    })
}

#[test]
fn every_text_in_every_manner_is_whole_and_passes_its_own_review() {
    let mut messages = 0;
    for (documents, everything) in [(1, false), (40, true)] {
        for manner in manners() {
            let facts = Facts { manner, ..facts(documents, everything) };
            for (kind, channel, lang) in every_text() {
                let message = written(kind, channel, lang, &facts);
                let (subject, body) = (message.subject.as_deref().unwrap_or_default(), &message.body);
                let place = || format!("{kind:?} {channel:?} {lang:?} {manner:?}:\n{subject}\n{body}");
                assert!(!body.contains(['{', '}']) && !body.contains("\n\n\n"), "{}", place());
                // The classic text says nothing about anybody.
                if kind != TemplateKind::Brief {
                    let seen = Reviewed { kind, channel, subject, body, facts: &facts, judicial: false };
                    let remarks = review(&seen);
                    assert!(remarks.is_empty(), "{remarks:?} in {}", place());
                }
                if channel == Channel::Email {
                    let link = links::mailto("compras@ejemplo.co", subject, body).expect("a link");
                    assert_eq!(link.budget(), links::Budget::Fits, "{} {}", link.encoded_len(), place());
                }
                messages += 1;
            }
        }
    }
    // Sizes × tones × causes × payers × languages × texts.
    assert_eq!(messages, 2 * 3 * 7 * 3 * 2 * (5 * 10 + 2 + 1));
}

#[test]
fn tone_and_cause_are_heard() {
    let body = |manner, channel| {
        written(TemplateKind::OverdueEarly, channel, Lang::Es, &Facts { manner, ..facts(1, true) }).body
    };
    for channel in [Channel::Email, Channel::WhatsApp, Channel::Call, Channel::Sms] {
        let mut tones: Vec<String> =
            Tone::ALL.map(|tone| body(Manner { tone, ..Manner::default() }, channel)).to_vec();
        tones.sort();
        tones.dedup();
        assert_eq!(tones.len(), 3, "{channel:?}");
        if channel != Channel::Sms {
            let mut causes: Vec<String> =
                reasons().map(|reason| body(Manner { reason, ..Manner::default() }, channel)).collect();
            causes.sort();
            causes.dedup();
            assert_eq!(causes.len(), 7, "{channel:?}");
        }
    }
}

#[test]
fn every_part_is_sound_and_used() {
    for lang in Lang::ALL {
        for part in texts::parts(lang) {
            let text = texts::original_part(part, lang).expect("a part");
            assert!(Template::parse(text, &|_| None).is_ok(), "{part}");
            let called = format!("{{{{> {part}}}}}");
            let used = every_text().filter(|(_, _, it)| *it == lang).any(|(kind, channel, lang)| {
                texts::original(kind, channel, lang).is_some_and(|text| text.contains(&called))
            });
            assert!(used, "{part} of {lang:?}");
        }
        let parts = |lang| texts::parts(lang).collect::<Vec<_>>();
        assert_eq!(parts(lang), parts(Lang::Es), "both languages have the same parts in the same order");
    }
}

/// One page a kind: each channel in the manner that the product proposes most, then what the
/// other tones and causes change.
fn page(kind: TemplateKind, lang: Lang) -> String {
    let mut page = String::new();
    let facts_in = |manner| Facts { manner, ..facts(2, true) };
    let neutral = facts_in(Manner::default());
    for channel in [Channel::Email, Channel::WhatsApp, Channel::Sms, Channel::Call] {
        if !TemplateKind::of_channel(channel).any(|it| it == kind) {
            continue;
        }
        let message = written(kind, channel, lang, &neutral);
        page.push_str(&format!("===== {channel:?} =====\n"));
        if let Some(subject) = &message.subject {
            page.push_str(&format!("[{subject}]\n\n"));
        }
        page.push_str(&message.body);
        if channel == Channel::Sms {
            let counted = segments::count(&message.body);
            page.push_str(&format!("\n({} units, {} segments)", counted.units, counted.segments));
        }
        page.push_str("\n\n");
        let others = manners().filter(|it| it.segment.is_none() && is_near(it));
        for manner in others {
            let other = written(kind, channel, lang, &facts_in(manner));
            let new = |line: &&str| !line.is_empty() && !message.body.lines().any(|known| known == *line);
            let changed: Vec<&str> = other.body.lines().filter(new).collect();
            if !changed.is_empty() {
                let name = manner.reason.map_or(format!("{:?}", manner.tone), |it| format!("{it:?}"));
                page.push_str(&format!("--- {name}\n{}\n", changed.join("\n")));
            }
        }
        page.push('\n');
    }
    page
}

/// One step away from the neutral manner.
fn is_near(manner: &Manner) -> bool {
    (manner.tone == Tone::Neutral) != manner.reason.is_none()
}

#[test]
fn the_book_reads_well() {
    for lang in Lang::ALL {
        for kind in TemplateKind::ALL {
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(format!("book-{}-{}", lang.code(), kind.key()), page(kind, lang));
            });
        }
    }
}
