//! The walls of the house: who may import whom.
//!
//! The compiler holds the great wall (what needs a browser is absent here); the finer ones
//! are held by reading the `crate::` paths of every file.

use std::fs;
use std::path::{Path, PathBuf};

/// A module and what it may import. What is absent is forbidden.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &["domain"]),
    ("command", &["command", "domain"]),
    ("import", &["import", "domain"]),
    ("export", &["export", "domain"]),
    ("demo", &["demo", "domain"]),
    // Records are kept under the stamps of the domain and hold its changes; no rule is known.
    ("storage", &["storage", "domain"]),
    // Failures are explained where refusals are: the words need the facts of both.
    // What leaves for a calendar is said in words too.
    ("i18n", &["i18n", "domain", "command", "import", "storage", "export"]),
    ("browser", &["browser"]),
    ("app", &["app", "domain", "command", "import", "storage", "browser", "i18n", "demo"]),
    ("ui", &["ui", "app", "i18n", "command", "import", "export", "domain", "demo"]),
];

/// Only these files may name what stands beside them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("rexie::", &["src/storage/indexeddb"]),
    (
        "web_sys::",
        &[
            "src/browser",
            "src/storage/indexeddb",
            "src/storage/local",
            "src/ui/kit",
            "src/bin",
            "src/app/files",
        ],
    ),
    ("leptos", &["src/ui", "src/app", "src/main.rs", "src/parts.rs"]),
    ("gloo_storage", &["src/browser", "src/storage/local", "src/ui/shell"]),
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    for entry in entries.map(|entry| entry.expect("readable folder").path()) {
        match entry.is_dir() {
            true => rust_files(&entry, found),
            false if entry.extension().is_some_and(|it| it == "rs") => found.push(entry),
            false => {}
        }
    }
}

/// Every file of `src`, with its path from the project's root and its text less comments.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    files.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let path = path.strip_prefix(root).expect("under the root").to_string_lossy().replace('\\', "/");
        (path, code.join("\n"))
    };
    files.into_iter().map(read).collect()
}

/// The first segment after each `crate::`.
fn imports(code: &str) -> impl Iterator<Item = &str> {
    code.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn each_module_imports_only_what_it_may() {
    let mut broken = Vec::new();
    for (path, code) in sources() {
        let module = path.trim_start_matches("src/").split('/').next().unwrap_or_default();
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else { continue };
        broken.extend(
            imports(&code).filter(|name| !allowed.contains(name)).map(|name| format!("{path} → {name}")),
        );
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_module_of_the_library_has_its_line_in_the_table() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(root).expect("src").map(|entry| entry.expect("readable folder").path()) {
        let name = entry.file_name().expect("a name").to_string_lossy().into_owned();
        if entry.is_dir() && name != "bin" {
            assert!(MAY_IMPORT.iter().any(|(module, _)| *module == name), "{name} is not in the table");
        }
    }
}

#[test]
fn what_belongs_to_one_place_is_named_only_there() {
    let mut broken = Vec::new();
    for (path, code) in sources() {
        for (name, places) in ONLY_IN {
            if code.contains(name) && !places.iter().any(|place| path.starts_with(place)) {
                broken.push(format!("{path} names {name}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn a_page_never_imports_another_page() {
    let mut broken = Vec::new();
    for (path, code) in sources() {
        let Some(rest) = path.strip_prefix("src/ui/page/") else { continue };
        let Some((own, _)) = rest.split_once('/') else { continue };
        let others = code.split("ui::page::").skip(1).filter(|rest| !rest.starts_with(own));
        broken.extend(others.map(|rest| format!("{path} → {}", &rest[..rest.len().min(20)])));
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_stylesheet_is_linked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).expect("index.html");
    let mut folders = vec![root.join("style")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("style").map(|entry| entry.expect("readable").path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let path = entry.strip_prefix(root).expect("under the root").to_string_lossy().replace('\\', "/");
            assert!(!path.ends_with(".css") || page.contains(&path), "{path} is not linked in index.html");
        }
    }
}
