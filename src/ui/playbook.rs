//! The playbook on the screen: a search, the entries it leaves, and a way to make each one's
//! own. On its page and beside a call it is the same thing.

use leptos::prelude::*;

use super::act::Act;
use super::kit::{
    Button, ButtonKind, Choice, Dialog, DialogActions, Field, FilterChip, Form, Glyph, Icon, IconButton,
    SearchInput, Select, TextArea, TextInput,
};
use crate::app::{Session, Trouble};
use crate::command::WriteTexts;
use crate::domain::playbook::{Entry, Topic, entries, fresh_name, tip};
use crate::i18n::{Lang, explain, words};

/// What is being written: an entry that stands, or a new one of a topic.
#[derive(Clone)]
struct Writing {
    name: Option<String>,
    topic: Topic,
    title: String,
    body: String,
}

#[component]
pub fn Playbook() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let all = session.query(move |portfolio, _| entries(lang, portfolio.texts()));
    let (search, topic) = (RwSignal::new(String::new()), RwSignal::new(None::<Topic>));
    let writing = RwSignal::new(None::<Writing>);
    let open = RwSignal::new(false);
    let begin = Callback::new(move |it: Writing| {
        writing.set(Some(it));
        open.set(true);
    });
    let found = Memo::new(move |_| {
        let wanted =
            |entry: &&Entry| topic.get().is_none_or(|it| it == entry.topic) && entry.answers(&search.read());
        all.read().iter().filter(wanted).cloned().collect::<Vec<Entry>>()
    });
    let chips = Topic::ALL.map(|it| {
        let press = move || topic.update(|now| *now = if *now == Some(it) { None } else { Some(it) });
        view! {
            <FilterChip pressed=Signal::derive(move || topic.get() == Some(it)) on_toggle=move |()| press()>
                {explain::review::topic(lang, it)}
            </FilterChip>
        }
    });
    let add = move || {
        let topic = topic.get_untracked().unwrap_or(Topic::Objection);
        begin.run(Writing { name: None, topic, title: String::new(), body: String::new() });
    };
    let said = move || {
        let found = found.read().len();
        if found == 0 {
            words::playbook::none(lang).to_owned()
        } else {
            words::playbook::found(lang, found as i64)
        }
    };
    let title = move || match writing.read().as_ref().is_some_and(|it| it.name.is_some()) {
        true => words::playbook::edit(lang).to_owned(),
        false => words::playbook::new(lang).to_owned(),
    };
    view! {
        <section class="playbook stack" data-gap="3" aria-label=words::playbook::open(lang)>
            <SearchInput value=search label=words::playbook::search(lang) placeholder=words::playbook::placeholder(lang) />
            <div class="cluster">
                {chips}
                <Button kind=ButtonKind::Quiet icon=Icon::Plus on_click=move |()| add()>{words::playbook::add(lang)}</Button>
            </div>
            <p class="small quiet" role="status">{said}</p>
            <ul class="playbook-entries">
                <For each=move || found.get() key=|it| (it.name.clone(), it.text()) let:entry>
                    <EntryView entry begin search />
                </For>
            </ul>
            <Dialog open title=Signal::derive(title) on_close=move || writing.set(None)>
                {move || writing.get().map(|it| view! { <EntryForm writing=it open /> })}
            </Dialog>
        </section>
    }
}

/// One entry, folded to its title until it is wanted; a search unfolds what it leaves.
#[component]
fn EntryView(entry: Entry, begin: Callback<Writing>, search: RwSignal<String>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let label = words::playbook::edit_this(lang, entry.title.clone());
    let writing = Writing {
        name: Some(entry.name.clone()),
        topic: entry.topic,
        title: entry.title.clone(),
        body: entry.body.clone(),
    };
    let searching = move || !search.read().trim().is_empty();
    view! {
        <li>
            <details class="playbook-entry" open=searching data-topic=entry.topic.key()>
                <summary>
                    <span class="playbook-title">{entry.title}</span>
                    <span class="small quiet">{explain::review::topic(lang, entry.topic)}</span>
                    {entry.is_own.then(|| view! { <span class="small quiet">{words::messages::own(lang)}</span> })}
                </summary>
                <div class="playbook-body">
                    <p class="preserve-lines">{entry.body}</p>
                    <IconButton icon=Icon::Edit label on_click=move || begin.run(writing.clone()) />
                </div>
            </details>
        </li>
    }
}

#[component]
fn EntryForm(writing: Writing, open: RwSignal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let Writing { name, topic, title, body } = writing;
    let (title, body) = (RwSignal::new(title), RwSignal::new(body));
    let topic = RwSignal::new(topic.key().to_owned());
    let refusal = RwSignal::new(None::<String>);
    let is_new = name.is_none();
    let standing = name.clone().map(|name| {
        session.ask(|portfolio, _| {
            let all = entries(lang, portfolio.texts());
            all.into_iter().find(|it| it.name == name).map(|it| (it.name, it.is_own, it.has_original))
        })
    });
    let close = move |result: Result<_, Trouble>| match result {
        Ok(_) => open.set(false),
        Err(Trouble::Refused(why)) => refusal.set(Some(explain::refusal(lang, why))),
        Err(Trouble::Failed(_)) => {}
    };
    let save = move || {
        let topic =
            Topic::ALL.into_iter().find(|it| it.key() == *topic.read_untracked()).unwrap_or(Topic::Objection);
        let name = name
            .clone()
            .unwrap_or_else(|| session.ask(|portfolio, _| fresh_name(lang, topic, portfolio.texts())));
        let (title, body) = (title.get_untracked(), body.get_untracked());
        let text = if title.trim().is_empty() {
            String::new()
        } else {
            format!("{}\n{}", title.trim(), body.trim())
        };
        act.run_then(WriteTexts { texts: vec![(name, Some(text))] }, words::playbook::saved(lang), close);
    };
    let back = standing.flatten().filter(|(_, is_own, _)| *is_own).map(|(name, _, has_original)| {
        let (label, said) = match has_original {
            true => (words::messages::restore(lang), words::playbook::restored(lang)),
            false => (words::playbook::remove(lang), words::playbook::removed(lang)),
        };
        let restore = move || act.run_then(WriteTexts { texts: vec![(name.clone(), None)] }, said, close);
        view! { <Button icon=Icon::Undo on_click=move |()| restore()>{label}</Button> }
    });
    let topics = Topic::ALL.map(|it| Choice::new(it.key(), explain::review::topic(lang, it))).to_vec();
    view! {
        <Form on_submit=move |()| save()>
            {is_new.then(|| view! {
                <Field label=words::playbook::topic(lang)><Select value=topic choices=topics.clone() /></Field>
            })}
            <Field label=words::playbook::entry_title(lang) error=refusal required=true><TextInput value=title autofocus=true /></Field>
            <Field label=words::playbook::entry_text(lang)><TextArea value=body rows=8 /></Field>
            <DialogActions>
                {back}
                <Button kind=ButtonKind::Primary submit=true icon=Icon::Check>{words::messages::save(lang)}</Button>
            </DialogActions>
        </Form>
    }
}

/// A tip in the place where it helps.
#[component]
pub fn Tip(place: &'static str) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let found = session.query(move |portfolio, _| tip(lang, portfolio.texts(), place));
    move || {
        let tip = found.get()?;
        Some(view! {
            <details class="tip small">
                <summary><Glyph icon=Icon::Spark /> <span>{tip.title}</span></summary>
                <p class="preserve-lines quiet">{tip.body}</p>
            </details>
        })
    }
}
