//! The collector's own tags, beside those that follow from the data.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Session;
use crate::command::{ClassifyCustomer, LabelCustomer};
use crate::domain::membership::class_of;
use crate::domain::tags;
use crate::i18n::{Lang, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Chip, Choice, Dialog, DialogActions, DialogWidth, Field, FieldGroup, FilterChip,
    Form, Icon, Select, TextInput, Tone,
};

/// The tags as chips, and the way to change them.
#[component]
pub fn Labels() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let own = use_own();
    let open = RwSignal::new(false);
    let class = use_class();
    let class_chip =
        move || class.get().map(|name| view! { <Chip tone=Tone::Info icon=Icon::User>{name}</Chip> });
    let chips = move || {
        // The class has a chip of its own.
        let labels = own.get().into_iter().filter(|it| class.read().as_ref() != Some(it));
        let labels: Vec<String> = labels.collect();
        let labels = labels.into_iter();
        labels.map(|label| view! { <Chip icon=Icon::Tag>{label}</Chip> }).collect_view()
    };
    view! {
        <div class="cluster" data-gap="1" role="group" aria-label=words::customer::labels(lang)>
            {class_chip}
            {chips}
            <Button kind=ButtonKind::Quiet icon=Icon::Tag on_click=move |()| open.set(true)>
                {words::customer::labels_edit(lang)}
            </Button>
        </div>
        <Dialog open title=words::customer::labels(lang) width=DialogWidth::Narrow><Editor open /></Dialog>
    }
}

/// The class that holds for this customer, whoever said so.
fn use_class() -> Memo<Option<String>> {
    Desk::here().about(|portfolio, id, today| {
        let account = portfolio.account(id)?;
        class_of(account, portfolio.activity(id), portfolio.settings(), today).map(|it| it.name.clone())
    })
}

/// The class by hand; nothing where the settings have none.
#[component]
fn ClassField() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let names = desk.about(|portfolio, _, _| {
        portfolio.settings().classes.iter().map(|it| it.name.clone()).collect::<Vec<_>>()
    });
    let own = use_own();
    let value = RwSignal::new(String::new());
    Effect::new(move || {
        let worn = names.get().into_iter().find(|name| own.read().contains(name));
        value.set(worn.unwrap_or_default());
    });
    let choose = move |chosen: String| {
        let class = Some(chosen).filter(|it| !it.is_empty());
        let said = match &class {
            Some(name) => words::class::put(lang, name),
            None => words::class::put_none(lang).to_owned(),
        };
        act.run(ClassifyCustomer { customer: desk.customer(), class }, said);
    };
    let choices = Signal::derive(move || {
        let none = Choice::new("", words::class::by_history(lang));
        let named = names.get().into_iter().map(|it| Choice::new(it.clone(), it));
        [none].into_iter().chain(named).collect::<Vec<Choice>>()
    });
    let any = Memo::new(move |_| !names.read().is_empty());
    move || {
        any.get().then(|| {
            view! {
                <Field label=words::class::of_customer(lang)><Select value choices on_change=choose /></Field>
            }
        })
    }
}

fn use_own() -> Memo<Vec<String>> {
    Desk::here().about(|portfolio, id, _| portfolio.activity(id).labels.clone())
}

#[component]
fn Editor(open: RwSignal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = Desk::here();
    let act = Act::here();
    let own = use_own();
    let known = session.query(|portfolio, _| tags::labels(portfolio));
    let typed = RwSignal::new(String::new());
    let put = move |label: String, on: bool| {
        let said = match on {
            true => words::customer::label_on(lang, &label),
            false => words::customer::label_off(lang, &label),
        };
        act.run(LabelCustomer { customer: desk.customer(), label, on }, said);
    };
    let add = move || {
        put(typed.get_untracked(), true);
        typed.set(String::new());
    };
    let chip = move |label: String| {
        let name = label.clone();
        let held = label.clone();
        let pressed = Signal::derive(move || own.read().contains(&held));
        view! {
            <FilterChip pressed icon=Icon::Tag on_toggle=move || put(label.clone(), !pressed.get_untracked())>
                {name}
            </FilterChip>
        }
    };
    let chips = move || known.get().into_iter().map(chip).collect_view();
    let any = Memo::new(move |_| !known.read().is_empty());
    view! {
        <Form on_submit=add>
            <ClassField />
            <Field label=words::customer::labels_new(lang)>
                <TextInput value=typed placeholder=words::customer::labels_new_example(lang) autofocus=true />
            </Field>
            <div><Button submit=true icon=Icon::Plus>{words::customer::labels_add(lang)}</Button></div>
            {move || any.get().then(|| view! {
                <FieldGroup label=words::customer::labels_known(lang)>
                    <div class="cluster" data-gap="1">{chips}</div>
                </FieldGroup>
            })}
            <DialogActions>
                <Button on_click=move |()| open.set(false)>{words::customer::labels_done(lang)}</Button>
            </DialogActions>
        </Form>
    }
}
