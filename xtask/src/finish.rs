//! What Trunk leaves to do: join the stylesheets, optimise the programs, and give
//! the service worker its list of files and its version, the hash of all of them.

use crate::bundle::Care;
use crate::setup::Tools;
use crate::{Outcome, hash, optimize, split, stylesheet};
use std::path::{Path, PathBuf};
use std::{fs, io};

const SERVICE_WORKER: &str = "sw.js";
const VERSION: &str = "{{version}}";
const FILES: &str = r#"["{{files}}"]"#;

pub fn finish(tools: &Tools, dist: &Path, care: Care) -> Outcome {
    split::split(tools, dist)?;
    stylesheet::join(dist)?;
    let all = files(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let programs: Vec<&Path> =
        all.iter().filter(|(name, _)| name.ends_with(".wasm")).map(|(_, path)| path.as_path()).collect();
    if care == Care::Finished {
        optimize::all(tools, &programs)?;
    }
    no_inline_code(&read(&dist.join("index.html"))?)?;
    let kept: Vec<(String, PathBuf)> = all.into_iter().filter(|(name, _)| is_kept_offline(name)).collect();
    let worker = dist.join(SERVICE_WORKER);
    let filled = service_worker(&read(&worker)?, &kept)?;
    fs::write(&worker, filled).map_err(|error| format!("{}: {error}", worker.display()))
}

/// Every file under a folder, sorted, named as in an address.
pub fn files(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), folder.to_path_buf())];
    while let Some((prefix, folder)) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                open.push((format!("{name}/"), entry.path()));
            } else {
                found.push((name, entry.path()));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The service worker cannot keep itself, and licences are for reading on the host.
fn is_kept_offline(name: &str) -> bool {
    name != SERVICE_WORKER && !name.ends_with(".txt")
}

fn service_worker(template: &str, kept: &[(String, PathBuf)]) -> Outcome<String> {
    let mut content = template.as_bytes().to_vec();
    for (name, path) in kept {
        let file = fs::read(path).map_err(|error| format!("{name}: {error}"))?;
        content.extend(format!("{name}\0{}\0", file.len()).into_bytes());
        content.extend(file);
    }
    let version = hash::short(&content);
    let names: Vec<&str> = kept.iter().map(|(name, _)| name.as_str()).collect();
    let list = serde_json::to_string(&names).map_err(|error| error.to_string())?;
    if template.matches(VERSION).count() != 1 || template.matches(FILES).count() != 1 {
        return Err(format!("public/{SERVICE_WORKER} must hold {VERSION} and {FILES} once each"));
    }
    Ok(template.replace(VERSION, &version).replace(FILES, &list))
}

/// The Content-Security-Policy forbids inline code, and a page that has some
/// fails silently in the browser: here it fails loudly.
fn no_inline_code(page: &str) -> Outcome {
    let inline_script = page
        .split("<script")
        .skip(1)
        .any(|rest| !rest.split('>').next().unwrap_or_default().contains("src="));
    if inline_script || page.contains("<style") || page.contains(" style=") {
        return Err(
            "index.html holds inline code or style, which its own Content-Security-Policy forbids".into()
        );
    }
    if page.contains("Content-Security-Policy") {
        Ok(())
    } else {
        Err("index.html has no Content-Security-Policy".into())
    }
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_is_refused() {
        let policy = r#"<meta http-equiv="Content-Security-Policy">"#;
        let page = |body: &str| no_inline_code(&format!("{policy}{body}"));
        assert!(page(r#"<script type="module" src="./start.js"></script>"#).is_ok());
        assert!(page("<script>alert(1)</script>").is_err());
        assert!(page(r#"<p style="color: red">"#).is_err());
        assert!(no_inline_code("<p>").is_err());
    }

    #[test]
    fn the_service_worker_is_filled_in_once() {
        let template = r#"const VERSION = "{{version}}"; const FILES = ["{{files}}"];"#;
        let filled = service_worker(template, &[]).expect("the template is right");
        assert!(filled.ends_with("const FILES = [];") && !filled.contains("{{"));
        assert!(service_worker("", &[]).is_err());
    }
}
