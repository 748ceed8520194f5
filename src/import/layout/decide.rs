//! The decisions for a table: marks, orders, currency, scale, epoch, and the day of its balances.

use chrono::NaiveDate;

use crate::domain::money::Currency;
use crate::import::Options;
use crate::import::cell::date::DateOrder;
use crate::import::cell::decimal_mark::MarkEvidence;
use crate::import::cell::number::DecimalMark;
use crate::import::layout::Table;

use super::currency_words::{
    by_symbol, code_behind_header, code_in, currency_in_header, currency_in_title, currency_of_sheet,
};
use super::cutoff;
use super::epoch;
use super::field::{Content, Field};
use super::named_day;
use super::order;
use super::scale;
use super::side::Credits;
use super::standing;
use super::style::{CurrencyGuess, Style};
use super::years;

/// Decides how a table writes numbers and dates, once, from all its values.
pub fn style_of(table: &Table, options: &Options) -> Style {
    let corrections = &options.corrections;
    let (marks, shown_mark) = marks_of(table, corrections.decimal);
    let (orders, proven_order, assumed) = order::orders_of(table, corrections.date_order);
    let currency = currency_of(table, options);
    let swapped = order::swapped_of(table, corrections.date_order);
    let credits = Credits::of(table, &marks);
    let mut style = Style {
        marks,
        orders,
        shown_mark,
        proven_order,
        assumed,
        swapped,
        currency,
        cutoff: None,
        cutoff_of_name: false,
        cutoff_of_print: false,
        since_1904: table.sheet.since_1904,
        six_digits: order::six_digits_of(&table.columns, corrections.date_order),
        other_epoch: None,
        years: years::of(table, options.today),
        scales: scale::of(table, corrections.scale),
        credits,
        states_of_documents: standing::is_of_documents(table),
    };
    let order = style.proven_order.unwrap_or(DateOrder::DayFirst);
    let of_name = |name: &String| named_day::of(name, options.today);
    let written = cutoff::written(table, order);
    let printed = || cutoff::printed(table, order);
    let named = of_name(&table.sheet.name).or_else(|| of_name(&table.sheet.file));
    let told = [corrections.cutoff, written, printed(), named];
    let told: Vec<NaiveDate> = told.into_iter().flatten().collect();
    style.other_epoch = epoch::off(table, &style, &told, options.today);
    style.cutoff = corrections
        .cutoff
        .or(written)
        .or_else(|| cutoff::in_column(table, &style))
        .or_else(|| cutoff::by_days(table, &style))
        // "6/30/2025" is a day though nothing else proves the order.
        .or_else(|| cutoff::written(table, order.other()));
    if style.cutoff.is_none() {
        style.cutoff = printed().or_else(|| cutoff::printed(table, order.other()));
        style.cutoff_of_print = style.cutoff.is_some();
    }
    if style.cutoff.is_none() {
        style.cutoff = named;
        style.cutoff_of_name = named.is_some();
    }
    style.years = years::of(table, style.cutoff.unwrap_or(options.today));
    style
}

fn marks_of(table: &Table, chosen: Option<DecimalMark>) -> (Vec<DecimalMark>, Option<DecimalMark>) {
    let mut of_file = MarkEvidence::default();
    let is_amount = |field: Option<Field>| field.is_some_and(|field| field.content() == Content::Amounts);
    table
        .columns
        .iter()
        .filter(|column| is_amount(column.field))
        .for_each(|column| of_file.add(column.profile.mark));
    let shown = chosen.or(of_file.decide());
    let mark_of = |own: MarkEvidence| chosen.or(own.decide()).or(shown).unwrap_or(DecimalMark::Point);
    (table.columns.iter().map(|column| mark_of(column.profile.mark)).collect(), shown)
}

/// A code in the header of the amount, a symbol that only one currency has, the user's own.
fn currency_of(table: &Table, options: &Options) -> CurrencyGuess {
    let known = |currency| CurrencyGuess { currency, known: true };
    if let Some(chosen) = options.corrections.currency {
        return known(chosen);
    }
    let owed = table.column_of(Field::Balance).or(table.column_of(Field::Amount));
    let in_header = owed
        .and_then(|index| table.columns.get(index))
        .and_then(|column| currency_in_header(&column.header).or_else(|| code_behind_header(&column.header)));
    let in_titles = || table.titles().iter().flat_map(|row| &row.cells).find_map(currency_in_title);
    // A sheet for each currency: "USD", "Dólares".
    let in_sheet = || currency_of_sheet(&table.sheet.name);
    let in_values = || {
        let samples =
            owed.and_then(|index| table.columns.get(index)).map(|column| column.profile.samples.as_slice());
        samples.unwrap_or_default().iter().find_map(|sample| by_symbol(sample).or_else(|| code_in(sample)))
    };
    match in_header.or_else(in_values).or_else(in_titles).or_else(in_sheet).or(options.currency) {
        Some(currency) => known(currency),
        // ISO 4217 keeps this code for "no currency".
        None => CurrencyGuess { currency: Currency::NONE, known: false },
    }
}
