//! The collector sets how things are weighed and on whose behalf one collects.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::law::Pack;
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Settings;

#[derive(Clone, Debug)]
pub struct ChangeSettings {
    pub settings: Settings,
}

/// Changes a part of the settings and leaves the rest as the command finds it, so that two
/// fields left one after the other do not undo each other.
pub struct AdjustSettings<F: FnOnce(&mut Settings)> {
    pub adjust: F,
}

impl<F: FnOnce(&mut Settings)> Command for AdjustSettings<F> {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let mut settings = portfolio.settings().clone();
        (self.adjust)(&mut settings);
        ChangeSettings { settings }.decide(portfolio, moment)
    }
}

impl Command for ChangeSettings {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        if &self.settings == portfolio.settings() {
            return Err(Refusal::NothingNew);
        }
        let weights = self.settings.weights;
        if weights.amount + weights.age + weights.habit + weights.silence + weights.trend == 0 {
            return Err(Refusal::WeightsAllZero);
        }
        let law = &self.settings.law;
        if law.pack.as_deref().is_some_and(|id| Pack::find(id).is_none()) {
            return Err(Refusal::NoSuchPack);
        }
        if law.hours.is_some_and(|hours| hours.from >= hours.to) {
            return Err(Refusal::HoursReversed);
        }
        let classes = &self.settings.classes;
        let twice = |at: usize| classes[..at].iter().any(|it| it.name == classes[at].name);
        if (0..classes.len()).any(|at| classes[at].name.trim().is_empty() || twice(at)) {
            return Err(Refusal::ClassUnnamed);
        }
        Ok(vec![Change::SettingsChanged { settings: self.settings }])
    }
}
