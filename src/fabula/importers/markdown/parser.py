"""The Markdown parser, set up for stories, with the place of every inline token."""

from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

AT = "at"


@cache
def parser() -> MarkdownIt:
    """CommonMark with struck-out text and without what would take a story's words away.

    Indented lines are paragraphs, since stories indent them; a dash or a number at the start of a
    line stays in the text, since it is speech or the start of a sentence; a definition of a link
    stays too. Every inline token carries in `meta["at"]` where in the inline's content the parser
    stood when it made the token.
    """
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    parser.inline = _LocatingInline()
    parser.disable(["code", "list", "reference", "text_join", "fragments_join"])
    return parser


class _LocatingState(StateInline):
    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[AT] = self.pos
        return token

    def pushPending(self) -> Token:  # noqa: N802 - the parser's own name
        token = super().pushPending()
        token.meta[AT] = self.pos
        return token


class _LocatingInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """As the parser's own, with a state that remembers places."""
        state: Any = _LocatingState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens  # type: ignore[no-any-return]
