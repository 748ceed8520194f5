//! The clock: the only place that asks what time it is.
//!
//! "Today" is the day where the collector sits. Asking for it in UTC would turn the page in the
//! evening in all of the Americas.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{Local, NaiveDate, NaiveDateTime, TimeDelta};

use super::listen;

/// The local date and time.
pub fn now() -> NaiveDateTime {
    Local::now().naive_local()
}

/// The local date.
pub fn today() -> NaiveDate {
    now().date()
}

/// Milliseconds since 1970, UTC: what stamps are made of.
pub fn epoch_millis() -> u64 {
    js_sys::Date::now() as u64
}

/// The local time of a moment given as milliseconds since 1970, UTC.
pub fn local_time(epoch_millis: u64) -> NaiveDateTime {
    i64::try_from(epoch_millis)
        .ok()
        .and_then(chrono::DateTime::from_timestamp_millis)
        .unwrap_or_default()
        .with_timezone(&Local)
        .naive_local()
}

/// Calls back with the new day: at midnight, and when the page wakes on another day.
pub fn on_day_change(callback: impl Fn(NaiveDate) + 'static) {
    let seen = Cell::new(today());
    let look: Rc<dyn Fn()> = Rc::new(move || {
        let today = today();
        if seen.replace(today) != today {
            callback(today);
        }
    });
    let wake = look.clone();
    on_return(move || wake());
    look_at_midnight(look);
}

/// Calls back at the beginning of every minute, and when the page wakes.
pub fn on_minute(callback: impl Fn() + 'static) {
    let look: Rc<dyn Fn()> = Rc::new(callback);
    let wake = look.clone();
    on_return(move || wake());
    look_at_minute(look);
}

fn look_at_minute(look: Rc<dyn Fn()>) {
    const A_MINUTE: u64 = 60_000;
    let wait = A_MINUTE - epoch_millis() % A_MINUTE + 20;
    listen::later(i32::try_from(wait).unwrap_or(i32::MAX), move || {
        look();
        look_at_minute(look);
    });
}

/// Calls back when the collector comes back to the page: from another tab, program or sleep.
pub fn on_return(callback: impl Fn() + 'static) {
    let callback = Rc::new(callback);
    if let Some(window) = listen::window() {
        let focused = callback.clone();
        listen::on(&window, "focus", move |_| focused());
        let shown = callback.clone();
        // A page taken out of the back-forward cache gets neither of the other two everywhere.
        listen::on(&window, "pageshow", move |_| shown());
    }
    if let Some(document) = listen::document() {
        listen::on(&document, "visibilitychange", move |_| {
            if listen::is_visible() {
                callback();
            }
        });
    }
}

/// Timers stop while a machine sleeps, so a long one is cut in pieces of an hour.
fn look_at_midnight(look: Rc<dyn Fn()>) {
    const AN_HOUR: i64 = 3_600_000;
    let now = now();
    let midnight = (now.date() + TimeDelta::days(1)).and_hms_opt(0, 0, 0).unwrap_or(now);
    let wait = (midnight - now).num_milliseconds().clamp(0, AN_HOUR) + 50;
    listen::later(i32::try_from(wait).unwrap_or(i32::MAX), move || {
        look();
        look_at_midnight(look);
    });
}
