//! What is owed, by age and currency.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::account::Balance;
use crate::domain::dossier;
use crate::domain::money::{Currency, Totals};
use crate::domain::order;
use crate::domain::stage::Bucket;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Bar, BarPart, Tone};
use crate::ui::meaning::bucket_tone;

/// The figures of one customer: one line for each currency.
#[component]
pub fn BalanceStrip() -> impl IntoView {
    let desk = Desk::here();
    let balance = desk.account(|account, today| (account.balance(today), dossier::credits(account)));
    let lines = move || {
        let (balance, credits) = balance.get()?;
        let mut currencies: Vec<Currency> = balance.open.iter().map(|amount| amount.currency).collect();
        currencies.extend(balance.written_off.iter().map(|amount| amount.currency));
        order::sort_by(&mut currencies, Ord::cmp);
        currencies.dedup();
        let mixed = currencies.len() > 1;
        let line =
            |currency| view! { <Line currency balance=balance.clone() credits=credits.clone() mixed /> };
        Some(currencies.into_iter().map(line).collect_view())
    };
    view! { <div class="stack" data-gap="3">{lines}</div> }
}

#[component]
fn Line(currency: Currency, balance: Balance, credits: Totals, mixed: bool) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let money = move |totals: &Totals| format::money(lang, totals.of(currency), mixed);
    let oldest = balance.oldest_days.filter(|&days| days > 0);
    let figure = |name: &'static str, amount: String, strong: bool| {
        view! {
            <div class="customer-figure" data-strong=strong.then_some("true")>
                <dt>{name}</dt>
                <dd class="tabular">{amount}</dd>
            </div>
        }
    };
    let some = |totals: &Totals| !totals.of(currency).is_zero();
    view! {
        <div class="customer-balance">
            <dl class="customer-figures">
                {figure(words::customer::overdue(lang), money(&balance.overdue), true)}
                {figure(words::customer::open(lang), money(&balance.open), false)}
                {figure(words::customer::not_due(lang), money(&balance.not_due), false)}
                {some(&credits).then(|| figure(words::customer::credits(lang), money(&credits), false))}
                {some(&balance.written_off)
                    .then(|| figure(words::customer::written_off(lang), money(&balance.written_off), false))}
                {oldest.map(|days| {
                    figure(words::customer::oldest(lang), words::document::days_late(lang, days), false)
                })}
            </dl>
            <Bar label=words::customer::by_age(lang) parts=parts(lang, &balance, currency, mixed) small=true key=true />
        </div>
    }
}

/// Only what is owed has a length; a bucket that credits outweigh has none.
fn parts(lang: Lang, balance: &Balance, currency: Currency, mixed: bool) -> Vec<BarPart> {
    let overdue = Bucket::ALL.into_iter().map(|bucket| {
        let totals = &balance.by_bucket[bucket.place()];
        (bucket_tone(bucket), explain::bucket(lang, bucket), totals)
    });
    let not_due = [(Tone::Preventive, words::section::not_due(lang), &balance.not_due)];
    let owed = not_due.into_iter().chain(overdue).filter(|(_, _, totals)| totals.of(currency).is_positive());
    owed.map(|(tone, name, totals)| {
        let amount = totals.of(currency);
        BarPart::new(tone, amount.minor as f64, name, format::money_compact(lang, amount, mixed))
    })
    .collect()
}
