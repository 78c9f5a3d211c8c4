"""Blocks: what each stretch of the text is."""

from fabula.stages.structure.blocks.stage import BlocksStage

__all__ = ["BlocksStage"]
