//! Progress of a long reading, and the way to stop it.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::unreadable::Unreadable;

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub stage: Stage,
    pub done: usize,
    pub total: usize,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The container is opened and checked.
    Opening,
    /// Its cells are read.
    Reading,
    /// Columns, number style and date order are found.
    Understanding,
    /// Rows become documents.
    Drafting,
}

/// Tells the progress to whoever asked; their answer may stop the work.
pub struct Watch<'a> {
    tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl<'a> Watch<'a> {
    pub fn new(tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Watch<'a> {
        Watch { tell }
    }

    pub fn report(&mut self, stage: Stage, done: usize, total: usize) -> Result<(), Unreadable> {
        match (self.tell)(Progress { stage, done, total }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Unreadable::Cancelled),
        }
    }
}
