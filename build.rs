//! Turns `locales/*.json` into typed functions before anything compiles.
//!
//! What is checked and what comes out is described in `build/words.rs`; this
//! file only reads and writes.

#[path = "build/words.rs"]
mod words;

use std::path::Path;
use std::{env, fs};

const SPANISH: &str = "locales/es.json";
const ENGLISH: &str = "locales/en.json";

fn main() {
    for path in [SPANISH, ENGLISH, "build.rs", "build/words.rs"] {
        println!("cargo:rerun-if-changed={path}");
    }
    let code = words::generate(&read(SPANISH), &read(ENGLISH))
        .unwrap_or_else(|problem| panic!("\n\n  {problem}\n\n"));
    let folder = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let target = Path::new(&folder).join("words.rs");
    fs::write(&target, code).unwrap_or_else(|why| panic!("{} cannot be written: {why}", target.display()));
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{path} cannot be read: {why}"))
}
