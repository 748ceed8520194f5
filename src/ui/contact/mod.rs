//! What the pages share that open a contact: the code for the telephone, and the law's word.
//!
//! Parts take values in and give events out; whose contact it is, they are told.

mod hand_off;

pub use hand_off::HandOffDialog;
