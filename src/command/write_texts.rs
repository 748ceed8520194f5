//! The collector puts texts of its own in place of those that come with the product, or takes
//! the originals back: one text, or a whole set from a file.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::message::texts;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct WriteTexts {
    /// The name of each, and what stands there from now on; nothing for the original.
    pub texts: Vec<(String, Option<String>)>,
}

impl Command for WriteTexts {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let arriving = self.texts.clone();
        // A template may call a part that comes with it.
        let own = |name: &str| match arriving.iter().find(|(it, _)| it == name) {
            Some((_, text)) => text.clone(),
            None => portfolio.own_text(name).map(str::to_owned),
        };
        let mut changes = Vec::new();
        for (name, text) in self.texts {
            let text = text.map(|it| it.replace("\r\n", "\n").trim().to_owned());
            if text.as_deref() == portfolio.own_text(&name) {
                continue;
            }
            match &text {
                Some(text) if text.is_empty() => return Err(Refusal::Empty),
                Some(text) => texts::check(&name, text, &own).map_err(Refusal::NotATemplate)?,
                None => {}
            }
            changes.push(Change::TextWritten { name, text });
        }
        if changes.is_empty() { Err(Refusal::NothingNew) } else { Ok(changes) }
    }
}
