//! An offer for paying promptly: so much by a day, and the rest is let off.

use leptos::prelude::*;

use super::debt::{Debt, DebtFields, amount};
use super::paper::{Paper, Papers};
use super::{Ending, Entry, Sheet, listed};
use crate::app::Session;
use crate::command::{MakeOffer, WithdrawOffer};
use crate::domain::offer::{Offer, OfferState};
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Chip, Field, Form, Icon, InputKind, TextInput, Tone};
use crate::ui::page::customer::day_field::DayField;
use crate::ui::page::customer::desk::Desk;

#[component]
pub(super) fn OfferForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let debt = Debt::overdue(sheet.desk, session);
    let discount = RwSignal::new(String::new());
    let until = RwSignal::new(String::new());
    let submit = move || {
        let Some(owed) = debt.owed.get_untracked() else { return sheet.say(words::deals::no_debt(lang)) };
        let discount = match amount(lang, &discount.read_untracked(), owed.currency) {
            Ok(discount) => discount,
            Err(why) => return sheet.say(why),
        };
        let Ok(until) = until.read_untracked().parse() else {
            return sheet.say(words::deals::day_missing(lang));
        };
        let documents = debt.chosen.get_untracked();
        let command = MakeOffer { customer: sheet.desk.customer(), documents, discount, until };
        sheet.send(command, words::deals::offer_said(lang));
    };
    view! {
        <Form on_submit=submit>
            <DebtFields debt />
            <Field label=words::deals::discount(lang) hint=words::customer::amount_hint(lang)>
                <TextInput value=discount kind=InputKind::Amount />
            </Field>
            <DayField label=words::deals::until(lang) value=until first=QuickDay::Today required=true />
            <Ending sheet />
        </Form>
    }
}

#[component]
pub(super) fn Offers() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let papers = expect_context::<Papers>();
    let offers = desk.about(|portfolio, id, today| {
        let payments = portfolio.account(id).map(|it| it.payments.as_slice()).unwrap_or_default();
        let offers = portfolio.activity(id).offers.iter().rev();
        offers.map(|offer| (offer.clone(), offer.state(payments, today))).collect::<Vec<_>>()
    });
    let row = move |(offer, state): (Offer, OfferState)| {
        let id = offer.id;
        let withdraw = move || {
            act.run(
                WithdrawOffer { customer: desk.customer(), offer: id },
                words::deals::offer_withdrawn(lang),
            );
        };
        let pay = format::money(lang, offer.pay, false);
        let discount = format::money(lang, offer.discount, false);
        view! {
            <Entry>
                <span class="grow">{words::deals::offer_line(lang, pay, format::date(lang, offer.until), discount)}</span>
                <Chip tone=offer_tone(state)>{explain::offer_state(lang, state)}</Chip>
                {(state == OfferState::Open).then(|| view! {
                    <Button kind=ButtonKind::Quiet icon=Icon::Print on_click=move |()| papers.print(Paper::Offer(id))>
                        {words::deals::print_agreement(lang)}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_click=move |()| withdraw()>{words::customer::withdraw(lang)}</Button>
                })}
            </Entry>
        }
        .into_any()
    };
    move || listed(words::deals::offers(lang), offers.get().into_iter().map(row).collect())
}

fn offer_tone(state: OfferState) -> Tone {
    match state {
        OfferState::Open => Tone::Promise,
        OfferState::Taken => Tone::Paid,
        OfferState::Expired | OfferState::Withdrawn => Tone::Neutral,
    }
}
