//! What the first screen weighs on the wire, beside its budget. Anything new counts, unless
//! it is known to load later.

use crate::{Outcome, finish};
use std::fs;
use std::io::Write;
use std::path::Path;

/// The most that the first screen may weigh.
const BUDGET: usize = 350 * 1024;

pub fn check(dist: &Path) -> Outcome {
    let mut first = Vec::new();
    let mut later = Vec::new();
    for (name, path) in finish::files(dist).map_err(|error| format!("{}: {error}", dist.display()))? {
        let content = fs::read(path).map_err(|error| format!("{name}: {error}"))?;
        let weight = Weight { raw: content.len(), wire: compressed(&content)?, name };
        if loads_later(&weight.name) { later.push(weight) } else { first.push(weight) }
    }
    println!("  {:<48} {:>10} {:>10}", "", "bytes", "brotli");
    let wire = print_all("first screen", &first);
    print_all("later: pages, worker, offline, install", &later);
    let list = |weight: &&Weight| {
        weight.name.ends_with("/split_worklist.wasm") || weight.name.ends_with("/split_detail.wasm")
    };
    let list: usize = later.iter().filter(list).map(|weight| weight.wire).sum();
    println!("  Hoy's list, once there is a portfolio: {:.1} KB more", kilobytes(list));
    println!("  first screen {:.1} KB of {} KB", kilobytes(wire), BUDGET / 1024);
    if wire > BUDGET {
        return Err(format!("the first screen is {:.1} KB over its budget", kilobytes(wire - BUDGET)));
    }
    Ok(())
}

struct Weight {
    name: String,
    raw: usize,
    wire: usize,
}

/// The parts of the app that its pages load (`split`) are not the first screen's: Hoy's list
/// among them, for on a first visit there is no portfolio, and later ones load nothing at all;
/// the worker starts with the first import; the service worker is registered
/// after the app runs, and the font asked for; bitmap icons are for installing.
fn loads_later(name: &str) -> bool {
    let part = name.starts_with("app-") && (name.contains("/chunk_") || name.contains("/split_"));
    part || name.starts_with("worker")
        || name == "sw.js"
        || name.ends_with(".woff2")
        || name.ends_with(".png")
        || name.ends_with(".txt")
}

fn print_all(title: &str, weights: &[Weight]) -> usize {
    println!("  {title}");
    for Weight { name, raw, wire } in weights {
        println!("    {name:<46} {raw:>10} {wire:>10}");
    }
    let (raw, wire) =
        weights.iter().fold((0, 0), |(raw, wire), weight| (raw + weight.raw, wire + weight.wire));
    println!("    {:<46} {raw:>10} {wire:>10}", "together");
    wire
}

/// What a host would send; never more than the file itself.
fn compressed(content: &[u8]) -> Outcome<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(content).and_then(|()| writer.flush()).map_err(|error| error.to_string())?;
    Ok(writer.into_inner().len().min(content.len()))
}

fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}
