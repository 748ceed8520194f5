//! An instalment plan: made from a few answers, mended by hand, agreed; and those that stand.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::debt::{Debt, DebtFields, amount};
use super::paper::{Paper, Papers};
use super::{Ending, Entry, Sheet, listed};
use crate::app::Session;
use crate::command::{AgreePlan, CancelPlan, SignPlan};
use crate::domain::money::Money;
use crate::domain::plan::{
    Frequency, Instalment, InstalmentState, InstalmentStatus, Plan, PlanState, instalments,
};
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Chip, Choice, DateInput, Field, Form, Icon, InputKind, Select, TextArea, TextInput,
    Tone,
};
use crate::ui::page::customer::agreement::plain;
use crate::ui::page::customer::day_field::DayField;
use crate::ui::page::customer::desk::Desk;

/// More would be another kind of loan.
const MOST: u32 = 60;

/// An instalment as it is typed.
#[derive(Clone, Copy)]
struct Line {
    day: RwSignal<String>,
    amount: RwSignal<String>,
}

#[component]
pub(super) fn PlanForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let debt = Debt::overdue(sheet.desk, session);
    let count = RwSignal::new("3".to_owned());
    let every = RwSignal::new(format!("{:?}", Frequency::Monthly));
    let first = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    // What the answers make; typing over it lasts until an answer changes.
    let lines = Memo::new_with_compare(
        move |_| {
            let made = made(debt.owed.get(), &count.read(), &first.read(), &every.read());
            made.into_iter().map(|it| line(lang, it)).collect::<Vec<_>>()
        },
        |_, _| true,
    );
    let submit = move || {
        let Some(owed) = debt.owed.get_untracked() else { return sheet.say(words::deals::no_debt(lang)) };
        let instalments: Result<Vec<_>, _> =
            lines.get_untracked().into_iter().map(|line| read(lang, line, owed)).collect();
        match instalments {
            Err(why) => sheet.say(why),
            Ok(instalments) if instalments.is_empty() => sheet.say(words::deals::day_missing(lang)),
            Ok(instalments) => {
                let command = AgreePlan {
                    customer: sheet.desk.customer(),
                    documents: debt.chosen.get_untracked(),
                    instalments,
                    note: note.get_untracked(),
                };
                sheet.send(command, words::deals::plan_said(lang));
            }
        }
    };
    let rows =
        move || lines.get().into_iter().enumerate().map(|(at, line)| row(lang, at, line)).collect_view();
    let frequencies =
        Frequency::ALL.map(|it| Choice::new(format!("{it:?}"), explain::frequency(lang, it))).to_vec();
    view! {
        <Form on_submit=submit>
            <DebtFields debt />
            <div class="customer-pair">
                <Field label=words::deals::instalments(lang)><TextInput value=count kind=InputKind::Count /></Field>
                <Field label=words::deals::every(lang)><Select value=every choices=frequencies /></Field>
            </div>
            <DayField label=words::deals::first_day(lang) value=first first=QuickDay::Today required=true />
            <div class="customer-instalments">{rows}</div>
            <Sum debt lines />
            <Field label=words::deals::note(lang)><TextArea value=note rows=2 /></Field>
            <Ending sheet />
        </Form>
    }
}

/// What the instalments come to as they are typed, and what is missing or over; the last can
/// take the rest.
#[component]
fn Sum(debt: Debt, lines: Memo<Vec<Line>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let left = Memo::new(move |_| {
        let owed = debt.owed.get()?;
        let typed = |line: &Line| amount(lang, &line.amount.read(), owed.currency).map_or(0, |it| it.minor);
        let sum: i64 = lines.read().iter().map(typed).sum();
        Some((Money::new(sum, owed.currency), Money::new(owed.minor - sum, owed.currency)))
    });
    let said = move || {
        let (sum, left) = left.get()?;
        let written = |it| format::money(lang, it, false);
        let missing = Money::new(left.minor.abs(), left.currency);
        Some(match left.minor {
            0 => words::deals::plan_exact(lang, written(sum)),
            1.. => words::deals::plan_missing(lang, written(sum), written(missing)),
            _ => words::deals::plan_over(lang, written(sum), written(missing)),
        })
    };
    let settle = move || {
        let Some(((_, left), last)) = left.get_untracked().zip(lines.get_untracked().last().copied()) else {
            return;
        };
        let now = amount(lang, &last.amount.read_untracked(), left.currency).map_or(0, |it| it.minor);
        let rest = Money::new(now + left.minor, left.currency);
        if rest.is_positive() {
            last.amount.set(plain(lang, rest));
        }
    };
    let off = move || left.get().is_some_and(|(_, left)| !left.is_zero());
    move || {
        (!lines.read().is_empty()).then(|| {
            view! {
                <div class="cluster">
                    <span class="quiet" role="status">{said}</span>
                    {move || off().then(|| view! {
                        <Button kind=ButtonKind::Quiet on_click=move |()| settle()>{words::deals::plan_settle(lang)}</Button>
                    })}
                </div>
            }
        })
    }
}

fn made(owed: Option<Money>, count: &str, first: &str, every: &str) -> Vec<Instalment> {
    let count = count.trim().parse().ok().filter(|count| (1..=MOST).contains(count));
    let every = Frequency::ALL.into_iter().find(|it| format!("{it:?}") == every);
    match (owed, count, first.parse(), every) {
        (Some(owed), Some(count), Ok(first), Some(every)) => instalments(owed, count, first, every),
        _ => Vec::new(),
    }
}

fn line(lang: Lang, it: Instalment) -> Line {
    let amount = plain(lang, it.amount);
    Line { day: RwSignal::new(it.due_on.to_string()), amount: RwSignal::new(amount) }
}

fn read(lang: Lang, line: Line, owed: Money) -> Result<Instalment, String> {
    let amount = amount(lang, &line.amount.read_untracked(), owed.currency)?;
    let due_on: NaiveDate =
        line.day.read_untracked().parse().map_err(|_| words::deals::day_missing(lang).to_owned())?;
    Ok(Instalment { due_on, amount })
}

fn row(lang: Lang, at: usize, line: Line) -> impl IntoView {
    let number = at + 1;
    view! {
        <div class="customer-pair">
            <DateInput value=line.day label=words::deals::instalment_day(lang, number) />
            <TextInput value=line.amount kind=InputKind::Amount label=words::deals::instalment_amount(lang, number) />
        </div>
    }
}

/// A plan with what became of it.
#[derive(Clone, PartialEq)]
struct Standing {
    plan: Plan,
    state: PlanState,
    instalments: Vec<InstalmentStatus>,
}

#[component]
pub(super) fn Plans() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let plans = Desk::here().about(|portfolio, id, today| {
        let settings = portfolio.settings();
        let payments = portfolio.account(id).map(|it| it.payments.as_slice()).unwrap_or_default();
        let standing = |plan: &Plan| Standing {
            plan: plan.clone(),
            state: plan.state(payments, today, settings.tolerance(), settings.plan_broken_after),
            instalments: plan.instalments_on(payments, today, settings.tolerance()),
        };
        portfolio.activity(id).plans.iter().rev().map(standing).collect::<Vec<_>>()
    });
    move || {
        let entries = plans.get().into_iter().map(|it| view! { <PlanEntry standing=it /> }.into_any());
        listed(words::deals::plans(lang), entries.collect())
    }
}

#[component]
fn PlanEntry(standing: Standing) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let papers = expect_context::<Papers>();
    let Standing { plan, state, instalments } = standing;
    let id = plan.id;
    let total = plan.total().map(|total| format::money(lang, total, false));
    let live = matches!(state, PlanState::Live { .. });
    let sign =
        move || act.run(SignPlan { customer: desk.customer(), plan: id }, words::deals::signed_said(lang));
    let cancel = move || {
        act.run(CancelPlan { customer: desk.customer(), plan: id }, words::deals::cancelled_said(lang))
    };
    let rows = instalments.into_iter().map(move |it| {
        view! {
            <li>
                <span class="tabular">{format::date(lang, it.instalment.due_on)}</span>
                <span class="tabular grow">{format::money(lang, it.instalment.amount, false)}</span>
                <Chip tone=instalment_tone(it.state)>{explain::instalment_state(lang, it.state)}</Chip>
            </li>
        }
    });
    view! {
        <Entry>
            <strong class="tabular">{total}</strong>
            <Chip tone=plan_tone(state)>{explain::plan_state(lang, state)}</Chip>
            {plan.in_writing.then(|| view! { <Chip tone=Tone::Paid>{words::deals::in_writing(lang)}</Chip> })}
            <span class="grow"></span>
            <Button kind=ButtonKind::Quiet icon=Icon::Print on_click=move |()| papers.print(Paper::Plan(id))>
                {words::deals::print_agreement(lang)}
            </Button>
            {(live && !plan.in_writing).then(|| view! {
                <Button kind=ButtonKind::Quiet on_click=move |()| sign()>{words::deals::sign(lang)}</Button>
            })}
            {live.then(|| view! {
                <Button kind=ButtonKind::Quiet on_click=move |()| cancel()>{words::deals::cancel_plan(lang)}</Button>
            })}
            <ol class="customer-plan">{rows.collect_view()}</ol>
        </Entry>
    }
}

fn plan_tone(state: PlanState) -> Tone {
    match state {
        PlanState::Live { .. } => Tone::Promise,
        PlanState::Kept => Tone::Paid,
        PlanState::Broken { .. } => Tone::Danger,
        PlanState::Cancelled => Tone::Neutral,
    }
}

fn instalment_tone(state: InstalmentState) -> Tone {
    match state {
        InstalmentState::Paid => Tone::Paid,
        InstalmentState::Pending => Tone::Neutral,
        InstalmentState::Missed => Tone::Danger,
    }
}
