//! All texts by name: those of each kind of message, and the parts that they share.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::contact_point::Channel;
use crate::domain::letters::plain;
use crate::domain::message::{TemplateKind, texts};
use crate::i18n::{explain, words};
use crate::ui::kit::{Chip, Glyph, Icon, SearchInput};
use crate::ui::meaning::channel_icon;

const CHANNELS: [Channel; 4] = [Channel::Email, Channel::WhatsApp, Channel::Sms, Channel::Call];

#[component]
pub fn TextList() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let search = RwSignal::new(String::new());
    let wanted = move |label: &str| {
        let label = plain(label);
        plain(&search.read()).split_whitespace().all(|word| label.contains(word))
    };
    let kinds = move || {
        let group = |kind: TemplateKind| {
            let of_kind = explain::template_kind(lang, kind);
            let line = |channel: Channel| {
                let label = explain::review::template_name(lang, kind, channel);
                let short = match channel {
                    Channel::Call => words::messages::spoken(lang),
                    other => explain::channel(lang, other),
                };
                wanted(&label).then(|| view! {
                    <Line name=texts::name(kind, channel, lang) label short=short.to_owned() icon=channel_icon(channel) />
                })
            };
            let channels =
                CHANNELS.into_iter().filter(|it| TemplateKind::of_channel(*it).any(|it| it == kind));
            let lines: Vec<_> = channels.filter_map(line).collect();
            (!lines.is_empty()).then(|| view! {
                <li class="messages-group"><h3 class="small">{of_kind}</h3><ul class="messages-channels">{lines}</ul></li>
            })
        };
        TemplateKind::ALL.into_iter().filter_map(group).collect_view()
    };
    let parts = move || {
        let line = |part: &'static str| {
            let label = explain::review::part(lang, part).to_owned();
            wanted(&label).then(|| {
                view! {
                    <Line name=texts::part_name(part, lang) short=label.clone() label icon=Icon::Note />
                }
            })
        };
        let lines: Vec<_> = texts::parts(lang).filter_map(line).collect();
        (!lines.is_empty()).then(|| view! {
            <li class="messages-group"><h3 class="small">{words::messages::parts(lang)}</h3><ul class="messages-parts">{lines}</ul></li>
        })
    };
    view! {
        <nav class="messages-list" aria-label=words::messages::list(lang)>
            <SearchInput value=search label=words::messages::filter(lang) />
            <ul class="messages-groups" tabindex="0" aria-label=words::messages::list(lang)>{kinds}{parts}</ul>
        </nav>
    }
}

#[component]
fn Line(name: String, label: String, short: String, icon: Icon) -> impl IntoView {
    let desk = Desk::here();
    let (chosen, own) = (desk.chosen(), name.clone());
    let is_own = desk.session.query(move |portfolio, _| portfolio.own_text(&own).is_some());
    let own = name.clone();
    let current = move || (*chosen.read() == own).then_some("true");
    view! {
        <li>
            <button type="button" class="messages-line" aria-current=current aria-label=label
                on:click=move |_| desk.name.set(name.clone())>
                <Glyph icon />
                <span>{short}</span>
                {move || is_own.get().then(|| view! { <Chip>{words::messages::own(desk.lang)}</Chip> })}
            </button>
        </li>
    }
}
