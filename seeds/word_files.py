"""The text of a Word file, in the order of its pages.

Apart from ``seeds.documents``, which every start of the product imports: the library is slow to load.
"""

import io
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from lxml import etree

PARAGRAPH, ROW, TAB = qn("w:p"), qn("w:tr"), qn("w:tab")
INLINE = [qn(name) for name in ("w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:p")]


def text_of(data: bytes) -> str:
    """A line for each paragraph and each table row; the caller has checked what the archive declares."""
    body = docx.Document(io.BytesIO(data)).element.body
    # Word keeps a second copy of each text box for older programs.
    for copy in list(body.iter("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")):
        copy.getparent().remove(copy)
    return "\n".join(_lines(body))


def _lines(element: etree._Element) -> Iterator[str]:
    """A line for each paragraph and each table row below the element, in the order of the page.

    Walks the markup itself: the library's own text leaves out tracked insertions and content controls,
    and widens a cell to as many columns as the file claims.
    """
    for child in element:
        if child.tag == PARAGRAPH:
            yield _paragraph(child)
        elif child.tag == ROW:
            yield " | ".join(filter(None, (" ".join(_lines(cell)).strip() for cell in child)))
        else:
            yield from _lines(child)


def _paragraph(paragraph: etree._Element) -> str:
    parts = []
    for node in paragraph.iterdescendants(*INLINE):
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag == qn("w:noBreakHyphen"):
            parts.append("-")
        elif node.tag != TAB:
            parts.append("\n")
        elif node.getparent().tag == qn("w:r"):  # elsewhere a tab is a setting, not a character
            parts.append("\t")
    return "".join(parts)
