"""The theme: the packaged templates and assets, each replaced by the project's own file of the same name."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from ..model.problems import Problem
from .files import find_packaged_theme

Theme = tuple[Mapping[str, str], Mapping[str, bytes], tuple[Problem, ...]]

_ASSETS = "assets"
_FONTS = {"card/title.ttf": "Semibold", "card/text.ttf": "Regular"}


def load_theme(project: Path) -> Theme:
    """Templates and assets by name, the fonts of the card among them, and what is wrong with the project's own.

    A template of the project that cannot be read leaves the packaged one in its place and is reported.
    """
    templates, assets, _ = _read_folder(find_packaged_theme(), is_proved=True)
    own_templates, own_assets, problems = _read_folder(project / "templates")
    return {**templates, **own_templates}, {**_load_fonts(), **assets, **own_assets}, problems


def _load_fonts() -> dict[str, bytes]:
    """Source Serif Pro (SIL Open Font License): Latin, Greek and Cyrillic, for pictures drawn at build."""
    folder = resources.files("font_source_serif_pro") / "files"
    return {name: (folder / f"SourceSerifPro-{style}.ttf").read_bytes() for name, style in _FONTS.items()}


def _read_folder(folder: Path, *, is_proved: bool = False) -> Theme:
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    problems: list[Problem] = []
    paths = (path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ()
    for path in sorted(paths):
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in Path(name).parts):
            continue
        if name.startswith(f"{_ASSETS}/"):
            assets[name.removeprefix(f"{_ASSETS}/")] = path.read_bytes()
        elif path.suffix == ".html":
            text = path.read_text("utf-8") if is_proved else _read_template(path, f"templates/{name}", problems)
            if text is not None:
                templates[name] = text
    return templates, assets, tuple(problems)


def _read_template(path: Path, where: str, problems: list[Problem]) -> str | None:
    """The text of a template, None when it is damaged."""
    hint = "the packaged template of that name is used until this is mended"
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        problems.append(Problem(where, "the file is not UTF-8 text", hint))
        return None
    except OSError as error:
        problems.append(Problem(where, f"the file cannot be read: {error.strerror}", hint))
        return None
    try:
        Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        problems.append(Problem(f"{where}:{error.lineno}", f"the template does not parse: {error.message}", hint))
        return None
    return text
