//! How it survives: the journal of changes, its copies, and proof that none of it went missing.
//!
//! A record is never edited and never dropped. What this version cannot read stays as it is,
//! is counted, and goes into every backup. Nothing here knows what a change means.
//!
//! How the pieces are used, in the order of a start:
//!
//! ```text
//! let journal = IndexedDb::open().await?;             // [web]; Memory in tests
//! let started = start(&journal).await?;               // Started { loaded, witnessed }
//! // started.witnessed: Agrees | FirstStart | WitnessMissing | Changed | DatabaseLost { expected, found }
//! let (entries, unread) = codec::decode_all(started.loaded);
//!
//! let _lock = browser::tabs::write_lock().await?;     // one tab writes at a time
//! let news = journal.since(last_stamp).await?;        // what other tabs wrote meanwhile
//! journal.append(&[codec::encode(&entry)]).await?;    // Ok = on the disk, whole; Err = nothing stored
//! tabs.post(..);                                      // the other tabs call since() in their turn
//!
//! journal.keep_snapshot(&Snapshot::new(format, mark, text)).await?;
//! let bytes = backup::write(made_at, version, loaded.rows());
//! let backup = backup::read(&bytes)?;                 // backup.loaded, backup.made_at, backup.days()
//! journal.replace(&backup.loaded.rows()).await?;      // restore: one transaction
//! journal.erase().await?;                             // and the witness knows that it was meant
//! ```
//!
//! The journal writes the witness itself after each append, replace and erase.

pub mod backup;
mod checksum;
pub mod codec;
pub mod failure;
pub mod journal;
pub mod mark;
pub mod memory;
pub mod record;
pub mod snapshot;
pub mod witness;

#[cfg(target_arch = "wasm32")]
pub mod indexeddb;
#[cfg(target_arch = "wasm32")]
mod js_row;
#[cfg(target_arch = "wasm32")]
mod local;

pub use failure::StorageFailure;
#[cfg(target_arch = "wasm32")]
pub use indexeddb::IndexedDb;
pub use journal::{Journal, Started, start};
pub use mark::Mark;
pub use memory::Memory;
pub use record::{Loaded, Record, Row, Unread, UnreadCause};
pub use snapshot::Snapshot;
pub use witness::Witnessed;
