//! Two stylesheets instead of many: they are written a component a file and sent
//! as one, in the order in which the page names them; and as a second one what the
//! page marks as coming later, which the app asks for with its first part.

use crate::{Outcome, hash};
use std::fs;
use std::path::Path;

/// The mark of a stylesheet that the first screen does without (`index.html`).
const LATER: &str = "data-later";

/// Joins the stylesheets of the page in `dist`, and has the page name the results.
pub fn join(dist: &Path) -> Outcome {
    let page_path = dist.join("index.html");
    let page = fs::read_to_string(&page_path).map_err(|error| format!("{}: {error}", page_path.display()))?;
    let (later, first): (Vec<Link>, Vec<Link>) =
        stylesheet_links(&page).into_iter().partition(|(tag, _)| tag.contains(LATER));
    let joined = [("style", "rel=\"stylesheet\"", first), ("later", LATER, later)];
    let mut finished = page.clone();
    for (name, says, links) in joined {
        let file = format!("{name}-{}.css", one_of(dist, &links)?);
        fs::rename(dist.join(JOINED), dist.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        let mut single = Some(format!("<link href=\"./{file}\" {says}>"));
        for (tag, _) in &links {
            finished = finished.replacen(tag, &single.take().unwrap_or_default(), 1);
        }
    }
    fs::write(&page_path, finished).map_err(|error| format!("{}: {error}", page_path.display()))
}

const JOINED: &str = "joined.css";

/// Makes one file of several, and gives the hash of what is in it.
fn one_of(dist: &Path, links: &[Link]) -> Outcome<String> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut joined = String::new();
    for (_, name) in links {
        let path = dist.join(name);
        push_lean(&mut joined, &fs::read_to_string(&path).map_err(|error| failed(&path, error))?);
        fs::remove_file(&path).map_err(|error| failed(&path, error))?;
    }
    fs::write(dist.join(JOINED), &joined).map_err(|error| failed(dist, error))?;
    Ok(hash::short(joined.as_bytes()))
}

/// Without comments and indentation. No string of ours holds the signs of a comment.
fn push_lean(joined: &mut String, style: &str) {
    let parts = style.split("/*").enumerate();
    let bare: String = parts
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) })
        .collect();
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        joined.push_str(line);
        joined.push('\n');
    }
}

/// A link to a stylesheet: its whole tag, and the file that it names.
type Link<'a> = (&'a str, &'a str);

fn stylesheet_links(page: &str) -> Vec<Link<'_>> {
    let tags = page.match_indices("<link").filter_map(|(start, _)| page[start..].split_inclusive('>').next());
    tags.filter(|tag| attribute(tag, "rel") == Some("stylesheet"))
        .filter_map(|tag| Some((tag, attribute(tag, "href")?.trim_start_matches("./"))))
        .collect()
}

/// The value of an attribute, with or without quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_stay_at_home() {
        let mut joined = String::new();
        push_lean(&mut joined, "/* a\n b */\n  .c {\n    margin: 0; /* d */\n  }\n");
        assert_eq!(joined, ".c {\nmargin: 0;\n}\n");
    }

    #[test]
    fn stylesheets_are_found_in_order_however_they_are_written() {
        let page = r#"<link rel=icon href=i.svg><link href=./b.css rel=stylesheet><link rel="stylesheet" href="./a.css">"#;
        let names: Vec<&str> = stylesheet_links(page).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["b.css", "a.css"]);
    }
}
