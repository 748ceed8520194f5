//! Node: the optimiser of the build and the tests of the built app run in it.

use super::{Tools, apt, found};
use crate::{Outcome, paths, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// What the tests' browser driver asks for.
const OLDEST: u32 = 20;

/// Node itself as an npm package, for systems whose own is older.
const PACKAGED: &str = "22.23.3";

/// Makes sure of Node and npm; the answer is a folder to put before the PATH,
/// where the system's own Node does not do.
pub fn ready() -> Outcome<Option<PathBuf>> {
    if usable(Path::new("node")).is_none() || !run::succeeds(Command::new(NPM).arg("--version")) {
        let packaged = packaged_folder()?;
        if usable(&packaged.join("node")).is_some() {
            return Ok(report(Some(packaged)));
        }
        install()?;
        if usable(Path::new("node")).is_none() {
            install_packaged(&packaged)?;
            return Ok(report(Some(packaged)));
        }
    }
    Ok(report(None))
}

fn report(folder: Option<PathBuf>) -> Option<PathBuf> {
    let program = folder.as_deref().map_or_else(|| PathBuf::from("node"), |folder| folder.join("node"));
    found("node", &usable(&program).unwrap_or_default());
    folder
}

/// Its version, when it is new enough.
fn usable(program: &Path) -> Option<String> {
    let version = run::answer(Command::new(program).arg("--version"))?;
    let major: u32 = version.trim_start_matches('v').split('.').next()?.parse().ok()?;
    (major >= OLDEST).then_some(version)
}

fn install() -> Outcome {
    if run::succeeds(Command::new("node").arg("--version"))
        && run::succeeds(Command::new(NPM).arg("--version"))
    {
        return Ok(()); // There, but old: the packaged one follows.
    }
    found("node", "missing, installing");
    apt::install(&["nodejs", "npm"]).map_err(|error| format!("Node {OLDEST} or newer, with npm, is needed.\n{error}\nElsewhere: brew install node (macOS), winget install OpenJS.NodeJS.LTS (Windows)"))
}

fn packaged_folder() -> Outcome<PathBuf> {
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    Ok(paths::tools()?
        .join(format!("node-{PACKAGED}"))
        .join(format!("node_modules/node-linux-{machine}/bin")))
}

fn install_packaged(folder: &Path) -> Outcome {
    let too_old = format!("this system's Node is older than {OLDEST}");
    if !cfg!(target_os = "linux") {
        return Err(format!("{too_old}: update it"));
    }
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    let root = paths::tools()?.join(format!("node-{PACKAGED}"));
    fs::create_dir_all(&root).map_err(|error| format!("{}: {error}", root.display()))?;
    found("node", &format!("{too_old}, installing {PACKAGED} beside it"));
    let mut npm = Command::new(NPM);
    npm.arg("install").arg("--prefix").arg(&root).args([
        "--no-audit",
        "--no-fund",
        &format!("node-linux-{machine}@{PACKAGED}"),
    ]);
    run::run(npm.current_dir(&root))?;
    usable(&folder.join("node")).map(drop).ok_or_else(|| {
        format!("{too_old}, and the packaged one does not run: install Node {OLDEST} or newer")
    })
}

/// The npm packages of the tests of the built app, as their lock file says.
pub fn packages_ready(tools: &Tools) -> Outcome {
    let folder = paths::e2e();
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .map_err(|error| format!("tests/e2e/package-lock.json: {error}"))?;
    let stamp = folder.join("node_modules").join(".installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        found("npm packages of the tests", "installed");
        return Ok(());
    }
    found("npm packages of the tests", "installing");
    run::run(tools.command(NPM).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()))
}
