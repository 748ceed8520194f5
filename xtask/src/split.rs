//! Takes the app apart: pages that `src/parts.rs` names become files that
//! the browser loads when they are first opened. Trunk cannot do this, so its
//! program is replaced: the linked one is split, bound to JavaScript again, and
//! laid in a folder named after its content, whose files name each other.

use crate::setup::Tools;
use crate::{Outcome, hash, paths, run};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// Tells the build script to leave in what the splitting needs.
pub const ASK: &str = "CARTERA_SPLIT";

const LINK: &str = "./link.js";

/// Replaces Trunk's program of the app in `dist` by its parts.
pub fn split(tools: &Tools, dist: &Path) -> Outcome {
    let page_path = dist.join("index.html");
    let page = read_text(&page_path)?;
    let whole_js = attribute(&page, "data-js")?;
    let whole_wasm = attribute(&page, "data-wasm")?;
    let folder = parts(tools)?;
    let name = format!("app-{}", hash_of(&folder)?);
    move_into(&folder, &dist.join(&name))?;
    for whole in [&whole_js, &whole_wasm] {
        let path = dist.join(whole.trim_start_matches("./"));
        fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    // The parts bring their own; the worker names none, or Trunk's stay.
    let snippets = dist.join("snippets");
    if snippets.exists() && !read_text(&dist.join("worker.js"))?.contains("./snippets/") {
        fs::remove_dir_all(&snippets).map_err(|error| format!("{}: {error}", snippets.display()))?;
    }
    let page = page
        .replace(&whole_js, &format!("./{name}/cartera.js"))
        .replace(&whole_wasm, &format!("./{name}/cartera_bg.wasm"))
        .replace("./snippets/", &format!("./{name}/snippets/"));
    fs::write(&page_path, page).map_err(|error| format!("{}: {error}", page_path.display()))
}

/// Splits the linked program and binds it, in a folder of its own.
fn parts(tools: &Tools) -> Outcome<PathBuf> {
    let linked = paths::target().join("wasm32-unknown-unknown").join("web").join("cartera.wasm");
    let program = fs::read(&linked).map_err(|error| format!("{}: {error}", linked.display()))?;
    let folder = paths::root().join("target").join("parts");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let main = folder.join("main.wasm");
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./cartera.js";
    transform(options).map_err(|error| format!("splitting the app: {error:#}"))?;
    let mut bind = tools.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "cartera"]);
    run::run_as_said(bind.arg("--out-dir").arg(&folder).arg(&main))?;
    fs::remove_file(&main).map_err(|error| format!("{}: {error}", main.display()))?;
    Ok(folder)
}

fn hash_of(folder: &Path) -> Outcome<String> {
    let mut content = Vec::new();
    for (name, path) in crate::finish::files(folder).map_err(|error| error.to_string())? {
        content.extend(name.into_bytes());
        content.extend(fs::read(path).map_err(|error| error.to_string())?);
    }
    Ok(hash::short(&content))
}

fn move_into(from: &Path, to: &Path) -> Outcome {
    fs::rename(from, to).map_err(|error| format!("{}: {error}", to.display()))
}

fn attribute(page: &str, name: &str) -> Outcome<String> {
    let found = page.split_once(&format!("{name}=")).and_then(|(_, rest)| rest.split([' ', '>']).next());
    found
        .map(|value| value.trim_matches('"').to_string())
        .ok_or_else(|| format!("index.html names no {name}"))
}

fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
