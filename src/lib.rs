//! Cartera: whom to contact now, why, and what to say.

pub mod i18n;
