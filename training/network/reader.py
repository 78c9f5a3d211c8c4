"""The reader model as a whole: the encoder and every head, without losses and without decoding."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.network.coreference import MentionHead, PairHead, Side
from training.network.dropout import PooledDropout
from training.network.encoder import Encoder, EncoderSize
from training.network.heads import ArcHead, SpanHead, WordHead


@dataclass(frozen=True, slots=True)
class ReaderSize:
    """The measures of the heads, and how many lemma scripts and arc labels there are."""

    scripts: int
    labels: int
    span: int = 128
    arc: int = 256
    label: int = 96
    mention: int = 128
    pair: int = 64
    dropout: float = 0.3
    pair_dropout: float = 0.3


class Reader(nn.Module):
    """One encoder, five heads; each head reads the same vectors of words."""

    def __init__(self, encoder: EncoderSize, size: ReaderSize) -> None:
        super().__init__()
        width = encoder.given
        self.encoder = Encoder(encoder)
        self.dropout = PooledDropout(size.dropout)
        self.word = WordHead(width, size.scripts, size.dropout)
        self.span = SpanHead(width, size.span, size.dropout)
        self.arc = ArcHead(width, size.arc, size.label, size.labels, size.dropout)
        self.mention = MentionHead(width, size.mention, size.pair, size.dropout)
        self.pair = PairHead(size.pair, size.pair_dropout)

    def words(self, ids: Tensor, casing: Tensor, mask: Tensor | None, first: Tensor) -> Tensor:
        """Vectors of words: windows x words x width, read at each word's first piece (`first`)."""
        pieces = self.encoder(ids, casing, mask)
        index = first.unsqueeze(-1).expand(-1, -1, pieces.shape[-1])
        result: Tensor = self.dropout(torch.gather(pieces, 1, index))
        return result

    def antecedents(self, spans: Tensor, labels: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of every mention going back to every other, and of each being new.

        Parameters:
            spans, labels: as for `MentionHead`.
            features: mentions x mentions x groups.

        Returns:
            mentions x mentions (only those before the diagonal mean anything), mentions.
        """
        anaphor, antecedent, new, left, right, shared = self.mention(spans, labels)
        kinds = labels[:, 1]
        later = Side(anaphor, kinds, left, shared)
        earlier = Side(antecedent, kinds, right, shared)
        return self.pair(later, earlier, features), new.float()
