"""Read documents into records: the shipped digests, or the files named."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from partners.models import Country
from seeds import reference_data
from seeds.documents import LoadedDocument, UnreadableDocument, find, load
from seeds.models import Proposal
from seeds.reading import Batch, dated_first
from seeds.records import Tally
from seeds.services import ingest

logger = logging.getLogger(__name__)

DIGESTS = Path(__file__).parents[2] / "documents"


class Command(BaseCommand):
    help = (
        "Read documents into records. Without a path: the digests that come with the product, which are trusted "
        "and accepted as a whole. What other files say waits in the review list. A second run changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="*", type=Path, help="files, or folders of files")

    def handle(self, *, paths: list[Path], **options: Any) -> None:
        # The stream's own width would cut the table where there is no terminal.
        terminal = self.stdout.isatty()
        console = Console(
            file=cast(IO[str], getattr(self.stdout, "_out", self.stdout)),
            force_terminal=terminal,
            no_color=bool(options.get("no_color")) or not terminal,
            width=None if terminal else 100,
            highlight=False,
            emoji=False,
            markup=False,
        )
        if not Country.objects.exists():
            counts = reference_data.load()
            console.print(_("Reference data: %(counts)s.") % {"counts": reference_data.in_words(counts)})
        files = find(paths or [DIGESTS])
        if not files:
            raise CommandError(_("There is no document to read there."))
        total, proposed, accepted = Tally(), 0, 0
        failed: list[Path] = []
        with Progress(console=console) if terminal else nullcontext() as progress:
            step: Callable[[], Any] = lambda: None  # noqa: E731
            if progress is not None:
                bar = progress.add_task(_("Reading"), total=len(files))
                step = lambda: progress.advance(bar)  # noqa: E731
            loaded: list[tuple[Path, LoadedDocument]] = []
            for path in files:
                with self._naming_failure(path, failed, console):
                    loaded.append((path, load(path)))
            batch = Batch()
            for path, document in _in_order(loaded):
                with self._naming_failure(path, failed, console):
                    trusted = _is_trusted(path)
                    result = ingest(document, trusted=trusted, batch=None if trusted else batch)
                    proposed, accepted = proposed + result.proposed, accepted + len(result.accepted)
                    _add(total, result.tally)
                    for proposal, why in result.failed:
                        console.print(_("Left waiting: %(what)s. %(why)s") % {"what": proposal, "why": why})
                    if not terminal:
                        console.print(_line(path, result.proposed, len(result.accepted)))
                step()
        console.print(_closing_table(len(files) - len(failed), total, accepted))
        if not proposed and not accepted:
            console.print(_("Nothing new."))
        if failed:
            raise CommandError(
                _("%(failed)s of %(all)s documents could not be read.")
                % {"failed": len(failed), "all": len(files)}
            )

    @contextmanager
    def _naming_failure(self, path: Path, failed: list[Path], console: Console) -> Iterator[None]:
        """One document's fault, or ours over it, must not stop the others."""
        try:
            yield
        except Exception as error:
            failed.append(path)
            console.print(_("Not read: %(why)s") % {"why": _named(path, error)})
            if not isinstance(error, UnreadableDocument):
                logger.exception("Reading %s failed", path.name)


def _is_trusted(path: Path) -> bool:
    return path.resolve().is_relative_to(DIGESTS)


def _in_order(loaded: list[tuple[Path, LoadedDocument]]) -> list[tuple[Path, LoadedDocument]]:
    """The digests as they come, each read by itself; then the others, those first that lend their years."""
    others = [one for one in loaded if not _is_trusted(one[0])]
    places = dated_first([document.source for _path, document in others])
    return [one for one in loaded if _is_trusted(one[0])] + [others[place] for place in places]


def _named(path: Path, error: Exception) -> str:
    return str(error) if path.name in str(error) else f"{path.name}: {error}"


def _line(path: Path, proposed: int, accepted: int) -> str:
    if not proposed and not accepted:
        return _("%(file)s: nothing new") % {"file": path.name}
    return _("%(file)s: %(proposed)s proposals, %(accepted)s accepted") % {
        "file": path.name,
        "proposed": proposed,
        "accepted": accepted,
    }


def _add(total: Tally, part: Tally) -> None:
    total.created |= part.created
    total.updated |= part.updated
    total.seen |= part.seen
    total.conflicts |= part.conflicts


def _closing_table(documents: int, total: Tally, accepted: int) -> Table:
    rows = {
        _("Documents read"): documents,
        _("Records created"): len(total.created),
        _("Records updated"): len(total.updated - total.created),
        _("Records unchanged"): len(total.unchanged),
        _("Proposals accepted"): accepted,
        _("Proposals waiting"): Proposal.objects.waiting().count(),
        _("Conflicts"): len(total.conflicts),
    }
    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for label, number in rows.items():
        table.add_row(label, str(number))
    return table
