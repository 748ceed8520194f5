//! The sections of the settings, in order.

use leptos::prelude::*;

use super::about::About;
use super::cadence::CadenceAndClasses;
use super::country::CountryAndCurrency;
use super::creditor::CreditorDetails;
use super::erase::Erase;
use super::example::Example;
use super::holdings::HoldingsTable;
use super::install::Install;
use super::law::ContactLaw;
use super::look::Look;
use super::safety::Safety;
use super::weights::WeightsOfList;
use crate::i18n::{Lang, words};
use crate::ui::kit::window;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Creditor,
    Country,
    Law,
    Weights,
    Cadence,
    Look,
    Safety,
    Holdings,
    Example,
    Install,
    Erase,
    About,
}

impl Section {
    pub const ALL: [Section; 12] = [
        Section::Creditor,
        Section::Country,
        Section::Law,
        Section::Weights,
        Section::Cadence,
        Section::Look,
        Section::Safety,
        Section::Holdings,
        Section::Example,
        Section::Install,
        Section::Erase,
        Section::About,
    ];

    /// The id of its place, and with it the name that an address may carry.
    pub fn id(self) -> &'static str {
        match self {
            Section::Creditor => "ajustes-acreedor",
            Section::Country => "ajustes-pais",
            Section::Law => "ajustes-norma",
            Section::Weights => "ajustes-pesos",
            Section::Cadence => "ajustes-clases",
            Section::Look => "ajustes-idioma",
            Section::Safety => "ajustes-seguridad",
            Section::Holdings => "ajustes-contenido",
            Section::Example => "ajustes-ejemplo",
            Section::Install => "ajustes-instalar",
            Section::Erase => "ajustes-borrar",
            Section::About => "ajustes-acerca",
        }
    }

    /// `seguridad`, as an address says it.
    pub fn parse(name: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.id().strip_prefix("ajustes-") == Some(name))
    }

    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Section::Creditor => words::settings::creditor(lang),
            Section::Country => words::settings::country(lang),
            Section::Law => words::law::title(lang),
            Section::Weights => words::settings::weights(lang),
            Section::Cadence => words::class::title(lang),
            Section::Look => words::settings::look(lang),
            Section::Safety => words::settings::safety(lang),
            Section::Holdings => words::settings::holdings(lang),
            Section::Example => words::settings::example(lang),
            Section::Install => words::settings::install(lang),
            Section::Erase => words::settings::erase(lang),
            Section::About => words::settings::about(lang),
        }
    }

    pub fn content(self) -> AnyView {
        match self {
            Section::Creditor => view! { <CreditorDetails /> }.into_any(),
            Section::Country => view! { <CountryAndCurrency /> }.into_any(),
            Section::Law => view! { <ContactLaw /> }.into_any(),
            Section::Weights => view! { <WeightsOfList /> }.into_any(),
            Section::Cadence => view! { <CadenceAndClasses /> }.into_any(),
            Section::Look => view! { <Look /> }.into_any(),
            Section::Safety => view! { <Safety /> }.into_any(),
            Section::Holdings => view! { <HoldingsTable /> }.into_any(),
            Section::Example => view! { <Example /> }.into_any(),
            Section::Install => view! { <Install /> }.into_any(),
            Section::Erase => view! { <Erase /> }.into_any(),
            Section::About => view! { <About /> }.into_any(),
        }
    }

    /// Goes there.
    pub fn focus(self) {
        window::focus(self.id());
    }
}
