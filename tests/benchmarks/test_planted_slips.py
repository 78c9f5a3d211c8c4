"""Planted slips lie where they are said to lie, and clean text stays clean."""

from benchmarks._planted_slips import planted

PARAGRAPHS = [
    "Ida lost the lamp, and its light. “Where were you?” she said. They knew.",
    "He passed the gate. Their boat was gone, and they would have to wait for the tide.",
    "Whether it was too late nobody said; the quiet of the harbour was worse than any storm.",
] * 20


def test_undoing_the_slips_gives_the_text_back() -> None:
    text, slips = planted(PARAGRAPHS, seed=3, share=1.0)

    assert len(slips) == len(PARAGRAPHS)
    assert len({slip.kind for slip in slips}) > 15
    for slip in reversed(slips):
        after = slip.start + len(slip.wrong)
        assert text[slip.start : after] == slip.wrong != slip.right
        text = text[: slip.start] + slip.right + text[after:]
    assert text == "\n\n".join(PARAGRAPHS)


def test_without_a_share_nothing_is_planted() -> None:
    assert planted(PARAGRAPHS, seed=3, share=0.0) == ("\n\n".join(PARAGRAPHS), [])
