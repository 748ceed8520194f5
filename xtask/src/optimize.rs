//! wasm-opt over every program, once for each content: it is slow, so what it
//! made is kept in the target folder under the hash of what it was given.

use crate::setup::Tools;
use crate::{Outcome, hash, paths, run};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

/// Size first; and only what every supported browser understands, so that the
/// optimiser cannot bring in more.
const FLAGS: &[&str] = &[
    "-Oz",
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
    let kept = paths::target()
        .join("wasm-opt")
        .join(format!("{}.wasm", hash::whole([FLAGS.join(" ").as_bytes(), &given])));
    if !kept.is_file() {
        fs::create_dir_all(kept.with_file_name("")).map_err(named)?;
        let partial = kept.with_extension(format!("{}.partial", std::process::id()));
        println!("  optimising {}", program.file_name().unwrap_or_default().display());
        let mut command = tools.command("node");
        command.arg(&tools.wasm_opt).args(FLAGS).arg(program);
        run::run_as_said(command.arg("-o").arg(&partial))?;
        fs::rename(&partial, &kept).map_err(named)?;
    }
    fs::copy(&kept, program).map(drop).map_err(named)
}
