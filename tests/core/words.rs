//! What the build refuses in the language files, and the sentence it says.

#[path = "../../build/words.rs"]
mod generator;

fn check(spanish: &str, english: &str, sentence: &str) {
    let problem = generator::generate(spanish, english).expect_err("these files must be refused");
    assert!(problem.contains(sentence), "said: {problem}");
}

#[test]
fn a_text_missing_in_a_language_is_refused() {
    check(r#"{"a.b": "x"}"#, "{}", "locales/en.json lacks \"a.b\"");
    check("{}", r#"{"a.b": "x"}"#, "locales/es.json lacks \"a.b\"");
}

#[test]
fn a_placeholder_missing_in_a_language_is_refused() {
    check(r#"{"a": "{name}"}"#, r#"{"a": "x"}"#, "locales/en.json, \"a\": lacks {name}");
    check(r#"{"a": "x"}"#, r#"{"a": "{name}"}"#, "locales/es.json, \"a\": lacks {name}");
}

#[test]
fn a_text_that_counts_in_one_language_only_is_refused() {
    check(r#"{"a": {"one": "1", "other": "{n}"}}"#, r#"{"a": "x"}"#, "counts (one, other) in one language");
    check(r#"{"a": {"one": "1"}}"#, r#"{"a": "x"}"#, "exactly \"one\" and \"other\"");
}

#[test]
fn a_key_that_is_no_rust_name_is_refused() {
    check(r#"{"a.move": "x"}"#, r#"{"a.move": "x"}"#, "Rust keyword");
    check(r#"{"a.Título": "x"}"#, r#"{"a.Título": "x"}"#, "lower-case letters");
    check(r#"{"a": "{type}"}"#, r#"{"a": "{type}"}"#, "Rust keyword");
}

#[test]
fn a_key_written_twice_is_refused() {
    check(r#"{"a": "x", "a": "y"}"#, r#"{"a": "x"}"#, "has \"a\" twice");
}

#[test]
fn a_text_that_also_holds_texts_is_refused() {
    check(r#"{"a": "x", "a.b": "y"}"#, r#"{"a": "x", "a.b": "y"}"#, "is a text already");
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    check("{\n  \"a\": \"x\",\n}", "{}", "locales/es.json is not one flat JSON object");
    check("{\n  \"a\": \"x\",\n}", "{}", "line 3");
}

#[test]
fn a_lone_brace_is_refused_and_a_double_one_is_itself() {
    check(r#"{"a": "x}"}"#, r#"{"a": "x"}"#, "a brace stands alone");
    let code = generator::generate(r#"{"a": "{{x}}"}"#, r#"{"a": "{{x}}"}"#).expect("double braces are text");
    assert!(code.contains("\"{x}\""));
}
