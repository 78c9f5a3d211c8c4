"""Reads a page, or a part of an e-book, into a document."""

from msgspec import Struct

from fabula.core import Metadata
from fabula.importers.builder import DocumentBuilder
from fabula.importers.html.sheets import Sheet
from fabula.importers.html.sites.ao3 import ArchiveOfOurOwn
from fabula.importers.html.sites.efiction import EFiction
from fabula.importers.html.sites.fanficfare import FanFicFare
from fabula.importers.html.sites.fanfiction_net import FanFictionNet
from fabula.importers.html.sites.page import AnyPage, head
from fabula.importers.html.sites.site import Look, Site
from fabula.importers.html.tree import Tree
from fabula.importers.html.writer import TreeWriter
from fabula.importers.labels import merged
from fabula.settings import Limits

SITES: tuple[Site, ...] = (FanFicFare(), ArchiveOfOurOwn(), FanFictionNet(), EFiction())
_ANY_PAGE = AnyPage()


class Found(Struct, frozen=True, kw_only=True):
    """What a page says besides its text.

    `anchors` holds, for each `id` and each `name` of a link target, the offset in the document's
    text of what follows it.
    """

    metadata: Metadata
    generator: str
    anchors: dict[str, int]


def read_markup(
    markup: str,
    part: str,
    builder: DocumentBuilder,
    limits: Limits,
    *,
    whole: bool = False,
    generator: str = "",
    shift: int = 0,
    sheet: Sheet | None = None,
) -> Found:
    """Write the text of a page into `builder`: passages, emphasis, divisions, origins.

    Parameters:
        markup: HTML or XHTML, decoded; line ends as they are.
        part: the name that origins give the page.
        builder: what is written into, after what it holds already.
        limits: only `depth` is used.
        whole: whether all of the page is the work's own, as in an e-book; otherwise the frame
            around the main text is left out.
        generator: the site that the page is known to be from, where that is known already.
        shift: how many code points of `part` stand before `markup`.
        sheet: what the classes of the page look like, where that is known.

    Raises:
        DamagedFile: blocks are nested deeper than `limits.depth`.
    """
    tree = Tree(markup, limits.depth)
    if sheet is not None:
        sheet.apply(tree)
    site = _site(tree, generator)
    if site is not None:
        look = site.look(tree)
    else:
        look = Look(metadata=head(tree)) if whole else _ANY_PAGE.look(tree)
    writer = TreeWriter(tree, part, builder, look.treatments, shift)
    writer.write()
    return Found(
        metadata=merged(look.metadata, Metadata()),
        generator=site.generator if site else generator or _named_generator(tree),
        anchors=writer.anchors,
    )


def _site(tree: Tree, generator: str) -> Site | None:
    known = next((site for site in SITES if site.generator == generator), None)
    return known or next((site for site in SITES if site.recognises(tree)), None)


def _named_generator(tree: Tree) -> str:
    metas = (meta.attributes for meta in tree.all("meta"))
    return next(
        (m.get("content", "") for m in metas if m.get("name", "").lower() == "generator"), ""
    )
