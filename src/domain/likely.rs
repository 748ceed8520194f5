//! What is likely: the results that come first for a channel, and the next step that
//! usually follows one. Proposals only; the collector chooses.

use super::attempt::ResultCode;
use super::contact_point::Channel;
use super::quick_day::QuickDay;
use super::task::TaskKind;

/// The results to offer first, most frequent first. The rest is one press further away.
pub fn results(channel: Channel) -> [ResultCode; 6] {
    use ResultCode as R;
    match channel {
        Channel::Call => {
            [R::Promised, R::NoAnswer, R::Voicemail, R::CallBack, R::AlreadyPaid, R::WrongNumber]
        }
        Channel::WhatsApp | Channel::Sms | Channel::Email => {
            [R::MessageSent, R::Promised, R::AlreadyPaid, R::InvoiceNotReceived, R::WrongNumber, R::NotMade]
        }
        Channel::Visit => [R::Promised, R::AlreadyPaid, R::ThirdParty, R::NoAnswer, R::Refused, R::NotMade],
    }
}

/// What usually has to be done after a result, and when. A promise sets its own task.
pub fn next_step(result: ResultCode) -> Option<(TaskKind, QuickDay)> {
    use ResultCode as R;
    match result {
        R::NoAnswer | R::Voicemail | R::ThirdParty | R::CallBack => {
            Some((TaskKind::CallBack, QuickDay::Tomorrow))
        }
        R::AlreadyPaid | R::Disputed | R::AsksForPlan => Some((TaskKind::FollowUp, QuickDay::Tomorrow)),
        R::InvoiceNotReceived => Some((TaskKind::SendDocument, QuickDay::Today)),
        R::InApproval | R::PaymentInProcess => Some((TaskKind::FollowUp, QuickDay::Friday)),
        R::MessageSent | R::Refused => Some((TaskKind::FollowUp, QuickDay::InEightDays)),
        R::Promised | R::WrongNumber | R::NotMade => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_back_always_proposes_its_day() {
        // Without a day the command refuses it.
        assert!(next_step(ResultCode::CallBack).is_some());
        assert!(next_step(ResultCode::Promised).is_none());
    }

    #[test]
    fn no_channel_offers_a_result_twice() {
        for channel in Channel::ALL {
            let mut offered = results(channel).to_vec();
            offered.sort();
            offered.dedup();
            assert_eq!(offered.len(), 6, "{channel:?}");
        }
    }
}
