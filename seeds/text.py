"""From the text of a document to a page of sentences that a reader can trust.

Everything here keeps offsets: the clean text has exactly as many characters as the original, with
page chrome blanked, typographic quotes and dashes made plain, and soft line wraps turned into spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from seeds.values import Quote, Source
from seeds.vocabulary import rows

# Each replacement is one character for one character: offsets must stay true.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´′‛ʻ", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\u2007\u200a\t\r\u200b\ufeff", " "),
    }
)
_LEADING_DATE = re.compile(r"\s*(?:date|дата):?\s+(\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FRONT_DATE = re.compile(
    r"^(?:date|published|published_on|дата)\s*:\s*[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE | re.IGNORECASE
)
_BYLINE = re.compile(
    r"^\s*(?:by|автор|автори|author|authors)\b:?\s+\w.{0,120}$|.{0,120}\b\d{1,2}:\d{2}\s?(?:[AP]M\b).{0,40}$"
    r"|(?:posted|published|updated|опубліковано|оновлено)\b.{0,90}$"
    r"|.{0,60}\b\d+ min(?:ute)?s? read\b.{0,20}$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^\s*\([^()]{2,90}\)\s*$"
    r"|^.{0,300}\b(?:Photo|Photos|Image|Illustration|Фото|Ілюстрація)(?: credit| by)?\s*:.{0,90}$"
)
_TRUNCATED = re.compile(r"\S.{60,}(?:…|\.\.\.)\s*$")
_LIST_MARK = re.compile(r"\s*(?:[-*•·|#>]|\d{1,2}[.)])\s")
_DATELINE = re.compile(r"\s*[A-Z][A-Z .'-]{2,25},?[^.\n]{0,40}?\b20\d\d\b[^.\n]{0,20}? - ")
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"')\]]*(?=\s+[\"'(\[]?[^\W_a-zа-яіїєґ])|\n")
_WORD_BEFORE = re.compile(r"([^\W_][\w.'-]{0,12})$")
_CYRILLIC = re.compile("[а-яіїєґ]{3}")
_LONGEST_SENTENCE = 1500  # beyond this a "sentence" is a table or a list: cut it, so that rules stay linear
_PROSE_BEFORE_TAIL = 300
_TEASERS_AT_MOST = 6  # lines under "Read also"


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    text: str  # clean, page.clean[start:end]
    paragraph: int
    index: int
    has_cyrillic: bool = False
    is_feed: bool = False  # teasers and news feeds after the article: true perhaps, but of another day

    def has_any(self, beginnings: tuple[str, ...]) -> bool:
        """Whether any of these letters stand in it: far quicker than the pattern that a rule then tries."""
        text = self.text
        return any(letters in text for letters in beginnings)


@dataclass(frozen=True)
class Page:
    """A document ready for reading."""

    raw: str
    clean: str
    sentences: tuple[Sentence, ...]
    published_on: date | None
    starts: tuple[int, ...] = field(default=())
    dateline_end: int = 0  # "LISBON, May 12, 2031 - " says where the report was written, not what it tells of

    def quote(self, start: int, end: int) -> Quote:
        return Quote(self.raw[start:end], start, end)

    def sentence_at(self, offset: int) -> Sentence:
        return self.sentences[max(0, bisect_right(self.starts, offset) - 1)]

    @cached_property
    def speech(self) -> tuple[tuple[int, int], ...]:
        """Spans of quoted speech of at least four words; shorter quotes are names or scare quotes."""
        spans = []
        for found in re.finditer(r"[“«„\"]([^”»“\"\n]{1,3000})[”»“\"]", self.raw):
            if found.group(1).count(" ") >= 3:
                spans.append(found.span(1))
        return tuple(spans)

    def is_speech(self, offset: int) -> bool:
        place = bisect_right(self.speech, (offset, len(self.raw))) - 1
        return place >= 0 and self.speech[place][0] <= offset < self.speech[place][1]


def prepare(source: Source) -> Page:
    """Blank what is not the article, find its day, and cut it into sentences."""
    clean, published_on = _without_header(source.text.translate(_PLAIN), source.published_on)
    lines = _lines(clean)
    verdicts, tail = _judge(clean, lines)
    byline_date = _date_in_bylines(clean, lines, verdicts)
    dateline = _DATELINE.match(clean)
    if not published_on and dateline:
        from seeds.mentions.dates import first_full_date

        published_on = first_full_date(dateline.group())
    clean = _blanked(clean, [span for span, chrome in zip(lines, verdicts, strict=True) if chrome])
    clean = _unwrapped(clean)
    sentences = tuple(_sentences(clean, tail))
    return Page(
        raw=source.text,
        clean=clean,
        sentences=sentences,
        published_on=published_on or byline_date,
        starts=tuple(sentence.start for sentence in sentences),
        dateline_end=dateline.end() if dateline else 0,
    )


def _without_header(clean: str, published_on: date | None) -> tuple[str, date | None]:
    for pattern in (_FRONT_MATTER, _LEADING_DATE):
        found = pattern.match(clean)
        if not found:
            continue
        day = _FRONT_DATE.search(found.group(1)) if pattern is _FRONT_MATTER else found
        if day and not published_on:
            published_on = _iso(day.group(1))
        clean = _blanked(clean, [found.span()])
    return clean, published_on


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    out, done = [], 0
    for start, end in spans:
        out += [text[done:start], re.sub(r"[^\n]", " ", text[start:end])]
        done = end
    return "".join([*out, text[done:]])


def _chrome_words() -> tuple[frozenset[str], tuple[str, ...], frozenset[str], tuple[str, ...]]:
    whole, prefix, tail, tail_prefix = set(), [], set(), []
    for row in rows("chrome"):
        words = row["text"].casefold()
        match row["kind"]:
            case "line":
                whole.add(words)
            case "prefix":
                prefix.append(words)
            case "tail":
                tail.add(words)
            case "tail-prefix":
                tail_prefix.append(words)
    return frozenset(whole), tuple(prefix), frozenset(tail), tuple(tail_prefix)


def _judge(clean: str, lines: list[tuple[int, int]]) -> tuple[list[bool], int]:
    """For each line whether it is chrome; and the offset where the article's tail begins."""
    whole, prefix, tails, tail_prefixes = _chrome_words()
    chrome, tail, prose, teasers = [False] * len(lines), len(clean) + 1, 0, 0
    teaser_heads = frozenset(row["text"].casefold() for row in rows("chrome") if row["kind"] == "teaser-head")
    block: list[int] = []
    for number, (start, end) in enumerate([*lines, (len(clean), len(clean))]):
        line = clean[start:end].strip()
        if not line:
            _judge_block(clean, lines, block, chrome, whole)
            block = []
            continue
        folded = line.casefold().rstrip(":. ")
        if (
            tail > start
            and prose > _PROSE_BEFORE_TAIL
            and (folded in tails or folded.startswith(tail_prefixes))
        ):
            tail = start
        if (
            folded in whole
            or folded in tails
            or folded.startswith(prefix)
            or folded.startswith(tail_prefixes)
            or _BYLINE.match(line)
            or _CREDIT.match(line)
        ):
            chrome[number] = True
            teasers = _TEASERS_AT_MOST if folded in teaser_heads else teasers
        elif teasers and len(line) < 120 and line[-1] not in ".!?":
            chrome[number], teasers = True, teasers - 1
        elif len(line) > 80 and line[-1] in '.!?"':
            prose, teasers = prose + len(line), 0
        block.append(number)
    return chrome, tail


def _judge_block(
    clean: str, lines: list[tuple[int, int]], block: list[int], chrome: list[bool], whole: frozenset[str]
) -> None:
    """Menus come as runs of short lines; one known item gives away its neighbours."""
    if len(block) < 2:
        return
    texts = [clean[slice(*lines[number])].strip() for number in block]
    short = [(len(text) < 90 or _is_menu(text)) and text[-1:] not in ".!?;," for text in texts]
    known = [text.casefold().rstrip(":. ") in whole for text in texts]
    teaser = any(_TRUNCATED.match(text) for text in texts)
    for at, number in enumerate(block):
        nearby = known[max(0, at - 2) : at + 3]
        if (short[at] and any(nearby)) or teaser:
            chrome[number] = True


def _is_menu(line: str) -> bool:
    words = line.split()
    return len(line) < 400 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _date_in_bylines(clean: str, lines: list[tuple[int, int]], chrome: list[bool]) -> date | None:
    from seeds.mentions.dates import first_full_date

    for (start, end), is_chrome in zip(lines[:80], chrome, strict=False):
        line = clean[start:end].strip()
        is_heading = start < 400 and len(line) < 120 and line[-1:] not in ".!?"
        if line and (is_chrome or is_heading or len(line) < 40) and (day := first_full_date(line)):
            return day
    return None


def _unwrapped(clean: str) -> str:
    """Turn the line ends inside hard-wrapped paragraphs into spaces."""
    lines = clean.split("\n")
    out = []
    for number, line in enumerate(lines[:-1]):
        following = lines[number + 1]
        wraps = (
            len(line.rstrip()) >= 55
            and line.rstrip()[-1:] not in ".!?:;…|"
            and following.strip() != ""
            and not _LIST_MARK.match(following)
            and not line.lstrip().startswith(("#", "|"))
        )
        # A sentence that ends exactly at the wrap needs no space: the stop already separates it.
        out += [line, " " if wraps or following[:1].islower() else "\n"]
    return "".join([*out, lines[-1]])


def _sentences(clean: str, tail: int):
    abbreviations = frozenset(row["text"].casefold() for row in rows("abbreviations"))
    index = paragraph = start = 0

    def pieces(start: int, end: int):
        while end - start > _LONGEST_SENTENCE:
            cut = clean.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
            cut = cut if cut > start else start + _LONGEST_SENTENCE
            yield start, cut
            start = cut
        yield start, end

    stops = [match for match in _STOP.finditer(clean) if not _is_abbreviated(clean, match, abbreviations)]
    for end in [*(match.end() for match in stops), len(clean)]:
        for piece_start, piece_end in pieces(start, end):
            text = clean[piece_start:piece_end]
            if stripped := text.strip():
                first = piece_start + text.index(stripped[0])
                last = first + len(stripped)
                cyrillic = not stripped.isascii() and bool(_CYRILLIC.search(stripped))
                yield Sentence(first, last, stripped, paragraph, index, cyrillic, first >= tail)
                index += 1
        start = end
        if clean[end - 1 : end] == "\n":
            paragraph += 1


def _is_abbreviated(clean: str, stop: re.Match[str], abbreviations: frozenset[str]) -> bool:
    if stop.group()[0] != "." or len(stop.group().strip("\"')]")) != 1:
        return False
    before = _WORD_BEFORE.search(clean, max(0, stop.start() - 14), stop.start())
    if not before:
        return False
    word = before.group(1)
    return (len(word) == 1 and word.isupper()) or word.casefold() + "." in abbreviations
