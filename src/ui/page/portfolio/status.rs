//! What things add up to: the whole portfolio always, what is in sight when it is less.

use leptos::prelude::*;

use super::rows::Row;
use super::view::View;
use crate::domain::figures::Figures;
use crate::domain::id::CustomerId;
use crate::domain::order;
use crate::i18n::{Lang, format, words};
use crate::ui::kit::{Button, ButtonKind};

/// Every document counts here, written-off ones and credits too, as in the file itself.
#[component]
pub(super) fn PortfolioTotals(figures: Memo<Figures>, customers: Memo<usize>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <div class="portfolio-status" role="status" aria-label=words::portfolio::totals(lang)>
            {move || figures.with(|it| facts(lang, it, Some(customers.get())))}
        </div>
    }
}

/// What is in sight, or picked, when that is not everything.
#[component]
pub(super) fn Shown<R: Row>(view: View<R>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let picked = Memo::new(move |_| !view.picked.read().is_empty());
    let filtered = Memo::new(move |_| view.is_filtered());
    let sums = Memo::new(move |_| {
        let rows = view.chosen();
        let mut figures = Figures::default();
        rows.iter().for_each(|row| figures.add(row.figures()));
        let mut customers: Vec<&CustomerId> = rows.iter().map(|row| row.customer()).collect();
        order::sort_by(&mut customers, Ord::cmp);
        customers.dedup();
        (figures, customers.len())
    });
    let content = move || {
        (picked.get() || filtered.get()).then(|| {
            let word = match picked.get() {
                true => words::portfolio::picked_word(lang),
                false => words::portfolio::shown_word(lang),
            };
            let unpick = picked.get().then(|| {
                let clear = move || view.picked.update(|picked| picked.clear());
                view! {
                    <Button kind=ButtonKind::Quiet on_click=clear>{words::portfolio::unpick(lang)}</Button>
                }
            });
            view! {
                <div class="portfolio-status" data-part="shown">
                    <span class="strong">{word}</span>
                    {sums.with(|(figures, customers)| facts(lang, figures, Some(*customers)))}
                    {unpick}
                </div>
            }
        })
    };
    view! { <div role="status" aria-label=words::portfolio::shown(lang)>{content}</div> }
}

fn facts(lang: Lang, figures: &Figures, customers: Option<usize>) -> AnyView {
    let customers = customers.map(|many| {
        view! { <span>{words::portfolio::customers_count(lang, many as i64)}</span> }
    });
    view! {
        {customers}
        <span>{words::portfolio::documents_count(lang, figures.documents as i64)}</span>
        <span>
            <span class="quiet">{words::portfolio::total(lang)}</span>
            " "
            <span class="strong">{format::totals(lang, &figures.open)}</span>
        </span>
        <span>
            <span class="quiet">{words::portfolio::overdue(lang)}</span>
            " "
            <span class="strong">{format::totals(lang, &figures.overdue)}</span>
            <span class="quiet">
                ", " {words::portfolio::documents_count(lang, figures.overdue_documents as i64)}
            </span>
        </span>
    }
    .into_any()
}
