//! Group rows: "Cliente: 0001 FERRETERÍA…" above its documents, and their kin.
//!
//! What such a row says is carried down to the rows below it until the next one.

use crate::import::cell::coded_name::{is_code, split_code};
use crate::import::cell::fold::fold;
use crate::import::cell::tax_id;
use crate::import::layout::{bucket, header};
use crate::import::sheet::{Cell, Row};

use super::labelled::{cut_at_label, segments_of, with_leading_name};
use super::labels::{Slot, slot_of};
use super::name_parts::NameParts;

/// What a group row says of the rows below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub parts: NameParts,
    pub salesperson: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
    /// As written.
    pub currency: Option<String>,
}

impl Group {
    pub fn names_customer(&self) -> bool {
        self.parts != NameParts::default()
    }

    /// Whether it names by another means the customer whom the row above began to name: its
    /// code there, its name here.
    pub fn completes(&self, above: &Group) -> bool {
        let both = |own: &Option<String>, other: &Option<String>| own.is_some() && other.is_some();
        above.names_customer()
            && !both(&self.parts.code, &above.parts.code)
            && !both(&self.parts.tax_id, &above.parts.tax_id)
            && !both(&self.parts.name, &above.parts.name)
    }

    /// Takes over what the row above did not say.
    pub fn complete(&mut self, more: Group) {
        let take = |own: &mut Option<String>, other: Option<String>| *own = own.take().or(other);
        take(&mut self.parts.code, more.parts.code);
        take(&mut self.parts.tax_id, more.parts.tax_id);
        take(&mut self.parts.name, more.parts.name);
        take(&mut self.salesperson, more.salesperson);
        take(&mut self.region, more.region);
        take(&mut self.city, more.city);
        take(&mut self.phone, more.phone);
        take(&mut self.email, more.email);
        take(&mut self.address, more.address);
        take(&mut self.currency, more.currency);
    }
}

/// What a row without amounts is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Group(Box<Group>),
    /// A page number, a date of printing, a range of days: nothing to carry.
    Noise,
}

/// Reads a row that has no amounts of its own.
pub fn read(row: &Row) -> Said {
    let texts: Vec<String> =
        row.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| cell.shown().into_owned()).collect();
    let segments = segments_of(&texts);
    match segments.is_empty() {
        true => unlabelled(row),
        false => labelled(&with_leading_name(&texts, segments)),
    }
}

/// What the titles above a header say of all rows: "Cliente: ACME", "Vendedor: LUZ ROJAS".
/// A tax id alone is the creditor's own.
pub fn in_titles(titles: &[Row]) -> Group {
    let mut all = Group::default();
    // A tax id right above the name belongs to it.
    let mut tax_above: Option<String> = None;
    for row in titles {
        let texts: Vec<String> =
            row.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| cell.shown().into_owned()).collect();
        // The upper of two rows of a header names columns and nobody.
        if texts.len() > 1 && texts.iter().all(|text| header::best(text).is_some_and(|(_, it)| it.exact)) {
            continue;
        }
        let Said::Group(group) = labelled(&segments_of(&texts)) else { continue };
        let everybody = |text: &String| ["todos", "todas", "all"].contains(&fold(text).as_str());
        let parts = &group.parts;
        if (parts.name.is_some() || parts.code.is_some()) && !parts.name.as_ref().is_some_and(everybody) {
            all.parts = group.parts.clone();
            all.parts.tax_id = all.parts.tax_id.or(tax_above.take());
        }
        tax_above.clone_from(&group.parts.tax_id);
        all.salesperson = group.salesperson.filter(|text| !everybody(text)).or(all.salesperson);
        all.region = group.region.filter(|text| !everybody(text)).or(all.region);
        // Before anybody is named, a telephone is the creditor's own.
        if all.names_customer() {
            all.phone = group.phone.or(all.phone);
            all.email = group.email.or(all.email);
        }
    }
    all
}

fn labelled(segments: &[(Slot, String)]) -> Said {
    let mut group = Group::default();
    for (slot, value) in segments {
        let value = without_edges(value).to_owned();
        if value.is_empty() {
            continue;
        }
        match slot {
            Slot::Name | Slot::Code => {
                let (value, tax_id) = cut_tax_id(&value);
                take_name(&mut group.parts, value, true);
                group.parts.tax_id = tax_id.or(group.parts.tax_id.take());
            }
            Slot::TaxId => take_tax_id(&mut group.parts, &value),
            Slot::Phone => group.phone = Some(value),
            Slot::Email => group.email = Some(value),
            Slot::Address => group.address = Some(value),
            Slot::City => group.city = Some(value),
            Slot::Region => group.region = Some(value),
            Slot::Salesperson => group.salesperson = Some(split_code(&value, true).1.unwrap_or(value)),
            Slot::Currency => group.currency = Some(value),
            Slot::Other => {}
        }
    }
    let more =
        [&group.salesperson, &group.region, &group.currency, &group.phone, &group.email, &group.address];
    let carries = group.names_customer() || more.iter().any(|it| it.is_some());
    if carries { Said::Group(Box::new(group)) } else { Said::Noise }
}

/// What parts a value from the next label; the dot of "S.A." and "Ltda." is the value's own.
fn without_edges(value: &str) -> &str {
    const EDGES: [char; 6] = [' ', '-', '|', ',', ';', '.'];
    let bare = value.trim_matches(EDGES);
    let dotted = value.trim_start_matches(EDGES).strip_prefix(bare).is_some_and(|rest| rest.starts_with('.'));
    let last = bare.rsplit(' ').next().unwrap_or_default();
    let short = last.contains('.') || (last.chars().count() <= 4 && last.chars().any(char::is_alphabetic));
    let padded = value.contains("..");
    let length = value.find(bare).map_or(0, |at| at + bare.len() + 1);
    if dotted && short && !padded { value[..length].trim_start_matches(EDGES) } else { bare }
}

fn unlabelled(row: &Row) -> Said {
    let (mut texts, mut labels) = (Vec::new(), Vec::new());
    let mut cells = Vec::new();
    for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
        let text = cell.shown().into_owned();
        // "Telf: 0412…" in a cell of its own beside the name.
        let (first, found) = cut_at_label(&text);
        match first.is_empty() && !found.is_empty() {
            true => labels.extend(found),
            false => {
                texts.push(text);
                cells.push(cell);
            }
        }
    }
    let joined = texts.join(" ");
    let folded = fold(&joined);
    let letters = joined.chars().filter(|each| each.is_alphabetic()).count();
    if texts.len() > 4 || letters < 2 || is_noise(&joined, &folded) {
        return Said::Noise;
    }
    let mut group = Group::default();
    match texts.as_slice() {
        [one] => {
            let (name, phone) = cut_phone(one);
            group.phone = phone;
            take_name(&mut group.parts, name, false);
        }
        _ => {
            for cell in cells {
                let text = cell.shown();
                match cell {
                    _ if text.contains('@') => group.email = Some(text.into_owned()),
                    Cell::Date(_) | Cell::Bool(_) | Cell::Error(_) => {}
                    _ if tax_id::checks(&text) => group.parts.tax_id = Some(text.into_owned()),
                    _ if is_code(&text) && group.parts.code.is_none() && group.parts.name.is_none() => {
                        group.parts.code = Some(text.into_owned());
                    }
                    Cell::Text(_) if group.parts.name.is_none() && text.chars().any(char::is_alphabetic) => {
                        take_name(&mut group.parts, &text, false);
                    }
                    _ => {}
                }
            }
        }
    }
    if !group.names_customer() {
        return Said::Noise;
    }
    if let Said::Group(more) = labelled(&labels) {
        group.complete(*more);
    } else {
        for (slot, value) in labels {
            match slot {
                Slot::Phone => group.phone = Some(value),
                Slot::Email => group.email = Some(value),
                _ => {}
            }
        }
    }
    Said::Group(Box::new(group))
}

fn is_noise(joined: &str, folded: &str) -> bool {
    const STARTS: [&str; 21] = [
        "pagina",
        "page",
        "hoja ",
        "pag ",
        "fecha",
        "hora",
        "impreso",
        "usuario",
        "reporte",
        "report",
        "generado",
        "elaborado",
        "printed",
        "nota",
        "total",
        "registros",
        "cartera por",
        "antiguedad de",
        "listado",
        "as of",
        "filtro",
    ];
    let bucket = bucket::parse(joined).is_some()
        || folded.contains("past due")
        || folded.ends_with("days")
        || folded.ends_with(" dias");
    bucket || STARTS.iter().any(|start| folded.starts_with(start)) || joined.matches(' ').count() > 12
}

/// "ACME S.A. - Tlf. 612 345 678": a telephone behind a name, its label without a colon.
fn cut_phone(value: &str) -> (&str, Option<String>) {
    let cut = value.rsplit_once(" - ").and_then(|(name, rest)| Some((name, rest.split_once(' ')?)));
    match cut {
        Some((name, (label, phone)))
            if slot_of(label) == Some(Slot::Phone)
                && phone.bytes().filter(u8::is_ascii_digit).count() >= 6 =>
        {
            (name, Some(phone.to_owned()))
        }
        _ => (value, None),
    }
}

/// "ACME S.A. CUIT 30-71234567-1": a tax id behind a name, its label without a colon.
fn cut_tax_id(value: &str) -> (&str, Option<String>) {
    for (blank, _) in value.match_indices(' ') {
        let (label, rest) = value[blank + 1..].split_once(' ').unwrap_or_default();
        let id = rest.split(' ').next().unwrap_or_default();
        if slot_of(label) == Some(Slot::TaxId) && tax_id::is_likely(id) {
            return (value[..blank].trim_end_matches([' ', '-', ',', '(']), Some(id.to_owned()));
        }
    }
    (value, None)
}

fn take_tax_id(parts: &mut NameParts, value: &str) {
    let (id, name) = split_code(value, true);
    if let Some(id) = id {
        parts.tax_id = Some(id);
        if let Some(name) = name {
            parts.name.get_or_insert(name);
        }
    }
}

/// "0001 - FERRETERÍA", "FERRETERÍA (0001)", "900.123.456-8 FERRETERÍA", or a name alone.
fn take_name(parts: &mut NameParts, value: &str, labelled: bool) {
    // The same customer again, at the top of the next page.
    let again = ["(cont.)", "(cont)", "(continuación)", "(continuacion)", "(continued)", "(continua)"];
    let value = again.iter().find_map(|it| value.strip_suffix(it)).unwrap_or(value).trim_end();
    let (code, name) = split_code(value, labelled);
    if let Some(code) = code {
        let is_tax = tax_id::checks(&code) && code.chars().filter(char::is_ascii_digit).count() >= 8;
        match is_tax {
            true => parts.tax_id = Some(code),
            false => parts.code = Some(code),
        }
    }
    if let Some(name) = name {
        parts.name = Some(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        Row { number: 1, cells: cells.iter().map(|cell| Cell::of_text(cell)).collect() }
    }

    fn check(cells: &[&str], code: &str, tax_id: &str, name: &str) {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let wanted = NameParts { code: some(code), tax_id: some(tax_id), name: some(name) };
        match read(&row(cells)) {
            Said::Group(group) => assert_eq!(group.parts, wanted, "{cells:?}"),
            Said::Noise => panic!("{cells:?} was taken for noise"),
        }
    }

    #[test]
    fn a_group_row_names_its_customer() {
        check(&["Cliente: 0001 - FERRETERIA EL TORNILLO"], "0001", "", "FERRETERIA EL TORNILLO");
        check(&["Cliente:", "0001", "FERRETERIA EL TORNILLO"], "0001", "", "FERRETERIA EL TORNILLO");
        check(&["Cliente: FERRETERIA EL TORNILLO"], "", "", "FERRETERIA EL TORNILLO");
        check(&["NIT: 900123456-8 FERRETERIA EL TORNILLO"], "", "900123456-8", "FERRETERIA EL TORNILLO");
        check(&["Código: C01 Nombre: ACME SA NIT: 900.1-2 Tel: 310 2223344"], "C01", "900.1-2", "ACME SA");
        check(&["FERRETERIA EL TORNILLO"], "", "", "FERRETERIA EL TORNILLO");
        check(&["C001 - FERRETERIA"], "C001", "", "FERRETERIA");
        check(&["", "FERRETERIA (0001)"], "0001", "", "FERRETERIA");
        check(&["0001", "FERRETERIA"], "0001", "", "FERRETERIA");
    }

    #[test]
    fn pages_and_ranges_of_days_name_nobody() {
        for text in ["Página 2 de 5", "1 - 30", "91 or more days past due", "Fecha: 01/01/2025", "Current"] {
            assert_eq!(read(&row(&[text])), Said::Noise, "{text}");
        }
    }

    #[test]
    fn a_salesperson_is_carried_without_a_customer() {
        let Said::Group(group) = read(&row(&["Vendedor: 12 LUZ ROJAS"])) else { panic!("noise") };
        assert_eq!((group.salesperson.as_deref(), group.names_customer()), (Some("LUZ ROJAS"), false));
    }
}
