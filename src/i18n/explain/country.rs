//! Countries by name.

use super::super::{Lang, words};
use crate::domain::country::Country;

pub fn country(lang: Lang, it: Country) -> &'static str {
    use words::country as say;
    match it {
        Country::AR => say::ar(lang),
        Country::BO => say::bo(lang),
        Country::BR => say::br(lang),
        Country::CL => say::cl(lang),
        Country::CO => say::co(lang),
        Country::CR => say::cr(lang),
        Country::CU => say::cu(lang),
        Country::DO => say::dominican_republic(lang),
        Country::EC => say::ec(lang),
        Country::ES => say::es(lang),
        Country::GT => say::gt(lang),
        Country::HN => say::hn(lang),
        Country::MX => say::mx(lang),
        Country::NI => say::ni(lang),
        Country::PA => say::pa(lang),
        Country::PE => say::pe(lang),
        Country::PR => say::pr(lang),
        Country::PY => say::py(lang),
        Country::SV => say::sv(lang),
        Country::US => say::us(lang),
        Country::UY => say::uy(lang),
        Country::VE => say::ve(lang),
    }
}
