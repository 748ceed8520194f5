//! Cartera: whom to contact now, why, and what to say.

pub mod command;
pub mod domain;
pub mod i18n;
pub mod ui;
