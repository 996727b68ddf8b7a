"""The template engine: Jinja, whose output is cleaned and escaped in one step, each text once for all places.

A template is a program: it is compiled once for all pages, and what was compiled before may be handed in.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from types import CodeType, FunctionType
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Template, TemplateError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import EvalContext, Expr
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

# Characters that could turn the direction of the text around a quote, and controls that HTML does not allow.
UNSHOWN = dict.fromkeys(
    (*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
# Texts that are kept as they were shown; a page of a large story has some thousands.
_MOST_KEPT = 20_000


def open_engine(templates: Mapping[str, str], compiled: bytes = b"") -> Environment:
    """The engine over templates by name. A name that a template misspells is a failure, never an empty place.

    `compiled` is what `compile_templates` made of just these templates; without it each is compiled when it is used.
    """
    codes: Mapping[str, CodeType] = marshal.loads(compiled) if compiled else {}  # noqa: S302 - see compile_templates
    return _Engine(
        loader=_Loader(dict(templates), codes),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )


def compile_templates(templates: Mapping[str, str]) -> bytes:
    """All templates as this Python runs them, to be kept; one that does not compile is left out and fails when used.

    Whoever can change what is kept can run programs, as can whoever can change a template.
    """
    engine, codes = open_engine(templates), {}
    for name, source in sorted(templates.items()):
        try:
            codes[name] = engine.compile(source, name)
        except TemplateError:
            continue
    return marshal.dumps(codes)


def clean_text(value: object) -> object:
    """Text as it may be shown, whoever wrote it: what would reorder or break the page around it is left out."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return value if value.isprintable() else value.translate(UNSHOWN)
    return value


class _Shown(dict[str, str]):
    """Texts as they stand on a page, cleaned and escaped."""

    def __missing__(self, text: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        shown = self[text] = str(escape(clean_text(text)))
        return shown


class _Loader(DictLoader):
    """Templates by name, from their code where that is known."""

    def __init__(self, templates: Mapping[str, str], codes: Mapping[str, CodeType]) -> None:
        super().__init__(templates)
        self._codes = codes

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:
        if name not in self._codes:
            return super().load(environment, name, globals)
        return Template.from_code(environment, self._codes[name], globals or {}, lambda: True)


class _Context(Context):
    """Calls macros and functions of ours without asking each time what they want to be given."""

    def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - names of the class above
        is_macro = type(__obj) is Macro
        if not is_macro and not _is_bare(__obj):
            return super().call(__obj, *args, **kwargs)
        if kwargs:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
        return __obj(__self.eval_ctx, *args, **kwargs) if is_macro else __obj(*args, **kwargs)


def _is_bare(callee: object) -> bool:
    """Whether it is a function that nobody marked as one that is given the context."""
    return type(callee) is FunctionType and not callee.__dict__


class _Generator(CodeGenerator):
    """Writes one call where the class above writes two: for cleaning a value, and for escaping it."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_plain(frame.eval_ctx):
            self.write("environment.show(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_plain(frame.eval_ctx):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_plain(context: EvalContext) -> bool:
    return context.autoescape and not context.volatile


def _open_show() -> Callable[[object], str]:
    """What shows a value as it stands on a page."""
    shown = _Shown()

    def show(value: object) -> str:
        return shown[value] if type(value) is str else escape(clean_text(value))

    return show


class _Engine(Environment):
    code_generator_class = _Generator
    context_class = _Context

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.show = _open_show()
