"""Ukrainian place names in the cases that reports use: «у Львові», «з Риги», «до Чернівців»."""

from __future__ import annotations

_VOWELS = "аеєиіїоуюя"
_SOFTENED = {"г": "з", "к": "ц", "х": "с"}  # Рига, у Ризі


def cases(name: str) -> list[str]:
    """The name and its oblique forms; a name whose ending is foreign stays alone.

    Of several words or parts only the last is declined.
    """
    cut = max(name.rfind(" "), name.rfind("-")) + 1
    return [name, *(name[:cut] + form for form in _oblique(name[cut:]))]


def _oblique(word: str) -> list[str]:
    if word.endswith("ий"):
        return [word[:-2] + ending for ending in ("ого", "ому", "им")]
    if word.endswith(("їв", "ів")) and len(word) > 4:
        stem = word[:-2] + ("єв" if word.endswith("їв") else "ов")
        return [stem + ending for ending in ("а", "і", "у", "ом")]
    if word.endswith("піль"):
        return [word[:-3] + "ол" + ending for ending in ("я", "і", "ю", "ем")]
    if word.endswith("ія"):
        return [word[:-1] + ending for ending in ("ї", "ю", "єю")]
    if word.endswith("я"):
        dative = "ї" if word[-2] in _VOWELS + "ь" else "і"
        return [word[:-1] + ending for ending in (dative, "ю", "ею", "єю")]
    if word.endswith("а"):
        stem = word[:-1]
        return [stem + "и", stem + "у", stem + "ою", stem[:-1] + _SOFTENED.get(stem[-1], stem[-1]) + "і"]
    if word.endswith("ці"):
        return [word[:-1] + ending for ending in ("ів", "ях", "ям", "ями")]
    if word.endswith("и"):
        return [word[:-1] + ending for ending in ("", "ах", "ам", "ами")]
    if word.endswith(("ь", "й")):
        locative = "ї" if word.endswith("й") else "і"
        return [word[:-1] + ending for ending in ("я", locative, "ю", "ем", "єм")]
    if word[-1] in _VOWELS:
        return []
    if word[-1] in "гкх":
        return [word + ending for ending in ("а", "у", "ом")]
    return [word + ending for ending in ("а", "і", "у", "ем" if word[-1] in "жчшщц" else "ом")]
