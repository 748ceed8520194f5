//! What the palette offers: every customer, and what can be done from anywhere.

use leptos::prelude::*;

use super::act::Act;
use super::kit::Icon;
use super::route::Route;
use super::shell::{PaletteDialog, PaletteItem};
use crate::app::Session;
use crate::domain::account::Account;
use crate::i18n::{Lang, words};

/// The palette with all of it.
#[component]
pub fn Palette() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let act = Act::here();
    view! { <PaletteDialog items=Callback::new(move |()| items(session, act, lang)) /> }
}

/// Asked anew each time the palette opens.
fn items(session: Session, act: Act, lang: Lang) -> Vec<PaletteItem> {
    let mut items = vec![
        PaletteItem::go(words::act::import_file(lang), "", Icon::Upload, Route::Import),
        PaletteItem::run(
            words::act::undo_last(lang),
            "",
            Icon::Undo,
            Callback::new(move |()| act.undo_last()),
        ),
        PaletteItem::run(
            words::act::redo_last(lang),
            "",
            Icon::Redo,
            Callback::new(move |()| act.redo_last()),
        ),
        PaletteItem::run(
            words::act::back_up(lang),
            "",
            Icon::Download,
            Callback::new(move |()| act.back_up()),
        ),
    ];
    session.ask(|portfolio, _| items.extend(portfolio.accounts().map(customer)));
    items
}

fn customer(account: &Account) -> PaletteItem {
    let customer = &account.customer;
    let known = [Some(customer.code.as_str()), customer.tax_id.as_deref(), customer.city.as_deref()];
    let detail: Vec<&str> = known.into_iter().flatten().collect();
    PaletteItem::go(
        customer.name.as_str(),
        detail.join(" · "),
        Icon::User,
        Route::Customer(customer.id.clone()),
    )
}
