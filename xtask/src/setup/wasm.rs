//! The compiler's side of the browser, the first that works of: already
//! installed; rustup; Debian's packages, which carry the standard library as
//! source. Which one it is follows from what is installed, so nothing needs to
//! be remembered between runs.

use super::{apt, found};
use crate::{Outcome, run};
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.toml";
/// rust-lld is a link to lld-22: without that package every link fails.
const DEBIAN_LINKER: &str = "/usr/bin/lld-22";
const DEBIAN_PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The toolchain that runs this program has the target.
    Rustup,
    /// Debian's compiler, building the standard library itself.
    Debian,
}

pub fn ready() -> Outcome<Toolchain> {
    if installed() {
        found("wasm target", "installed");
        return Ok(Toolchain::Rustup);
    }
    if debian_installed() {
        found("wasm target", "Debian's compiler, standard library from source");
        return Ok(Toolchain::Debian);
    }
    found("wasm target", "missing, adding it");
    if run::run(Command::new("rustup").args(["target", "add", TARGET])).is_ok() && installed() {
        return Ok(Toolchain::Rustup);
    }
    found("wasm target", "rustup cannot add it, trying Debian's packages");
    apt::install(DEBIAN_PACKAGES).map_err(|error| {
        format!("the compiler has no {TARGET} target, and rustup cannot add it.\n{error}")
    })?;
    if debian_installed() {
        Ok(Toolchain::Debian)
    } else {
        Err(format!(
            "Debian's packages are installed but incomplete: expected {DEBIAN_RUSTC}, {DEBIAN_CARGO}, {DEBIAN_LINKER} and the library's source"
        ))
    }
}

/// Makes cargo, and whatever calls it, build with Debian's compiler.
pub fn use_debian(command: &mut Command) {
    command
        .env("RUSTC", DEBIAN_RUSTC)
        .env("CARGO", DEBIAN_CARGO)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("RUSTC_WRAPPER")
        .env_remove("LD_LIBRARY_PATH");
}

fn installed() -> bool {
    let sysroot = run::answer(Command::new("rustc").args(["--print", "sysroot"]));
    sysroot.is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

fn debian_installed() -> bool {
    let Some(sysroot) = run::answer(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"])) else {
        return false;
    };
    Path::new(&sysroot).join(DEBIAN_SOURCE).is_file()
        && Path::new(DEBIAN_CARGO).is_file()
        && Path::new(DEBIAN_LINKER).exists()
}
