//! Countries (*países*) whose telephone numbers and money are known here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::money::Currency;

macro_rules! countries {
    ($($code:ident $calling:literal $currency:literal)*) => {
        /// An ISO 3166 country.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Country {
            $($code,)*
        }

        impl Country {
            pub const ALL: &[Country] = &[$(Country::$code,)*];

            /// The ISO 3166 code, `CO`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Country::$code => stringify!($code),)*
                }
            }

            /// What is dialled before its numbers from abroad, `57`.
            pub fn calling_code(self) -> &'static str {
                match self {
                    $(Country::$code => $calling,)*
                }
            }

            /// The currency that most of its invoices are in.
            pub fn currency(self) -> Currency {
                let code = match self {
                    $(Country::$code => $currency,)*
                };
                code.parse().unwrap_or(Currency::NONE)
            }
        }
    };
}

countries! {
    AR "54" "ARS"
    BO "591" "BOB"
    BR "55" "BRL"
    CL "56" "CLP"
    CO "57" "COP"
    CR "506" "CRC"
    CU "53" "CUP"
    DO "1" "DOP"
    EC "593" "USD"
    ES "34" "EUR"
    GT "502" "GTQ"
    HN "504" "HNL"
    MX "52" "MXN"
    NI "505" "NIO"
    PA "507" "USD"
    PE "51" "PEN"
    PR "1" "USD"
    PY "595" "PYG"
    SV "503" "USD"
    US "1" "USD"
    UY "598" "UYU"
    VE "58" "VES"
}

/// The text was no code of a country known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACountry;

impl FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Country, NotACountry> {
        let known = Country::ALL.iter().find(|country| text.trim().eq_ignore_ascii_case(country.code()));
        known.copied().ok_or(NotACountry)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back() {
        for country in Country::ALL {
            assert_eq!(country.code().parse(), Ok(*country));
            assert_ne!(country.currency(), Currency::NONE);
        }
        assert_eq!(" co ".parse(), Ok(Country::CO));
        assert_eq!("XX".parse::<Country>(), Err(NotACountry));
    }
}
