//! Kinds that are told apart by a name and nothing else: results, channels, reasons.
//!
//! `named!` writes what each of them needs: all of them in order, the name under which the
//! journal keeps each, and reading it back. Names are kept for ever; renaming a variant is
//! changing the journal.

use serde::de::{Deserialize, Deserializer, Error};

/// A kind with a name for each of its values.
pub trait Named: Copy + 'static {
    /// All of them, in the order in which a collector needs them.
    const ALL: &'static [Self];

    /// The name under which the journal keeps it.
    fn name(self) -> &'static str;
}

/// Reads a name. A name that this version does not know is an error, and the record is kept.
pub fn read<'de, T: Named, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let name = String::deserialize(deserializer)?;
    let found = T::ALL.iter().find(|kind| kind.name() == name);
    found.copied().ok_or_else(|| D::Error::custom(name))
}

macro_rules! named {
    ($(
        $(#[$about:meta])*
        pub enum $kind:ident { $($(#[$note:meta])* $variant:ident,)+ }
    )+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$note])* $variant,)+ }

        impl $kind {
            /// All of them, in the order in which a collector needs them.
            pub const ALL: [$kind; [$($kind::$variant),+].len()] = [$($kind::$variant),+];
        }

        impl $crate::domain::named::Named for $kind {
            const ALL: &'static [$kind] = &$kind::ALL;

            fn name(self) -> &'static str {
                match self { $($kind::$variant => stringify!($variant)),+ }
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::domain::named::Named::name(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$kind, D::Error> {
                $crate::domain::named::read(deserializer)
            }
        }
    )+};
}

pub(crate) use named;

#[cfg(test)]
mod tests {
    named! {
        /// Two of a kind.
        pub enum Sample {
            First,
            Second,
        }
    }

    #[test]
    fn a_name_is_written_and_read_back() {
        assert_eq!(Sample::ALL, [Sample::First, Sample::Second]);
        for kind in Sample::ALL {
            let text = serde_json::to_string(&kind).expect("a name");
            assert_eq!(serde_json::from_str::<Sample>(&text).expect("known"), kind);
        }
        assert_eq!(serde_json::to_string(&Sample::Second).expect("a name"), r#""Second""#);
        assert!(serde_json::from_str::<Sample>(r#""Third""#).is_err());
    }
}
