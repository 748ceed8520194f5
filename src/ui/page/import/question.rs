//! The one question that a file leaves open, before anything else is looked at. Whose the file
//! is and what became of what it lacks come first, and then nothing else is asked.

use leptos::prelude::*;

use super::desk::Desk;
use crate::i18n::{Lang, format, words};
use crate::import::Field;
use crate::import::question::Question;
use crate::import::{ColumnGuess, DateOrder, SaidPaid, Understood};
use crate::ui::kit::{
    Button, Card, Chip, Choice, Choices, DateInput, Field as Labelled, FieldGroup, Icon, Tone,
};

const AT: &str = "import-question";

#[component]
pub fn Asked(question: Question, understood: Understood) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let body = match question {
        Question::Owed { columns } => view! { <Owed columns understood /> }.into_any(),
        Question::Suppliers { column } => view! { <Suppliers column understood /> }.into_any(),
        Question::SaidPaid { rows, now } => view! { <Paid rows now /> }.into_any(),
        Question::DateOrder { header, written, day_first, month_first } => {
            let label = words::import_desk::question_order(lang, header, written);
            let now = understood.date_order;
            view! { <Order label now days=[day_first, month_first] /> }.into_any()
        }
        Question::CutOff => view! { <CutOff /> }.into_any(),
    };
    view! {
        <Card>
            <div id=AT class="import-question">
                <p><Chip tone=Tone::Due icon=Icon::Info>{words::import_desk::question(lang)}</Chip></p>
                {body}
            </div>
        </Card>
    }
}

#[component]
fn Owed(columns: Vec<ColumnGuess>, understood: Understood) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let choice = |column: &ColumnGuess| {
        let samples = column.samples.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        let label = words::import_desk::question_owed_column(lang, &column.header, samples);
        Choice::new(column.index.to_string(), label)
    };
    let choices: Vec<Choice> = columns.iter().map(choice).collect();
    let value = RwSignal::new(columns.first().map(|it| it.index.to_string()).unwrap_or_default());
    let chosen = move |place: String| {
        let Ok(index) = place.parse::<usize>() else { return };
        desk.correct(AT, |corrections| corrections.assign(index, Some(Field::Balance), &understood));
    };
    view! {
        <FieldGroup label=words::import_desk::question_owed(lang)>
            <Choices value choices=Signal::stored(choices) on_change=Callback::new(chosen) />
            <p class="field-hint">{words::import_desk::question_once(lang)}</p>
        </FieldGroup>
    }
}

#[component]
fn Suppliers(column: ColumnGuess, understood: Understood) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let (label, index) = (words::import_desk::question_suppliers(lang, &column.header), column.index);
    let owe = move || {
        let field = column.field;
        desk.correct(AT, |corrections| corrections.assign(index, field, &understood));
    };
    view! {
        <FieldGroup label>
            <div class="row import-days">
                <Button icon=Icon::Check on_click=owe>{words::import_desk::question_suppliers_owe(lang)}</Button>
                <Button icon=Icon::Close on_click=move || desk.clear()>
                    {words::import_desk::question_suppliers_owed(lang)}
                </Button>
            </div>
            <p class="field-hint">{words::import_desk::question_suppliers_hint(lang)}</p>
        </FieldGroup>
    }
}

#[component]
fn Paid(rows: usize, now: SaidPaid) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let choices = vec![
        Choice::new("settled", words::import_desk::question_paid_settled(lang)),
        Choice::new("owed", words::import_desk::question_paid_owed(lang)),
    ];
    let value = RwSignal::new(if now == SaidPaid::Owed { "owed" } else { "settled" }.to_owned());
    let chosen = move |value: String| {
        let said = if value == "owed" { SaidPaid::Owed } else { SaidPaid::Settled };
        desk.correct(AT, |corrections| corrections.said_paid = Some(said));
    };
    view! {
        <FieldGroup label=words::import_desk::question_paid(lang, rows as i64)>
            <Choices value choices=Signal::stored(choices) on_change=Callback::new(chosen) />
            <p class="field-hint">{words::import_desk::question_once(lang)}</p>
        </FieldGroup>
    }
}

#[component]
fn Order(label: String, now: Option<DateOrder>, days: [chrono::NaiveDate; 2]) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let [day, month] = days.map(|day| format::date(lang, day));
    let (by_day, by_month) = (words::import_page::day_first(lang), words::import_page::month_first(lang));
    let choices = vec![
        Choice::new("day", format!("{day} · {by_day}")),
        Choice::new("month", format!("{month} · {by_month}")),
    ];
    let value = RwSignal::new(if now == Some(DateOrder::MonthFirst) { "month" } else { "day" }.to_owned());
    let chosen = move |value: String| {
        let order = if value == "month" { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        desk.correct(AT, |corrections| corrections.date_order = Some(order));
    };
    view! {
        <FieldGroup label>
            <Choices value choices=Signal::stored(choices) on_change=Callback::new(chosen) />
            <p class="field-hint">{words::import_desk::question_once(lang)}</p>
        </FieldGroup>
    }
}

#[component]
fn CutOff() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let today = desk.session.ask(|_, today| today);
    let value = RwSignal::new(String::new());
    let settle = move |day: Option<chrono::NaiveDate>| {
        if day.is_some() {
            desk.correct(AT, |corrections| corrections.cutoff = day);
        }
    };
    let is_today = words::import_desk::question_today(lang, format::date(lang, today));
    view! {
        <FieldGroup label=words::import_desk::question_cut_off(lang)>
            <div class="row import-days">
                <Button icon=Icon::Check on_click=move || settle(Some(today))>{is_today}</Button>
                <Labelled label=words::import_desk::question_day(lang)>
                    <DateInput value on_change=Callback::new(move |day: String| settle(day.parse().ok())) />
                </Labelled>
            </div>
            <p class="field-hint">{words::import_desk::question_now(lang)}</p>
        </FieldGroup>
    }
}
