//! The rows of a table whose columns are understood: what each of them is, and the documents,
//! customers and payments that they make together.

pub mod above;
pub mod body;
mod contact_rows;
pub mod customers;
pub mod describe;
pub mod documents;
pub mod draft;
mod due;
pub mod group;
mod homonyms;
pub mod implied;
pub mod joined;
pub mod labelled;
mod labels;
pub mod name_parts;
mod naming;
mod noted;
pub mod numbering;
pub mod owed;
pub mod payments;
pub mod record;
pub mod row;
mod spread;
mod statement;
mod status;
