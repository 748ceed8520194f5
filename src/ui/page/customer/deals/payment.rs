//! A payment received, or said to be; and what came of each.

use leptos::prelude::*;

use super::debt::{Debt, DebtFields, amount};
use super::paper::{Paper, Papers};
use super::receipt::Roll;
use super::{Ending, Entry, Sheet, listed};
use crate::app::Session;
use crate::app::session::issue_receipt;
use crate::command::{AllocateTo, ApplyCredit, ConfirmPayment, RecordPayment, ReversePayment};
use crate::domain::allocation::Share;
use crate::domain::id::PlanId;
use crate::domain::money::Money;
use crate::domain::payment::PaymentKind;
use crate::domain::plan::PlanState;
use crate::domain::promise::PaymentMethod;
use crate::domain::receipt::{Receipt, ReceiptState};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Checkbox, Chip, Choice, Choices, DateInput, Field, FieldGroup, Form, Icon, InputKind,
    Menu, MenuItem, Select, TextInput, Tone,
};
use crate::ui::page::customer::desk::Desk;

/// So many payments are shown; the history has the rest.
const SHOWN: usize = 6;
const OLDEST: &str = "oldest";
const TICKED: &str = "ticked";

#[component]
pub(super) fn PaymentForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = sheet.desk;
    let debt = Debt::overdue(desk, session);
    let today = session.ask(|_, today| today);
    let sum = RwSignal::new(String::new());
    let day = RwSignal::new(today.to_string());
    let method = RwSignal::new(String::new());
    let kind = RwSignal::new(kind_key(PaymentKind::Money));
    let reference = RwSignal::new(String::new());
    let to = RwSignal::new(OLDEST.to_owned());
    let to_verify = RwSignal::new(false);
    let plan = desk.about(|portfolio, id, today| {
        let settings = portfolio.settings();
        let account = portfolio.account(id)?;
        let live = portfolio.activity(id).plans.iter().find(|plan| {
            let state =
                plan.state(&account.payments, today, settings.tolerance(), settings.plan_broken_after);
            matches!(state, PlanState::Live { .. })
        });
        live.map(|plan| plan.id)
    });
    let currency = desk.about(|portfolio, id, today| {
        let main = portfolio.account(id).and_then(|account| account.balance(today).open.main());
        main.map_or(portfolio.settings().currency, |amount| amount.currency)
    });
    let submit = move || {
        let amount = match amount(lang, &sum.read_untracked(), currency.get_untracked()) {
            Ok(amount) => amount,
            Err(why) => return sheet.say(why),
        };
        let Ok(received_on) = day.read_untracked().parse() else {
            return sheet.say(words::deals::day_missing(lang));
        };
        let command = RecordPayment {
            customer: desk.customer(),
            kind: kind_of(&kind.read_untracked()),
            amount,
            received_on,
            method: PaymentMethod::ALL.into_iter().find(|it| format!("{it:?}") == *method.read_untracked()),
            reference: reference.get_untracked(),
            to: allocation(&to.read_untracked(), debt, amount, plan.get_untracked(), session, desk),
            to_verify: to_verify.get_untracked(),
        };
        sheet.decide(
            issue_receipt(command),
            words::deals::payment_said(lang, format::money(lang, amount, false)),
        );
    };
    let ways = move || {
        let plan = plan.get().map(|plan| Choice::new(plan.0.to_string(), words::deals::to_plan(lang)));
        let fixed = [
            Choice::new(OLDEST, words::deals::to_oldest(lang)),
            Choice::new(TICKED, words::deals::to_ticked(lang)),
        ];
        fixed.into_iter().chain(plan).collect::<Vec<_>>()
    };
    let ticking = Memo::new(move |_| *to.read() == TICKED);
    view! {
        <Form on_submit=submit>
            <div class="customer-pair">
                <Field label=words::deals::amount(lang)><TextInput value=sum kind=InputKind::Amount autofocus=true /></Field>
                <Field label=words::deals::received_on(lang)><DateInput value=day max=Some(today.to_string()) /></Field>
            </div>
            <div class="customer-pair">
                <Field label=words::deals::kind(lang)><Select value=kind choices=kinds(lang) /></Field>
                <Field label=words::deals::method(lang)><Select value=method choices=methods(lang) /></Field>
            </div>
            <Field label=words::deals::reference(lang)><TextInput value=reference /></Field>
            <FieldGroup label=words::deals::to(lang)>
                <Choices value=to choices=Signal::derive(ways) />
            </FieldGroup>
            {move || ticking.get().then(|| view! { <DebtFields debt /> })}
            <Checkbox checked=to_verify>{words::deals::to_verify(lang)}</Checkbox>
            <Ending sheet />
        </Form>
    }
}

/// What the form says about where the money goes. Ticked documents are paid oldest first, each
/// up to what it owes.
fn allocation(
    to: &str,
    debt: Debt,
    amount: Money,
    plan: Option<PlanId>,
    session: Session,
    desk: Desk,
) -> AllocateTo {
    match (to, plan) {
        (TICKED, _) => AllocateTo::Documents(shares(debt, amount, session, desk)),
        (OLDEST, _) | (_, None) => AllocateTo::OldestFirst,
        (_, Some(plan)) => AllocateTo::Plan(plan),
    }
}

fn shares(debt: Debt, amount: Money, session: Session, desk: Desk) -> Vec<Share> {
    let (chosen, id) = (debt.chosen.get_untracked(), desk.customer());
    let mut left = amount.minor;
    session.ask(|portfolio, _| {
        let documents = portfolio.account(&id).into_iter().flat_map(|account| account.collectible());
        let paid = documents.filter(|it| chosen.contains(&it.id) && it.balance.currency == amount.currency);
        let mut share = |it: &crate::domain::document::Document| {
            let part = left.min(it.balance.minor).max(0);
            left -= part;
            Share { document: it.id.clone(), amount: Money::new(part, amount.currency) }
        };
        paid.map(&mut share).filter(|share| share.amount.is_positive()).collect()
    })
}

/// What was received, latest first.
#[component]
pub(super) fn Receipts() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let papers = expect_context::<Papers>();
    let receipts = desk.account(|account, _| account.receipts.clone());
    let open_debt =
        desk.account(|account, today| account.balance(today).open.iter().any(|it| it.is_positive()));
    let row = move |receipt: Receipt| {
        let (id, state, left) = (receipt.id, receipt.state, receipt.left());
        let printable = receipt.kind.is_money() && state != ReceiptState::ToVerify;
        let number = receipt.number.map(|number| words::receipt::number(lang, number));
        let said = [
            Some(explain::payment_kind(lang, receipt.kind)),
            receipt.method.map(|method| explain::payment_method(lang, method)),
            Some(receipt.reference.as_str()).filter(|it| !it.is_empty()),
        ];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let customer = desk.customer();
        let confirm = move || {
            let command =
                ConfirmPayment { customer: desk.customer(), receipt: id, to: AllocateTo::OldestFirst };
            act.run(command, words::deals::confirmed(lang));
        };
        let reverse = move || {
            let command = ReversePayment { customer: customer.clone(), receipt: id, note: String::new() };
            act.run(command, words::deals::reversed(lang));
        };
        let apply = move || {
            let command = ApplyCredit { customer: desk.customer(), receipt: id, to: AllocateTo::OldestFirst };
            act.run(command, words::deals::applied(lang));
        };
        let on_account = (state == ReceiptState::Counted && left.is_positive()).then(|| {
            view! {
                <span class="quiet">{words::deals::on_account(lang, format::money(lang, left, false))}</span>
                {(open_debt.get_untracked() == Some(true)).then(|| view! {
                    <Button kind=ButtonKind::Quiet on_click=move |()| apply()>{words::deals::apply(lang)}</Button>
                })}
            }
        });
        view! {
            <Entry>
                <strong class="tabular">{format::money(lang, receipt.amount, false)}</strong>
                <span>{format::date(lang, receipt.received_on)}</span>
                <span class="quiet tabular">{number}</span>
                <span class="quiet grow">{said}</span>
                {on_account}
                {(state != ReceiptState::Counted).then(|| view! {
                    <Chip tone=state_tone(state)>{explain::receipt_state(lang, state)}</Chip>
                })}
                {(state == ReceiptState::ToVerify).then(|| view! {
                    <Button on_click=move |()| confirm()>{words::deals::confirm(lang)}</Button>
                })}
                {printable.then(|| view! {
                    <Menu label=words::paper::print(lang) icon=Icon::Print icon_only=true>
                        <MenuItem on_choose=move |()| papers.print(Paper::Receipt(id, Roll::Narrow))>
                            {words::receipt::print_roll(lang)}
                        </MenuItem>
                        <MenuItem on_choose=move |()| papers.print(Paper::Receipt(id, Roll::Sheet))>
                            {words::receipt::print_sheet(lang)}
                        </MenuItem>
                    </Menu>
                })}
                {(state != ReceiptState::Reversed).then(|| view! {
                    <Button kind=ButtonKind::Quiet on_click=move |()| reverse()>{words::deals::reverse(lang)}</Button>
                })}
            </Entry>
        }
        .into_any()
    };
    move || {
        let latest = receipts.get().unwrap_or_default().into_iter().rev().take(SHOWN);
        listed(words::deals::receipts(lang), latest.map(row).collect())
    }
}

fn state_tone(state: ReceiptState) -> Tone {
    match state {
        ReceiptState::ToVerify => Tone::Due,
        ReceiptState::Counted => Tone::Paid,
        ReceiptState::Reversed => Tone::Neutral,
    }
}

fn methods(lang: Lang) -> Vec<Choice> {
    let none = Choice::new("", words::customer::method_open(lang));
    let all = PaymentMethod::ALL.map(|it| Choice::new(format!("{it:?}"), explain::payment_method(lang, it)));
    [none].into_iter().chain(all).collect()
}

/// A discount comes with the offer that it belongs to, and not from here.
const KINDS: [PaymentKind; 2] = [PaymentKind::Money, PaymentKind::CreditNote];

fn kinds(lang: Lang) -> Vec<Choice> {
    KINDS.map(|it| Choice::new(kind_key(it), explain::payment_kind(lang, it))).to_vec()
}

fn kind_key(kind: PaymentKind) -> String {
    format!("{kind:?}")
}

fn kind_of(key: &str) -> PaymentKind {
    KINDS.into_iter().find(|it| kind_key(*it) == key).unwrap_or(PaymentKind::Money)
}
