//! Papers: what is handed over or kept in print, as titles, paragraphs and lists.
//!
//! One shape for the agreement of a plan or an offer, the manager's brief and the case file. It
//! says what stands where, and nothing of how a page looks; as plain text it goes anywhere.

/// One paper, ready to be laid out or sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    pub title: String,
    /// Who, with whom, when; what it is about.
    pub opening: Vec<String>,
    pub sections: Vec<Section>,
    /// Who signs; empty where nobody does.
    pub signatures: Vec<String>,
}

/// Lines that stand together, under a name or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub name: String,
    pub lines: Vec<String>,
    /// Whether each line is one thing of a list.
    pub listed: bool,
}

impl Paper {
    /// A list; left out where it has nothing to say.
    pub(super) fn list(&mut self, name: &str, lines: Vec<String>) {
        self.section(name, lines, true);
    }

    /// Paragraphs; left out where there are none.
    pub(super) fn paragraphs(&mut self, name: &str, lines: Vec<String>) {
        self.section(name, lines, false);
    }

    fn section(&mut self, name: &str, lines: Vec<String>, listed: bool) {
        if !lines.is_empty() {
            self.sections.push(Section { name: name.to_owned(), lines, listed });
        }
    }

    /// As plain text: lists with dashes, sections apart.
    pub fn text(&self) -> String {
        let mut blocks = vec![[std::slice::from_ref(&self.title), &self.opening].concat().join("\n")];
        for section in &self.sections {
            let dash = if section.listed { "- " } else { "" };
            let lines = section.lines.iter().map(|line| format!("{dash}{line}"));
            let name = Some(section.name.clone()).filter(|it| !it.is_empty());
            blocks.push(name.into_iter().chain(lines).collect::<Vec<_>>().join("\n"));
        }
        if !self.signatures.is_empty() {
            blocks.push(self.signatures.join("\n"));
        }
        blocks.join("\n\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_text_a_list_has_dashes_and_what_is_empty_leaves_no_hole() {
        let mut paper = Paper { title: "Acuerdo".to_owned(), ..Paper::default() };
        paper.list("Documentos", vec!["A".to_owned(), "B".to_owned()]);
        paper.list("Nada", Vec::new());
        paper.paragraphs("", vec!["Se paga el viernes.".to_owned()]);
        paper.signatures = vec!["Firmas:".to_owned()];
        assert_eq!(paper.text(), "Acuerdo\n\nDocumentos\n- A\n- B\n\nSe paga el viernes.\n\nFirmas:");
    }
}
