//! wasm-opt over every program, once for each content: it is slow, so what it
//! made is kept in the target folder under the hash of what it was given. Size comes
//! first in what the first screen waits for, speed in the worker.

use crate::setup::Tools;
use crate::{Outcome, hash, paths, run};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

/// Only what every supported browser understands, so that the optimiser cannot bring in more.
const FLAGS: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// As many at once as there are cores: the optimiser uses one.
pub fn all(tools: &Tools, programs: &[&Path]) -> Outcome {
    let next = AtomicUsize::new(0);
    let work = || -> Outcome {
        while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
            one(tools, program)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let running: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        running
            .into_iter()
            .try_for_each(|thread| thread.join().map_err(|_| "wasm-opt: the build stopped".to_string())?)
    })
}

fn one(tools: &Tools, program: &Path) -> Outcome {
    let named = |error: std::io::Error| format!("{}: {error}", program.display());
    let given = fs::read(program).map_err(named)?;
    let name = program.file_name().unwrap_or_default().to_string_lossy();
    let level = if name.starts_with("worker") { "-O3" } else { "-Oz" };
    let asked = format!("{level} {}", FLAGS.join(" "));
    let made_of = hash::whole([asked.as_bytes(), &given]);
    let kept = paths::target().join("wasm-opt").join(format!("{made_of}.wasm"));
    if !kept.is_file() {
        fs::create_dir_all(kept.with_file_name("")).map_err(named)?;
        let partial = kept.with_extension(format!("{}.partial", std::process::id()));
        println!("  optimising {name}");
        let mut command = tools.command("node");
        command.arg(&tools.wasm_opt).arg(level).args(FLAGS).arg(program);
        run::run_as_said(command.arg("-o").arg(&partial))?;
        fs::rename(&partial, &kept).map_err(named)?;
    }
    fs::copy(&kept, program).map(drop).map_err(named)
}
