//! One cell: what its text or number says, and how surely. Nothing here knows of columns beyond
//! the evidence that their values give together.

pub mod coded_name;
pub mod contact;
pub mod date;
pub mod decimal_mark;
pub mod fold;
pub mod no_year;
pub mod number;
pub mod six_digits;
pub mod tax_id;
