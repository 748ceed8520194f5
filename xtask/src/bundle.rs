//! `build`: Trunk compiles and gathers, `finish` completes, the size is checked,
//! and only then does dist/ change.

use crate::setup::Tools;
use crate::{Outcome, finish, paths, run, size, split};
use std::fs;
use std::path::Path;

/// How much is done to a build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// What people get: as small as it can be made, and weighed.
    Finished,
    /// To look at and to test while it changes: compiled in a fraction of the time, not
    /// optimised, not weighed.
    Draft,
}

/// What a draft changes in the profiles of the browser's programs (`Cargo.toml`); the worker's
/// inherits all but its own level.
const DRAFT: [(&str, &str); 5] = [
    ("CARGO_PROFILE_WEB_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_WEB_LTO", "off"),
    ("CARGO_PROFILE_WEB_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_WEB_INCREMENTAL", "true"),
    ("CARGO_PROFILE_WORKER_OPT_LEVEL", "1"),
];

pub fn build(tools: &Tools, care: Care) -> Outcome {
    run::heading("Build");
    fetch(tools)?;
    forget_other_copies()?;
    let staging = paths::root().join("target").join("staging");
    let mut trunk = tools.web_command("trunk");
    trunk.args(["build", "--release", "--offline", "--color", "never", "--dist"]).arg(&staging);
    // Its own log is about its own steps; cargo and errors still speak.
    trunk.env("RUST_LOG", "error").env(split::ASK, "1");
    if care == Care::Draft {
        trunk.envs(DRAFT);
    }
    run::run(&mut trunk)?;
    finish::finish(tools, &staging, care)?;
    if care == Care::Finished {
        run::heading("Size");
        size::check(&staging)?;
    }
    replace(&paths::dist(), &staging).map_err(|error| format!("dist: {error}"))?;
    println!("\n  dist/ is ready: any static host, any folder");
    Ok(())
}

/// Everything the two programs are made of, so that Trunk can work offline. Asked
/// for the browser by name: only then does it include what the standard library
/// itself is made of, where that is compiled too.
fn fetch(tools: &Tools) -> Outcome {
    let arguments = ["fetch", "--quiet", "--target", "wasm32-unknown-unknown"];
    run::run(tools.web_command("cargo").args(["fetch", "--quiet"]))?;
    run::run(tools.web_command("cargo").args(arguments))
}

/// A target folder shared by several copies of the project: cargo's file names
/// for the browser carry no hash, so one copy's program would pass for
/// another's. Removing them makes cargo link again.
fn forget_other_copies() -> Outcome {
    let note = paths::target().join("web-programs-of");
    let here = paths::root().display().to_string();
    if fs::read_to_string(&note).is_ok_and(|there| there != here) {
        let programs = paths::target().join("wasm32-unknown-unknown");
        for name in ["web/deps/cartera.wasm", "worker/deps/worker.wasm"] {
            // Absent is what is wanted.
            let _ = fs::remove_file(programs.join(name));
        }
    }
    fs::create_dir_all(paths::target())
        .and_then(|()| fs::write(&note, here))
        .map_err(|error| format!("{}: {error}", note.display()))
}

fn replace(old: &Path, new: &Path) -> std::io::Result<()> {
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    for (name, path) in finish::files(new)? {
        let place = old.join(name);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(path, place)?;
    }
    Ok(())
}
