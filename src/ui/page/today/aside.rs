//! Customers that are not on the list, each with the reason in words.

use leptos::prelude::*;

use crate::command::ReadmitCustomer;
use crate::domain::id::CustomerId;
use crate::domain::money::Totals;
use crate::domain::portfolio::Portfolio;
use crate::i18n::{Lang, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Icon, VirtualList};
use crate::ui::navigate::navigate;
use crate::ui::route::{Address, Route};

/// The height of a line, as in the stylesheet.
const LINE_HEIGHT: f64 = 52.0;

/// A heading, or a customer below it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum AsideLine {
    Group { name: &'static str, count: String },
    Customer(Away),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Away {
    pub customer: CustomerId,
    pub name: String,
    pub city: Option<String>,
    pub open: Totals,
    /// Where it stands instead, as a sentence.
    pub standing: String,
    /// The collector took it off the list and may put it back.
    pub can_return: bool,
}

impl Away {
    pub fn of(
        portfolio: &Portfolio,
        customer: &CustomerId,
        standing: String,
        can_return: bool,
    ) -> Option<Away> {
        let account = portfolio.account(customer)?;
        let mut open = Totals::default();
        account.documents.iter().filter(|it| !it.written_off).for_each(|it| open.add(it.balance));
        Some(Away {
            customer: customer.clone(),
            name: account.customer.name.clone(),
            city: account.customer.city.clone(),
            open,
            standing,
            can_return,
        })
    }
}

/// The lines; Enter opens a customer.
#[component]
pub(super) fn AsideList(#[prop(into)] label: String, lines: Signal<Vec<AsideLine>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let act = Act::here();
    let open = move |place: usize| {
        if let Some(AsideLine::Customer(away)) = lines.read_untracked().get(place) {
            navigate(Route::Customer(away.customer.clone()));
        }
    };
    view! {
        <div class="today-aside">
            <VirtualList label items=lines row_height=Signal::stored(LINE_HEIGHT) on_open=open
                row=move |_, line| match line {
                    AsideLine::Group { name, count } => group(name, count),
                    AsideLine::Customer(away) => customer(lang, act, away),
                }
            />
        </div>
    }
}

fn group(name: &'static str, count: String) -> AnyView {
    view! {
        <div class="today-group">
            <span class="strong">{name}</span>
            <span class="quiet tabular">{count}</span>
        </div>
    }
    .into_any()
}

fn customer(lang: Lang, act: Act, away: Away) -> AnyView {
    let Away { customer, name, city, open, standing, can_return } = away;
    let said = words::today::readmit_said(lang, &name);
    let named = words::today::readmit_named(lang, &name);
    let id = customer.clone();
    let back = can_return.then(|| {
        let readmit = move || act.run(ReadmitCustomer { customer: id.clone() }, said.clone());
        view! {
            <Button kind=ButtonKind::Quiet icon=Icon::Undo on_click=readmit>
                <span aria-hidden="true" class="today-next-text">{words::today::readmit(lang)}</span>
                <span class="visually-hidden">{named}</span>
            </Button>
        }
    });
    let href = Address::from(Route::Customer(customer)).to_string();
    view! {
        <div class="today-away">
            <div class="today-who">
                <p class="today-name">
                    <span class="strong truncate"><a href=href>{name}</a></span>
                    <span class="quiet small truncate">{city}</span>
                </p>
                <p class="quiet small truncate">{standing}</p>
            </div>
            <span class="amount">{format::totals(lang, &open)}</span>
            <span class="today-away-verbs">{back}</span>
        </div>
    }
    .into_any()
}
