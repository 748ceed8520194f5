//! Coming back to the page: from a call, a chat, another program.
//!
//! No browser tells what became of a link that was opened elsewhere; that somebody came
//! back is the moment to ask.

use leptos::prelude::*;

use crate::browser::clock;

thread_local! {
    /// Counts returns. One listener for the life of the page, whoever asks.
    static RETURNS: ArcRwSignal<u32> = {
        let returns = ArcRwSignal::new(0);
        let counted = returns.clone();
        clock::on_return(move || counted.update(|count| *count += 1));
        returns
    };
}

/// Changes each time the person comes back to the page.
pub fn returns() -> ArcReadSignal<u32> {
    RETURNS.with(|returns| returns.read_only())
}
