//! What a colour says. Beside it there is always a word or an icon that says the same.

/// The meaning of a chip, a bar or a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    /// Not due yet, worth a reminder.
    Preventive,
    /// Due now.
    Due,
    /// 1 to 30 days late.
    Overdue1,
    /// 31 to 60 days late.
    Overdue2,
    /// 61 to 90 days late.
    Overdue3,
    /// More than 90 days late.
    Overdue4,
    Promise,
    Dispute,
    Paid,
    /// Something broke, or will.
    Danger,
    Info,
}

impl Tone {
    /// The value of `data-tone`, which the stylesheets read.
    pub fn name(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Preventive => "preventive",
            Tone::Due => "due",
            Tone::Overdue1 => "overdue-1",
            Tone::Overdue2 => "overdue-2",
            Tone::Overdue3 => "overdue-3",
            Tone::Overdue4 => "overdue-4",
            Tone::Promise => "promise",
            Tone::Dispute => "dispute",
            Tone::Paid => "paid",
            Tone::Danger => "danger",
            Tone::Info => "info",
        }
    }
}
