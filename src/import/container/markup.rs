//! Markup, read leniently: tags, their attributes, and the text between them.
//!
//! There is no document tree and no entity but the well-known ones, so nothing that a file
//! declares can grow.

/// A piece of markup.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<'a> {
    /// A name in lower case without its prefix, and the attributes as written.
    Open(String, &'a str),
    Close(String),
    Text(&'a str),
}

/// Walks the pieces of a text.
pub struct Pieces<'a> {
    text: &'a str,
    pub at: usize,
}

impl<'a> Pieces<'a> {
    pub fn of(text: &'a str) -> Pieces<'a> {
        Pieces { text, at: 0 }
    }

    /// Steps over what ends with `end`; to the end of the text where it never does.
    fn skip_to(&mut self, end: &str) {
        self.at = self.text[self.at..].find(end).map_or(self.text.len(), |found| self.at + found + end.len());
    }

    /// A tag that begins at the current place; nothing where the sign stands for itself.
    fn tag(&mut self) -> Option<Piece<'a>> {
        let rest = &self.text[self.at + 1..];
        let closes = rest.starts_with('/');
        let name_at = usize::from(closes);
        let name_len = rest[name_at..]
            .find(|each: char| each.is_whitespace() || matches!(each, '>' | '/'))
            .unwrap_or(rest.len() - name_at);
        let name = &rest[name_at..name_at + name_len];
        if !name.starts_with(|each: char| each.is_ascii_alphabetic()) || name.len() > 60 {
            return None;
        }
        let attributes_at = self.at + 1 + name_at + name_len;
        let end = end_of_tag(&self.text[attributes_at..])? + attributes_at;
        self.at = end + 1;
        let name = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        let attributes = &self.text[attributes_at..end];
        Some(if closes { Piece::Close(name) } else { Piece::Open(name, attributes) })
    }
}

/// A sign inside quotes ends no tag.
fn end_of_tag(rest: &str) -> Option<usize> {
    let mut quote: Option<u8> = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.find('>')
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
            if rest.starts_with("<!--") {
                self.skip_to("-->");
            } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
                let length = data.find("]]>").unwrap_or(data.len());
                self.at = (self.at + 9 + length + 3).min(self.text.len());
                return Some(Piece::Text(&data[..length]));
            } else if rest.starts_with("<?") || rest.starts_with("<!") {
                self.skip_to(">");
            } else if rest.starts_with('<') {
                if let Some(piece) = self.tag() {
                    return Some(piece);
                }
                self.at += 1;
                return Some(Piece::Text("<"));
            } else {
                let length = rest.find('<').unwrap_or(rest.len());
                self.at += length;
                return Some(Piece::Text(&rest[..length]));
            }
        }
    }
}

/// The value of an attribute, its prefix or not.
pub fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut from = 0;
    while let Some(found) = find_ignoring_case(&attributes[from..], name) {
        let (start, end) = (from + found, from + found + name.len());
        from = end;
        let before = attributes[..start].chars().next_back();
        let after = attributes[end..].trim_start();
        if !before.is_none_or(|each| each.is_whitespace() || each == ':') || !after.starts_with('=') {
            continue;
        }
        let value = after[1..].trim_start();
        return Some(match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next().unwrap_or_default(),
            _ => value.split(|each: char| each.is_whitespace() || each == '/').next().unwrap_or_default(),
        });
    }
    None
}

/// Where an ASCII name stands, whatever its case.
pub fn find_ignoring_case(text: &str, name: &str) -> Option<usize> {
    text.as_bytes().windows(name.len()).position(|window| window.eq_ignore_ascii_case(name.as_bytes()))
}

/// The text with its entities replaced; an unknown one stays as it is.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((end, entity(&rest[1..end])?))) {
            Some((end, letter)) => {
                out.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    const NAMED: [(&str, char); 37] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("aacute", 'á'),
        ("eacute", 'é'),
        ("iacute", 'í'),
        ("oacute", 'ó'),
        ("uacute", 'ú'),
        ("ntilde", 'ñ'),
        ("uuml", 'ü'),
        ("Aacute", 'Á'),
        ("Eacute", 'É'),
        ("Iacute", 'Í'),
        ("Oacute", 'Ó'),
        ("Uacute", 'Ú'),
        ("Ntilde", 'Ñ'),
        ("Uuml", 'Ü'),
        ("deg", '°'),
        ("ordm", 'º'),
        ("ordf", 'ª'),
        ("euro", '€'),
        ("iquest", '¿'),
        ("iexcl", '¡'),
        ("ccedil", 'ç'),
        ("Ccedil", 'Ç'),
        ("atilde", 'ã'),
        ("otilde", 'õ'),
        ("Atilde", 'Ã'),
        ("Otilde", 'Õ'),
        ("acirc", 'â'),
        ("ecirc", 'ê'),
        ("ocirc", 'ô'),
        ("middot", '·'),
        ("ndash", '–'),
    ];
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_text_are_told_apart() {
        let text = "<!-- x --><TD a='1>2' ss:Index = \"3\">5 < 6 &amp; P&eacute;rez</td><![CDATA[<b>]]>";
        let pieces: Vec<Piece> = Pieces::of(text).collect();
        let Piece::Open(name, attributes) = &pieces[0] else { panic!("{pieces:?}") };
        assert_eq!(
            (name.as_str(), attribute(attributes, "index"), attribute(attributes, "a")),
            ("td", Some("3"), Some("1>2"))
        );
        let words: String = pieces
            .iter()
            .filter_map(|it| if let Piece::Text(text) = it { Some(plain(text)) } else { None })
            .collect();
        assert_eq!(words, "5 < 6 & Pérez<b>");
    }
}
