"""Paragraphs for the cases: enough of a story that marks have something to stand between."""

PARAGRAPHS = (
    "The bus left them at the crossroads and took its light away. Ines shouldered both bags.",
    '"How far is it?" asked Tomas. He had a stone in his shoe and meant everyone to know it.',
    '"Far enough that you will stop complaining," she said, and set off between the hedges.',
    "They walked for an hour without meeting anything but a dog, which looked at them and left.",
    "At the gate somebody had hung a lantern. It swung a little, though there was no wind at all.",
    '"That is for us," said Ines. She was not smiling. "They knew which night we would come."',
    "Inside, the table was laid for three. The third chair had a coat over it, still wet.",
    "Tomas sat down before anyone could tell him not to, and reached for the bread.",
)


def between(mark: str, times: int = 3, gap: str = "\n\n") -> str:
    """A story with a mark after every second paragraph."""
    pieces = []
    for n in range(times + 1):
        pieces += [PARAGRAPHS[2 * n % 8], PARAGRAPHS[(2 * n + 1) % 8]]
        if n < times:
            pieces.append(mark)
    return gap.join(pieces) + "\n"
