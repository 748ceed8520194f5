//! The machine underneath: clock, files, clipboard, tabs, persistence, updates.
//!
//! Thin, and without a domain type. What a browser lacks is answered by a fallback or by a plain
//! "no", never by a panic. A callback given here lasts as long as the page does.

pub mod clipboard;
pub mod clock;
pub mod connection;
pub mod device;
pub mod files;
pub mod later_style;
mod listen;
pub mod panic;
pub mod persistence;
pub mod preferences;
pub mod tabs;
pub mod update;
pub mod worker;
