//! Why a command was refused. Facts only: `i18n::explain` makes the sentences.

use chrono::NaiveDate;

use crate::domain::allocation::Misallocation;
use crate::domain::law::Objection;
use crate::domain::message::lint::Lint;
use crate::domain::money::Money;

/// A rule that said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NoSuchCustomer,
    NoSuchTask,
    NoSuchNote,
    NoSuchPromise,
    NoSuchAttempt,
    /// The attempt has its result already.
    AttemptClosed,
    /// There is nothing written in it.
    Empty,
    InThePast {
        today: NaiveDate,
    },
    /// A result that says "promised" needs the promise.
    PromiseMissing,
    /// A result that says "call back" needs the day.
    CallBackDayMissing,
    NothingPromised,
    MoreThanOwed {
        owed: Money,
    },
    /// Putting off or leaving out needs a day of return after today.
    ReturnDayMissing,
    /// The file says what is already known.
    NothingNew,
    /// The file could not be opened again.
    FileDamaged,
    NoSuchSource,
    NothingToUndo,
    NothingToRedo,
    WeightsAllZero,
    /// Nothing, less than nothing, or another currency.
    NotAnAmount,
    NoSuchDocument,
    NoSuchPayment,
    NoSuchPlan,
    NoSuchOffer,
    NoSuchDispute,
    /// Nobody has received yet what comes tomorrow.
    InTheFuture {
        today: NaiveDate,
    },
    MoreThanReceived,
    /// What was counted is not what was received, and nothing says why.
    DifferenceUnexplained,
    /// A file has shown the payment since: it would count twice.
    AlreadySeen,
    SplitDoesNotAddUp {
        sum: Money,
    },
    PlanDoesNotAddUp {
        owed: Money,
    },
    AlreadyInPlan,
    /// Everything was paid or written off: who owes nothing is left alone.
    NothingToCollect,
    /// The law forbids the contact now, or for ever.
    AgainstTheLaw(Objection),
    /// The law warns: the contact goes on with a reason only.
    ReasonNeeded(Objection),
    /// What was written threatens, or looks like a court's.
    Undignified(Lint),
    NoSuchPack,
    /// Hours that end before they begin.
    HoursReversed,
    /// A text of one's own that cannot be read, and the line where.
    NotATemplate(usize),
    /// No class of that name is in the settings.
    NoSuchClass,
    /// A class without a name, or two of one name.
    ClassUnnamed,
}

impl From<Misallocation> for Refusal {
    fn from(why: Misallocation) -> Refusal {
        match why {
            Misallocation::NotAnAmount => Refusal::NotAnAmount,
            Misallocation::NoSuchDocument => Refusal::NoSuchDocument,
            Misallocation::MoreThanOwed { owed } => Refusal::MoreThanOwed { owed },
            Misallocation::MoreThanReceived => Refusal::MoreThanReceived,
        }
    }
}
