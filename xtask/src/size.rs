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
    let link = first.iter().find(|weight| weight.name.ends_with("/link.js"));
    let link = link.map(|weight| fs::read_to_string(dist.join(&weight.name))).transpose();
    let link = link.map_err(|error| format!("link.js: {error}"))?.unwrap_or_default();
    let files = loaded_with(&link, WORK);
    let list = later.iter().filter(|it| files.iter().any(|file| it.name.ends_with(&format!("/{file}"))));
    let list: usize = list.map(|weight| weight.wire).sum();
    println!("  Hoy's list, once there is a portfolio: {:.1} KB more", kilobytes(list));
    println!("  first screen {:.1} KB of {} KB", kilobytes(wire), BUDGET / 1024);
    if wire > BUDGET {
        return Err(format!("the first screen is {:.1} KB over its budget", kilobytes(wire - BUDGET)));
    }
    Ok(())
}

/// The part with Hoy's list (`src/parts.rs`).
const WORK: &str = "split_work.wasm";

/// A part and what it shares with others, as `link.js` fetches them: after the file's name
/// stands the list of what has to come with it.
fn loaded_with(link: &str, part: &str) -> Vec<String> {
    let mut files = vec![part.to_owned()];
    let mut at = 0;
    while let Some(file) = files.get(at) {
        let needed = link.split_once(&format!("\"./{file}\"")).and_then(|(_, rest)| rest.split_once(", ["));
        let needed = needed.and_then(|(_, list)| list.split_once(']')).map_or("", |(list, _)| list);
        for name in needed.split(", ").filter_map(|name| name.strip_prefix("__")) {
            let file = format!("{name}.wasm");
            if !files.contains(&file) {
                files.push(file);
            }
        }
        at += 1;
    }
    files
}

struct Weight {
    name: String,
    raw: usize,
    wire: usize,
}

/// The parts of the app that its pages load (`split`) are not the first screen's: Hoy's list
/// among them, for on a first visit there is no portfolio, and later ones load nothing at all;
/// their stylesheet comes with the first of them; the worker starts with the first import; the service worker is registered
/// after the app runs, and the font asked for; bitmap icons are for installing.
fn loads_later(name: &str) -> bool {
    let part = name.starts_with("app-") && (name.contains("/chunk_") || name.contains("/split_"));
    part || name.starts_with("worker")
        || name.starts_with("later-")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_brings_what_it_shares() {
        let link = r#"
            const __chunk_1 = makeLoad(() => fetch("./chunk_1.wasm"), []);
            const __chunk_2 = makeLoad(() => fetch("./chunk_2.wasm"), [__chunk_1]);
            const __chunk_3 = makeLoad(() => fetch("./chunk_3.wasm"), []);
            export const a = makeLoad(() => fetch("./split_work.wasm"), [__chunk_2]);"#;
        assert_eq!(loaded_with(link, WORK), [WORK, "chunk_2.wasm", "chunk_1.wasm"]);
    }
}
