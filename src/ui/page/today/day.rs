//! The bar of the day: done and left, what was promised, what is overdue, how fresh it is.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::day::{balances_as_of, promised_today};
use crate::domain::figures::Figures;
use crate::i18n::{Lang, format, words};
use crate::ui::kit::{Bar, BarPart, Tone};
use crate::ui::navigate::A;
use crate::ui::route::Route;

#[component]
pub(super) fn Day() -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <section class="today-day" aria-label=words::today::day(lang)>
            <Progress />
            <dl class="today-facts"><Promised /> <Overdue /> <Freshness /></dl>
        </section>
    }
}

/// How much of the list is behind.
#[component]
fn Progress() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let worklist = expect_context::<Session>().worklist();
    let counts = Memo::new(move |_| worklist.with(|list| (list.done.len(), list.entries.len())));
    let done = move || words::today::done_count(lang, counts.get().0 as i64);
    let left = move || words::today::left_count(lang, counts.get().1 as i64);
    let parts = move || vec![BarPart::new(Tone::Paid, counts.get().0 as f64, done(), left())];
    let whole = move || {
        let (done, left) = counts.get();
        Some((done + left).max(1) as f64)
    };
    view! {
        <div class="today-progress">
            <p class="split">
                <span class="strong">{done}</span>
                <span class="quiet">{left}</span>
            </p>
            <Bar label=words::today::day_bar(lang) parts=Signal::derive(parts) whole=Signal::derive(whole) />
        </div>
    }
}

/// What customers promised today.
#[component]
fn Promised() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let promised = expect_context::<Session>().query(promised_today);
    let many = move || words::today::promises(lang, promised.with(|it| it.promises as i64));
    // A promise may come without an amount; then their number says it all.
    let amount =
        move || promised.with(|it| (!it.amount.is_empty()).then(|| format::totals(lang, &it.amount)));
    let value = move || amount().unwrap_or_else(many);
    let detail = move || amount().map(|_| many()).unwrap_or_default();
    view! { <Fact name=words::today::promised(lang) value=Signal::derive(value) detail=Signal::derive(detail) /> }
}

/// Everything overdue in the portfolio, as the file itself would add it up.
#[component]
fn Overdue() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let figures = expect_context::<Session>().query(Figures::of);
    let amount = move || figures.with(|it| format::totals(lang, &it.overdue));
    let many = move || words::today::documents(lang, figures.with(|it| it.overdue_documents as i64));
    view! { <Fact name=words::today::overdue(lang) value=Signal::derive(amount) detail=Signal::derive(many) /> }
}

#[component]
fn Fact(name: &'static str, value: Signal<String>, detail: Signal<String>) -> impl IntoView {
    view! {
        <div>
            <dt>{name} {move || Some(detail.get()).filter(|it| !it.is_empty()).map(|it| format!(", {it}"))}</dt>
            <dd class="strong">{move || value.get()}</dd>
        </div>
    }
}

/// The day whose balances these are; leads to the page that brings newer ones.
#[component]
fn Freshness() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let as_of =
        expect_context::<Session>().query(|portfolio, today| Some((balances_as_of(portfolio)?, today)));
    move || {
        as_of.get().map(|(day, today)| {
            let when = format::relative(lang, day, today);
            view! {
                <div>
                    <dt>{words::today::freshness(lang)}</dt>
                    <dd><A route=Route::Import>{words::today::as_of(lang, format::date(lang, day), when)}</A></dd>
                </div>
            }
        })
    }
}
