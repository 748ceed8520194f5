//! No circle of files in what needs no browser: from the values up to the words, each file
//! stands above all that it takes names from.
//!
//! Names are followed through re-exports to the file that has them. What a file takes from the
//! modules around it is no arrow: there a module keeps what its files share.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const LAYERS: [&str; 7] = ["domain", "command", "import", "export", "demo", "storage", "i18n"];

/// A module by its path: `["domain", "law", "gate"]`.
type Module = Vec<String>;

/// The code of every module, tests and comments left out.
fn modules(folder: &Path, at: &[String], found: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).expect("a folder of modules").map(|it| it.expect("readable").path()) {
        let stem = entry.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut module = at.to_vec();
        if stem != "mod" {
            module.push(stem);
        }
        if entry.is_dir() {
            modules(&entry, &module, found);
        } else if entry.extension().is_some_and(|it| it == "rs") {
            let text = fs::read_to_string(&entry).expect("readable");
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
            found.insert(module, lines.collect::<Vec<_>>().join("\n"));
        }
    }
}

/// `a::{b, c::{d}}` as `a::b` and `a::c::d`, without what they are renamed to.
fn spread(path: &str) -> Vec<String> {
    let Some((head, rest)) = path.split_once('{') else {
        return vec![path.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let body = rest.rsplit_once('}').map_or(rest, |(body, _)| body);
    let (mut depth, mut from, mut spread_out) = (0, 0, Vec::new());
    for (at, letter) in body.char_indices().chain([(body.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = body[from..at].trim();
                spread_out.extend(
                    spread(part).iter().filter(|it| !it.is_empty()).map(|it| format!("{}{it}", head.trim())),
                );
                from = at + 1;
            }
            _ => {}
        }
    }
    spread_out
}

/// The whole paths of the `use` items of a module, of those that are public or of the others.
fn used(code: &str, public: bool) -> Vec<String> {
    let items = code.split(';').filter_map(|item| {
        let (before, path) = item.rsplit_once("use ")?;
        let line = before.rsplit('\n').next().unwrap_or_default().trim();
        (line.starts_with("pub") == public && (line.is_empty() || public)).then(|| spread(path))
    });
    items.flatten().collect()
}

/// `crate::a::b` wherever it stands in a line of code.
fn inline(code: &str) -> Vec<String> {
    let end = |it: char| !(it.is_alphanumeric() || it == '_' || it == ':');
    let starts = ["crate::", "super::"].into_iter().flat_map(|start| code.match_indices(start));
    starts
        .filter(|&(at, _)| at == 0 || code[..at].ends_with(end))
        .map(|(at, _)| code[at..].split(end).next().unwrap_or_default().trim_end_matches(':').to_owned())
        .collect()
}

/// The module that a path names, and the name in it.
fn resolve(
    modules: &BTreeMap<Module, String>,
    from: &Module,
    path: &str,
) -> Option<(Module, Option<String>)> {
    let mut whole: Module = Vec::new();
    let mut steps = path.split("::").map(str::trim).peekable();
    match steps.peek().copied()? {
        "crate" => {
            steps.next();
        }
        "super" | "self" => {
            whole.clone_from(from);
            while let Some(step @ ("super" | "self")) = steps.peek().copied() {
                steps.next();
                if step == "super" {
                    whole.pop();
                }
            }
        }
        child => {
            whole.clone_from(from);
            whole.push(child.to_owned());
            modules.get(&whole)?;
            steps.next();
        }
    }
    let mut name = None;
    for step in steps.filter(|step| *step != "self") {
        whole.push(step.to_owned());
        if !modules.contains_key(&whole) {
            name = whole.pop();
            break;
        }
    }
    modules.contains_key(&whole).then_some((whole, name))
}

fn arrows(modules: &BTreeMap<Module, String>) -> BTreeMap<&Module, BTreeSet<Module>> {
    let mut handed_on: BTreeMap<(Module, String), Module> = BTreeMap::new();
    for (module, code) in modules {
        for path in used(code, true) {
            if let Some((from, Some(name))) = resolve(modules, module, &path) {
                handed_on.insert((module.clone(), name), from);
            }
        }
    }
    let to = |module: &Module, path: &String| {
        let (mut to, name) = resolve(modules, module, path)?;
        while let Some(further) = name.clone().and_then(|name| handed_on.get(&(to.clone(), name))) {
            to.clone_from(further);
        }
        (!module.starts_with(&to)).then_some(to)
    };
    let arrows = modules.iter().map(|(module, code)| {
        let paths = used(code, false).into_iter().chain(inline(code));
        (module, paths.filter_map(|path| to(module, &path)).collect())
    });
    arrows.collect()
}

#[test]
fn no_file_of_the_core_stands_in_a_circle() {
    let mut found = BTreeMap::new();
    for layer in LAYERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(layer);
        modules(&folder, &[layer.to_owned()], &mut found);
    }
    let mut above = arrows(&found);
    assert!(above.values().map(BTreeSet::len).sum::<usize>() > 500, "the arrows are read");
    // Whoever takes names from nobody that is left goes, and whoever gives to nobody that is left;
    // what remains stands in circles, or between two of them.
    loop {
        let left: BTreeSet<Module> = above.keys().map(|module| (*module).clone()).collect();
        let before = above.len();
        above.retain(|_, to| {
            to.retain(|it| left.contains(it));
            !to.is_empty()
        });
        let given: BTreeSet<Module> = above.values().flatten().cloned().collect();
        above.retain(|module, _| given.contains(*module));
        if above.len() == before {
            break;
        }
    }
    let left: BTreeSet<&Module> = above.keys().copied().collect();
    let told: Vec<String> = above
        .iter()
        .flat_map(|(from, to)| {
            to.iter()
                .filter(|it| left.contains(it))
                .map(move |it| format!("{} → {}", from.join("/"), it.join("/")))
        })
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}
