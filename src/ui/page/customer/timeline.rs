//! A day of the history, as a conversation: what one did to the end, what came from the
//! customer to the start.

use leptos::prelude::*;

use super::desk::{Desk, Recording};
use super::places;
use crate::command::PinNote;
use crate::domain::id::{AttemptId, NoteId};
use crate::i18n::{Lang, LineKind, Side, TimelineDay, TimelineLine, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, Chip, Glyph, Icon, IconButton, Tone, window};
use crate::ui::meaning::{channel_icon, promise_tone};

#[component]
pub fn Day(day: TimelineDay) -> impl IntoView {
    let lines = day.lines.into_iter().map(|line| view! { <Line line /> }).collect_view();
    view! {
        <section class="customer-day">
            <h3 class="customer-day-title">{day.title}</h3>
            <ul class="customer-day-lines">{lines}</ul>
        </section>
    }
}

#[component]
fn Line(line: TimelineLine) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let side = match line.side {
        Side::Ours => "ours",
        Side::Theirs => "theirs",
        Side::Neither => "neither",
    };
    let tone = tone(&line);
    let sent = line.sent.map(|text| {
        view! {
            <details class="customer-line-sent">
                <summary>{words::customer::see_text(lang)}</summary>
                <p class="preserve-lines">{text}</p>
            </details>
        }
    });
    view! {
        <li class="customer-line" data-side=side>
            <p class="customer-line-title">
                <Glyph icon=icon(line.kind) />
                <span class="grow">{line.title}</span>
                {line.note.map(|(note, pinned)| view! { <Pin note pinned /> })}
                <time>{line.time}</time>
            </p>
            {line.said.map(|said| view! { <p class="preserve-lines">{said}</p> })}
            {line.badge.map(|badge| view! { <span><Chip tone=tone>{badge}</Chip></span> })}
            {sent}
            {line.open.map(|attempt| view! { <RecordButton attempt /> })}
        </li>
    }
}

#[component]
fn Pin(note: NoteId, pinned: bool) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let (verb, said) = match pinned {
        true => (words::customer::unpin(lang), words::customer::note_unpinned(lang)),
        false => (words::customer::pin(lang), words::customer::note_pinned(lang)),
    };
    let pin = move || act.run(PinNote { customer: desk.customer(), note, pinned: !pinned }, said);
    view! { <IconButton icon=Icon::Pin label=verb pressed=pinned at_edge=true on_click=pin /> }
}

/// An attempt that still wants its result says so where it stands.
#[component]
fn RecordButton(attempt: AttemptId) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let record = move || {
        desk.recording.set(Recording::This(attempt));
        request_animation_frame(|| window::focus_within(places::RESULTS));
    };
    view! { <div><Button icon=Icon::Edit on_click=move |()| record()>{words::customer::record(lang)}</Button></div> }
}

fn icon(kind: LineKind) -> Icon {
    match kind {
        LineKind::Contact(channel) => channel_icon(channel),
        LineKind::Note => Icon::Note,
        LineKind::Promise(_) => Icon::Promise,
        LineKind::TaskDone => Icon::Check,
        LineKind::Paid => Icon::Money,
        LineKind::Moment => Icon::Clock,
    }
}

fn tone(line: &TimelineLine) -> Tone {
    match line.kind {
        LineKind::Promise(state) => promise_tone(state),
        LineKind::Contact(_) if line.open.is_some() => Tone::Due,
        LineKind::Paid => Tone::Paid,
        _ => Tone::Neutral,
    }
}
