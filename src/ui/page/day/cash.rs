//! The cash of the day: what the receipts say, what was counted, what explains the difference.

use leptos::prelude::*;

use super::paper::{Paper, Papers};
use crate::app::{Session, Trouble};
use crate::command::CountCash;
use crate::domain::cash::{self, CashCount, pieces_of};
use crate::domain::cash_receipts::{CashLine, received_on};
use crate::domain::money::{Currency, Money, Totals};
use crate::domain::settings::Creditor;
use crate::i18n::{Lang, explain, format, read_amount, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Card, Choice, Choices, Field, FieldGroup, Form, Icon, InputKind, Select, TextInput,
};

const TOTAL: &str = "total";
const PIECES: &str = "pieces";

/// One line of the day's cash, in words.
#[derive(Clone, PartialEq)]
struct Line {
    number: String,
    name: String,
    amount: String,
}

#[derive(Clone, PartialEq)]
struct Till {
    lines: Vec<Line>,
    expected: Totals,
    counts: Vec<CashCount>,
    creditor: Creditor,
}

fn use_till(lang: Lang) -> Memo<Till> {
    expect_context::<Session>().query(move |portfolio, today| {
        let received = received_on(portfolio, today);
        let line = |it: &CashLine| Line {
            number: it.number.map_or_else(
                || words::day::no_number(lang).to_owned(),
                |number| words::receipt::number(lang, number),
            ),
            name: portfolio.account(&it.customer).map(|it| it.customer.name.clone()).unwrap_or_default(),
            amount: format::money(lang, it.amount, true),
        };
        Till {
            lines: received.iter().map(line).collect(),
            expected: received.iter().map(|it| it.amount).collect(),
            counts: portfolio.cash_counts().iter().filter(|it| it.day == today).cloned().collect(),
            creditor: portfolio.settings().creditor.clone(),
        }
    })
}

#[component]
pub fn Cash() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let papers = expect_context::<Papers>();
    let till = use_till(lang);
    let counted = Memo::new(move |_| !till.read().counts.is_empty());
    view! {
        <Card title=words::day::cash(lang)>
            <div class="stack" data-gap="3">
                {move || match till.read().lines.is_empty() {
                    true => view! { <p class="quiet">{words::day::cash_none(lang)}</p> }.into_any(),
                    false => table(lang, &till.read()),
                }}
                {move || counted.get().then(|| view! {
                    {results(lang, &till.read())}
                    <Button icon=Icon::Print on_click=move |()| papers.print(Paper::Count)>
                        {words::day::print_count(lang)}
                    </Button>
                })}
                <CountForm till />
            </div>
        </Card>
    }
}

fn table(lang: Lang, till: &Till) -> AnyView {
    let rows = till.lines.iter().cloned().map(|line| {
        view! {
            <tr>
                <th scope="row">{line.number}</th>
                <td>{line.name}</td>
                <td class="amount">{line.amount}</td>
            </tr>
        }
    });
    view! {
        <table class="statement-table">
            <thead>
                <tr>
                    <th scope="col">{words::day::receipt_number(lang)}</th>
                    <th scope="col">{words::day::customer(lang)}</th>
                    <th scope="col" class="amount">{words::day::amount(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <p class="split">
            <span>{words::day::expected(lang)}</span>
            <strong class="amount">{format::totals(lang, &till.expected)}</strong>
        </p>
    }
    .into_any()
}

/// The counts that hold, each with its difference and what explains it.
fn results(lang: Lang, till: &Till) -> AnyView {
    let money = |it: Money| format::money(lang, it, true);
    let rows = till.counts.iter().cloned().map(|count| {
        let pieces = count.pieces.iter().map(|&(value, many)| {
            let currency = count.counted.currency;
            let worth = money(cash::total(&[(value, many)], currency));
            let value = money(Money::new(value * currency.scale(), currency));
            view! { <tr><th scope="row">{format!("{value} × {many}")}</th><td class="amount">{worth}</td></tr> }
        });
        view! {
            <table class="statement-table">
                <tbody>
                    {pieces.collect_view()}
                    <tr><th scope="row">{words::day::expected(lang)}</th><td class="amount">{money(count.expected)}</td></tr>
                    <tr><th scope="row">{words::day::counted(lang)}</th><td class="amount strong">{money(count.counted)}</td></tr>
                    <tr><th scope="row">{words::day::difference(lang)}</th><td class="amount">{money(count.difference())}</td></tr>
                </tbody>
            </table>
            <p class="preserve-lines">{count.note}</p>
        }
    });
    rows.collect_view().into_any()
}

#[component]
fn CountForm(till: Memo<Till>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let (how, total, note) =
        (RwSignal::new(TOTAL.to_owned()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let trouble = RwSignal::new(None::<String>);
    let own = session.ask(|portfolio, _| portfolio.settings().currency);
    let currencies = Memo::new(move |_| {
        let mut known: Vec<Currency> = till.read().expected.iter().map(|it| it.currency).collect();
        if known.is_empty() {
            known.push(own);
        }
        known
    });
    let chosen = RwSignal::new(String::new());
    let currency = Memo::new(move |_| {
        let picked = chosen.read().parse().ok().filter(|it| currencies.read().contains(it));
        picked.or_else(|| currencies.read().first().copied()).unwrap_or(own)
    });
    let pieces = Memo::new(move |_| {
        let values = pieces_of(currency.get()).iter();
        values.map(|&value| (value, RwSignal::new(String::new()))).collect::<Vec<_>>()
    });
    let counted_pieces = move || {
        let all = pieces.get().into_iter();
        all.map(|(value, many)| (value, many.read().trim().parse().unwrap_or(0))).collect::<Vec<(i64, u32)>>()
    };
    let by_pieces = Memo::new(move |_| *how.read() == PIECES && !pieces.read().is_empty());
    let save = move || {
        let (counted, pieces) = match by_pieces.get_untracked() {
            true => {
                let pieces = untrack(counted_pieces);
                (Some(cash::total(&pieces, currency.get_untracked())), pieces)
            }
            false => (read_amount(lang, &total.read_untracked(), currency.get_untracked()), Vec::new()),
        };
        let Some(counted) = counted else {
            return trouble.set(Some(words::day::amount_unreadable(lang).to_owned()));
        };
        let command = CountCash { counted, pieces, note: note.get_untracked() };
        act.run_then(command, words::day::count_said(lang), move |result| {
            trouble.set(match result {
                Err(Trouble::Refused(refusal)) => Some(explain::refusal(lang, refusal)),
                _ => None,
            });
        });
    };
    let ways = Signal::stored(vec![
        Choice::new(TOTAL, words::day::one_total(lang)),
        Choice::new(PIECES, words::day::by_pieces(lang)),
    ]);
    let fields = move || match by_pieces.get() {
        false => view! {
            <Field label=words::day::counted(lang)><TextInput value=total kind=InputKind::Amount /></Field>
        }
        .into_any(),
        true => {
            let field = |(value, many): (i64, RwSignal<String>)| {
                let money = Money::new(value * currency.get().scale(), currency.get());
                view! {
                    <Field label=words::day::pieces_of(lang, format::money(lang, money, false))>
                        <TextInput value=many kind=InputKind::Amount />
                    </Field>
                }
            };
            let sum = move || format::money(lang, cash::total(&counted_pieces(), currency.get()), true);
            view! {
                <div class="day-pieces">{pieces.get().into_iter().map(field).collect_view()}</div>
                <p class="split"><span>{words::day::counted(lang)}</span> <strong class="amount" role="status">{sum}</strong></p>
            }
            .into_any()
        }
    };
    view! {
        <Form on_submit=move |()| save()>
            {move || (currencies.read().len() > 1).then(|| {
                let choices: Vec<Choice> =
                    currencies.get().iter().map(|it| Choice::new(it.code(), it.code())).collect();
                view! { <Field label=words::day::currency(lang)><Select value=chosen choices /></Field> }
            })}
            {move || (!pieces.read().is_empty()).then(|| view! {
                <FieldGroup label=words::day::how_counted(lang)>
                    <Choices value=how choices=ways inline=true />
                </FieldGroup>
            })}
            {fields}
            <Field label=words::day::note(lang) error=trouble><TextInput value=note /></Field>
            <div><Button kind=ButtonKind::Primary submit=true icon=Icon::Check>{words::day::count(lang)}</Button></div>
        </Form>
    }
}

/// The count on paper, for whoever receives the money.
#[component]
pub fn Sheet() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let till = use_till(lang);
    move || {
        let till = till.read();
        view! {
            <article class="statement print-only">
                <header class="statement-head">
                    <div>
                        <p class="strong large">{till.creditor.name.clone()}</p>
                        <p class="preserve-lines">{till.creditor.signature.clone()}</p>
                    </div>
                    <div class="statement-date">
                        <p class="statement-title">{words::day::cash(lang)}</p>
                        <p>{format::date_long(lang, session.today())}</p>
                    </div>
                </header>
                {table(lang, &till)}
                {results(lang, &till)}
                <div class="statement-signatures">
                    <p>{words::day::delivered(lang)}</p>
                    <p>{words::day::received(lang)}</p>
                </div>
            </article>
        }
    }
}
