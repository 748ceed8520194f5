//! Where the pieces meet.
//!
//! ```text
//!  page ──Command──▶ Session::run ─▶ decide(&Portfolio, command, moment)
//!                                      │ Err(Refusal) ────▶ the place that asked
//!                                      ▼ Ok(changes)
//!                                 Journal::append      one transaction, whole or not at all
//!                                      │ Err(StorageFailure) ▶ loud, and stays
//!                                      ▼
//!                                 History::learn       one signal update
//!                                      ▼
//!  page ◀───Memo──── Session::query   every question asked again; only what differs redraws
//! ```
//!
//! Nothing is shown that has not been saved. No view and no rule lives here.

pub mod boot;
pub mod files;
pub mod last_backup;
pub mod returned;
pub mod safety;
pub mod session;
pub mod updates;

pub use boot::{Boot, Start};
pub use session::{Saving, Session, Trouble};

// What can go wrong below is shown above; pages get its facts from here.
pub use crate::storage::backup::BackupFault;
pub use crate::storage::{StorageFailure, Witnessed};
