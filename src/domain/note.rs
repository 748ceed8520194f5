//! Notes (*notas*): what is worth remembering about a customer.

use chrono::NaiveDateTime;

use super::id::{AttemptId, NoteId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    pub text: String,
    pub written_at: NaiveDateTime,
    /// Shown above the rest, before anyone dials.
    pub pinned: bool,
    /// The attempt whose result wrote it.
    pub attempt: Option<AttemptId>,
}
