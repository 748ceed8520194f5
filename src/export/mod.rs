//! What leaves the product for other programs. Pure: gives text and bytes, writes no file.

pub mod ics;
pub mod tsv;
