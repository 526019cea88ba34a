//! Markdown as writers write it, and as nobody should.

use domain::text::{Card, Inline, Review};
use proptest::prelude::*;

use super::*;
use crate::citations::{SourceBook, SourceList};
use crate::testing::{marked, problems_of, source, today};

fn book() -> SourceBook {
    let mut book = SourceBook::default();
    book.add("a", source(), 0..1);
    book.add("b", source(), 0..1);
    book
}

fn card() -> Card {
    let review = Review { reviewed_on: today(), review_by: today() };
    Card {
        id: "burn".into(),
        title: "T".into(),
        when: Vec::new(),
        emergency: false,
        steps: Vec::new(),
        never: Vec::new(),
        review,
    }
}

/// The sections of a text, its words, and its problems with the words each points at.
fn read(body: &str) -> (Vec<Section>, Vec<String>, Vec<(String, String)>) {
    let (book, cards) = (book(), [card()]);
    let (mut found, mut words) = (Vec::new(), Vec::new());
    let problems = marked(body, |pen| {
        let mut page = Page::new(pen);
        page.citations = Some(SourceList::new(Some(&book)));
        page.cards = Some(&cards);
        found = page.sections(&Passage::verbatim(body, 0));
        words = page.prose.passages.into_iter().map(|passage| passage.words).collect();
    });
    (found, words, problems)
}

/// The blocks of a section that has nothing wrong.
fn blocks(body: &str) -> Vec<Block> {
    let (mut sections, _, problems) = read(&format!("## S\n\n{body}"));
    assert_eq!(problems, [], "{body}");
    let text = |piece| if let Piece::Block(block) = piece { block } else { panic!("{piece:?}") };
    sections.remove(0).pieces.into_iter().map(text).collect()
}

fn check_refused(body: &str, message: &str, words: &str) {
    let (.., problems) = read(&format!("## S\n\nText.\n\n{body}"));
    assert_eq!(problems, [(message.to_string(), words.to_string())], "{body}");
}

fn text(words: &str) -> Inline {
    Inline::Text(words.into())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

#[test]
fn marks_and_links() {
    assert_eq!(
        blocks("A **b *c*** [d](route:help)\ne &amp; \\*f*"),
        [Block::Paragraph(vec![
            text("A "),
            Inline::Strong(vec![text("b "), Inline::Emphasis(vec![text("c")])]),
            text(" "),
            Inline::Link { to: domain::route::Route::Help, words: vec![text("d")] },
            text(" e & *f*"),
        ])]
    );
}

#[test]
fn citations_count_in_order_of_first_use() {
    assert_eq!(
        blocks("One. [@b][@a] Two. [@b]"),
        [Block::Paragraph(vec![
            text("One."),
            Inline::Cite(0),
            Inline::Cite(1),
            text(" Two."),
            Inline::Cite(0)
        ])]
    );
    assert_eq!(blocks("**Bold. [@a]** [@b]").len(), 1);
}

#[test]
fn lists_in_lists() {
    let inner = Block::List { ordered: false, items: vec![vec![paragraph("c")]] };
    let expected =
        Block::List { ordered: true, items: vec![vec![paragraph("a")], vec![paragraph("b"), inner]] };
    assert_eq!(blocks("1. a\n2. b\n   - c"), [expected]);
    let loose = Block::List {
        ordered: false,
        items: vec![vec![paragraph("a"), paragraph("b")], vec![paragraph("c")]],
    };
    assert_eq!(blocks("- a\n\n  b\n\n- c"), [loose]);
}

#[test]
fn call_outs() {
    let title = vec![text("T "), Inline::Strong(vec![text("b")])];
    let body = vec![paragraph("One two"), Block::List { ordered: false, items: vec![vec![paragraph("c")]] }];
    assert_eq!(
        blocks("> [!key] T **b**\n> One\n> two\n> - c"),
        [Block::Key { title: title.clone(), body: body.clone() }]
    );
    assert_eq!(blocks("> [!contested] T **b**\n>\n> One two\n>\n> - c"), [Block::Contested { title, body }]);
    assert_eq!(
        blocks("> [!think] Why?\n> So."),
        [Block::Think { question: vec![text("Why?")], answer: vec![paragraph("So.")] }]
    );
    assert_eq!(blocks("> [!card] burn"), [Block::Card(card())]);
}

#[test]
fn sections_have_addresses() {
    let (sections, ..) = read("## It's *10%* of what?\n\nA\n\n## ...\n\nB\n\n### C\n\nD\n");
    let ids: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(ids, ["its-10-of-what", "section"]);
    assert_eq!(sections[1].pieces[1], Piece::Block(Block::Heading(vec![text("C")])));
}

#[test]
fn the_words_are_what_is_read() {
    let (_, words, _) = read("## S\n\nOne **two** [@a] three.\n\n> [!key] Four\n> five\n\n> [!card] burn\n");
    assert_eq!(words, ["S", "One two three.", "Four", "five"]);
}

#[test]
fn what_is_not_known_is_refused() {
    check_refused("a `b`", "Code is not allowed", "`b`");
    check_refused("a <br> b", "HTML is not allowed", "<br>");
    check_refused("<div>\n</div>", "HTML is not allowed", "<div>\n</div>");
    check_refused("![a](b.png)", "Pictures are not allowed in a line", "![a](b.png)");
    check_refused("a ~~b~~", "Struck-out words are not allowed", "~~b~~");
    check_refused("a  \nb", "A line break is not allowed here", "  \n");
    check_refused("```\na\n```", "Code is not allowed", "```\na\n```");
    check_refused("# a", "Only ## and ### are headings", "# a");
    check_refused("***", "A line across the page is not allowed", "***");
    check_refused("3. a", "A numbered list must start at 1", "3. a");
    check_refused("- a\n  - b\n    - c", "This list is too deep", "- c");
    check_refused("- [ ] a", "Tick boxes are not allowed", "[ ]");
    check_refused("[^1]: b", "Footnotes are not allowed", "[^1]: b");
    check_refused("> a", "This block quote has no tag", "> a");
    check_refused("> [!key]\n> a", "This call-out has no heading", "[!key]");
    check_refused("> [!key] a", "This call-out is empty", "[!key]");
    check_refused("> [!note] a\n> b", "There is no call-out [!note]", "[!note]");
    check_refused("> [!card] bern", "There is no card \"bern\"", "> [!card] bern");
    check_refused(
        "- > [!card] burn",
        "A call-out cannot stand in a list or another call-out",
        "> [!card] burn",
    );
    check_refused("<https://a.org>", "This link leads out of the app", "<https://a.org>");
    check_refused("[a](route:x)", "There is no page \"route:x\"", "[a](route:x)");
    check_refused("a [@c] b", "There is no source \"c\"", "[@c]");
    check_refused("a [b] c", "\"[b]\" is neither a citation nor a link", "[b]");
    check_refused("a b] c", "\"]\" is neither a citation nor a link", "]");
    check_refused("### a [@a]", "A heading cannot hold a citation", "[@a]");
}

#[test]
fn a_file_without_sections_says_so() {
    assert_eq!(read("").2[0].0, "There is no section");
    assert_eq!(read("Text.\n\n## S\n\nText.").2[0].0, "Text before the first section");
    assert_eq!(read("## S\n\n## T\n\nText.").2[0].0, "This section is empty");
    assert_eq!(read("## S\n\na\n\n## S\n\nb").2[0].0, "Two sections have the same heading");
}

#[test]
fn a_line_is_one_line() {
    let check = |words: &str, expected: &[&str]| {
        let found = problems_of(|pen| {
            Page::new(pen).line(&Passage::verbatim(words, 0));
        });
        assert_eq!(found, expected, "{words}");
    };
    check("Words, **bold** and [help](route:help).", &[]);
    check("", &[]);
    check("- a list", &["This must be one line of words"]);
    check("one\n\ntwo", &["This must be one line of words"]);
    check("cited [@a]", &["A citation cannot stand here"]);
}

#[test]
fn front_matter_keeps_its_places() {
    let text = "+++\na = 1\n+++\n\nBody";
    problems_of(|pen| {
        let Some(parts) = split(pen, text) else { panic!("parts") };
        assert_eq!(parts.toml, "   \na = 1\n");
        assert_eq!((parts.body.words.as_str(), parts.body.span.start), ("\nBody", 14));
    });
    let message = |text: &str| problems_of(|pen| assert!(split(pen, text).is_none()));
    assert_eq!(message("a = 1"), ["The file does not start with +++"]);
    assert_eq!(message("+++\na = 1"), ["The +++ part has no end"]);
    assert_eq!(message("+++"), ["The +++ part has no end"]);
    problems_of(|pen| {
        assert_eq!(
            split(pen, "\u{feff}+++\r\na = 1\r\n+++\r\nB").map(|parts| parts.body.words),
            Some("B".into())
        );
    });
}

proptest! {
    #[test]
    fn no_markdown_panics(body in "[-#>*_`~!@a-c1.| \\[\\]()<:/&;\\\\é’\n\t+=^]{0,120}") {
        let (sections, _, problems) = read(&body);
        // Words that came through are in a section, or something was said.
        prop_assert!(!sections.is_empty() || !problems.is_empty());
    }

    #[test]
    fn no_text_panics(body in ".{0,200}") {
        read(&body);
        problems_of(|pen| {
            Page::new(pen).line(&Passage::verbatim(&body, 0));
            split(pen, &body);
        });
    }

    #[test]
    fn no_depth_panics(mark in "(> |- |\\*|_|\\[|1\\. |\\*\\*a )", times in 0_usize..400) {
        read(&format!("## S\n\n{}", mark.repeat(times)));
    }
}
