//! What a row of the table is, whatever it is about: columns that show, sort and copy.

use std::cmp::Ordering;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use leptos::prelude::*;

use crate::domain::figures::Figures;
use crate::domain::id::CustomerId;
use crate::domain::letters;
use crate::domain::money::{Money, Totals};
use crate::domain::order;
use crate::domain::portfolio::Portfolio;
use crate::domain::stage::Stage;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::Chip;
use crate::ui::matching::Folded;
use crate::ui::meaning::stage_tone;
use crate::ui::route::{Address, Route};

/// What every cell needs to know beside its row.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Setting {
    pub lang: Lang,
    pub today: NaiveDate,
    /// Amounts on the page stand in more than one currency.
    pub mixed: bool,
}

pub(super) trait Row: Eq + Send + Sync + Sized + 'static {
    /// What the stylesheet calls these rows.
    const ROWS: &'static str;
    /// How the table is sorted when nobody asked for anything else.
    const ORDER: &'static str;

    fn all(portfolio: &Portfolio, today: NaiveDate) -> Vec<Arc<Self>>;
    fn columns(lang: Lang) -> Vec<Column<Self>>;
    fn id(&self) -> &str;
    /// What the row is called when it is picked.
    fn name(&self) -> &str;
    fn customer(&self) -> &CustomerId;
    fn words(&self) -> &Folded;
    fn stage(&self) -> Option<Stage>;
    /// The collector's own tags of its customer.
    fn labels(&self) -> &[String];
    fn figures(&self) -> &Figures;
}

/// One column: how it shows, sorts and copies.
pub(super) struct Column<R: 'static> {
    /// Its name in addresses and in the stylesheet.
    pub key: &'static str,
    pub name: &'static str,
    /// Stands at the end, in digits of one width.
    pub amount: bool,
    pub order: fn(&R) -> Key,
    pub show: fn(Setting, &R) -> AnyView,
    /// For a spreadsheet.
    pub text: fn(Setting, &R) -> String,
}

/// What a row is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Text(String),
    Number(i64),
    Missing,
}

impl Key {
    pub fn text(text: &str) -> Key {
        match text.is_empty() {
            true => Key::Missing,
            false => Key::Text(letters::plain(text)),
        }
    }

    pub fn number(number: Option<i64>) -> Key {
        number.map_or(Key::Missing, Key::Number)
    }

    pub fn day(day: Option<NaiveDate>) -> Key {
        Key::number(day.map(|day| i64::from(day.num_days_from_ce())))
    }

    /// By the largest of its currencies, in whole units.
    pub fn totals(totals: &Totals) -> Key {
        Key::number(totals.main().map(Key::units))
    }

    pub fn money(money: Option<Money>) -> Key {
        Key::number(money.map(Key::units))
    }

    /// Hundredths of a unit, whatever the currency counts in.
    fn units(money: Money) -> i64 {
        money.minor.saturating_mul(100) / money.currency.scale()
    }
}

/// Sorts rows by a column. What is missing stands last either way; equals keep their order.
pub(super) fn sorted<R: Row>(rows: Vec<Arc<R>>, column: &Column<R>, descending: bool) -> Vec<Arc<R>> {
    let mut keyed: Vec<(Key, Arc<R>)> = rows.into_iter().map(|row| ((column.order)(&row), row)).collect();
    order::sort_by(&mut keyed, |(a, _), (b, _)| match (a, b) {
        (Key::Missing, Key::Missing) => Ordering::Equal,
        (Key::Missing, _) => Ordering::Greater,
        (_, Key::Missing) => Ordering::Less,
        _ if descending => b.cmp(a),
        _ => a.cmp(b),
    });
    keyed.into_iter().map(|(_, row)| row).collect()
}

/// Sums as bare digits; with codes where currencies mix.
pub(super) fn figures_text(setting: Setting, totals: &Totals) -> String {
    let texts = totals.iter().map(|money| {
        let digits = format::figure(setting.lang, money);
        if setting.mixed { format!("{} {digits}", money.currency) } else { digits }
    });
    texts.collect::<Vec<_>>().join("; ")
}

/// A plain address: a thousand rows need not know which page is in sight.
pub(super) fn customer_href(customer: &CustomerId) -> String {
    Address::from(Route::Customer(customer.clone())).to_string()
}

pub(super) fn plain(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! { <span class="truncate">{text}</span> }.into_any()
}

/// How late, coloured by its bucket and said in words.
pub(super) fn late(lang: Lang, days: Option<i64>) -> AnyView {
    let late = days.filter(|&days| days > 0).map(|days| {
        let tone = stage_tone(Stage::of(days));
        view! { <span class="portfolio-late" data-tone=tone.name()>{words::portfolio::days(lang, days)}</span> }
    });
    late.into_any()
}

pub(super) fn stage_chip(lang: Lang, stage: Option<Stage>) -> AnyView {
    let chip = stage.map(|stage| {
        view! { <Chip tone=stage_tone(stage)>{explain::stage(lang, stage)}</Chip> }
    });
    chip.into_any()
}
