//! Folding: texts that people write in different ways become the same text.

use crate::domain::letters::{is_mark, unaccented};

/// Lower case, no accents, words of letters and digits with one blank between them.
///
/// `NúmeroFactura` and `NUMERO_FACTURA` both become `numero factura`; so do `Nº Factura`
/// and `No. Factura` become `no factura`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = Kind::Gap;
    // The combining marks of decomposed text are no letters of their own.
    for each in text.chars().filter(|each| !is_mark(*each)) {
        let kind = kind_of(each);
        let breaks = match (previous, kind) {
            (_, Kind::Gap) => true,
            (Kind::Lower, Kind::Upper) => true,
            (Kind::Digit, Kind::Upper | Kind::Lower) => false,
            _ => false,
        };
        if breaks && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        if kind != Kind::Gap {
            out.extend(each.to_lowercase().map(unaccented));
        }
        previous = kind;
    }
    out.truncate(out.trim_end().len());
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Gap,
    Upper,
    Lower,
    Digit,
}

fn kind_of(each: char) -> Kind {
    match each {
        'º' | '°' | 'ª' | '#' => Kind::Gap,
        _ if each.is_numeric() => Kind::Digit,
        _ if each.is_uppercase() => Kind::Upper,
        _ if each.is_alphabetic() => Kind::Lower,
        _ => Kind::Gap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_a_header_fold_alike() {
        let check = |text: &str, folded: &str| assert_eq!(fold(text), folded, "{text}");
        check("Número_Factura", "numero factura");
        check("NúmeroFactura", "numero factura");
        check("  Fecha   Vcto. ", "fecha vcto");
        check("Deuda ($)", "deuda");
        check("TELEFONO1", "telefono1");
        check("E-Mail", "e mail");
        check("N° Socio", "n socio");
        check("Nu\u{301}mero", "numero");
        check("Invoice #", "invoice");
        check("IDCliente", "idcliente");
    }
}
