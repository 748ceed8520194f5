//! Currencies as cells name them: by code, by a symbol that only one has, by their names.

use crate::domain::money::Currency;
use crate::import::cell::fold::fold;
use crate::import::sheet::Cell;

/// "Saldo (USD)", "Saldo US$", "Importe S/.".
pub fn currency_in_header(header: &str) -> Option<Currency> {
    let by_name = || {
        let folded = fold(header);
        let name = folded.split(' ').find_map(|word| match word {
            "dolares" | "dollars" => Some("USD"),
            "guaranies" => Some("PYG"),
            "uf" => Some("CLF"),
            "soles" => Some("PEN"),
            "euros" => Some("EUR"),
            "bolivares" => Some("VES"),
            "colones" => Some("CRC"),
            "quetzales" | "q" => Some("GTQ"),
            "lempiras" | "lps" => Some("HNL"),
            "cordobas" => Some("NIO"),
            "reales" | "reais" => Some("BRL"),
            _ => None,
        });
        name.and_then(|code| code.parse().ok())
    };
    code_in(header).or_else(|| header.split([' ', '(', ')', ':']).find_map(by_symbol)).or_else(by_name)
}

/// "amount_eur", "saldo usd": a code in small letters behind the name of the only amount there is.
pub fn code_behind_header(header: &str) -> Option<Currency> {
    let folded = fold(header);
    let (_, last) = folded.rsplit_once(' ')?;
    currency_code(&last.to_uppercase())
}

/// What a sheet is called after; its name may be anything else.
pub fn currency_of_sheet(name: &str) -> Option<Currency> {
    let code = || currency_code(&name.trim().to_uppercase());
    let named = || currency_in_cell(&Cell::of_text(name)).filter(|_| name.trim().chars().count() > 3);
    code().or_else(named)
}

/// "MN", "Nacional", a bare "$": the country's own currency, whichever it is.
pub fn names_local_currency(said: &str) -> bool {
    const NAMES: [&str; 16] = [
        "peso",
        "pesos",
        "bs",
        "gs",
        "lcy",
        "dl",
        "mn",
        "m n",
        "ml",
        "m l",
        "nacional",
        "moneda nacional",
        "local",
        "moneda local",
        "s",
        "n",
    ];
    said.trim() == "$" || NAMES.contains(&fold(said).as_str())
}

/// "Moneda: USD", "Cifras en dólares".
pub fn currency_in_title(cell: &Cell) -> Option<Currency> {
    let Cell::Text(text) = cell else { return None };
    // "Antigüedad de la deuda (S/)", "Saldos (USD)".
    let bracketed =
        text.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inner, _)| inner.trim());
    if let Some(found) = bracketed.and_then(|inner| currency_code(inner).or_else(|| by_symbol(inner)))
        && text.len() <= 80
    {
        return Some(found);
    }
    let folded = fold(text);
    let told = [
        "en dolares",
        "em dolares",
        "en euros",
        "en guaranies",
        "en soles",
        "en quetzales",
        "en lempiras",
        "en colones",
        "en cordobas",
        "en bolivianos",
        "en reales",
        "em reais",
        "moneda",
        "currency",
        "cifras",
        "expresado",
        "valores en",
        "importes en",
        "moeda",
    ];
    let rest = told.iter().find_map(|word| folded.find(word).map(|at| &folded[at..]))?;
    if rest.len() > 60 {
        return None;
    }
    let code = rest.split(' ').find_map(|word| currency_code(&word.to_uppercase()));
    code.or_else(|| match rest {
        _ if rest.contains("dolar") => Some(Currency::USD),
        _ if rest.contains("euro") => "EUR".parse().ok(),
        _ if rest.contains("soles") => "PEN".parse().ok(),
        _ if rest.contains("pesos colombianos") => Some(Currency::COP),
        _ if rest.contains("pesos mexicanos") => Some(Currency::MXN),
        _ if rest.contains("pesos argentinos") => "ARS".parse().ok(),
        _ if rest.contains("pesos chilenos") => "CLP".parse().ok(),
        _ if rest.contains("pesos uruguayos") => "UYU".parse().ok(),
        _ if rest.contains("guaranies") => "PYG".parse().ok(),
        _ if rest.contains("quetzales") => "GTQ".parse().ok(),
        _ if rest.contains("lempiras") => "HNL".parse().ok(),
        _ if rest.contains("colones") => "CRC".parse().ok(),
        _ if rest.contains("cordobas") => "NIO".parse().ok(),
        _ if rest.contains("bolivianos") => "BOB".parse().ok(),
        _ if rest.contains("reales") || rest.contains("reais") => "BRL".parse().ok(),
        _ => None,
    })
}

/// An ISO code standing as a word of its own.
pub fn code_in(text: &str) -> Option<Currency> {
    text.split(|each: char| !each.is_ascii_alphabetic()).find_map(currency_code)
}

/// A currency that this product meets, by its code.
pub fn currency_code(word: &str) -> Option<Currency> {
    const CODES: [&str; 25] = [
        "COP", "USD", "MXN", "ARS", "CLP", "PEN", "UYU", "PYG", "BOB", "BRL", "VES", "CRC", "GTQ", "HNL",
        "NIO", "DOP", "PAB", "CUP", "EUR", "ILS", "GBP", "CAD", "CHF", "JPY", "CLF",
    ];
    CODES.contains(&word).then(|| word.parse().ok()).flatten()
}

/// Reads a currency cell: a code, a symbol or a name.
pub fn currency_in_cell(cell: &Cell) -> Option<Currency> {
    let said = cell.said()?;
    let upper = said.trim().to_uppercase();
    if let Some(code) = currency_code(&upper).or_else(|| by_symbol(&said)) {
        return Some(code);
    }
    let of_name = match fold(&said).as_str() {
        "british pound" | "pound" | "pounds" | "libra esterlina" | "libras esterlinas" => "GBP",
        "canadian dollar" | "dolar canadiense" => "CAD",
        "mexican peso" => "MXN",
        "colombian peso" => "COP",
        "argentine peso" => "ARS",
        "chilean peso" => "CLP",
        "brazilian real" => "BRL",
        "dolar"
        | "dolares"
        | "us dollar"
        | "us dollars"
        | "dolar americano"
        | "dolares americanos"
        | "dolar estadounidense"
        | "dolares estadounidenses"
        | "me"
        | "m e"
        | "us"
        | "u s"
        | "moneda extranjera"
        | "dol" => "USD",
        "peso uruguayo" | "pesos uruguayos" => "UYU",
        "guarani" | "guaranies" => "PYG",
        "boliviano" | "bolivianos" => "BOB",
        "uf" | "u f" | "unidad de fomento" | "unidades de fomento" => "CLF",
        "euro" | "euros" => "EUR",
        "soles" | "sol" | "nuevo sol" => "PEN",
        "peso colombiano" | "pesos colombianos" => "COP",
        "peso mexicano" | "pesos mexicanos" => "MXN",
        "peso argentino" | "pesos argentinos" => "ARS",
        "peso chileno" | "pesos chilenos" => "CLP",
        "reales" | "real" | "reais" => "BRL",
        _ if upper.len() == 3 => return upper.parse().ok(),
        _ => return None,
    };
    of_name.parse().ok()
}

/// The currency that an amount names beside its digits.
pub fn currency_in_amount(cell: &Cell) -> Option<Currency> {
    let Cell::Text(text) = cell else { return None };
    by_symbol(text).or_else(|| code_in(text))
}

/// Symbols of one currency only; a bare `$` is a dozen.
pub fn by_symbol(text: &str) -> Option<Currency> {
    const SYMBOLS: [(&str, &str); 14] = [
        ("$us", "USD"),
        ("USD$", "USD"),
        ("US$", "USD"),
        ("U$S", "USD"),
        ("RD$", "DOP"),
        ("R$", "BRL"),
        ("MX$", "MXN"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("S/", "PEN"),
        ("₡", "CRC"),
        ("₲", "PYG"),
        ("₪", "ILS"),
        ("B/.", "PAB"),
    ];
    let found = SYMBOLS.iter().find(|(symbol, _)| text.starts_with(symbol) || text.ends_with(symbol));
    found.map(|(_, code)| *code).or_else(|| by_letter(text)).and_then(|code| code.parse().ok())
}

/// "Q1,250.00", "L. 300.00": a letter is a symbol only before an amount.
fn by_letter(text: &str) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 3] = [("Q", "GTQ"), ("Lps", "HNL"), ("L", "HNL")];
    let amount = |rest: &str| {
        let rest = rest.trim_start_matches(['.', ' ', '\u{a0}', '-']);
        rest.starts_with(|it: char| it.is_ascii_digit()) && rest.contains(['.', ','])
    };
    LETTERS.iter().find(|(letter, _)| text.strip_prefix(letter).is_some_and(amount)).map(|(_, code)| *code)
}
