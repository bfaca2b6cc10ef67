"""Filters that lists of several nouns share."""

from unfold.contrib.filters.admin import AutocompleteSelectMultipleFilter, MultipleChoicesDropdownFilter


class AnyOf(MultipleChoicesDropdownFilter):
    """One or several of a field's choices."""

    all_option = None  # nothing chosen means all; as an option it would be a value that no row has


class AnyRecord(AutocompleteSelectMultipleFilter):
    """One or several records of another noun, found by typing."""
