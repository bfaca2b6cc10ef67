"""The two small vocabularies that agreements, companies and forums share. Staff may extend them."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from crm.models import SourcedRecord


class Term(SourcedRecord):
    """A word of a vocabulary, in both languages."""

    slug = models.SlugField(
        _("short name"),
        max_length=60,
        unique=True,
        help_text=_("Latin letters and hyphens; web addresses use it."),
    )
    name = models.CharField(_("name"), max_length=120, unique=True)
    name_uk = models.CharField(_("Ukrainian name"), max_length=120, blank=True)
    description = models.TextField(
        _("description"), blank=True, help_text=_("What belongs here and what does not.")
    )

    class Meta(SourcedRecord.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.slug, self.name, self.name_uk)


class CooperationFormat(Term):
    """A way of working together: joint production, supply of components."""

    class Meta(Term.Meta):
        verbose_name = _("cooperation format")
        verbose_name_plural = _("cooperation formats")


class Capability(Term):
    """What a partner can make or do: drones, air defence."""

    class Category(models.TextChoices):
        """Categories of the Common Military List of the European Union."""

        ML1 = "ML1", _("ML1 smooth-bore and small-calibre weapons")
        ML2 = "ML2", _("ML2 weapons of 20 mm and more")
        ML3 = "ML3", _("ML3 ammunition and fuzes")
        ML4 = "ML4", _("ML4 bombs, torpedoes, rockets, missiles")
        ML5 = "ML5", _("ML5 fire control and surveillance")
        ML6 = "ML6", _("ML6 ground vehicles")
        ML7 = "ML7", _("ML7 chemical, biological, radioactive agents")
        ML8 = "ML8", _("ML8 energetic materials")
        ML9 = "ML9", _("ML9 vessels of war")
        ML10 = "ML10", _("ML10 aircraft and unmanned aircraft")
        ML11 = "ML11", _("ML11 electronic equipment and spacecraft")
        ML12 = "ML12", _("ML12 high-velocity kinetic energy weapons")
        ML13 = "ML13", _("ML13 armour and protective equipment")
        ML14 = "ML14", _("ML14 training and simulation equipment")
        ML15 = "ML15", _("ML15 imaging and countermeasures")
        ML16 = "ML16", _("ML16 forgings and castings")
        ML17 = "ML17", _("ML17 miscellaneous equipment, robots")
        ML18 = "ML18", _("ML18 production equipment")
        ML19 = "ML19", _("ML19 directed energy weapons")
        ML20 = "ML20", _("ML20 cryogenic and superconductive equipment")
        ML21 = "ML21", _("ML21 software")
        ML22 = "ML22", _("ML22 technology")

    ml_category = models.CharField(
        _("EU Common Military List"),
        max_length=4,
        choices=Category,
        blank=True,
        help_text=_("The category that export control would look at first. Leave empty where none fits."),
    )

    class Meta(Term.Meta):
        verbose_name = _("capability")
        verbose_name_plural = _("capabilities")
