//! Cartera: whom to contact now, why, and what to say.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod command;
pub mod demo;
pub mod domain;
pub mod i18n;
pub mod import;
pub mod storage;
pub mod ui;
