//! The mail as a file, where a link cannot carry the text: opened by hand in one's own mail
//! program, with every document listed. Pressing it opens the attempt, as the link would.

use leptos::prelude::*;

use super::desk::Desk;
use super::letter::Letter;
use crate::app::files;
use crate::domain::contact_point::Channel;
use crate::domain::message::launch::{Draft, Obstacle};
use crate::domain::message::links::Link;
use crate::export::eml::eml;
use crate::i18n::{self, Lang, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, Icon};

#[component]
pub fn DraftFile(
    link: Memo<Result<Link, Obstacle>>,
    /// The law and the text let it go out.
    open: Memo<bool>,
    /// Opens the attempt with its text.
    launch: Callback<Option<String>>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let letter = expect_context::<Letter>();
    let act = Act::here();
    let to = desk.to();
    let summed_up = move || {
        let summarised = letter.draft.read().message.as_ref().is_ok_and(|message| message.summarised);
        summarised && !letter.is_edited()
    };
    let wanted = move || {
        let too_long = link.read().as_ref().err() == Some(&Obstacle::TooLong);
        open.get() && desk.channel.get() == Channel::Email && (too_long || summed_up())
    };
    // All documents where they were only summed up for the link.
    let whole = desk.about(move |portfolio, id, today| {
        let draft = letter.draft.read();
        let kind = (draft.kind, draft.channel);
        i18n::whole_message(lang, portfolio, id, kind, draft.manner, today).ok()
    });
    let save = move || {
        let typed = (desk.subject.get_untracked(), desk.body.get_untracked());
        let composed = whole.get_untracked().filter(|_| untrack(summed_up));
        let (subject, body) = composed.map_or(typed, |it| (it.subject.unwrap_or_default(), it.body));
        let draft = eml(&to.get_untracked().unwrap_or_default(), &subject, &body);
        let customer = desk.customer();
        let safe: String = customer.as_str().chars().filter(|it| it.is_ascii_alphanumeric()).collect();
        if files::save_text(&words::messages::eml_file(lang, safe), "message/rfc822", &draft) {
            act.say(words::messages::eml_saved(lang));
            let sent = Draft { channel: Channel::Email, to: "", country: "", subject: &subject, body: &body };
            launch.run(sent.text());
        }
    };
    move || {
        wanted().then(|| {
            view! {
                <Button icon=Icon::Download on_click=move |()| save()>{words::messages::eml(lang)}</Button>
            }
        })
    }
}
