//! Debian and Ubuntu packages, where this user may install them.

use crate::{Outcome, run};
use std::process::Command;

/// Installs the packages, or says which command would.
pub fn install(packages: &[&str]) -> Outcome {
    let by_hand = format!("install these packages: {}", packages.join(" "));
    let advice = format!("sudo apt-get update && sudo apt-get install {}", packages.join(" "));
    if !run::succeeds(Command::new("apt-get").arg("--version")) {
        return Err(format!("this system has no apt: {by_hand}"));
    }
    let root = run::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if !root && !run::succeeds(Command::new("sudo").args(["-n", "true"])) {
        return Err(format!("installing needs an administrator. Run:\n  {advice}"));
    }
    let apt = || {
        let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run::run(apt().args(["update", "-q"]))?;
    run::run(apt().args(["install", "-q", "-y", "--no-install-recommends"]).args(packages))
        .map_err(|error| format!("{error}\nTry by hand:\n  {advice}"))
}
