//! Cartera: whom to contact now, why, and what to say.
//!
//! The truth is an append-only journal of small changes; everything on the screen is a pure
//! function of it. Undo, audit trail, backup, two tabs in step and reports as of any past day
//! fall out of that shape.
//!
//! - [`domain`]: what a collector knows. Values, rules, and the [`domain::portfolio::Portfolio`]
//!   that the changes fold into. *Invariant: no clock, no browser, no text for people.*
//! - [`command`]: what a collector does, one file a verb. *Invariant: a command decides and
//!   never writes.*
//! - [`import`]: from somebody's file to a reviewed plan. *Invariant: bytes in, findings out; no
//!   row is lost uncounted and nothing unreadable becomes zero.*
//! - [`export`]: what leaves for other programs. *Invariant: text and bytes out, no file.*
//! - [`demo`]: the example portfolio. *Invariant: the same day gives the same portfolio.*
//! - [`storage`]: how changes survive. *Invariant: knows no rule; what it cannot read it keeps.*
//! - [`i18n`]: words, in every language. *Invariant: every refusal, issue and failure has a
//!   sentence, or the program does not compile.*
//! - `browser`: the machine underneath, thin. *Invariant: no type of the domain.*
//! - `app`: where the pieces meet: the start, and the session that decides, saves and shows.
//!   *Invariant: nothing is shown that has not been saved.*
//! - `ui`: what is seen. *Invariant: no rule and no input or output in a component; only
//!   `ui::kit` touches the browser's objects.*
//!
//! The last three exist in the browser only, and so do their dependencies: the native build of
//! this library is the pure core. Who may import whom is a table in `tests/core/architecture.rs`.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod command;
pub mod demo;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
pub mod storage;
pub mod ui;
