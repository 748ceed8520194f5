//! The ceiling of the tone (*trato digno*): words that threaten, and words that make a message
//! look like a court's. The packs of CL, MX, PE, AR and CABA forbid both.
//!
//! Words are matched at their beginning, without accents; the customer's own name is not read.

/// What is wrong with a text, and the word that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lint {
    Threat(&'static str),
    /// Fit for a real judicial stage only.
    Judicial(&'static str),
}

/// Beginnings of words and of phrases.
const JUDICIAL: [&str; 16] = [
    "embarg",
    "juzgado",
    "judicial",
    "tribunal",
    "demandar",
    "demanda ",
    "citacion",
    "ultima instancia",
    "ultimo aviso",
    "orden de captura",
    "diligencia de",
    "lawsuit",
    "court",
    "garnish",
    "subpoena",
    "final notice",
];
const THREATS: [&str; 12] = [
    "carcel",
    "prision",
    "policia",
    "atengase",
    "consecuencias",
    "se arrepentira",
    "sabemos donde",
    "su familia",
    "su jefe",
    "jail",
    "arrest",
    "your family",
];

/// The first thing that a message may not say. `judicial_stage` is one that was really begun.
pub fn lint(text: &str, customer: &str, judicial_stage: bool) -> Option<Lint> {
    // A name of a letter or two would take pieces out of every word.
    let named = customer.chars().count() > 3;
    let read = if named { spaced(&text.replace(customer, " ")) } else { spaced(text) };
    let find = |words: &[&'static str]| {
        words.iter().copied().find(|word| read.match_indices(word).any(|(at, _)| read[..at].ends_with(' ')))
    };
    find(&THREATS)
        .map(Lint::Threat)
        .or_else(|| find(&JUDICIAL).filter(|_| !judicial_stage).map(Lint::Judicial))
}

/// Lower case, without accents, every word between single blanks.
fn spaced(text: &str) -> String {
    let mut out = String::from(" ");
    for letter in text.chars() {
        let letter = match letter {
            'á' | 'Á' => 'a',
            'é' | 'É' => 'e',
            'í' | 'Í' => 'i',
            'ó' | 'Ó' => 'o',
            'ú' | 'Ú' => 'u',
            other => other.to_ascii_lowercase(),
        };
        if letter.is_alphanumeric() {
            out.push(letter);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.push(' ');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Lint>) {
        assert_eq!(lint(text, "Corte y Embargos S. A.", false), expected, "{text}");
    }

    #[test]
    fn what_looks_like_a_court_is_found_however_it_is_written() {
        check("Procederemos al EMBARGO de sus bienes", Some(Lint::Judicial("embarg")));
        check("NOTIFICACIÓN JUDICIAL", Some(Lint::Judicial("judicial")));
        check("Esta es la última\ninstancia", Some(Lint::Judicial("ultima instancia")));
        check("Vamos a demandarlo.", Some(Lint::Judicial("demandar")));
        check("Final notice before court", Some(Lint::Judicial("court")));
    }

    #[test]
    fn threats_are_found_in_any_stage() {
        check("Atengase a las consecuencias", Some(Lint::Threat("atengase")));
        assert_eq!(lint("Llamaremos a su jefe", "", true), Some(Lint::Threat("su jefe")));
        assert_eq!(lint("El juzgado admitió la causa", "", true), None, "a stage that was begun");
    }

    #[test]
    fn a_decent_message_and_the_customers_own_name_pass() {
        check("Buen día, Corte y Embargos S. A.: su factura F-1 venció el 3 de marzo.", None);
        check("¿Cuándo podría pagarla? Gracias.", None);
        check("La demanda", Some(Lint::Judicial("demanda ")));
        check("", None);
    }
}
