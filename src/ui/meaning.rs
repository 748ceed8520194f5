//! What facts look like: a stage's colour, a channel's drawing. One fact, one look, on every
//! page. The words that always stand beside them are in `i18n::explain`.

use super::kit::{Icon, Tone};
use crate::domain::contact_point::Channel;
use crate::domain::promise::PromiseState;
use crate::domain::stage::{Bucket, Stage};
use crate::domain::tags::Tag;
use crate::domain::worklist::Reason;

pub fn bucket_tone(bucket: Bucket) -> Tone {
    match bucket {
        Bucket::Days1To30 => Tone::Overdue1,
        Bucket::Days31To60 => Tone::Overdue2,
        Bucket::Days61To90 => Tone::Overdue3,
        Bucket::Days91AndMore => Tone::Overdue4,
    }
}

pub fn stage_tone(stage: Stage) -> Tone {
    match stage {
        Stage::Preventive => Tone::Preventive,
        Stage::Due => Tone::Due,
        Stage::Overdue(bucket) => bucket_tone(bucket),
    }
}

pub fn reason_tone(reason: &Reason) -> Tone {
    match reason {
        Reason::PromiseBroken { .. } | Reason::PlanBroken { .. } => Tone::Danger,
        Reason::PromiseDueToday | Reason::InstalmentDue { .. } => Tone::Promise,
        Reason::TaskDue { .. } => Tone::Info,
        Reason::LadderStep { days, .. } | Reason::Overdue { days } => stage_tone(Stage::of(*days)),
    }
}

pub fn reason_icon(reason: &Reason) -> Option<Icon> {
    match reason {
        Reason::PromiseBroken { .. } | Reason::PlanBroken { .. } => Some(Icon::Warning),
        Reason::PromiseDueToday | Reason::InstalmentDue { .. } => Some(Icon::Promise),
        Reason::TaskDue { .. } => Some(Icon::Clock),
        Reason::LadderStep { .. } | Reason::Overdue { .. } => None,
    }
}

pub fn tag_tone(tag: Tag) -> Tone {
    match tag {
        Tag::PromiseBroken | Tag::PlanBroken | Tag::Unreachable => Tone::Danger,
        Tag::PromiseDueToday | Tag::PromiseLive | Tag::InPlan => Tone::Promise,
        Tag::PromiseKept | Tag::HasCredit => Tone::Paid,
        Tag::Disputed => Tone::Dispute,
        Tag::NeverContacted | Tag::PaymentToVerify => Tone::Due,
        Tag::NoCommitment | Tag::WrittenOff | Tag::Excluded | Tag::Snoozed | Tag::Escalated | Tag::Paused => {
            Tone::Neutral
        }
    }
}

pub fn promise_tone(state: PromiseState) -> Tone {
    match state {
        PromiseState::Pending => Tone::Promise,
        PromiseState::Kept => Tone::Paid,
        PromiseState::PartlyKept => Tone::Due,
        PromiseState::Broken => Tone::Danger,
        PromiseState::Withdrawn | PromiseState::Rescheduled { .. } => Tone::Neutral,
    }
}

pub fn channel_icon(channel: Channel) -> Icon {
    match channel {
        Channel::Call => Icon::Phone,
        Channel::WhatsApp => Icon::Chat,
        Channel::Sms => Icon::Message,
        Channel::Email => Icon::Mail,
        Channel::Visit => Icon::Visit,
    }
}
