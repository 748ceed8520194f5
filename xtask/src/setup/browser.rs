//! A Chromium and its driver, for the tests only.

use super::{apt, found};
use crate::{Outcome, run};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

const CHROMIUMS: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

const DRIVERS: &[&str] = &[
    "/usr/bin/chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/snap/bin/chromium.chromedriver",
    "/opt/homebrew/bin/chromedriver",
    "/usr/local/bin/chromedriver",
    r"C:\Program Files\chromedriver\chromedriver.exe",
];

pub fn ready() -> Outcome<Browser> {
    if look().is_none() {
        found("chromium", "missing, installing it and its driver");
        apt::install(&["chromium", "chromium-driver"]).map_err(|error| {
            format!("the tests need Chrome or Chromium and its chromedriver, or CHROMIUM and CHROMEDRIVER set to where they are.\n{error}\nElsewhere: brew install --cask google-chrome chromedriver (macOS); on Windows install Chrome and put chromedriver.exe of the same version on the PATH")
        })?;
    }
    let browser = look().ok_or(
        "no Chromium with a chromedriver was found: set CHROMIUM and CHROMEDRIVER to where they are",
    )?;
    found("chromium", &browser.chromium.display().to_string());
    found("chromedriver", &run::answer(Command::new(&browser.driver).arg("--version")).unwrap_or_default());
    Ok(browser)
}

fn look() -> Option<Browser> {
    Some(Browser {
        chromium: one("CHROMIUM", CHROMIUMS, &["chromium", "google-chrome", "chrome"])?,
        driver: one("CHROMEDRIVER", DRIVERS, &["chromedriver"])?,
    })
}

/// The one that the user names, or else in a usual place, or else on the PATH.
fn one(variable: &str, places: &[&str], names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    if let Some(place) = places.iter().map(Path::new).find(|place| place.is_file()) {
        return Some(place.to_path_buf());
    }
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let candidates = names.iter().flat_map(|name| {
        folders.iter().map(move |folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
    });
    candidates.into_iter().find(|candidate| candidate.is_file())
}
