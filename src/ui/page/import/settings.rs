//! How the file is read: sheet, header row, dates, numbers. Folded away, because most files
//! need none of it.

use leptos::prelude::*;

use super::desk::Desk;
use crate::i18n::{Lang, words};
use crate::import::{
    Corrections, DateOrder, DecimalMark, Delimiter, Encoding, PreviewRow, Scale, Understood,
};
use crate::ui::kit::{Choice, DateInput, Field, Select, window};

/// Where the settings stand, and the one that is a day.
const AT: &str = "import-settings";
const CUT_OFF: &str = "import-cut-off";

#[component]
pub fn ReadingSettings(
    understood: Understood,
    rows: Vec<PreviewRow>,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let sheets = understood.sheets.clone();
    let several = sheets.len() > 1;
    let sheet = understood.sheet.clone();
    let text = understood.encoding.is_some();
    let touched = desk.settings_open.get_untracked();
    view! {
        <details class="import-settings" id=AT open=open||touched on:toggle=move |event| desk.settings_open.set(window::is_open(&event))>
            <summary>{words::import_page::settings(lang)}</summary>
            <div class="grid">
                {several.then(|| view! {
                    <Setting label=words::import_page::setting_sheet(lang) now=sheet
                        choices=sheets.into_iter().map(|it| Choice::new(it.clone(), it)).collect()
                        correct=|corrections, it| corrections.start_over_with(Some(it), None) />
                })}
                <HeaderRow now=understood.header_row rows />
                <Setting label=words::import_page::setting_dates(lang)
                    now=understood.date_order.map_or("", date_order_value).to_owned()
                    choices=date_orders(lang)
                    correct=|corrections, it| corrections.date_order = date_order(&it) />
                <Setting label=words::import_page::setting_decimal(lang)
                    now=understood.decimal.map_or("", decimal_value).to_owned()
                    choices=decimals(lang)
                    correct=|corrections, it| corrections.decimal = decimal(&it) />
                <Setting label=words::import_page::setting_scale(lang) now=scale_value(understood.scale).to_owned()
                    choices=scales(lang)
                    correct=|corrections, it| corrections.scale = scale(&it) />
                {text.then(|| view! { <TextSettings understood=understood.clone() /> })}
                <Currency now=understood.currency.map(|it| it.to_string()).unwrap_or_default() />
                <CutOff now=understood.cutoff.map(|it| it.to_string()).unwrap_or_default() />
            </div>
        </details>
    }
}

/// One choice that reads the file again.
#[component]
fn Setting(
    #[prop(into)] label: String,
    now: String,
    choices: Vec<Choice>,
    correct: fn(&mut Corrections, String),
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let value = RwSignal::new(now);
    let id = format!("{AT}-{}", label.replace(' ', "-"));
    let at = id.clone();
    let changed = move |chosen: String| desk.correct(&at, |corrections| correct(corrections, chosen));
    view! {
        <div id=id>
            <Field label>
                <Select value choices=Signal::stored(choices) on_change=Callback::new(changed) />
            </Field>
        </div>
    }
}

#[component]
fn TextSettings(understood: Understood) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let encodings = Encoding::ALL.into_iter().map(|it| Choice::new(it.name(), it.name())).collect();
    let encoding = understood.encoding.map_or("", Encoding::name).to_owned();
    let delimiters: Vec<Choice> = [
        (";", words::import_page::semicolon(lang)),
        (",", words::import_page::comma(lang)),
        ("\t", words::import_page::tab(lang)),
        ("|", words::import_page::bar(lang)),
    ]
    .map(|(value, label)| Choice::new(value, label))
    .into();
    let delimiter = understood.delimiter.map(|Delimiter(it)| it.to_string()).unwrap_or_default();
    view! {
        <Setting label=words::import_page::setting_encoding(lang) now=encoding choices=encodings
            correct=|corrections, it| {
                corrections.encoding = Encoding::ALL.into_iter().find(|encoding| encoding.name() == it);
            } />
        <Setting label=words::import_page::setting_delimiter(lang) now=delimiter choices=delimiters
            correct=|corrections, it| corrections.delimiter = it.chars().next().map(Delimiter) />
    }
}

/// The row that names the columns, told by what stands in it; or none.
#[component]
fn HeaderRow(now: u32, rows: Vec<PreviewRow>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let mut choices: Vec<Choice> = rows.iter().map(|row| header_choice(lang, row)).collect();
    if now > 0 && !rows.iter().any(|row| row.number == now) {
        choices.push(Choice::new(now.to_string(), words::import_page::header_at(lang, now)));
    }
    choices.push(Choice::new("0", words::import_review::header_none(lang)));
    view! {
        <Setting label=words::import_page::setting_header_row(lang) now=now.to_string() choices
            correct=|corrections, it| {
                let sheet = corrections.sheet.clone();
                corrections.start_over_with(sheet, it.parse().ok());
            } />
    }
}

/// So much of a row tells which it is.
const TELLING: usize = 40;

fn header_choice(lang: Lang, row: &PreviewRow) -> Choice {
    let cells: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let mut text: String = cells.join(", ").chars().take(TELLING).collect();
    if text.chars().count() == TELLING {
        text.push('…');
    }
    Choice::new(row.number.to_string(), words::import_review::header_choice(lang, row.number, text))
}

#[component]
fn Currency(now: String) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let codes = [
        "COP", "MXN", "PEN", "CLP", "ARS", "USD", "EUR", "BOB", "BRL", "CRC", "DOP", "GTQ", "HNL", "NIO",
        "PAB", "PYG", "UYU", "VES",
    ];
    let mut choices: Vec<Choice> = codes.map(|code| Choice::new(code, code)).into();
    if !codes.contains(&now.as_str()) {
        choices.insert(0, Choice::new(now.clone(), now.clone()));
    }
    view! {
        <Setting label=words::import_page::setting_currency(lang) now choices
            correct=|corrections, it| corrections.currency = it.parse().ok() />
    }
}

/// The day of the balances.
#[component]
fn CutOff(now: String) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let value = RwSignal::new(now);
    let changed =
        move |day: String| desk.correct(CUT_OFF, |corrections| corrections.cutoff = day.parse().ok());
    view! {
        <div id=CUT_OFF>
            <Field label=words::import_page::setting_cutoff(lang) hint=Some(words::import_page::cutoff_hint(lang).to_owned())>
                <DateInput value on_change=Callback::new(changed) />
            </Field>
        </div>
    }
}

fn date_orders(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("", words::import_page::from_the_values(lang)),
        Choice::new("day", words::import_page::day_first(lang)),
        Choice::new("month", words::import_page::month_first(lang)),
    ]
}

fn date_order_value(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day",
        DateOrder::MonthFirst => "month",
    }
}

fn date_order(value: &str) -> Option<DateOrder> {
    match value {
        "day" => Some(DateOrder::DayFirst),
        "month" => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn scales(lang: Lang) -> Vec<Choice> {
    let label = |scale| match scale {
        Scale::Units => words::import_page::scale_units(lang),
        Scale::Thousands => words::import_page::scale_thousands(lang),
        Scale::Millions => words::import_page::scale_millions(lang),
    };
    Scale::ALL.into_iter().map(|it| Choice::new(scale_value(it), label(it))).collect()
}

fn scale_value(scale: Scale) -> &'static str {
    match scale {
        Scale::Units => "1",
        Scale::Thousands => "1000",
        Scale::Millions => "1000000",
    }
}

fn scale(value: &str) -> Option<Scale> {
    Scale::ALL.into_iter().find(|&it| scale_value(it) == value)
}

fn decimals(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("", words::import_page::from_the_values(lang)),
        Choice::new(",", words::import_page::decimal_comma(lang)),
        Choice::new(".", words::import_page::decimal_point(lang)),
    ]
}

fn decimal_value(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Comma => ",",
        DecimalMark::Point => ".",
    }
}

fn decimal(value: &str) -> Option<DecimalMark> {
    match value {
        "," => Some(DecimalMark::Comma),
        "." => Some(DecimalMark::Point),
        _ => None,
    }
}
