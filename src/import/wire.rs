//! What travels between the page and the worker, as text. The bytes of the files travel
//! beside it, handed over and not copied.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::domain::batch::Block;
use crate::import;

use super::NamedBytes;
use super::Options;
use super::reading::{Glimpse, Reading, Summary};
use super::unreadable::Unreadable;
use super::watch::Progress;

/// A reading whose batch is packed: what an import needs to be shown and to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedReading {
    pub summary: Summary,
    pub block: Block,
}

/// Why nothing was taken, and what can be seen of the file all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub why: Unreadable,
    pub glimpse: Option<Box<Glimpse>>,
}

impl From<Unreadable> for Refusal {
    fn from(why: Unreadable) -> Refusal {
        Refusal { why, glimpse: None }
    }
}

/// The worker's last word about one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    Read(Box<PackedReading>),
    Refused(Refusal),
}

impl Answer {
    /// Reads the files. What is a table and no portfolio is shown, so that a person can say what
    /// its columns are.
    pub fn to(
        files: &[NamedBytes],
        options: &Options,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Answer {
        match import::read(files, options, progress) {
            Ok(Reading { batch, summary }) => {
                Answer::Read(Box::new(PackedReading { summary, block: Block::pack(&batch) }))
            }
            Err(why) => {
                let glimpse = why.leaves_a_table().then(|| import::glimpse(files, options)).flatten();
                Answer::Refused(Refusal { why, glimpse: glimpse.map(Box::new) })
            }
        }
    }

    pub fn into_result(self) -> Result<PackedReading, Refusal> {
        match self {
            Answer::Read(reading) => Ok(*reading),
            Answer::Refused(refusal) => Err(refusal),
        }
    }
}
