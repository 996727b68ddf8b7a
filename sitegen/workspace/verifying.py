"""`verify`: a copy of a site proves itself, from its own checksums and records, with the articles where they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..doors.seeds import read_seeds
from ..doors.site import read_address
from ..doors.site_copies import CHECKSUMS, list_copy, read_copy, read_folders, read_page
from ..model.checks import GateCount, Verdict
from ..model.problems import Problem
from ..pipeline.proving import add_proofs, prove_records, prove_site, prove_sums


@dataclass(frozen=True, slots=True)
class Verified:
    """What was proved of a copy; `has_articles` holds when the words were compared with the articles."""

    gates: tuple[GateCount, ...] = ()
    problems: tuple[Problem, ...] = ()
    has_articles: bool = False


def verify_copy(folder: Path, seeds: Path | None) -> Verified:
    """Prove a copy of a site; with `seeds`, also that every published word stands in its article."""
    if not folder.is_dir():
        return Verified(problems=(Problem(str(folder), "no such folder", "name the folder that holds the copy"),))
    if read_copy(folder, CHECKSUMS) is None:
        hint = "name the folder of a site that sitegen built: the one with its index.html"
        return Verified(problems=(Problem(str(folder), f"holds no {CHECKSUMS}, so nothing can be proved", hint),))
    paths = list_copy(folder)
    stories = read_folders(folder)
    verdicts = [_verify_part(folder, place, seeds, paths) for place in stories or ("",)]
    if stories:
        own = [path for path in paths if not path.startswith(stories)]
        verdicts.append(prove_sums(own, lambda path: read_copy(folder, path)))
        verdicts.append(_verify_links(folder, own, frozenset(paths)))
    gates = add_proofs(*(verdict.gates for verdict in verdicts))
    problems = tuple(problem for verdict in verdicts for problem in verdict.problems)
    return Verified(gates, problems, seeds is not None)


def find_seeds(folder: Path) -> Path | None:
    """The articles beside a site in a project's own folder, None for a copy that was taken out of it."""
    beside = folder.resolve().parent / "seeds"
    return beside if beside.is_dir() else None


def _verify_part(folder: Path, place: str, seeds: Path | None, paths: tuple[str, ...]) -> Verdict:
    """One story: its checksums, its records and its links."""
    own = frozenset(path.removeprefix(place) for path in paths if path.startswith(place))
    texts = None
    if seeds is not None:
        below = seeds / place if (seeds / place).is_dir() else seeds
        texts = {article.file: article.raw for article in read_seeds(below)[0]}
    sums = prove_sums(sorted(own), lambda path: read_copy(folder / place, path))
    records = prove_records(lambda path: read_copy(folder / place, path), own, texts)
    links = _verify_links(folder, [place + path for path in sorted(own)], frozenset(paths))
    problems = tuple(replace(one, where=place + one.where) for one in (*sums.problems, *records.problems))
    return Verdict((*problems, *links.problems), add_proofs(sums.gates, records.gates, links.gates))


def _verify_links(folder: Path, paths: list[str], known: frozenset[str]) -> Verdict:
    files = tuple(read_page(folder, path) for path in paths if path.endswith((".html", ".css")))
    return prove_site(files, base_url=read_address(folder) or "", elsewhere=known)
