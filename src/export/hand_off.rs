//! Handing a contact from the laptop to the telephone: the link that opens it there, as a code
//! to be scanned.
//!
//! What kind of telephone scans it is not known, so the link takes the form that all of them
//! read. A text too long for a code is left out whole, never cut, and that is told.

use super::qr::{Qr, qr};
use crate::domain::contact_point::Channel;
use crate::domain::message::launch::{Draft, Obstacle};
use crate::domain::message::links::Platform;

/// A link to be scanned.
#[derive(Clone, PartialEq, Eq)]
pub struct HandOff {
    pub href: String,
    pub code: Qr,
    /// The text did not fit: the code opens the chat, and the text is to be copied.
    pub without_text: bool,
}

/// Whether a telephone does better what a laptop may not do at all.
pub fn suits(channel: Channel) -> bool {
    matches!(channel, Channel::Call | Channel::WhatsApp | Channel::Sms)
}

/// The code for a contact, or what stands in its way.
pub fn hand_off(draft: &Draft) -> Result<HandOff, Obstacle> {
    let whole = draft.link(Platform::Unknown)?.href;
    if let Some(code) = qr(&whole) {
        return Ok(HandOff { href: whole, code, without_text: false });
    }
    let href = Draft { body: "", ..*draft }.link(Platform::Unknown)?.href;
    let code = qr(&href).ok_or(Obstacle::TooLong)?;
    Ok(HandOff { href, code, without_text: true })
}
