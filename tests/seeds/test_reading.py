import time

from seeds.knowledge import shipped
from seeds.reading import read
from seeds.values import Source

TEXT = (
    "The {n} Glass Optics Forum took place in Lisbon on 12 May 2031. More than 40 companies took part. "
    "Minister of Defence Oleh Vyhadanyi, Quibble Dynamics, Inc. and Fable & Sons Ltd signed a memorandum on joint "
    "production of drones with the Ministry of Defence of Denmark.\n\nУ форумі взяли участь представники Quibble "
    "Optics та Nowhere Labs із 12 країн. «Ми раді», — сказав Олег Вигаданий.\n\n"
)


def test_every_quote_stands_where_it_says():
    text = "  “Forum”\u00a0– " + TEXT
    found = read(Source(text), knowledge=shipped())
    quotes = [quote for entity in found.entities for quote in entity.mentions]
    quotes += [figure.quote for figure in found.figures] + [relation.quote for relation in found.relations]
    assert quotes
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)


def test_reading_twice_gives_the_same():
    assert read(Source(TEXT), knowledge=shipped()) == read(Source(TEXT), knowledge=shipped())


def test_empty_and_odd_texts_are_readable():
    for text in ("", " \n\n", "…", '"' * 500, "A" * 5000, "( " * 2000, "the of and " * 500):
        read(Source(text), knowledge=shipped())


def test_time_grows_with_the_length_only():
    def seconds(times):
        text = "".join(TEXT.format(n=f"{n}th") for n in range(times))
        started = time.process_time()
        read(Source(text), knowledge=shipped())
        return time.process_time() - started

    seconds(10)
    short, long = seconds(40), seconds(400)
    assert long < short * 10 * 2.5
