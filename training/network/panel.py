"""Several readers side by side that answer as one: the mean of what each scores.

Source: ensembles by averaged scores, as in Kim et al. 2019. Vectors of words and parts of mentions
lie side by side, so that a panel has a single reader's outlets and is measured, exported and run as
one. Only a word's weight within a mention is shared, as the mean of what the members give it.
"""

from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from training.network.coreference import MentionHead, Side
from training.network.heads import ArcHead
from training.network.reader import Reader


class Panel(nn.Module):
    """The readers `members`, whose vectors are of one width.

    Those on the encoder that the first stands on share its frozen embedding of word pieces.
    """

    def __init__(self, members: Sequence[Reader]) -> None:
        super().__init__()
        self.encoders = nn.ModuleList(member.encoder for member in members)
        sizes = [member.encoder.positions.weight.shape for member in members]
        self._alike = [number for number, size in enumerate(sizes) if size == sizes[0]]
        self.hold(members[0].encoder.words)
        self.word = _Heads(member.word for member in members)
        self.span = _Heads(member.span for member in members)
        self.arc = _Arcs(member.arc for member in members)
        self.mention = _Mentions([member.mention for member in members])
        self.pair = _Pairs(member.pair for member in members)
        self.width = sum(member.mention.weight.in_features for member in members)

    def hold(self, embedding: nn.Module) -> None:
        """Makes `embedding` the one that the first, and those like it, read word pieces by."""
        for number in self._alike:
            self.encoders[number].words = embedding

    def words(self, ids: Tensor, casing: Tensor, mask: Tensor | None, first: Tensor) -> Tensor:
        """See `Reader.words`; each member's vectors after the other's."""
        pieces = torch.cat([encoder(ids, casing, mask) for encoder in self.encoders], dim=-1)
        index = first.unsqueeze(-1).expand(-1, -1, pieces.shape[-1])
        return torch.gather(pieces, 1, index)


class _Heads(nn.ModuleList):
    """A head of each member, over the vectors of that member."""

    def forward(self, words: Tensor) -> Tensor | tuple[Tensor, ...]:
        parts = words.chunk(len(self), -1)
        found = [head(own) for head, own in zip(self, parts, strict=True)]
        if isinstance(found[0], Tensor):
            return _mean(found)
        return tuple(_mean(column) for column in zip(*found, strict=True))


class _Arcs(nn.Module):
    def __init__(self, heads: Iterable[ArcHead]) -> None:
        super().__init__()
        self.heads = nn.ModuleList(heads)

    def arcs(self, words: Tensor) -> Tensor:
        parts = words.chunk(len(self.heads), -1)
        return _mean([head.arcs(own) for head, own in zip(self.heads, parts, strict=True)])

    def labels(self, dependants: Tensor, governors: Tensor) -> Tensor:
        left = dependants.chunk(len(self.heads), -1)
        right = governors.chunk(len(self.heads), -1)
        both = zip(self.heads, left, right, strict=True)
        return _mean([head.labels(one, other) for head, one, other in both])


class _Mentions(nn.Module):
    def __init__(self, heads: Sequence[MentionHead]) -> None:
        super().__init__()
        self.heads = nn.ModuleList(heads)
        self.size = sum(head.size for head in heads)
        self.pair_size = sum(head.left.out_features for head in heads)
        self.weight = _Heads(head.weight for head in heads)

    def forward(self, spans: Tensor, labels: Tensor) -> tuple[Tensor, ...]:
        parts = spans.chunk(len(self.heads), -1)
        found = [head(own, labels) for head, own in zip(self.heads, parts, strict=True)]
        anaphor, antecedent, new, *pair = zip(*found, strict=True)
        beside = (torch.cat(column, -1) for column in (anaphor, antecedent, *pair))
        first, second, *others = beside
        return first, second, _mean(new), *others


class _Pairs(nn.ModuleList):
    def forward(self, later: Side, earlier: Side, features: Tensor) -> Tensor:
        sides = zip(self, _apart(later, len(self)), _apart(earlier, len(self)), strict=True)
        return _mean([head(row, column, features) for head, row, column in sides])


def _apart(side: Side, count: int) -> list[Side]:
    """What each member sees of one side of pairs."""
    parts = zip(
        side.bilinear.chunk(count, -1),
        side.pair.chunk(count, -1),
        side.shared.chunk(count, -1),
        strict=True,
    )
    return [Side(bilinear, side.kind, pair, shared) for bilinear, pair, shared in parts]


def _mean(parts: Sequence[Tensor]) -> Tensor:
    return parts[0] if len(parts) == 1 else torch.stack(list(parts)).mean(0)
