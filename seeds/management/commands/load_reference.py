"""Load the countries, country groups, capabilities and cooperation formats that come with the product."""

from typing import Any

from django.core.management.base import BaseCommand

from seeds import reference_data


class Command(BaseCommand):
    help = (
        "Load countries, country groups, capabilities and cooperation formats. "
        "What staff changed or added stays; a second run changes nothing."
    )

    def handle(self, **options: Any) -> None:
        for noun, counts in reference_data.load().items():
            self.stdout.write(f"{noun}: {counts}")
