//! What the shell says at its edges: what waits for a result, whether all is saved.

mod backup_age;
mod saving;
mod tray;
mod update;

pub use backup_age::BackupAge;
pub use saving::Saving;
pub use tray::Tray;
pub use update::NewVersion;
