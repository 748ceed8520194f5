//! Tax ids (*NIT, RUC, RFC, RUT, CUIT, RIF, cédula, CNPJ, CPF*): told by their form, and by
//! their check digit where the country has one.
//!
//! A column is recognised when most of its values check; one value alone proves little.

/// Whether a text has the form, and the check digit, of a tax id that has one.
pub fn checks(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 20 || text.len() < 8 {
        return false;
    }
    let plain: String =
        text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let digits: Vec<u32> = plain.chars().filter_map(|each| each.to_digit(10)).collect();
    let all_digits = digits.len() == plain.len();
    if all_digits && digits.windows(2).all(|pair| pair[0] == pair[1]) {
        return false;
    }
    let dashed = text.contains('-');
    match (all_digits, digits.len()) {
        (true, 11) => cuit(&digits) || ruc_peru(&digits) || cpf(&digits),
        (true, 10) => (dashed && nit(&digits)) || nit_without_dash(&digits) || cedula_ecuador(&digits),
        (true, 9) => dashed && (nit(&digits) || rut(&digits, digits[8])),
        (true, 8) => dashed && rut(&digits, digits[7]),
        (true, 13) => ruc_ecuador(&digits),
        (true, 14) => cnpj(&digits),
        (false, 7 | 8) if plain.ends_with('K') && dashed => rut_with_k(&digits),
        (false, _) => rfc(&plain) || rif(&plain) || dni_spain(&plain) || cif(&plain),
        _ => false,
    }
}

/// Whether a text is written as a tax id is: digits, a dash and a check digit, or one that checks.
pub fn is_likely(text: &str) -> bool {
    let Some((body, check)) = text.trim().rsplit_once('-') else { return checks(text) };
    let digits = body.chars().filter(char::is_ascii_digit).count();
    let plain = body.chars().all(|each| each.is_ascii_digit() || matches!(each, '.' | '-'));
    let one = matches!(check.as_bytes(), [b'0'..=b'9' | b'k' | b'K']);
    (one && plain && (7..=10).contains(&digits)) || checks(text)
}

fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Colombia: prime weights from the right, the last digit checks.
fn nit(digits: &[u32]) -> bool {
    const PRIMES: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    let Some((check, body)) = digits.split_last() else { return false };
    let sum: u32 = body.iter().rev().zip(PRIMES).map(|(digit, weight)| digit * weight).sum();
    let rest = sum % 11;
    *check == if rest > 1 { 11 - rest } else { rest }
}

/// Companies begin with 8 or 9; a bare number of ten digits is often a mobile.
fn nit_without_dash(digits: &[u32]) -> bool {
    matches!(digits[0], 8 | 9) && nit(digits)
}

/// Chile: weights 2 to 7 from the right; ten is K.
fn rut(digits: &[u32], check: u32) -> bool {
    rut_check(&digits[..digits.len() - 1]) == check
}

fn rut_with_k(digits: &[u32]) -> bool {
    rut_check(digits) == 10
}

fn rut_check(body: &[u32]) -> u32 {
    let sum: u32 = body.iter().rev().zip((2..=7).cycle()).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11
}

/// Spain: a person has eight digits, or seven after X, Y or Z, and a letter that checks.
fn dni_spain(plain: &str) -> bool {
    let Some((body, letter)) = plain.split_at_checked(8).filter(|(_, letter)| letter.len() == 1) else {
        return false;
    };
    let digits = match body.as_bytes()[0] {
        b'X' => body.replacen('X', "0", 1),
        b'Y' => body.replacen('Y', "1", 1),
        b'Z' => body.replacen('Z', "2", 1),
        _ => body.to_owned(),
    };
    let place = digits.parse::<usize>().ok().map(|number| number % 23);
    place.and_then(|place| "TRWAGMYFPDXBNJZSQVHLCKE".get(place..=place)) == Some(letter)
}

/// Spain: a company has a letter, seven digits, and a digit or letter that checks.
fn cif(plain: &str) -> bool {
    let (Some(first), true) = (plain.chars().next(), plain.len() == 9 && plain.is_ascii()) else {
        return false;
    };
    let digits: Vec<u32> = plain[1..8].chars().filter_map(|each| each.to_digit(10)).collect();
    if !"ABCDEFGHJNPQRSUVW".contains(first) || digits.len() != 7 {
        return false;
    }
    let doubled = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let sum: u32 =
        digits.iter().enumerate().map(|(at, &digit)| if at % 2 == 0 { doubled(digit) } else { digit }).sum();
    let check = ((10 - sum % 10) % 10) as usize;
    let last = &plain[8..];
    last.parse() == Ok(check) || "JABCDEFGHI".get(check..=check) == Some(last)
}

/// Argentina.
fn cuit(digits: &[u32]) -> bool {
    let known = matches!((digits[0], digits[1]), (2, 0 | 3 | 4 | 5 | 6 | 7) | (3, 0 | 3 | 4));
    let rest = weighed(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    known && digits[10] == (11 - rest) % 11
}

fn ruc_peru(digits: &[u32]) -> bool {
    let known = matches!((digits[0], digits[1]), (1, 0 | 5 | 6 | 7) | (2, 0));
    let rest = weighed(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    known && digits[10] == (11 - rest) % 10
}

/// Ecuador: a person's ten digits by the tens method.
fn cedula_ecuador(digits: &[u32]) -> bool {
    let province = digits[0] * 10 + digits[1];
    let sum: u32 = digits[..9]
        .iter()
        .enumerate()
        .map(|(place, digit)| match digit * (2 - place as u32 % 2) {
            doubled @ 10.. => doubled - 9,
            other => other,
        })
        .sum();
    ((1..=24).contains(&province) || province == 30) && digits[2] < 6 && (10 - sum % 10) % 10 == digits[9]
}

/// A person's cédula, a company's or the state's number, and the branch.
fn ruc_ecuador(digits: &[u32]) -> bool {
    let province = digits[0] * 10 + digits[1];
    let branch = digits[10] * 100 + digits[11] * 10 + digits[12];
    let known = ((1..=24).contains(&province) || province == 30) && branch >= 1;
    // Numbers given since 2018 no longer check, so the form of a company's is enough.
    known && (matches!(digits[2], 6 | 9) || cedula_ecuador(&digits[..10]))
}

/// Brazil, persons.
fn cpf(digits: &[u32]) -> bool {
    let check = |count: u32| {
        let sum: u32 = (0..count).map(|place| digits[place as usize] * (count + 1 - place)).sum();
        sum * 10 % 11 % 10
    };
    check(9) == digits[9] && check(10) == digits[10]
}

/// Brazil, companies.
fn cnpj(digits: &[u32]) -> bool {
    const WEIGHTS: [u32; 13] = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
    let check = |weights: &[u32]| match weighed(digits, weights) % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    };
    check(&WEIGHTS[1..]) == digits[12] && check(&WEIGHTS) == digits[13]
}

/// Mexico: letters, a date, three of a check.
fn rfc(plain: &str) -> bool {
    let letters = plain.chars().take_while(char::is_ascii_alphabetic).count();
    let date = plain.get(letters..letters + 6).unwrap_or_default();
    let number = |range: std::ops::Range<usize>| date.get(range).and_then(|part| part.parse::<u32>().ok());
    matches!((letters, plain.len()), (3, 12) | (4, 13))
        && number(2..4).is_some_and(|month| (1..=12).contains(&month))
        && number(4..6).is_some_and(|day| (1..=31).contains(&day))
}

/// Venezuela: a letter of the kind, eight digits and their check.
fn rif(plain: &str) -> bool {
    let Some(kind) = plain.chars().next() else { return false };
    let Some(kind) = "VEJPG".find(kind).map(|place| [1, 2, 3, 4, 5][place]) else { return false };
    let digits: Vec<u32> = plain.chars().skip(1).filter_map(|each| each.to_digit(10)).collect();
    if digits.len() != 9 || plain.len() != 10 {
        return false;
    }
    let sum = kind * 4 + weighed(&digits, &[3, 2, 7, 6, 5, 4, 3, 2]);
    let check = 11 - sum % 11;
    digits[8] == if check >= 10 { 0 } else { check }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_with_their_check_digit_are_known() {
        // Invented bodies with the check digit that the country's rule gives them.
        const IDS: [&str; 16] = [
            "12345678Z",
            "X1234567L",
            "B12345674",
            "900.123.456-8",
            "9001234568",
            "76.444.555-4",
            "12.345.678-5",
            "20-12345678-6",
            "20100000009",
            "1710034065",
            "1710034065001",
            "0990012345001",
            "11.222.333/0001-81",
            "111.444.777-35",
            "ABC010203XY1",
            "J-12345678-4",
        ];
        for id in IDS {
            assert!(checks(id), "{id}");
        }
        for wrong in ["900.123.456-7", "12.345.678-6", "20-12345678-7", "11.222.333/0001-82", "J-12345678-5"]
        {
            assert!(
                !checks(wrong) && (is_likely(wrong) || wrong.contains('/') || wrong.starts_with('J')),
                "{wrong}"
            );
        }
    }

    #[test]
    fn telephones_and_codes_are_none() {
        for text in ["3145550101", "F-0001", "12345", "1111111111", "", "A9999"] {
            assert!(!checks(text), "{text}");
        }
    }
}
