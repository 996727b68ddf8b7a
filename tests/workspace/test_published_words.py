"""The law of quotation marks, held to the story that comes with the program."""

from __future__ import annotations

from pathlib import Path

from sitegen.doors.content import load_content
from sitegen.doors.seeds import read_seeds
from sitegen.model.articles import Article
from sitegen.model.readings import Sentence
from sitegen.values.quotations.printed import Printed, find_invented_quotations, list_quotations, read_printed

ROOT = Path(__file__).parents[2]


def read_lines(article: Article) -> Printed:
    """The words of an article, each line of it a sentence and a paragraph of its own."""
    sentences, start = [], 0
    for number, line in enumerate(article.text.splitlines(keepends=True)):
        text = line.rstrip()
        sentences += [Sentence(start, start + len(text), text, (), number)] if text else []
        start += len(line)
    return read_printed(tuple(sentences))


def test_only_what_an_article_prints_in_marks_stands_in_marks() -> None:
    content, _ = load_content(ROOT)
    articles, _ = read_seeds(ROOT / "seeds")
    assert content.ledger is not None
    printed = {article.file: read_lines(article) for article in articles}
    files = {fact.id: {one.quote.file for one in fact.evidence} for fact in content.ledger.facts}
    for entry in content.ledger.disagreements:
        told = {quote.file for side in entry.sides for quote in side.evidence}
        for name in entry.facts:
            files[name] = files.get(name, set()) | told
    statements = [(fact.text, sorted(files[fact.id])) for fact in content.ledger.facts]
    statements += [(sentence.text, sorted(printed)) for sentence in content.summary]
    assert sum(len(list_quotations(text)) for text, _ in statements) > len(content.summary)
    for text, known in statements:
        assert find_invented_quotations(text, [printed[file] for file in known]) == (), text
