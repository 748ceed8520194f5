//! Makes a fresh machine ready. Every step looks first, installs only what is
//! missing, says what it found or did, and can be repeated; what it cannot
//! install it names, with the command for the user.

mod apt;
mod browser;
mod node;
mod pinned;
mod wasm;

use crate::{Outcome, paths, run};
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// What the other commands work with.
pub struct Tools {
    /// Folders that come before the PATH of the user.
    folders: Vec<PathBuf>,
    wasm: wasm::Toolchain,
    /// Binaryen's optimiser: a program for Node.
    pub wasm_opt: PathBuf,
    browser: Option<browser::Browser>,
}

impl Tools {
    /// A program with the pinned tools in reach.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(paths::root()).env("PATH", self.path(&[]));
        if let Some(browser) = &self.browser {
            command.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
        }
        command
    }

    /// The same for what compiles for the browser: cargo, or trunk that calls it.
    pub fn web_command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = self.command(program);
        if self.wasm == wasm::Toolchain::Debian {
            command.env("PATH", self.path(&["/usr/bin".into(), "/bin".into()]));
            wasm::use_debian(&mut command);
        }
        command
    }

    /// Whether the toolchain that compiles for the browser also has clippy.
    pub fn has_web_clippy(&self) -> bool {
        self.wasm == wasm::Toolchain::Rustup
    }

    fn path(&self, more: &[PathBuf]) -> std::ffi::OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().chain(more).cloned().chain(env::split_paths(&inherited));
        env::join_paths(folders).unwrap_or(inherited)
    }
}

/// What `build` needs.
pub fn for_build() -> Outcome<Tools> {
    run::heading("Set-up");
    let node = node::ready()?;
    let mut tools =
        Tools { folders: Vec::new(), wasm: wasm::ready()?, wasm_opt: PathBuf::new(), browser: None };
    tools.folders.extend(node);
    let folders = pinned::programs_ready()?;
    tools.folders.extend(folders);
    tools.wasm_opt = pinned::wasm_opt_ready(&tools)?;
    Ok(tools)
}

/// What `test` needs: a browser, its driver and the npm packages besides.
pub fn everything() -> Outcome<Tools> {
    let mut tools = for_build()?;
    tools.browser = Some(browser::ready()?);
    node::packages_ready(&tools)?;
    Ok(tools)
}

/// One line of the report: what is there.
fn found(what: &str, detail: &str) {
    println!("  {what}: {detail}");
}
