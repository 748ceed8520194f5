//! The pinned tools, each in a folder of its own named after its version and
//! kept between runs and copies of the project. A tool counts as installed when
//! it runs and says that version: an install that was cut off does not.

use super::{Tools, found};
use crate::{Outcome, paths, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool from crates.io.
struct Program {
    package: &'static str,
    version: &'static str,
    binary: &'static str,
    flags: &'static [&'static str],
}

const PROGRAMS: [Program; 2] = [
    Program {
        package: "trunk",
        version: "0.21.14",
        binary: "trunk",
        flags: &["--locked", "--no-default-features", "--features", "rustls"],
    },
    // Without its lock file, which names a version that not every registry has.
    Program { package: "wasm-bindgen-cli", version: WASM_BINDGEN, binary: "wasm-bindgen", flags: &[] },
];

/// Must be the version of the crate in Cargo.lock: the two speak a private format.
const WASM_BINDGEN: &str = "0.2.130";

const BINARYEN: &str = "132.0.0";

/// Compiling a tool takes longer than the tool ever will: no optimisation.
const FAST_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

/// What would leak from this project's own build into that of a tool.
const OF_THIS_BUILD: [&str; 5] =
    ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS", "CARGO_MANIFEST_DIR"];

/// The folders of the tools from crates.io.
pub fn programs_ready() -> Outcome<Vec<PathBuf>> {
    let locked = locked_version("wasm-bindgen")?;
    if locked != WASM_BINDGEN {
        return Err(format!(
            "Cargo.lock has wasm-bindgen {locked}, the pinned tool is {WASM_BINDGEN}: they must be equal (xtask/src/setup/pinned.rs)"
        ));
    }
    let home = paths::tools()?;
    PROGRAMS.iter().map(|program| program.ready(&home)).collect()
}

impl Program {
    fn ready(&self, home: &Path) -> Outcome<PathBuf> {
        let name = format!("{}-{}", self.package, self.version);
        let root = home.join(&name);
        let folder = root.join("bin");
        if self.works(&folder) {
            found(self.package, self.version);
            return Ok(folder);
        }
        found(self.package, &format!("installing {} (some minutes, once)", self.version));
        fs::create_dir_all(&root).map_err(|error| format!("{}: {error}", root.display()))?;
        let build = home.join("build").join(&name);
        let mut cargo = Command::new("cargo");
        cargo.args(["install", self.package, "--version", self.version, "--force"]).args(self.flags);
        cargo.arg("--root").arg(&root).arg("--target-dir").arg(&build);
        // Elsewhere than here, so that this project's cargo configuration is not the tool's.
        cargo.current_dir(home).envs(FAST_PROFILE);
        for name in OF_THIS_BUILD {
            cargo.env_remove(name);
        }
        run::run(&mut cargo)?;
        // Only a cache: that it cannot be removed harms nothing.
        let _ = fs::remove_dir_all(&build);
        if self.works(&folder) {
            Ok(folder)
        } else {
            Err(format!("{} was installed in {} but does not run", self.package, folder.display()))
        }
    }

    fn works(&self, folder: &Path) -> bool {
        says_version(Command::new(folder.join(self.binary)).arg("--version"), self.version)
    }
}

/// Binaryen from npm, the optimiser compiled to run in Node: the packages of
/// the distributions are too old for this compiler.
pub fn wasm_opt_ready(tools: &Tools) -> Outcome<PathBuf> {
    let root = paths::tools()?.join(format!("binaryen-{BINARYEN}"));
    let program = root.join("node_modules/binaryen/bin/wasm-opt");
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    let works = |program: &Path| {
        program.is_file() && says_version(tools.command("node").arg(program).arg("--version"), major)
    };
    if works(&program) {
        found("binaryen", BINARYEN);
        return Ok(program);
    }
    found("binaryen", &format!("installing {BINARYEN}"));
    fs::create_dir_all(&root).map_err(|error| format!("{}: {error}", root.display()))?;
    let mut npm = tools.command(super::node::NPM);
    npm.arg("install").arg("--prefix").arg(&root).args([
        "--no-audit",
        "--no-fund",
        &format!("binaryen@{BINARYEN}"),
    ]);
    run::run(npm.current_dir(&root))?;
    if works(&program) {
        Ok(program)
    } else {
        Err(format!("binaryen was installed in {} but wasm-opt does not run", root.display()))
    }
}

fn says_version(command: &mut Command, version: &str) -> bool {
    run::answer(command).is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

fn locked_version(package: &str) -> Outcome<String> {
    let path = paths::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let heading = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != heading).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_string).ok_or_else(|| format!("Cargo.lock names no {package}"))
}
