//! Files that others made, looked for where the environment says and beside the project; a
//! test that needs one skips, and says so, where there is none.

use std::path::PathBuf;

/// The path of a shared file, if it is there.
pub fn path(name: &str) -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let told = std::env::var_os("CARTERA_SHARED").map(PathBuf::from);
    let found = told.into_iter().chain([beside]).map(|folder| folder.join(name)).find(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: ../shared/{name} is not there");
    }
    found
}

/// Its bytes.
pub fn bytes(name: &str) -> Option<Vec<u8>> {
    let path = path(name)?;
    Some(std::fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display())))
}

/// Its text.
pub fn text(name: &str) -> Option<String> {
    Some(String::from_utf8(bytes(name)?).unwrap_or_else(|why| panic!("{name}: {why}")))
}
