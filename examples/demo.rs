//! Prints the example portfolio as the CSV file that an accounting system would have
//! written: `cargo run --example demo -- --today 2026-03-02 > cartera.csv`.

use std::io::Write as _;
use std::process::ExitCode;

use cartera::demo;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let today = match arguments.as_slice() {
        [flag, day] if flag == "--today" => day.parse().ok(),
        _ => None,
    };
    let Some(today) = today else {
        eprintln!("usage: demo --today YYYY-MM-DD");
        return ExitCode::FAILURE;
    };
    match std::io::stdout().write_all(demo::csv(today).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("demo: {why}");
            ExitCode::FAILURE
        }
    }
}
