//! A contact as the law sees it: who, by what means, with what intent, when.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::contact_point::Channel;

/// The channels that the law counts: those of the app, and the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Means {
    Call,
    WhatsApp,
    Sms,
    Email,
    Letter,
    Visit,
}

impl Means {
    pub const ALL: [Means; 6] =
        [Means::Call, Means::WhatsApp, Means::Sms, Means::Email, Means::Letter, Means::Visit];
}

impl From<Channel> for Means {
    fn from(channel: Channel) -> Means {
        match channel {
            Channel::Call => Means::Call,
            Channel::WhatsApp => Means::WhatsApp,
            Channel::Sms => Means::Sms,
            Channel::Email => Means::Email,
            Channel::Visit => Means::Visit,
        }
    }
}

/// Some of the channels, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MeansSet(pub u8);

impl MeansSet {
    pub const ALL: MeansSet = MeansSet(0b11_1111);
    pub const NONE: MeansSet = MeansSet(0);

    pub fn holds(self, means: Means) -> bool {
        self.0 & (1 << means as u8) != 0
    }

    pub fn with(self, means: Means) -> MeansSet {
        MeansSet(self.0 | 1 << means as u8)
    }

    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Means> {
        Means::ALL.into_iter().filter(move |means| self.holds(*means))
    }
}

/// Who owes: most norms protect natural persons only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Person {
    #[default]
    Natural,
    Company,
}

/// Who would be reached (*a quién*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Recipient {
    #[default]
    Debtor,
    /// Guarantor or co-debtor (*codeudor, aval, garante*).
    #[serde(alias = "codebtor")]
    Guarantor,
    /// Somebody named as a reference (*referencia*).
    Reference,
    Relative,
    /// The debtor's employer or colleagues (*trabajo*).
    Employer,
}

impl Recipient {
    pub const ALL: [Recipient; 5] = [
        Recipient::Debtor,
        Recipient::Guarantor,
        Recipient::Reference,
        Recipient::Relative,
        Recipient::Employer,
    ];

    /// Whether the debt is somebody else's.
    pub fn is_third_party(self) -> bool {
        !matches!(self, Recipient::Debtor | Recipient::Guarantor)
    }
}

/// What the contact is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    #[default]
    Collect,
    /// To ask why the debt was not paid.
    AskReason,
    /// To take the money.
    ReceivePayment,
}

/// A contact that was made or tried, in the debtor's own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    pub at: NaiveDateTime,
    pub means: Means,
    /// The debtor answered (*contacto directo*).
    pub direct: bool,
    /// The debtor began it: no attempt of the collector's, yet a conversation.
    pub inbound: bool,
}

/// A contact that somebody wants to make.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub person: Person,
    pub recipient: Recipient,
    pub means: Means,
    /// Whether the debtor authorised the channel. Unknown counts as authorised: the creditor
    /// gave the contact point together with the debt.
    pub authorised: Option<bool>,
    pub intent: Intent,
    /// The debtor's own time.
    pub at: NaiveDateTime,
    /// Every earlier contact with the customer, in any order.
    pub history: &'a [Contact],
}
