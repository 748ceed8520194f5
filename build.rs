//! Turns the language files into typed functions, and the country packs into plain data, before
//! anything compiles.
//!
//! A language is `locales/es.json` and every file of `locales/es/`, one for each part of the
//! product; a pack is a file of `packs/`. What is checked and what comes out is described in
//! `build/words.rs` and `build/packs.rs`; this file only reads and writes.

#[path = "build/packs.rs"]
mod packs;
#[path = "build/words.rs"]
mod words;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    offer_split();
    for path in ["locales", "packs", "build.rs", "build/words.rs", "build/packs.rs"] {
        println!("cargo:rerun-if-changed={path}");
    }
    let code =
        words::generate(&read("es"), &read("en")).unwrap_or_else(|problem| panic!("\n\n  {problem}\n\n"));
    write("words.rs", &code);
    let code = packs::generate(&files("packs")).unwrap_or_else(|problem| panic!("\n\n  packs/{problem}\n\n"));
    write("packs.rs", &code);
}

fn write(name: &str, code: &str) {
    let folder = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let target = Path::new(&folder).join(name);
    fs::write(&target, code).unwrap_or_else(|why| panic!("{} cannot be written: {why}", target.display()));
}

/// The files of a folder by name, with their text.
fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{folder} cannot be read: {why}"));
    let mut paths: Vec<PathBuf> = entries.filter_map(|file| Some(file.ok()?.path())).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path)
            .unwrap_or_else(|why| panic!("{} cannot be read: {why}", path.display()));
        (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), text)
    };
    paths.into_iter().map(read).collect()
}

/// All files of one language as one JSON object.
fn read(language: &str) -> String {
    let mut files: Vec<PathBuf> = vec![format!("locales/{language}.json").into()];
    let folder = fs::read_dir(format!("locales/{language}")).into_iter().flatten();
    files.extend(folder.filter_map(|file| Some(file.ok()?.path())));
    files.sort();
    let parts = files.iter().map(|path| {
        let text =
            fs::read_to_string(path).unwrap_or_else(|why| panic!("{} cannot be read: {why}", path.display()));
        let inside = text.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        inside.unwrap_or_else(|| panic!("{} is not a JSON object", path.display())).trim().to_owned()
    });
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    format!("{{{}}}", parts.join(","))
}

/// `cargo xtask build` asks for a program whose pages load when they are first opened (see
/// `xtask/src/split.rs`). The tool that takes them apart needs the linker's notes.
fn offer_split() {
    println!("cargo:rerun-if-env-changed=CARTERA_SPLIT");
    println!("cargo:rustc-check-cfg=cfg(split)");
    if env::var_os("CARTERA_SPLIT").is_some() {
        println!("cargo:rustc-cfg=split");
        println!("cargo:rustc-link-arg-bin=cartera=--emit-relocs");
    }
}
