//! The ways to reach the customer: which ones are good, and a new one.

use leptos::prelude::*;

use super::desk::Desk;
use super::whose::Whose;
use crate::app::Trouble;
use crate::command::{AddContactPoint, MarkContactPoint};
use crate::domain::activity::Qualified;
use crate::domain::contact_point::{ContactKind, ContactPoint};
use crate::domain::message::launch::phone;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, Card, Chip, Choice, CopyButton, Field, Form, Glyph, Icon, IconButton, InputKind, Select,
    TextInput, Tone,
};

#[component]
pub fn Points() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let points = desk.about(|portfolio, id, _| {
        let country = portfolio.settings().country.clone();
        let points = portfolio.contact_points(id);
        let activity = portfolio.activity(id);
        let shown = |point: ContactPoint| {
            let known = activity.known_of(&point.value).cloned().unwrap_or_default();
            let bounced = activity.bounced_contacts.contains(&point.value);
            Shown { known, bounced, ..Shown::new(point, &country) }
        };
        points.into_iter().map(shown).collect::<Vec<Shown>>()
    });
    let list = move || {
        let points = points.get();
        match points.is_empty() {
            true => view! { <p class="quiet">{words::customer::no_points(lang)}</p> }.into_any(),
            false => {
                let rows = points.into_iter().map(|shown| view! { <Point shown /> }).collect_view();
                view! { <ul class="customer-list">{rows}</ul> }.into_any()
            }
        }
    };
    view! {
        <Card title=words::customer::contact_points(lang)>
            <div class="stack" data-gap="3">
                {list}
                <details>
                    <summary>{words::law::whose(lang)}</summary>
                    <Whose />
                </details>
                <details>
                    <summary>{words::customer::add_point(lang)}</summary>
                    <NewPoint />
                </details>
            </div>
        </Card>
    }
}

/// A contact point with its number as it would be dialled.
#[derive(Clone, PartialEq)]
struct Shown {
    point: ContactPoint,
    /// The international form; a telephone that has none cannot be dialled from here.
    dialled: Option<String>,
    known: Qualified,
    /// Messages to it came back.
    bounced: bool,
}

impl Shown {
    fn new(point: ContactPoint, country: &str) -> Shown {
        let phone = (point.kind == ContactKind::Phone).then(|| phone(&point.value, country)).flatten();
        Shown {
            dialled: phone.map(|phone| phone.display()),
            point,
            known: Qualified::default(),
            bounced: false,
        }
    }
}

#[component]
fn Point(shown: Shown) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let Shown { point, dialled, known, bounced } = shown;
    let best_at = known.best_at.map(|time| words::people::around(lang, format::time(time)));
    let who = [Some(known.name), Some(known.role), best_at].into_iter().flatten();
    let who = who.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let is_email = point.kind == ContactKind::Email;
    let (value, wrong) = (StoredValue::new(point.value.clone()), point.wrong);
    let mark = move || {
        let said = match wrong {
            true => words::customer::marked_right(lang),
            false => words::customer::marked_wrong(lang),
        };
        let command = MarkContactPoint {
            customer: desk.customer(),
            value: value.get_value(),
            wrong: !wrong,
            bounced: is_email,
        };
        act.run(command, said);
    };
    let unreadable = point.kind == ContactKind::Phone && dialled.is_none();
    let shown = dialled.unwrap_or_else(|| point.value.clone());
    let verb = match wrong {
        true => words::customer::mark_right(lang),
        false => words::customer::mark_wrong(lang),
    };
    view! {
        <li class="customer-point" data-wrong=wrong.then_some("true")>
            <Glyph icon=icon(point.kind) />
            <span class="grow customer-point-value">
                <span class="visually-hidden">{explain::contact_kind(lang, point.kind)} ": "</span>
                {shown}
                {(!who.is_empty()).then(|| view! { <br /> <span class="quiet small">{who}</span> })}
            </span>
            {known.preferred.then(|| view! { <Chip tone=Tone::Info>{words::people::is_preferred(lang)}</Chip> })}
            {(known.authorised == Some(false)).then(|| view! {
                <Chip tone=Tone::Danger>{words::people::not_authorised(lang)}</Chip>
            })}
            {wrong.then(|| view! {
                <Chip tone=Tone::Danger>
                    {if bounced { words::people::bounced(lang) } else { words::customer::wrong(lang) }}
                </Chip>
            })}
            {unreadable.then(|| view! { <Chip tone=Tone::Due>{words::customer::unreadable(lang)}</Chip> })}
            <CopyButton text=point.value icon_only=true />
            <IconButton
                icon=if wrong { Icon::Check } else { Icon::Exclude }
                label=verb
                at_edge=true
                on_click=mark
            />
        </li>
    }
}

fn icon(kind: ContactKind) -> Icon {
    match kind {
        ContactKind::Phone => Icon::Phone,
        ContactKind::Email => Icon::Mail,
        ContactKind::Address => Icon::Visit,
    }
}

#[component]
fn NewPoint() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    const KINDS: [(&str, ContactKind); 3] =
        [("phone", ContactKind::Phone), ("email", ContactKind::Email), ("address", ContactKind::Address)];
    let kind = RwSignal::new("phone".to_owned());
    let value = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let choices = KINDS.map(|(key, kind)| Choice::new(key, explain::contact_kind(lang, kind))).to_vec();
    let add = move || {
        let chosen = KINDS.into_iter().find(|(key, _)| *kind.read_untracked() == *key);
        let command = AddContactPoint {
            customer: desk.customer(),
            kind: chosen.map_or(ContactKind::Phone, |(_, kind)| kind),
            value: value.get_untracked(),
        };
        act.run_then(command, words::customer::point_added(lang), move |result| match result {
            Ok(_) => {
                value.set(String::new());
                refusal.set(None);
            }
            Err(Trouble::Refused(why)) => refusal.set(Some(explain::refusal(lang, why))),
            Err(Trouble::Failed(_)) => {}
        });
    };
    view! {
        <Form on_submit=move |()| add()>
            <Field label=words::customer::point_kind(lang)>
                <Select value=kind choices />
            </Field>
            <Field label=words::customer::point_value(lang) error=refusal>
                <TextInput value kind=InputKind::Text />
            </Field>
            <div><Button submit=true icon=Icon::Plus>{words::customer::add(lang)}</Button></div>
        </Form>
    }
}
