//! Whom a row names: by code, tax id and name, each of which may stand in two columns.

use std::borrow::Cow;

use crate::import::cell::coded_name::split_code;
use crate::import::cell::tax_id;
use crate::import::layout::field::Field;

use super::name_parts::NameParts;
use super::record::{Record, without_float};

impl Record<'_> {
    pub fn name_parts(&self) -> NameParts {
        let zero = |text: &String| !matches!(text.as_str(), "0" | "000");
        let last_names = self.table.columns_of(Field::LastName);
        let last_names: Vec<Cow<str>> =
            last_names.filter_map(|column| self.row.cell(column).said()).collect();
        let last_name = (!last_names.is_empty()).then(|| last_names.join(" "));
        let name = match (self.text(Field::Name), last_name) {
            // The whole name stands in one column and its parts in others.
            (Some(name), Some(last)) if name.len() > last.len() && name.ends_with(&last) => Some(name),
            (Some(name), Some(last)) => Some(format!("{name} {last}")),
            (name, last) => name.or(last),
        };
        let code = self.text(Field::CustomerCode).map(without_float);
        if let (None, Some((code, name))) = (&code, name.as_deref().and_then(|name| self.split_name(name))) {
            return NameParts {
                code: Some(code),
                tax_id: self.whole_tax_id().filter(zero),
                name: Some(name),
            };
        }
        NameParts {
            tax_id: self.whole_tax_id().filter(zero).or_else(|| self.code_as_tax_id(code.as_deref())),
            code,
            name,
        }
    }

    /// The tax id with the digit that checks it, where that stands apart.
    fn whole_tax_id(&self) -> Option<String> {
        let id = self.text(Field::TaxId)?;
        match self.table.check_digit.and_then(|column| self.row.cell(column).said()) {
            Some(digit) if !id.contains('-') => Some(format!("{id}-{digit}")),
            _ => Some(id),
        }
    }

    /// "000109-FERRETERÍA", where each name of the column begins or ends with a code.
    fn split_name(&self, name: &str) -> Option<(String, String)> {
        let column = self.table.columns.get(self.column_of(Field::Name)?)?;
        match column.coded.then(|| split_code(name, false))? {
            (Some(code), Some(name)) => Some((code, name)),
            _ => None,
        }
    }

    /// Where customers are coded by their tax ids, the code is one.
    fn code_as_tax_id(&self, code: Option<&str>) -> Option<String> {
        let column = self.table.columns.get(self.column_of(Field::CustomerCode)?)?;
        let is_one = self.column_of(Field::TaxId).is_none() && column.profile.has_check_digits();
        code.filter(|code| is_one && tax_id::checks(code)).map(str::to_owned)
    }

    /// The tax id, where its check digit fails and those of its column do not.
    pub fn failing_tax_id(&self) -> Option<String> {
        let column = self.table.columns.get(self.column_of(Field::TaxId)?)?;
        self.whole_tax_id().filter(|text| column.profile.has_check_digits() && !tax_id::checks(text))
    }
}
