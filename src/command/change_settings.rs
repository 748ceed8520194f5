//! The collector sets how things are weighed and on whose behalf one collects.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Settings;

#[derive(Clone, Debug)]
pub struct ChangeSettings {
    pub settings: Settings,
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
        Ok(vec![Change::SettingsChanged { settings: self.settings }])
    }
}
