"""Readings made by hand, full in every field, for tests of what is shown of a reading."""

import re
from dataclasses import dataclass, field

import msgspec

from fabula import contract
from fabula.core import Emphasis, EmphasisKind, Metadata, Source, Span

BY = "by-hand"


@dataclass
class Handmade:
    """Lays block after block and claim after claim; `reading` gives the whole.

    What a claim is about is given as words, looked for in the latest block.
    """

    name: str = "ferry.txt"
    media_type: str = "text/plain"
    language: str = "en"
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()
    text: str = ""
    blocks: list[contract.Block] = field(default_factory=list)
    chapters: list[contract.Chapter] = field(default_factory=list)
    quotes: list[contract.Quote] = field(default_factory=list)
    emphasis: list[Emphasis] = field(default_factory=list)
    people: list[contract.Character] = field(default_factory=list)
    entities: list[contract.Entity] = field(default_factory=list)
    mentions: list[contract.Mention] = field(default_factory=list)
    scenes: list[contract.Scene] = field(default_factory=list)

    def block(self, kind: str, text: str, after: str = "\n\n") -> "Handmade":
        """Adds a block; `after` is the white space that follows it."""
        start, number = len(self.text), len(self.blocks) + 1
        self.blocks.append(
            contract.Block(
                id=f"b{number}",
                start=start,
                end=start + len(text),
                kind=kind,
                confidence=0.98,
                by=BY,
            )
        )
        self.text += text + after
        return self

    def chapter(self, title: str | None, start_block: int, end_block: int) -> "Handmade":
        """Makes one chapter of blocks that are there already, by their numbers from 0."""
        number = len(self.chapters) + 1
        self.chapters.append(
            contract.Chapter(
                id=f"ch{number}",
                start=self.blocks[start_block].start,
                end=self.blocks[end_block].end,
                title=title,
                number=number,
                confidence=1.0,
                by=BY,
            )
        )
        return self

    def character(
        self, id: str, *names: str, pronouns: tuple[str, ...] = (), narrator: bool = False
    ) -> "Handmade":
        """Adds somebody; the first name is the one shown."""
        self.people.append(
            contract.Character(
                id=id,
                name=names[0],
                aliases=names,
                pronouns=pronouns,
                narrator=narrator,
                mentions=10 - len(self.people),
                quotes=0,
                names=(),
                joins=(),
                confidence=0.95,
                by=BY,
            )
        )
        return self

    def says(
        self,
        words: str,
        speaker: str | None = None,
        evidence: str = "",
        cue: str | None = "explicit",
        confidence: float = 0.97,
        kind: str = "speech",
        closed: bool = True,
        to: tuple[str, ...] = (),
    ) -> "Handmade":
        """Adds a quotation of the latest block; `evidence` are words of that block too."""
        span, number = self.span(words), len(self.quotes) + 1
        self.quotes.append(
            contract.Quote(
                id=f"q{number}",
                start=span.start,
                end=span.end,
                kind=kind,
                speaker=speaker,
                addressees=to,
                utterance=f"u{number}",
                cue=cue if speaker else None,
                confidence=confidence if speaker else 0.0,
                addressees_confidence=0.8 if to else 0.0,
                by=f"{BY}/{cue}",
                evidence=(self.span(evidence),) if evidence else (),
                kind_confidence=0.99,
                kind_by=BY,
                style="double-curly",
                closed=closed,
            )
        )
        return self

    def entity(self, id: str, type: str, name: str) -> "Handmade":
        """Adds a place, an organisation or a vehicle."""
        self.entities.append(contract.Entity(id=id, type=type, name=name, confidence=0.9, by=BY))
        return self

    def mentioned(
        self, words: str, entity: str, kind: str = "name", type: str = "PER", at: int = 0
    ) -> "Handmade":
        """Says whom the first such words of the latest block, from `at` on in it, mean."""
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        found = whole.search(self.text, self.blocks[-1].start + at)
        assert found is not None
        span = Span(*found.span())
        self.mentions.append(
            contract.Mention(
                start=span.start,
                end=span.end,
                kind=kind,
                type=type,
                entity=entity,
                confidence=0.9,
                by=BY,
            )
        )
        return self

    def scene(self, chapter: str, start_block: int, end_block: int) -> "Handmade":
        """Makes one scene of blocks that are there already, by their numbers from 0."""
        self.scenes.append(
            contract.Scene(
                id=f"s{len(self.scenes) + 1}",
                chapter=chapter,
                start=self.blocks[start_block].start,
                end=self.blocks[end_block].end,
                begins="marked" if self.scenes else "chapter",
                confidence=1.0,
                by=BY,
            )
        )
        return self

    def emphasised(self, words: str, kind: EmphasisKind = EmphasisKind.ITALIC) -> "Handmade":
        """Sets words of the latest block off."""
        span = self.span(words)
        self.emphasis.append(Emphasis(start=span.start, end=span.end, kind=kind))
        return self

    def span(self, words: str) -> Span:
        """Where words stand in the latest block."""
        start = self.text.index(words, self.blocks[-1].start)
        return Span(start, start + len(words))

    def reading(self) -> contract.Reading:
        """The whole."""
        return contract.Reading(
            program=contract.Program(version="0.0.0", settings="0123456789abcdef"),
            source=Source(name=self.name, media_type=self.media_type, sha256="0" * 64),
            language=self.language,
            metadata=self.metadata,
            work=contract.Work(
                kind="plain text",
                generator="",
                language_confidence=0.99,
                warnings=self.warnings,
            ),
            counts=self._counts(),
            text=self.text,
            emphasis=tuple(self.emphasis),
            blocks=tuple(self.blocks),
            chapters=tuple(self.chapters),
            characters=tuple(self._counted(one) for one in self.people),
            entities=tuple(self.entities),
            mentions=tuple(self.mentions),
            scenes=tuple(self.scenes),
            quotes=tuple(self.quotes),
        )

    def _counted(self, one: contract.Character) -> contract.Character:
        lines = sum(q.speaker == one.id and q.kind == "speech" for q in self.quotes)
        return msgspec.structs.replace(one, quotes=lines)

    def _counts(self) -> contract.Counts:
        words = len(self.text.split())
        spoken = sum(len(self.text[q.start : q.end].split()) for q in self.quotes)
        return contract.Counts(
            words=words,
            dialogue_words=spoken,
            note_words=0,
            sentences=words // 12,
            paragraphs=len(self.blocks),
            reading_seconds=words // 4,
            dialogue_share=spoken / words if words else 0.0,
        )


def ferry() -> contract.Reading:
    """Two short chapters with every kind of claim that the pages show."""
    made = Handmade(metadata=Metadata(title="The Last Ferry", author="T. Arnesen"))
    made.character("c1", "Ingrid", "Mrs. Vold", pronouns=("she", "her"))
    made.character("c2", "Oskar", "Osk", pronouns=("he", "him"))
    made.character("c3", "the ferryman")
    made.character("c4", "Birgit")
    made.block("author_note", "A/N: For everyone who has waited on a cold pier. Be kind!")
    made.block("chapter_heading", "One: The Pier")
    made.block(
        "prose", "“You came,” Ingrid said. She did not turn round. “I had not counted on it.”"
    )
    made.says("“You came,”", "c1", "Ingrid said", to=("c2",))
    made.says("“I had not counted on it.”", "c1", "She", "anaphoric", 0.9)
    made.block("prose", "“Neither had I.”")
    made.says("“Neither had I.”", "c2", "", "implicit", 0.52)
    made.block("prose", "*He looks older*, she thought. So this was what people called ‘closure’.")
    made.emphasised("He looks older")
    made.says("*He looks older*", "c1", "she thought", "anaphoric", 0.8, kind="thought")
    made.says("‘closure’", kind="scare")
    made.block("scene_break", "* * *")
    made.block("prose", "“All aboard that’s coming!")
    made.says("“All aboard that’s coming!", None, closed=False)
    made.block("chapter_heading", "Two: The Crossing")
    made.block(
        "prose", "“Birgit sends her love, Mrs. Vold,” said the ferryman. (A/N: ha!) He spat."
    )
    made.says("“Birgit sends her love, Mrs. Vold,”", "c3", "said the ferryman", to=("c1",))
    made.block("letter", "Dear Osk,\nthe house is sold.\nI.")
    made.chapter("The Pier", 2, 6).chapter("The Crossing", 8, 9)
    return made.reading()
