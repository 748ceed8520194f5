//! What travels between the page and the worker, as text. The bytes of the files travel
//! beside it, handed over and not copied.

use serde::{Deserialize, Serialize};

use crate::domain::batch::Block;

use super::reading::{Reading, Summary};
use super::unreadable::Unreadable;

/// A reading whose batch is packed: what an import needs to be shown and to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedReading {
    pub summary: Summary,
    pub block: Block,
}

/// The worker's last word about one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    Read(Box<PackedReading>),
    Refused(Unreadable),
}

impl Answer {
    pub fn of(read: Result<Reading, Unreadable>) -> Answer {
        match read {
            Ok(Reading { batch, summary }) => {
                Answer::Read(Box::new(PackedReading { summary, block: Block::pack(&batch) }))
            }
            Err(why) => Answer::Refused(why),
        }
    }

    pub fn into_result(self) -> Result<PackedReading, Unreadable> {
        match self {
            Answer::Read(reading) => Ok(*reading),
            Answer::Refused(why) => Err(why),
        }
    }
}
