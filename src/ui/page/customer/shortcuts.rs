//! The keys of the page. A key leads to the link of its channel and never opens it: what
//! leaves the app is pressed by a person.

use leptos::prelude::*;

use super::desk::{Desk, Recording};
use super::places;
use crate::domain::contact_point::Channel;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::window;
use crate::ui::shell::use_shortcut;

pub fn listen(desk: Desk) {
    let lang = expect_context::<Lang>();
    for (keys, channel) in
        [("l", Channel::Call), ("w", Channel::WhatsApp), ("s", Channel::Sms), ("e", Channel::Email)]
    {
        use_shortcut(keys, explain::channel_verb(lang, channel), move || {
            desk.turn_to(channel);
            focus_soon(places::LAUNCH_LINK);
        });
    }
    use_shortcut("n", words::customer::write_note(lang), || focus_soon(places::NOTE));
    use_shortcut("t", words::customer::add_task(lang), move || {
        desk.adding_task.set(true);
        focus_soon(places::TASK);
    });
    use_shortcut("p", words::customer::promise(lang), move || {
        begin_record(desk);
        desk.wants_promise.set(true);
        focus_soon(places::RESULTS);
    });
    use_shortcut("j", words::customer::next(lang), move || {
        go(&desk.neighbours.read_untracked().next_address())
    });
    use_shortcut("k", words::customer::previous(lang), move || {
        go(&desk.neighbours.read_untracked().previous_address());
    });
    use_shortcut("r", words::customer::record(lang), move || {
        begin_record(desk);
        focus_soon(places::RESULTS);
    });
}

/// Nowhere, where nobody is next.
fn go(address: &str) {
    if !address.is_empty() {
        window::set_hash(address);
    }
}

/// The attempt that wants its result, or else a contact that no button began.
fn begin_record(desk: Desk) {
    if desk.attempt_in_hand().read_untracked().is_none() {
        desk.recording.set(Recording::ByHand);
    }
}

/// After the page has drawn what the key asked for.
fn focus_soon(place: &'static str) {
    request_animation_frame(move || window::focus_within(place));
}
