//! What is seen. Pages ask and send commands; the rules live elsewhere.
//!
//! `route` and `matching` are plain functions and compile anywhere; the rest
//! needs a browser. Only `kit` touches the browser's own objects.

pub mod matching;
pub mod route;

#[cfg(target_arch = "wasm32")]
pub mod act;
#[cfg(target_arch = "wasm32")]
pub mod contact;
#[cfg(target_arch = "wasm32")]
pub mod first;
#[cfg(target_arch = "wasm32")]
pub mod intake;
#[cfg(target_arch = "wasm32")]
pub mod kit;
#[cfg(target_arch = "wasm32")]
pub mod label_filter;
#[cfg(target_arch = "wasm32")]
pub mod later;
#[cfg(target_arch = "wasm32")]
pub mod manner;
#[cfg(target_arch = "wasm32")]
pub mod meaning;
#[cfg(target_arch = "wasm32")]
pub mod navigate;
#[cfg(target_arch = "wasm32")]
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod palette;
#[cfg(target_arch = "wasm32")]
pub mod playbook;
#[cfg(target_arch = "wasm32")]
pub mod remarks;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
pub mod start;
#[cfg(target_arch = "wasm32")]
pub mod status;
#[cfg(target_arch = "wasm32")]
pub mod trouble;
#[cfg(target_arch = "wasm32")]
pub mod when;

#[cfg(all(target_arch = "wasm32", debug_assertions))]
pub mod gallery;
