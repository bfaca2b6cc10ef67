"""From a file to the text of a document, with what the file says about itself.

Files come from anywhere, so each is bounded before it is opened and every failure is one sentence
that names the file. Plain text is kept as it was decoded, so that offsets stay those of the file.
"""

import codecs
import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from seeds.values import Source

MAX_BYTES = 20 * 1024 * 1024
MAX_CHARACTERS = 2_000_000
MAX_PAGES = 500
MAX_PAGE_BYTES = 2 * 1024 * 1024  # of drawing commands; beyond that a page takes many seconds
MAX_ARCHIVE_MEMBERS = 5_000
MAX_ARCHIVE_BYTES = 100 * 1024 * 1024
MAX_ARCHIVE_XML_BYTES = 25 * 1024 * 1024  # parsed XML takes many times its size in memory

LANGUAGES = ("", "en", "uk")
KINDS = ("", "news", "release", "page")


class UnreadableDocument(Exception):
    """The file cannot become a document; the message says which file and why."""


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """The text of one file. Fields that the file says nothing about are empty."""

    title: str  # the file's name without its suffix, if the file names no title
    publisher: str
    published_on: date | None
    language: str  # "en", "uk", or empty: decided sentence by sentence
    kind: str  # "news", "release", "page", or empty
    text: str
    origin: str  # the file's name
    sha256: str  # of the file's bytes
    media_type: str
    summary_of: str = ""  # what this is a digest of, in words

    @property
    def source(self) -> Source:
        return Source(self.text, self.published_on, self.language)


def find(paths: Iterable[str | Path]) -> list[Path]:
    """The files that the paths stand for, each once; folders are walked in the order of their names.

    A path that is not a folder is kept whatever it is, so that ``load`` says what is wrong with it.
    """
    found: dict[Path, Path] = {}
    for path in map(Path, paths):
        for file in _walk(path) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _walk(folder: Path) -> Iterator[Path]:
    """The folder's own files: a link that leads out of it could bring in what nobody meant to share."""
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if (
            not hidden
            and path.suffix.lower() in READERS
            and path.is_file()
            and path.resolve().is_relative_to(root)
        ):
            yield path


def load(path: str | Path) -> LoadedDocument:
    """Read one file. Raises ``UnreadableDocument`` for anything that is not a document within the limits."""
    path = Path(path)
    try:
        if not path.is_file():
            raise UnreadableDocument(f"{path.name}: there is no such file.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableDocument(f"{path.name}: {error.strerror or error}.") from error
    return parse(path.name, data)


def parse(name: str, data: bytes) -> LoadedDocument:
    """Read the bytes of a file called ``name``: what ``load`` does after opening, for uploads too."""
    suffix = Path(name).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(READERS)
        raise UnreadableDocument(f"{name}: files of type {suffix or 'no suffix'} are not read, only {known}.")
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"{name}: is larger than {MAX_BYTES // 1024**2} MB.")
    media_type, read = READERS[suffix]
    blank = LoadedDocument(
        title=Path(name).stem,
        publisher="",
        published_on=None,
        language="",
        kind="",
        text="",
        origin=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
    )
    try:
        document = read(blank, data)
        _check_length(document.text)
    except _Refused as error:
        raise UnreadableDocument(f"{name}: {error}") from error.__cause__
    except Exception as error:  # the parsers raise anything at all over a broken file
        raise UnreadableDocument(f"{name}: is broken and cannot be read.") from error
    if not document.text.strip():
        hint = " It may be a scan." if suffix == ".pdf" else ""
        raise UnreadableDocument(f"{name}: holds no text.{hint}")
    return document


class _Refused(Exception):
    """A reason to refuse the file, before its name is put in front."""


def _check_length(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise _Refused(f"holds more than {MAX_CHARACTERS:,} characters of text.")


# Plain text


def _read_plain(blank: LoadedDocument, data: bytes) -> LoadedDocument:
    return replace(blank, text=_decode(data))


def _read_with_front_matter(blank: LoadedDocument, data: bytes) -> LoadedDocument:
    text = _decode(data)
    opening = re.match(r"---[ \t]*\r?\n", text)
    if not opening:
        return replace(blank, text=text)
    closing = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE).search(text, opening.end())
    if not closing:
        raise _Refused("begins with ---, but no second line --- closes the front matter.")
    facts = _front_matter(text[opening.end() : closing.start()])
    return replace(
        blank,
        title=facts["title"] or blank.title,
        publisher=facts["publisher"],
        published_on=_day(facts["date"]),
        language=_one_of("language", facts["language"], LANGUAGES),
        kind=_one_of("kind", facts["kind"], KINDS),
        summary_of=facts["summary_of"],
        text=text[closing.end() :],
    )


def _front_matter(block: str) -> dict[str, str]:
    facts = dict.fromkeys(("title", "publisher", "date", "language", "kind", "summary_of"), "")
    seen = set()
    for number, line in enumerate(block.splitlines(), start=2):
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        key = key.strip()
        if not colon:
            raise _Refused(f"line {number}: write key: value, not {line.strip()[:60]!r}.")
        if key not in facts:
            raise _Refused(f"line {number}: unknown key {key[:60]!r}; known are {', '.join(facts)}.")
        if key in seen:
            raise _Refused(f"line {number}: {key} is given twice.")
        seen.add(key)
        facts[key] = value.strip()
    return facts


def _day(value: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise _Refused(f"date: write a day as 2024-10-02, not {value[:60]!r}.") from error


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise _Refused(f"{key}: {value[:60]!r} is none of {', '.join(filter(None, allowed))}.")
    return value


def _decode(data: bytes, declared: str = "") -> str:
    """Text of the bytes, without a byte order mark; line ends stay as they are."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", declared, "windows-1251"]
    for encoding in filter(None, encodings):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text or len(CONTROL.findall(text)) * 100 > len(text):
            raise _Refused("is not text: it holds binary data. If it is text, save it as UTF-8.")
        return text
    raise _Refused("is in an unknown encoding; save it as UTF-8.")


CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


def _storable(text: str) -> str:
    """Without the characters that no database or page takes; for text that has no offsets to keep."""
    return UNSTORABLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n").strip()


# Web pages


def _read_html(blank: LoadedDocument, data: bytes) -> LoadedDocument:
    import trafilatura  # here and below: these readers cost a second of every start, and few starts need them

    declared = re.search(rb"charset\s*=\s*[\"']?([\w-]{1,30})", data[:4096], re.IGNORECASE)
    page = _decode(data, declared.group(1).decode("ascii", "ignore") if declared else "")
    text = trafilatura.extract(page, include_comments=False) or trafilatura.html2txt(page)
    about = trafilatura.extract_metadata(page, extensive=False)
    return replace(
        blank,
        title=(about and about.title) or blank.title,
        publisher=(about and about.sitename) or "",
        published_on=_declared_day(page),
        kind="page",
        text=_storable(text or ""),
    )


def _declared_day(page: str) -> date | None:
    """The day of publication that the markup declares; a date found in the page's words would be a guess."""
    declared = re.search(
        r"(?:article:published_time|datePublished)[\"'][^<>]{0,40}?(\d{4}-\d\d-\d\d)", page, re.IGNORECASE
    )
    try:
        return date.fromisoformat(declared.group(1)) if declared else None
    except ValueError:
        return None


# PDF


def _read_pdf(blank: LoadedDocument, data: bytes) -> LoadedDocument:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise _Refused("is encrypted; save it without a password.")
    if len(reader.pages) > MAX_PAGES:
        raise _Refused(f"has more than {MAX_PAGES} pages.")
    pages, length = [], 0
    for number, page in enumerate(reader.pages, start=1):
        drawing = page.get_contents()
        if drawing is not None and len(drawing.get_data()) > MAX_PAGE_BYTES:
            raise _Refused(f"page {number} is too complex to read.")
        pages.append(_storable(page.extract_text()))
        length += len(pages[-1])
        if length > MAX_CHARACTERS:
            break
    return replace(blank, text="\n\n".join(pages))


# DOCX


def _read_docx(blank: LoadedDocument, data: bytes) -> LoadedDocument:
    from seeds.word_files import text_of

    _check_archive(data)
    return replace(blank, text=_storable(text_of(data)))


def _check_archive(data: bytes) -> None:
    """Refuse by what the archive declares; reading never goes past a member's declared size."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    if len(members) > MAX_ARCHIVE_MEMBERS:
        raise _Refused(f"is an archive of more than {MAX_ARCHIVE_MEMBERS:,} members.")
    if sum(member.file_size for member in members) > MAX_ARCHIVE_BYTES:
        raise _Refused(f"unpacks to more than {MAX_ARCHIVE_BYTES // 1024**2} MB.")
    markup = [member for member in members if member.filename.lower().endswith((".xml", ".rels"))]
    if sum(member.file_size for member in markup) > MAX_ARCHIVE_XML_BYTES:
        raise _Refused(f"holds more than {MAX_ARCHIVE_XML_BYTES // 1024**2} MB of markup.")


Reader = Callable[[LoadedDocument, bytes], LoadedDocument]
READERS: dict[str, tuple[str, Reader]] = {
    ".txt": ("text/plain", _read_with_front_matter),
    ".md": ("text/markdown", _read_with_front_matter),
    ".csv": ("text/csv", _read_plain),
    ".html": ("text/html", _read_html),
    ".htm": ("text/html", _read_html),
    ".pdf": ("application/pdf", _read_pdf),
    ".docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _read_docx),
}
