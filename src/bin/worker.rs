//! The worker: reads and writes files away from the screen.

fn main() {}
