//! What leaves the product for other programs. Pure: gives text and bytes, writes no file.

pub mod eml;
pub mod hand_off;
pub mod ics;
pub mod qr;
pub mod text_set;
pub mod tsv;
