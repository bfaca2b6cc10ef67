import hashlib
import io
import zipfile
from datetime import date

import docx
import pypdf
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from seeds import documents
from seeds.documents import UnreadableDocument, find, load, parse

FRONT_MATTER = """---
title: A forum in Kyiv: the first
publisher: UNN
date: 2023-09-30
language: en
kind: news
summary_of: a report
---
"""


def make_pdf(*pages, password=None):
    writer = pypdf.PdfWriter()
    for words in pages:
        page = writer.add_blank_page(200, 200)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        drawing = StreamObject()
        drawing.set_data(b"BT /F1 12 Tf 10 100 Td (%s) Tj ET" % words.encode() if words else b"")
        page[NameObject("/Contents")] = writer._add_object(drawing)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def make_docx(fill):
    document = docx.Document()
    fill(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def make_zip(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


# Plain text


def test_plain_text_is_kept_character_by_character(tmp_path):
    text = "\n  Перший рядок\r\n\tsecond line \n\n"
    (tmp_path / "note.txt").write_bytes(text.encode())
    assert load(tmp_path / "note.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_ukrainian_text_is_decoded_whatever_its_encoding(encoding):
    text = "Ґанок, їжак і Європа"
    assert parse("note.txt", text.encode(encoding)).text == text


def test_document_knows_its_file_and_its_hash():
    document = parse("note.txt", b"Kyiv")
    assert document.origin == "note.txt"
    assert document.title == "note"
    assert document.media_type == "text/plain"
    assert document.sha256 == hashlib.sha256(b"Kyiv").hexdigest()


def test_rows_of_a_csv_file_are_plain_text():
    assert parse("list.csv", b"name,country\nSaab,SE\n").text == "name,country\nSaab,SE\n"


def test_markdown_signs_stay_in_the_text():
    assert parse("note.md", b"# Title\n\n**Bold**").text == "# Title\n\n**Bold**"


# Front matter


@pytest.mark.parametrize("name", ["digest.md", "digest.txt"])
def test_front_matter_tells_of_the_document(name):
    document = parse(name, FRONT_MATTER.encode() + b"\nThe text.\n")
    assert document.title == "A forum in Kyiv: the first"
    assert document.publisher == "UNN"
    assert document.published_on == date(2023, 9, 30)
    assert document.language == "en"
    assert document.kind == "news"
    assert document.summary_of == "a report"
    assert document.text == "\nThe text.\n"


def test_front_matter_may_have_windows_line_ends():
    document = parse("digest.md", b"---\r\ntitle: Forum\r\n---\r\nThe text.\r\n")
    assert (document.title, document.text) == ("Forum", "The text.\r\n")


def test_empty_values_of_front_matter_are_unknown():
    document = parse("digest.md", b"---\ntitle:\npublisher:\ndate:\n---\nText")
    assert (document.title, document.publisher, document.published_on) == ("digest", "", None)


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("author: Somebody", "line 2: unknown key 'author'"),
        ("title: One\ntitle: Two", "line 3: title is given twice"),
        ("no colon here", "line 2: write key: value"),
        ("date: 30.09.2023", "date: write a day as 2024-10-02, not '30.09.2023'"),
        ("language: fr", "language: 'fr' is none of en, uk"),
        ("kind: novel", "kind: 'novel' is none of news, release, page"),
    ],
)
def test_wrong_front_matter_is_named(block, reason):
    with pytest.raises(UnreadableDocument) as caught:
        parse("digest.md", f"---\n{block}\n---\nText".encode())
    assert str(caught.value).startswith(f"digest.md: {reason}")


def test_front_matter_without_an_end_is_refused():
    with pytest.raises(UnreadableDocument, match="no second line --- closes"):
        parse("digest.md", b"---\ntitle: Forum\nText")


def test_rule_in_the_middle_of_a_text_is_not_front_matter():
    assert parse("note.md", b"One\n---\nTwo").text == "One\n---\nTwo"


# Web pages, PDF and DOCX


def test_web_page_gives_its_words_without_its_menus():
    words = "The forum in Kyiv brought together companies from more than thirty countries. " * 5
    page = f"""<html><head><title>Forum</title><meta property="og:site_name" content="UNN">
        <meta property="article:published_time" content="2024-10-02T09:00:00+03:00"></head>
        <body><nav><a href="/">Home</a></nav><article><p>{words}</p></article>
        <script>alert(1)</script></body></html>"""
    document = parse("page.html", page.encode())
    assert document.text == words.strip()
    assert (document.title, document.publisher, document.kind) == ("Forum", "UNN", "page")
    assert document.published_on == date(2024, 10, 2)


def test_day_in_the_words_of_a_page_is_not_its_day_of_publication():
    page = b"<html><body><p>The forum took place on 29 September 2023.</p></body></html>"
    assert parse("page.htm", page).published_on is None


def test_impossible_declared_day_is_passed_over():
    page = (
        b'<html><head><meta property="article:published_time" content="2024-99-99"></head><p>Text</p></html>'
    )
    assert parse("page.html", page).published_on is None


def test_web_page_in_its_declared_encoding_is_read():
    page = '<html><head><meta charset="koi8-u"></head><body><p>Привіт, Києве</p></body></html>'
    assert parse("page.html", page.encode("koi8-u")).text == "Привіт, Києве"


def test_pages_of_a_pdf_are_read_in_order():
    assert parse("paper.pdf", make_pdf("First page", "Second page")).text == "First page\n\nSecond page"


def test_paragraphs_and_table_rows_of_a_docx_are_read_in_order():
    def fill(document):
        document.add_paragraph("Before")
        table = document.add_table(rows=2, cols=2)
        for cell, words in zip(table._cells, ["Company", "Country", "Saab", "Sweden"], strict=True):
            cell.text = words
        document.add_paragraph("After\tthe table")

    text = parse("paper.docx", make_docx(fill)).text
    assert text == "Before\nCompany | Country\nSaab | Sweden\nAfter\tthe table"


def test_tracked_insertion_is_read_and_tracked_deletion_is_not():
    def fill(document):
        changes = (
            f"<w:p {nsdecls('w')}><w:ins w:id='1' w:author='A'><w:r><w:t>signed</w:t></w:r></w:ins>"
            "<w:del w:id='2' w:author='A'><w:r><w:delText>refused</w:delText></w:r></w:del></w:p>"
        )
        document.element.body.insert(0, parse_xml(changes))

    assert parse("paper.docx", make_docx(fill)).text == "signed"


# What is refused


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.exe", b"MZ", "files of type .exe are not read, only .txt, .md"),
        ("README", b"text", "files of type no suffix are not read"),
        ("a.txt", b"", "holds no text."),
        ("a.txt", b" \n\t", "holds no text."),
        ("a.md", b"---\ntitle: Forum\n---\n", "holds no text."),
        ("a.txt", b"text\0text", "is not text: it holds binary data."),
        ("a.txt", bytes(range(1, 32)) * 20, "is not text: it holds binary data."),
        ("a.txt", b"\xff\xfea", "is in an unknown encoding"),
        ("a.txt", b"\x98\xff", "is in an unknown encoding"),
        ("a.html", b"<html></html>", "holds no text."),
        ("a.pdf", b"not a pdf", "is broken and cannot be read."),
        ("a.pdf", make_pdf(""), "holds no text. It may be a scan."),
        ("a.pdf", make_pdf("Secret", password="secret"), "is encrypted"),
        ("a.docx", b"not a docx", "is broken and cannot be read."),
        ("a.docx", make_zip([("word/document.xml", "<a/>")]), "is broken and cannot be read."),
        ("a.docx", make_docx(lambda document: None), "holds no text."),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name, data, reason):
    with pytest.raises(UnreadableDocument) as caught:
        parse(name, data)
    assert str(caught.value).startswith(f"{name}: {reason}")


def test_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(UnreadableDocument, match=r"^lost\.txt: there is no such file"):
        load(tmp_path / "lost.txt")


def test_file_cut_short_is_refused():
    whole = make_docx(lambda document: document.add_paragraph("Text"))
    with pytest.raises(UnreadableDocument, match="is broken"):
        parse("a.docx", whole[: len(whole) // 2])


def test_file_of_the_largest_size_is_read_and_a_larger_one_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(documents, "MAX_BYTES", 1024**2)
    path = tmp_path / "big.txt"
    path.write_bytes(b"a" * 1024**2)
    assert load(path)
    path.write_bytes(b"a" * (1024**2 + 1))
    with pytest.raises(UnreadableDocument, match=r"^big\.txt: is larger than 1 MB"):
        load(path)


def test_longest_text_is_read_and_a_longer_one_refused():
    assert parse("a.txt", b"a" * documents.MAX_CHARACTERS)
    with pytest.raises(UnreadableDocument, match="more than 2,000,000 characters"):
        parse("a.txt", b"a" * (documents.MAX_CHARACTERS + 1))


def test_pdf_of_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(documents, "MAX_PAGES", 2)
    assert parse("a.pdf", make_pdf("One", "Two"))
    with pytest.raises(UnreadableDocument, match="more than 2 pages"):
        parse("a.pdf", make_pdf("One", "Two", "Three"))


def test_pdf_stops_being_read_once_its_text_is_too_long(monkeypatch):
    monkeypatch.setattr(documents, "MAX_CHARACTERS", 5)
    with pytest.raises(UnreadableDocument, match="more than 5 characters"):
        parse("a.pdf", make_pdf("Six letters", "Never read"))


def test_pdf_page_of_endless_drawing_is_refused(monkeypatch):
    monkeypatch.setattr(documents, "MAX_PAGE_BYTES", 50)
    with pytest.raises(UnreadableDocument, match="page 2 is too complex"):
        parse("a.pdf", make_pdf("Short", "Long " * 20))


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ([(f"{number}.bin", "") for number in range(5_001)], "more than 5,000 members"),
        ([("word/media/image.bin", b"\0" * (101 * 1024**2))], "unpacks to more than 100 MB"),
        ([("word/document.xml", b" " * (26 * 1024**2))], "more than 25 MB of markup"),
    ],
    ids=["members", "size", "markup"],
)
def test_docx_that_unpacks_without_end_is_refused_before_it_is_opened(members, reason, monkeypatch):
    monkeypatch.setattr("docx.Document", lambda file: pytest.fail("it was opened"))
    with pytest.raises(UnreadableDocument, match=reason):
        parse("bomb.docx", make_zip(members))


# Finding files


def test_folders_are_walked_in_the_order_of_names_without_hidden_and_unknown_files(tmp_path):
    for name in ["b.txt", "a/z.md", "a/.hidden.txt", ".git/c.txt", "a/image.png", "a/B.PDF"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text")
    assert [path.relative_to(tmp_path).as_posix() for path in find([tmp_path])] == [
        "a/B.PDF",
        "a/z.md",
        "b.txt",
    ]


def test_named_file_is_kept_whatever_its_suffix(tmp_path):
    (tmp_path / "image.png").write_bytes(b"png")
    assert find([tmp_path / "image.png", tmp_path / "lost.txt"]) == [
        tmp_path / "image.png",
        tmp_path / "lost.txt",
    ]


def test_file_reached_twice_is_found_once(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    assert find([tmp_path / "a.txt", tmp_path]) == [tmp_path / "a.txt"]
