"""Which language is spoken, and how a sentence is looked up in it.

Sentences stand in this package in English, marked with `N_`. The standard gettext tools collect them; a translation is
a folder `locale/<language>/LC_MESSAGES/wargame.mo` and needs no code. What is not translated is shown in English.
"""

import gettext
import os
from pathlib import Path

DOMAIN = "wargame"
LOCALE = Path(__file__).parent / "locale"

_spoken: gettext.NullTranslations = gettext.NullTranslations()


def N_(sentence: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark `sentence` for translation; it is looked up when it is shown."""
    return sentence


def use(language: str | None = None, folder: Path = LOCALE) -> None:
    """Speak `language` ("fr") from now on; None: what the environment asks for. English where there is no catalog."""
    global _spoken
    languages = [language] if language else _asked_for()
    _spoken = gettext.translation(DOMAIN, str(folder), languages=languages, fallback=True)


def languages(folder: Path = LOCALE) -> list[str]:
    """The languages that can be spoken, English first."""
    return ["en", *sorted(path.parts[-3] for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))]


def language() -> str:
    """The language spoken, as a page declares it: "en", "fr"."""
    return _spoken.info().get("language", "") or "en"


def say(sentence: str) -> str:
    """`sentence` in the language spoken."""
    return _spoken.gettext(sentence) if sentence else ""


def count(one: str, many: str, number: int) -> str:
    """`number` of something, in the plural form that the language asks for: "1 person", "3 people"."""
    return _spoken.ngettext(one, many, number).format(n=f"{number:,}")


def _asked_for() -> list[str]:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return [part.partition(".")[0] for part in value.split(":")]
    return []
