"""Read documents and write what was found as JSON, one file a document, without touching the database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from seeds.documents import find, load
from seeds.knowledge import shipped
from seeds.reading import Batch, dated_first
from seeds.values import Entity, Kind, Reading, Relation, Source

# The evaluation format has no type for a regime, and calls an interagency team an organisation.
# Everything else is written under the kind it has in the reading; None leaves the entity out.
_TYPE_OF_PROGRAMME: dict[str, str | None] = {
    "fund": "FUND",
    "interagency_team": "ORG",
    "economic_regime": None,
}
# Relations that the evaluation format has no kind for.
_NOT_EVALUATED = frozenset({"agreement_status", "programme_status"})
# The evaluation writes this format with a stroke.
_LABELS = {"Maintenance and repair": "maintenance/repair"}


class Command(BaseCommand):
    requires_system_checks: list[str] = []  # it reads files and writes files; the site need not be in order
    help = "Read documents and write entities, figures and relations as JSON, one file a document."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, help="files, or folders of files")
        parser.add_argument("--out", type=Path, required=True, help="folder for the JSON files")

    def handle(self, *, paths: list[Path], out: Path, **options: Any) -> None:
        out.mkdir(parents=True, exist_ok=True)
        failed = 0
        sources: list[tuple[Path, Source]] = []
        for path in find(paths):
            try:
                sources.append((path, load_source(path)))
            except Exception as error:
                failed += 1
                self.stderr.write(f"{path}: {type(error).__name__}: {error}")
        batch, readings = Batch(), {}
        for place in dated_first([source for _path, source in sources]):
            readings[place] = batch.read(sources[place][1], knowledge=shipped())
        for place, (path, _source) in enumerate(sources):
            reading = readings[place]
            target = out / f"{path.stem}.json"
            target.write_text(
                json.dumps(as_prediction(path.name, reading), ensure_ascii=False, indent=1) + "\n",
                encoding="utf-8",
            )
            self.stdout.write(
                f"{path.name}: {len(reading.entities)} entities, {len(reading.figures)} figures, "
                f"{len(reading.relations)} relations"
            )
        if failed:
            raise CommandError(
                f"{failed} of {failed + len(sources)} documents could not be read", returncode=1
            )


def load_source(path: Path) -> Source:
    """Text files are read as they are, so that offsets are those of the file; other formats are converted."""
    if path.suffix.casefold() in (".txt", ".md"):
        return Source(path.read_bytes().decode("utf-8"))
    loaded = load(path)
    return Source(loaded.text, loaded.published_on, loaded.language)


def as_prediction(name: str, reading: Reading) -> dict[str, Any]:
    left_out = {entity.name for entity in reading.entities if _type(entity) is None}
    return {
        "doc": name,
        "entities": [_entity(entity) for entity in reading.entities if _type(entity)],
        "figures": [
            {
                "value": int(figure.value) if figure.value == int(figure.value) else figure.value,
                "qualifier": str(figure.qualifier),
                "unit": figure.unit,
                "subject": " ".join(part for part in (figure.measure, figure.subject) if part),
                "as_of": figure.as_of,
                "quote": figure.quote.text,
                "start": figure.quote.start,
                "end": figure.quote.end,
            }
            for figure in reading.figures
        ],
        "relations": [
            _relation(relation)
            for relation in reading.relations
            if relation.kind not in _NOT_EVALUATED and not left_out & set(relation.arguments)
        ],
    }


def _type(entity: Entity) -> str | None:
    if entity.kind == Kind.PROGRAMME:
        return _TYPE_OF_PROGRAMME[entity.attributes.get("kind", "fund")]
    return str(entity.kind)


def _entity(entity: Entity) -> dict[str, Any]:
    quote = entity.mentions[0]
    return {
        "type": _type(entity),
        "name": entity.name,
        "quote": quote.text,
        "start": quote.start,
        "end": quote.end,
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "tuple": [relation.kind, *(_LABELS.get(one, one) for one in relation.arguments)],
        "quote": relation.quote.text,
        "start": relation.quote.start,
        "end": relation.quote.end,
        "confidence": round(relation.confidence, 2),
    }
