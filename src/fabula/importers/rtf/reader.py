"""Interprets the tokens of an RTF file.

A reader of our own: of the libraries, striprtf keeps neither emphasis nor places (the tests compare
our words with its), and rtfparse makes a tree of a file by recursion.
"""

from collections.abc import Callable

from fabula.core import EmphasisKind
from fabula.errors import TooLarge
from fabula.importers.rtf.encodings import decode_bytes, is_lead
from fabula.importers.rtf.frames import Frames
from fabula.importers.rtf.state import BODY, SKIP, State
from fabula.importers.rtf.tables import Fonts, StyleSheet
from fabula.importers.rtf.tokens import Kind, Token, tokens
from fabula.importers.rtf.words import (
    EMPHASIS,
    FRAMES,
    LEAVES,
    PARAGRAPH_ENDS,
    SIGNS,
    SKIPPED,
    SYMBOLS,
    TABLES,
    TRANSPARENT,
)
from fabula.settings import Limits

_REPLACEMENT = "\ufffd"


class Reader:
    """Reads one file.

    Parameters:
        encoding: how bytes are read where no font says otherwise.
        frames: where paragraphs go.
        limits: how deep groups may lie in each other.
    """

    def __init__(self, encoding: str, frames: Frames, limits: Limits) -> None:
        self._encoding = encoding
        self._frames = frames
        self._limits = limits
        self._stack: list[State] = []
        self._state = State()
        self._fonts = Fonts()
        self._sheet = StyleSheet()
        self._default_font = 0
        self._fallback = 0
        self._high: tuple[int, int] | None = None
        self._lead = (b"", 0)
        self._leaves: dict[str, list[str]] = {}
        self._handlers: dict[Kind, Callable[[Token], None]] = {
            Kind.WORD: self._word,
            Kind.HEX: self._hex,
            Kind.SYMBOL: self._symbol,
            Kind.BRACE: self._brace,
            Kind.TEXT: self._text,
        }

    def read(self, source: str) -> bool:
        """Read the source; whether it ends where its outermost group does.

        Raises:
            TooLarge: groups lie deeper in each other than the limit.
        """
        for token in tokens(source):
            self._handlers[token.kind](token)
            if not self._stack and token.value == "}" and token.kind is Kind.BRACE:
                return True
        while self._stack:
            self._close_group()
        return False

    def _add(self, words: str, offset: int, length: int) -> None:
        state = self._state
        if state.destination == BODY:
            if state.shown:
                self._frames.add(words, offset, length, state.own_kinds(self._sheet))
        elif state.destination == "stylesheet":
            self._sheet.text(words)
        elif state.destination in LEAVES:
            self._leaves.setdefault(state.destination, []).append(words)

    def leaf(self, name: str) -> str:
        """What the destination of this name held; it is forgotten."""
        return "".join(self._leaves.pop(name, ())).strip()

    def _text(self, token: Token) -> None:
        skipped = min(self._fallback, token.length)
        self._fallback -= skipped
        if not self._fallback and skipped < token.length:
            if self._lead[0]:
                self._byte(ord(token.value[skipped]) & 0xFF, token.offset + skipped, 1)
                skipped += 1
            self._state.fresh = False
            self._add(token.value[skipped:], token.offset + skipped, token.length - skipped)

    def _hex(self, token: Token) -> None:
        self._state.fresh = False
        if self._fallback:
            self._fallback -= 1
        else:
            self._byte(int(token.value, 16), token.offset, token.length)

    def _byte(self, byte: int, offset: int, length: int) -> None:
        before, start = self._lead
        data = before + bytes([byte])
        start = start if before else offset
        encoding = self._fonts.encoding(self._state.font, self._encoding)
        if byte > 127 and is_lead(data, encoding):
            self._lead = data, start
            return
        self._lead = b"", 0
        self._add(decode_bytes(data, encoding), start, offset + length - start)

    def _brace(self, token: Token) -> None:
        self._fallback = 0
        self._lead = b"", 0
        if token.value == "{":
            self._open_group()
        elif self._stack:
            self._close_group()

    def _open_group(self) -> None:
        if len(self._stack) >= self._limits.depth:
            raise TooLarge(
                f"the groups of the file are nested more than {self._limits.depth:,} deep",
                "if you trust it, read it from Python with Settings(limits=Limits(depth=...))",
            )
        self._stack.append(self._state)
        self._state = self._state.inner()
        if self._state.destination == "stylesheet":
            self._sheet.open()

    def _close_group(self) -> None:
        state = self._state
        if state.destination == "stylesheet":
            self._sheet.kinds(state.kinds)
        if self._frames.is_open and (state.opens in FRAMES or len(self._stack) == 1):
            self._end_paragraph()
        if state.opens:
            self._close_destination(state.opens)
        self._state = self._stack.pop()

    def _close_destination(self, name: str) -> None:
        if name == "annotation":
            self._frames.close_comment(
                self.leaf("atnref"), self.leaf("atnauthor"), self.leaf("atndate")
            )
        elif name in FRAMES:
            self._frames.close()
        elif name in ("atrfstart", "atrfend"):
            self._frames.anchor(self.leaf(name), opens=name == "atrfstart")

    def _symbol(self, token: Token) -> None:
        self._fallback = 0
        state = self._state
        if token.value == "*":
            state.starred = state.fresh
            return
        state.fresh = False
        if token.value in ("\n", "\r"):
            self._paragraph_end("par")
        elif token.value in SYMBOLS:
            self._add(SYMBOLS[token.value], token.offset, token.length)

    def _word(self, token: Token) -> None:
        word, number, state = token.value, token.number, self._state
        self._fallback = 0
        fresh, state.fresh = state.fresh, False
        if state.destination == SKIP:
            return
        if fresh and self._opens_destination(word, state):
            return
        if state.destination == "fonttbl":
            self._fonts.word(word, number)
        elif word == "u":
            self._unicode(number or 0, token)
        elif word in SIGNS:
            self._add(SIGNS[word], token.offset, token.length)
        elif word in PARAGRAPH_ENDS:
            self._paragraph_end(word)
        elif word in EMPHASIS:
            state.toggle(EMPHASIS[word], on=number != 0)
        else:
            self._property(word, number, state)

    def _opens_destination(self, word: str, state: State) -> bool:
        if word in SKIPPED:
            state.destination = SKIP
        elif word in TABLES or word in LEAVES:
            state.destination = state.opens = word
            state.plain()
        elif word in FRAMES:
            state.opens = word
            FRAMES[word](self._frames)
        elif state.starred and word not in TRANSPARENT:
            state.destination = SKIP
        return state.destination == SKIP or bool(state.opens)

    def _property(self, word: str, number: int | None, state: State) -> None:
        on = number != 0
        if word == "plain":
            state.plain()
            state.font = self._default_font
        elif word == "pard":
            state.pard()
        elif word in ("qc", "ql", "qr", "qj"):
            state.centred = word == "qc"
        elif word in ("v", "deleted"):
            setattr(state, "hidden" if word == "v" else word, on)
        elif word in ("brdrt", "brdrb", "brdrbtw"):
            state.ruled = True
        elif word == "pagebb":
            state.new_page = on
        elif word == "ulnone":
            state.toggle(EmphasisKind.UNDERLINE, on=False)
        elif number is not None:
            self._numbered(word, number, state)

    def _numbered(self, word: str, number: int, state: State) -> None:
        if word == "uc":
            state.uc = max(number, 0)
        elif word == "f":
            state.font = number
        elif word == "deff":
            self._default_font = state.font = number
        elif word == "s":
            state.style = number
            if state.destination == "stylesheet":
                self._sheet.number(number)
        elif word == "outlinelevel":
            state.level = number
            if state.destination == "stylesheet":
                self._sheet.level(number)

    def _unicode(self, number: int, token: Token) -> None:
        code = number + 0x10000 if number < 0 else number
        self._fallback = self._state.uc
        high, self._high = self._high, None
        if 0xD800 <= code < 0xDC00:
            self._high = code, token.offset
        elif high is not None and 0xDC00 <= code < 0xE000:
            astral = 0x10000 + ((high[0] - 0xD800) << 10) + (code - 0xDC00)
            self._add(chr(astral), high[1], token.offset + token.length - high[1])
        else:
            valid = 0 < code < 0xD800 or 0xE000 <= code < 0x110000
            self._add(chr(code) if valid else _REPLACEMENT, token.offset, token.length)

    def _paragraph_end(self, word: str) -> None:
        state = self._state
        if state.destination != BODY or (word == "par" and state.deleted):
            return
        if self._frames.is_open or word == "par":
            self._end_paragraph()
        if word in ("page", "sect"):
            self._frames.break_page()

    def _end_paragraph(self) -> None:
        state = self._state
        self._frames.end_paragraph(
            state.look(self._sheet), new_page=state.new_page, ruled=state.ruled
        )
