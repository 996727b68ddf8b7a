"""What people name on a command line: facts and disagreements by the beginning of an id, articles, words in them."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.articles import Article
from ..model.contents import Content
from ..model.edits import Operation
from ..model.problems import Problem
from ..model.spans import Quote
from ..model.stories import Fact, Ledger, Retired
from ..pipeline.deciding import place_words

_LISTS = "'sitegen fact show' and 'sitegen disagreement show' list them"
Found = tuple[tuple[Quote, ...], tuple[Problem, ...]]


def find_fact(target: str, ledger: Ledger) -> tuple[str | None, Problem | None]:
    """The one id that begins with `target`, among facts and disagreements."""
    known = [fact.id for fact in ledger.facts] + [entry.id for entry in ledger.disagreements]
    wanted = target.strip().casefold()
    found = match_id(wanted, known)
    if len(found) == 1:
        return found[0], None
    successor = next((retired for retired in ledger.retired if retired.id == wanted), None)
    if successor:
        follow = f"it became {successor.successor}" if successor.successor else _offer_return(successor)
        return None, Problem(target, f"this fact was retired: {successor.why}", follow)
    if found:
        return None, Problem(target, f"{len(found)} ids begin so: {', '.join(found[:6])}", "write more of the id")
    return None, Problem(target, "no fact and no disagreement has this id", _LISTS)


def _offer_return(retired: Retired) -> str:
    is_rejected = retired.why.startswith("rejected")
    return f"'sitegen fact restore {retired.id}' takes it in again" if is_rejected else "it has no successor"


def find_operation(target: str, operations: Iterable[Operation]) -> tuple[str | None, Problem | None]:
    """The one id of a decision that begins with `target`."""
    found = match_id(target.strip().casefold(), [operation.id for operation in operations])
    if len(found) == 1:
        return found[0], None
    if found:
        return None, Problem(target, f"{len(found)} ids begin so: {', '.join(found[:6])}", "write more of the id")
    return None, Problem(target, "no decision has this id", "content/edits.yaml lists them")


def find_source(target: str, content: Content) -> tuple[str | None, Problem | None]:
    """The id of an article named by label, id or file, or by the beginning of id or file."""
    records = content.sources
    for record in records:
        if target in (str(record.label), record.id, record.file):
            return record.id, None
    wanted = target.casefold()
    begun = [one.id for one in records if wanted and (one.id.startswith(wanted) or one.file.startswith(target))]
    if len(begun) == 1:
        return begun[0], None
    labels = ", ".join(f"{record.label} ({record.file})" for record in records[:8])
    what = f"{len(begun)} articles begin so" if begun else "no article has this label, id or file"
    return None, Problem(target, what, f"there are: {labels}")


def match_id(wanted: str, known: Iterable[str]) -> list[str]:
    """The ids that are `wanted` or, if none is, that begin with it; the letter in front may be left out."""
    names = list(dict.fromkeys(known))
    if not wanted:
        return []
    return [name for name in names if name == wanted] or [
        name for name in names if name.startswith(wanted) or name.partition("-")[2].startswith(wanted)
    ]


def find_quotes(wanted: Iterable[tuple[str, str]], content: Content, articles: tuple[Article, ...]) -> Found:
    """The places of words, each with the label, id or file of its article; they must stand there, and only once."""
    texts = {article.file: article for article in articles}
    files = {record.id: record.file for record in content.sources}
    quotes: list[Quote] = []
    problems: list[Problem] = []
    for name, words in wanted:
        file, problem = _find_file(name, content, files, texts)
        if file is None:
            problems += [problem] if problem else []
            continue
        quote = place_words(texts[file], words)
        if quote is None:
            problems.append(_explain_missing(texts[file], words))
        else:
            quotes.append(quote)
    return tuple(quotes), tuple(problems)


def find_evidence(wanted: Iterable[str], fact: Fact, content: Content) -> Found:
    """The quotes of a fact by the ids of its evidence, by article (all of its words), or by words in them."""
    quotes: list[Quote] = []
    problems: list[Problem] = []
    for name in wanted:
        source, _ = find_source(name, content)
        file = next((record.file for record in content.sources if record.id == source), None)
        found = [piece.quote for piece in fact.evidence if piece.quote.file == file]
        if not found:
            found = [piece.quote for piece in fact.evidence if match_id(name, [piece.id])]
        if not found:
            words = " ".join(name.split())
            found = [piece.quote for piece in fact.evidence if words and words in piece.quote.shown]
        if not found:
            listed = ", ".join(f"{piece.id} ({piece.quote.file})" for piece in fact.evidence[:6])
            problems.append(Problem(name, f"none of the words of {fact.id} is meant by this", f"there are: {listed}"))
        quotes += [quote for quote in found if quote not in quotes]
    return tuple(quotes), tuple(problems)


def _find_file(
    name: str, content: Content, files: dict[str, str], texts: dict[str, Article]
) -> tuple[str | None, Problem | None]:
    if name in texts:
        return name, None
    source, _ = find_source(name, content)
    file = files.get(source or "")
    if file in texts:
        return file, None
    begun = [file for file in texts if name and file.startswith(name)]
    if len(begun) == 1:
        return begun[0], None
    hint = f"there are: {', '.join(sorted(texts)[:8])}"
    return None, Problem(name, "no article has this file name or label", hint)


def _explain_missing(article: Article, words: str) -> Problem:
    shown = " ".join(words.split())[:60]
    count = article.raw.count(words) if words.strip() else 0
    if count > 1:
        return Problem(f"seeds/{article.file}", f"'{shown}' stands there {count} times", "quote more words around it")
    hint = "copy whole words exactly as they stand in the article"
    return Problem(f"seeds/{article.file}", f"'{shown}' does not stand there", hint)
