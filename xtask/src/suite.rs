//! `test`: every check of the project, the quickest first.

use crate::setup::{self, Tools};
use crate::{Outcome, bundle, paths, run};
use std::fs;
use std::process::Command;

pub fn all() -> Outcome {
    core()?;
    let tools = setup::everything()?;
    clippy(&tools)?;
    browser(&tools)?;
    bundle::build(&tools, bundle::Care::Finished)?;
    e2e(&tools)?;
    println!("\nEvery check passed.");
    Ok(())
}

/// Where the property tests begin to draw from here: the same revision gets the same answer every
/// time. `cargo test` by hand draws other cases each time, and is where new ones are sought.
const DRAWN_FROM: &str = "20250709";

/// The pure core and this program, natively: needs nothing but cargo.
pub fn core() -> Outcome {
    run::heading("Format");
    run::run(cargo().args(["fmt", "--all", "--check"]))?;
    run::heading("Core");
    run::run(cargo().args(["test", "--package", "cartera"]).env("PROPTEST_RNG_SEED", DRAWN_FROM))?;
    run::run(cargo().args(["test", "--package", "xtask"]))
}

fn clippy(tools: &Tools) -> Outcome {
    run::heading("Clippy");
    run::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    if !tools.has_web_clippy() {
        println!("  skipped for the browser: Debian's compiler comes without clippy");
        return Ok(());
    }
    let programs = [
        "--package",
        "cartera",
        "--lib",
        "--bins",
        "--test",
        "browser",
        "--target",
        "wasm32-unknown-unknown",
    ];
    run::run(tools.web_command("cargo").arg("clippy").args(programs).args(["--", "-D", "warnings"]))
}

/// The parts that need a browser, compiled for it and run in a real one
/// (webdriver.json says how it is started).
pub fn browser(tools: &Tools) -> Outcome {
    run::heading("Browser");
    let mut command = tools.web_command("cargo");
    command.args(["test", "--package", "cartera", "--target", "wasm32-unknown-unknown", "--test", "browser"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    // Seconds for all of them together, on a busy machine.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    run::run(&mut command)
}

/// The finished app, used as a collector uses it.
pub fn e2e(tools: &Tools) -> Outcome {
    run::heading("End to end");
    let folder = fs::read_dir(paths::e2e()).map_err(|error| format!("tests/e2e: {error}"))?;
    let mut tests: Vec<_> = folder
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    if tests.is_empty() {
        println!("  no tests yet in tests/e2e");
        return Ok(());
    }
    run::run(
        tools.command("node").args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(tests),
    )
}

pub fn shots(tools: &Tools) -> Outcome {
    run::heading("Screenshots");
    run::run(tools.command("node").arg(paths::e2e().join("shots.mjs")))
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(paths::root());
    command
}
