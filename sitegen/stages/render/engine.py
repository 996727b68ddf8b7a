"""The template engine: Jinja, whose output is cleaned and escaped in one step, each text once for all places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import EvalContext, Expr
from jinja2.runtime import Context
from markupsafe import Markup, escape

# Characters that could turn the direction of the text around a quote, and controls that HTML does not allow.
UNSHOWN = dict.fromkeys(
    (*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
# Texts that are kept as they were shown; a page of a large story has some thousands.
_MOST_KEPT = 20_000


def open_engine(templates: Mapping[str, str]) -> Environment:
    """The engine over templates by name. A name that a template misspells is a failure, never an empty place."""
    return _Engine(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )


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
        if type(value) is str:
            return shown[value]
        return value if type(value) is Markup else escape(clean_text(value))

    return show


class _Context(Context):
    """Calls what a template calls as it is: no function of ours asks for the template's own context."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *given: Any,
        _block_vars: object = None,
        _loop_vars: object = None,
        **named: Any,
    ) -> Any:
        return function(*given, **named)


class _Engine(Environment):
    code_generator_class = _Generator
    context_class = _Context

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.show = _open_show()
