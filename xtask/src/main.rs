//! The project's own commands: `cargo xtask help`. One command a module; what
//! they share (paths, running a program, the tools) stands beside them.
//! Nothing here is part of the app.

mod bundle;
mod finish;
mod hash;
mod optimize;
mod paths;
mod run;
mod serve;
mod setup;
mod size;
mod split;
mod stylesheet;
mod suite;

use bundle::Care;
use std::process::ExitCode;

/// What went wrong, as a sentence for the person at the keyboard.
type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  setup               install what building and testing need; safe to repeat
  build               build the app into dist/, ready for any static host
  build --draft       the same in a fraction of the time, for looking and testing
  serve [--port N]    set up, build and serve the app on this computer
  test [PART]         run every check, or one part: core, browser, e2e
  shots               set up, build and take the screenshots in docs/
  help                this text

Tools are kept in $CARTERA_TOOLS, or else in the user's cache folder
(cartera/tools), and are shared by every copy of the project.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nerror: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Outcome {
    match words {
        ["setup"] => setup::everything().map(drop),
        ["build"] => bundle::build(&setup::for_build()?, Care::Finished),
        ["build", "--draft"] => bundle::build(&setup::for_build()?, Care::Draft),
        ["serve"] => serve::command(serve::DEFAULT_PORT),
        ["serve", "--port", port] => {
            let port = port.parse().map_err(|_| format!("`{port}` is not a port"))?;
            serve::command(port)
        }
        ["test"] => suite::all(),
        ["test", "core"] => suite::core(),
        ["test", "browser"] => suite::browser(&setup::everything()?),
        ["test", "e2e"] => {
            let tools = setup::everything()?;
            bundle::build(&tools, Care::Finished)?;
            suite::e2e(&tools)
        }
        ["shots"] => {
            let tools = setup::everything()?;
            bundle::build(&tools, Care::Finished)?;
            suite::shots(&tools)
        }
        ["help" | "--help" | "-h"] | [] => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("`{}` is not a command\n\n{HELP}", other.join(" "))),
    }
}
