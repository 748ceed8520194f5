//! The collector's own tags, beside those that follow from the data.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Session;
use crate::command::LabelCustomer;
use crate::domain::tags;
use crate::i18n::{Lang, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Chip, Dialog, DialogActions, DialogWidth, Field, FieldGroup, FilterChip, Form, Icon,
    TextInput,
};

/// The tags as chips, and the way to change them.
#[component]
pub fn Labels() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let own = use_own();
    let open = RwSignal::new(false);
    let chips = move || {
        let labels = own.get().into_iter();
        labels.map(|label| view! { <Chip icon=Icon::Tag>{label}</Chip> }).collect_view()
    };
    view! {
        <div class="cluster" data-gap="1" role="group" aria-label=words::customer::labels(lang)>
            {chips}
            <Button kind=ButtonKind::Quiet icon=Icon::Tag on_click=move |()| open.set(true)>
                {words::customer::labels_edit(lang)}
            </Button>
        </div>
        <Dialog open title=words::customer::labels(lang) width=DialogWidth::Narrow><Editor open /></Dialog>
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
