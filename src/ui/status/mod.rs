//! What the shell says at its edges: what waits for a result, whether all is saved.

mod tray;

pub use tray::Tray;
