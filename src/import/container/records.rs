//! The records of a delimited text, one after the other: quotes, doubled and escaped ones, and
//! line breaks inside them.

/// Walks the records of a text.
pub struct Records<'a> {
    text: &'a str,
    /// How far the text is read, in bytes.
    pub at: usize,
    delimiter: char,
    quote: char,
    /// Whether a backslash takes a quote's meaning away.
    escapes: bool,
}

impl<'a> Records<'a> {
    /// Backslashes escape only in a text that makes no sense otherwise.
    pub fn new(text: &'a str, delimiter: char, quote: char) -> Records<'a> {
        let records = Records { text, at: 0, delimiter, quote, escapes: false };
        let escapes = text.contains(['\\', quote]) && text.contains(&format!("\\{quote}"));
        Records { escapes: escapes && !records.closes_every_quote(), ..records }
    }

    /// Whether each quote that opens a cell is closed right before the cell ends.
    fn closes_every_quote(&self) -> bool {
        let mut at = 0;
        while at < self.text.len() {
            let rest = &self.text[at..];
            let lead = rest.len() - rest.trim_start_matches(' ').len();
            let end = match rest[lead..].starts_with(self.quote) {
                true => match self.closing_quote(at + lead + self.quote.len_utf8()) {
                    // What is cut off at the end of a sample proves nothing.
                    None => return true,
                    Some(close) if self.ends_after(close) => close,
                    Some(_) => return false,
                },
                false => self.plain_end(at).0,
            };
            let next = self.text[end..].chars().next().map_or(1, char::len_utf8);
            at = end + next;
        }
        true
    }

    /// Where the quoted cell ends that begins here, doubled quotes passed over.
    fn closing_quote(&self, mut at: usize) -> Option<usize> {
        loop {
            at += self.text[at..].find(self.quote)? + self.quote.len_utf8();
            match self.text[at..].starts_with(self.quote) {
                true => at += self.quote.len_utf8(),
                false => return Some(at),
            }
        }
    }

    pub fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Puts the next record's fields in place of the last one's; false at the end.
    pub fn next_into(&mut self, fields: &mut Vec<String>) -> bool {
        fields.clear();
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            let (field, more) = self.field();
            fields.push(field);
            if !more {
                return true;
            }
        }
    }

    /// One field, and whether another follows on the same record.
    fn field(&mut self) -> (String, bool) {
        let rest = &self.text[self.at..];
        let lead = rest.len() - rest.trim_start_matches(' ').len();
        match rest[lead..].starts_with(self.quote) {
            true => self.quoted_field(self.at + lead + 1),
            false => {
                let (end, more) = self.plain_end(self.at);
                (self.text[self.at..end].to_owned(), self.step_over(end, more))
            }
        }
    }

    /// The cell begins after its opening quote; doubled quotes stand for one.
    fn quoted_field(&mut self, start: usize) -> (String, bool) {
        let mut field = String::new();
        let mut at = start;
        loop {
            let Some(quote) = self.text[at..].find(self.quote).map(|found| at + found) else {
                // The quote never closes: it was no quote. The line is read as it stands.
                let (end, more) = self.plain_end(self.at);
                return (self.text[self.at..end].to_owned(), self.step_over(end, more));
            };
            field.push_str(&self.text[at..quote]);
            if self.escapes && field.ends_with('\\') && self.is_escaped(quote) {
                // Escaped as programmers do it.
                field.pop();
                field.push(self.quote);
                at = quote + 1;
                continue;
            }
            match self.text[quote + 1..].starts_with(self.quote) {
                true => {
                    field.push(self.quote);
                    at = quote + 2;
                }
                false => {
                    let (end, more) = self.plain_end(quote + 1);
                    field.push_str(&self.text[quote + 1..end]);
                    return (field, self.step_over(end, more));
                }
            }
        }
    }

    /// Whether the quote after a backslash is escaped by it. Doubled quotes come in pairs, and
    /// one more closes the cell; a run that does not fit that was written with backslashes.
    fn is_escaped(&self, quote: usize) -> bool {
        let run = self.text[quote..].chars().take_while(|each| *each == self.quote).count();
        let odd = run % 2 == 1;
        odd != self.ends_after(quote + run * self.quote.len_utf8())
    }

    /// Whether a cell ends here.
    fn ends_after(&self, at: usize) -> bool {
        self.text[at..]
            .chars()
            .next()
            .is_none_or(|next| next == self.delimiter || matches!(next, '\n' | '\r'))
    }

    /// Where the unquoted text ends, and whether a delimiter ends it.
    fn plain_end(&self, from: usize) -> (usize, bool) {
        let ends = [self.delimiter, '\n', '\r'];
        match self.text[from..].find(ends) {
            Some(found) => (from + found, self.text[from + found..].starts_with(self.delimiter)),
            None => (self.text.len(), false),
        }
    }

    fn step_over(&mut self, end: usize, more: bool) -> bool {
        let rest = &self.text[end..];
        self.at = end
            + match more {
                true => self.delimiter.len_utf8(),
                false if rest.starts_with("\r\n") => 2,
                false => usize::from(!rest.is_empty()),
            };
        more
    }
}
