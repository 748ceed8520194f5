//! Kinds of message: what each is for, and the channels and documents that it suits.

use crate::domain::contact_point::Channel;

/// What a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TemplateKind {
    /// Before the due date (*preventivo*).
    Preventive,
    /// On the due date.
    Due,
    /// Up to thirty days past due.
    OverdueEarly,
    OverdueLate,
    BrokenPromise,
    /// Shortly before or on the promised day.
    PromiseReminder,
    /// Right after a promise was given, in writing.
    PromiseConfirmation,
    /// An instalment of a plan falls due.
    Instalment,
    /// An offer for paying promptly, with its last day.
    Offer,
    /// Whether the documents arrived and for when their payment is scheduled.
    DocumentCheck,
    /// Without figures, where somebody else may read it.
    Brief,
    /// What to say to an answering machine: neither debt nor amount.
    Voicemail,
}

impl TemplateKind {
    pub const ALL: [TemplateKind; 12] = [
        TemplateKind::Preventive,
        TemplateKind::Due,
        TemplateKind::OverdueEarly,
        TemplateKind::OverdueLate,
        TemplateKind::BrokenPromise,
        TemplateKind::PromiseReminder,
        TemplateKind::PromiseConfirmation,
        TemplateKind::Instalment,
        TemplateKind::Offer,
        TemplateKind::DocumentCheck,
        TemplateKind::Brief,
        TemplateKind::Voicemail,
    ];

    /// The kinds that a channel has a text for.
    pub fn of_channel(channel: Channel) -> impl Iterator<Item = TemplateKind> {
        TemplateKind::ALL.into_iter().filter(move |kind| kind.fits(channel))
    }

    pub(super) fn fits(self, channel: Channel) -> bool {
        match self {
            TemplateKind::Brief => matches!(channel, Channel::Sms | Channel::WhatsApp),
            TemplateKind::Voicemail => channel == Channel::Call,
            _ => true,
        }
    }

    /// Whether it is about what the customer promised.
    pub fn is_about_promise(self) -> bool {
        use TemplateKind as K;
        matches!(self, K::BrokenPromise | K::PromiseReminder | K::PromiseConfirmation)
    }

    /// Whether such a message speaks of a document so many days past due.
    pub fn speaks_of(self, days_past_due: Option<i64>) -> bool {
        use TemplateKind as K;
        match (self, days_past_due) {
            // A week and a half ahead: what comes later is no reminder yet.
            (K::Preventive, Some(days)) => (-10..0).contains(&days),
            (K::Due, Some(days)) => days == 0,
            (K::OverdueEarly | K::OverdueLate | K::BrokenPromise | K::Brief, Some(days)) => days >= 1,
            (K::Offer, Some(days)) => days >= 1,
            (K::DocumentCheck | K::Instalment, Some(_)) => true,
            (K::PromiseReminder | K::PromiseConfirmation | K::Voicemail, Some(days)) => days >= 0,
            (_, None) => false,
        }
    }
}
