//! What the journal keeps, read back: one small function for each kind of field instead of a
//! reader for every shape.
//!
//! `serde` compiles a whole reader for each variant and each struct, twice over where a variant
//! is told by a field; that was a twelfth of the program that travels to a telephone. Here an
//! object is read into its fields first, and each field is asked for by its name. Writing is
//! serde's own. What a line has and this version does not know is left alone; what it lacks is
//! an error, unless the field says `= default`: it was added later.

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use serde_json::{Map, Value};

/// The fields of one object, each taken once.
pub struct Fields(Map<String, Value>);

impl Fields {
    pub fn of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Fields, D::Error> {
        Map::deserialize(deserializer).map(Fields)
    }

    /// A field that is always there.
    pub fn take<T: DeserializeOwned>(&mut self, name: &'static str) -> Result<T, serde_json::Error> {
        match self.0.remove(name) {
            Some(value) => T::deserialize(value),
            None => Err(serde_json::Error::missing_field(name)),
        }
    }

    /// A field that older lines have not.
    pub fn take_or_default<T: DeserializeOwned + Default>(
        &mut self,
        name: &'static str,
    ) -> Result<T, serde_json::Error> {
        match self.0.remove(name) {
            Some(value) => T::deserialize(value),
            None => Ok(T::default()),
        }
    }

    /// Whatever is left.
    pub fn rest(self) -> Value {
        Value::Object(self.0)
    }
}

/// Declares a struct, or the enum of changes, whose `type` names the variant.
macro_rules! kept {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $($(#[$note:meta])* pub $field:ident: $kind:ty $(= $default:ident)?,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name { $($(#[$note])* pub $field: $kind,)* }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let read = |mut fields: $crate::domain::kept::Fields| -> Result<$name, serde_json::Error> {
                    Ok($name { $($field: $crate::domain::kept::take!(fields, $field $(, $default)?),)* })
                };
                let fields = $crate::domain::kept::Fields::of(deserializer)?;
                read(fields).map_err(serde::de::Error::custom)
            }
        }
    };
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $(
                $(#[$note:meta])*
                $variant:ident
                $(($whole:ty))?
                $({ $($(#[$remark:meta])* $field:ident: $kind:ty $(= $default:ident)?,)* })?,
            )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "type")]
        pub enum $name {
            $($(#[$note])* $variant $(($whole))? $({ $($(#[$remark])* $field: $kind,)* })?,)*
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let read = |mut fields: $crate::domain::kept::Fields| -> Result<$name, serde_json::Error> {
                    let variant: String = fields.take("type")?;
                    match variant.as_str() {
                        $(stringify!($variant) => {
                            $(return <$whole as serde::Deserialize>::deserialize(fields.rest()).map($name::$variant);)?
                            $(Ok($name::$variant {
                                $($field: $crate::domain::kept::take!(fields, $field $(, $default)?),)*
                            }))?
                        })*
                        unknown => Err(serde::de::Error::custom(format!("`{unknown}` is not known here"))),
                    }
                };
                let fields = $crate::domain::kept::Fields::of(deserializer)?;
                read(fields).map_err(serde::de::Error::custom)
            }
        }
    };
}

macro_rules! take {
    ($fields:ident, $field:ident) => {
        $fields.take(stringify!($field))?
    };
    ($fields:ident, $field:ident, default) => {
        $fields.take_or_default(stringify!($field))?
    };
}

pub(crate) use kept;
pub(crate) use take;

#[cfg(test)]
mod tests {
    kept! {
        pub struct Part {
            pub number: u32,
            pub added_later: Vec<u32> = default,
        }
    }

    kept! {
        pub enum Sample {
            Whole(Part),
            Apart { name: String, other: Option<u32> = default, },
        }
    }

    fn read(line: &str) -> Result<Sample, String> {
        serde_json::from_str(line).map_err(|why| why.to_string())
    }

    #[test]
    fn what_is_written_is_read_back() {
        let whole = Sample::Whole(Part { number: 1, added_later: vec![2] });
        let apart = Sample::Apart { name: "a".to_owned(), other: None };
        for sample in [whole, apart] {
            let line = serde_json::to_string(&sample).expect("text");
            assert_eq!(read(&line), Ok(sample), "{line}");
        }
    }

    #[test]
    fn lines_of_other_versions() {
        let early = Sample::Whole(Part { number: 1, added_later: Vec::new() });
        assert_eq!(read(r#"{"type":"Whole","number":1}"#), Ok(early));
        let more = Sample::Apart { name: "a".to_owned(), other: None };
        assert_eq!(read(r#"{"type":"Apart","name":"a","newer":true}"#), Ok(more));
        assert!(read(r#"{"type":"Apart"}"#).is_err_and(|why| why.contains("name")));
        assert!(read(r#"{"type":"Newer"}"#).is_err_and(|why| why.contains("Newer")));
        assert!(read(r#"{"name":"a"}"#).is_err());
    }
}
