//! Running other programs: loudly, quietly, or for their answer.

use crate::Outcome;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs it with its output shown; a bad status is an error that names it.
pub fn run(command: &mut Command) -> Outcome {
    println!("  $ {}", shown(command));
    run_as_said(command)
}

/// The same, when the caller has said what happens.
pub fn run_as_said(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| format!("{} does not start: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", shown(command))) }
}

/// The first line that it prints, if it runs and succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_string())
}

/// Whether it runs and succeeds, its output unseen.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name.to_string_lossy().into_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

pub fn heading(text: &str) {
    println!("\n== {text}");
}
