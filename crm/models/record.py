"""What every record has: who and when, a version, history, sources, and a column to search in."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from crm import actor
from crm.text import fold, transliterate


class History(HistoricalRecords):
    """History whose reason is the actor's, for deletions and links between records too."""

    def get_change_reason_for_object(
        self, instance: models.Model, history_type: str, using: str
    ) -> str | None:
        return getattr(instance, "_change_reason", None) or actor.current().reason or None


def _history_user(instance: models.Model, **_kwargs: Any) -> Any:
    return actor.current().account


# A search is a condition a word: thousands of words would keep the database busy for minutes.
SEARCHED_WORDS, SEARCHED_CHARACTERS = 10, 200


class RecordQuerySet(models.QuerySet):
    def search(self, text: str, *paths: str) -> "RecordQuerySet":
        """Records that hold every word of ``text``, whatever the case, the apostrophe or the alphabet.

        ``paths`` are the columns to look in: for a record without names of its own, its neighbours' columns.
        """
        records = self
        for word in dict.fromkeys(fold(text[:SEARCHED_CHARACTERS]).split()[:SEARCHED_WORDS]):
            spellings = {word, fold(transliterate(word))} - {""}
            places = Q()
            for path in paths or ("search_text",):
                for form in spellings:
                    places |= Q(**{f"{path}__contains": form})
            records = records.filter(places)
        return records


class Record(models.Model):
    """Who and when, a version, history, and a column to search in."""

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    # Folded names in both alphabets. SQLite compares Cyrillic case by case, so the folding is ours on every database.
    search_text = models.TextField(default="", blank=True, editable=False)

    history = History(inherit=True, excluded_fields=["search_text"], get_user=_history_user)

    objects = RecordQuerySet.as_manager()

    # Names of the children whose names find this record too.
    search_through: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True
        default_permissions = ("view", "add", "change", "delete", "import", "export")

    def save(self, *args: Any, **kwargs: Any) -> None:
        writer = actor.current()
        if self._state.adding:
            self.created_by = self.created_by or writer.account
        else:
            self.version += 1
        self.updated_by = writer.account
        self.search_text = self.build_search_text()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {
                *kwargs["update_fields"],
                "version",
                "updated_at",
                "updated_by",
                "search_text",
            }
        super().save(*args, **kwargs)

    def search_terms(self) -> Iterable[str]:
        """The texts that should find this record, beside those of ``search_through``."""
        return ()

    def build_search_text(self) -> str:
        terms = list(self.search_terms())
        if self.pk is not None:
            for child in self.search_through:
                terms += getattr(self, child).values_list("name", flat=True)
        folded = [fold(form) for term in terms for form in (term, transliterate(term))]
        return "\n".join(dict.fromkeys(form for form in folded if form))

    def refresh_search_text(self) -> None:
        """Take in a child's new name. No version and no history: nothing that a person wrote has changed."""
        rows = type(self)._default_manager.filter(pk=self.pk)
        for row in rows:  # built from the row as it is stored, not from a copy that a caller still edits
            rows.update(search_text=row.build_search_text())


class SourcedRecord(Record):
    """A record whose values can show where they come from: the base of everything that staff keep."""

    # What __str__ reads of other tables, for those who show many records at once.
    named_through: ClassVar[tuple[str, ...]] = ()

    evidence = GenericRelation("crm.Evidence")
    figures = GenericRelation("crm.ReportedFigure")

    class Meta(Record.Meta):
        abstract = True


class AliasQuerySet(RecordQuerySet):
    def delete(self) -> tuple[int, dict[str, int]]:
        """Django deletes a set without calling each row's delete(), so the bearers are told here."""
        aliases: Any = self.select_related("bearer")
        bearers = {alias.bearer for alias in aliases}
        result = super().delete()
        for bearer in bearers:
            bearer.refresh_search_text()
        return result


class Alias(SourcedRecord):
    """Another name of a record; subclasses add the foreign key ``bearer``."""

    class Kind(models.TextChoices):
        ALSO = "also", _("also known as")
        SHORT = "short", _("short name")
        LEGAL = "legal", _("legal name")
        FORMER = "former", _("former name")
        TRANSLATED = "translated", _("translation")
        TRANSLITERATED = "transliterated", _("transliteration")

    name = models.CharField(
        _("name"),
        max_length=300,
        help_text=_(
            "Written as the source or the owner of the name writes it. Search finds the record by it."
        ),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.ALSO)
    language = models.CharField(
        _("language"),
        max_length=8,
        blank=True,
        choices=[("en", _("English")), ("uk", _("Ukrainian"))],
        help_text=_("Leave empty for a name that is the same in every language."),
    )

    if TYPE_CHECKING:
        bearer: models.ForeignKey[Any, Any]
        bearer_id: int

    objects = AliasQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        former = type(self)._default_manager.filter(pk=self.pk).exclude(bearer=self.bearer_id).first()
        super().save(*args, **kwargs)
        for alias in (self, former):  # a name that moves is lost to the one who bore it
            if alias is not None:
                alias.bearer.refresh_search_text()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        result = super().delete(*args, **kwargs)
        self.bearer.refresh_search_text()
        return result
