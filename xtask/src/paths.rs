//! Where things are: the project, cargo's target folder, the tools.

use crate::Outcome;
use std::env;
use std::path::{Path, PathBuf};

/// The folder of the project. Asked at run time first: one target folder may
/// serve several copies of the project.
pub fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map_or(manifest.clone(), Path::to_path_buf)
}

pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// The finished app.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The tests of the built app and their npm packages.
pub fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// The folder that keeps the tools between runs and copies of the project.
pub fn tools() -> Outcome<PathBuf> {
    if let Some(dir) = env::var_os("CARTERA_TOOLS") {
        return Ok(PathBuf::from(dir));
    }
    let cache = if let Some(dir) = env::var_os("XDG_CACHE_HOME") {
        PathBuf::from(dir)
    } else if cfg!(windows) {
        env::var_os("LOCALAPPDATA")
            .map(PathBuf::from)
            .ok_or("LOCALAPPDATA is not set: set CARTERA_TOOLS to a folder for the tools")?
    } else {
        let home =
            env::var_os("HOME").ok_or("HOME is not set: set CARTERA_TOOLS to a folder for the tools")?;
        PathBuf::from(home).join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" })
    };
    Ok(cache.join("cartera").join("tools"))
}
