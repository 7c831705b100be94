"""The observation's slots, declared once: what `observe` writes, what the data sheet lists.

400 numbers in -1..1, egocentric, independent of map and unit count. Sections are appended and never moved; free slots
are 0.
"""

from typing import NamedTuple

from wargame.engine.words import caveat, names, preparation, skill

OBSERVATIONS = 400
SKILLS = 16  # that have their slots: later ones would move all that stands behind
CAVEATS = 7  # that have their slots in `together`; later ones are in sections of their own


class Section(NamedTuple):
    """`rows` times `fields` slots in a row; a field is (name, scale and meaning)."""

    name: str
    rows: int
    meaning: str
    fields: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """How many slots it has."""
        return self.rows * len(self.fields)


WHERE = (
    ("east", "cells east of the group / 20"),
    ("south", "cells south of the group / 20"),
    ("distance", "metres / 40 000"),
)

SECTIONS = (
    Section(
        "mode",
        1,
        "who is being asked",
        (
            ("orders", "1 in the order window"),
            ("reaction", "1 in the reaction window"),
            ("planning", "kept, 0: see `together`"),
            ("seat", "kept for questions to the seat itself, 0"),
        ),
    ),
    Section(
        "clock",
        1,
        "time, weather, rules of engagement",
        (
            ("turn", "turn / turns of the exercise"),
            ("left", "turns left / 40"),
            ("noon", "hours from noon / 12"),
            ("hour", "hour of the day: -1 midnight, 0 noon, 1 midnight"),
            ("night", "1 in a night turn"),
            ("rain", "1 in rain or storm"),
            ("storm", "1 in a storm"),
            ("wet", "turns of rain in a row / 5"),
            ("roe2", "1 from level 2 on"),
            ("roe3", "1 from level 3 on"),
            ("roe4", "1 at level 4"),
            ("length", "minutes of a turn / 1440"),
        ),
    ),
    Section(
        "side",
        1,
        "the seat's side, one of them 1",
        (
            ("mission", ""),
            ("armed", ""),
            ("host", ""),
            ("community", ""),
            ("agency", ""),
        ),
    ),
    Section(
        "seat",
        1,
        "the seat",
        (
            ("slots", "staff slots left / 10"),
            ("flashes", "flashes of this turn / 3"),
            ("asked", "1 if support was asked for within a day"),
        ),
    ),
    Section(
        "group",
        1,
        "the group that is asked for",
        (
            ("strength", "people / 150"),
            ("vehicles", "/ 20"),
            ("sight", "metres / 10 000"),
            ("weight", "presence, platoons / 5"),
            ("police", "police presence, platoons / 5"),
            ("firepower", "/ 200"),
            ("quality", "share"),
            ("serviceability", "share"),
            ("rest", "share"),
            ("hidden", "share"),
            ("force", "highest force step tried / 8"),
            ("loot", "resources carried / 50"),
            ("unheard", "1 if it does not answer"),
            ("home", "1 at its base"),
        ),
    ),
    Section("mobility", 1, "one of them 1", (("foot", ""), ("mounted", ""), ("truck", ""), ("air", ""))),
    Section(
        "skills",
        1,
        "1 for each skill of its units",
        tuple((name.lower(), "") for name in list(names(skill))[:SKILLS]),
    ),
    Section(
        "stores",
        1,
        "supply in days / 14, 1 where it uses none",
        (
            ("rations", ""),
            ("water", ""),
            ("fuel", ""),
            ("ammunition", ""),
            ("medical", ""),
            ("spares", ""),
        ),
    ),
    Section(
        "order",
        1,
        "what the group does, one of the first eleven 1",
        (
            ("none", "no order"),
            ("stay", "hold, rest, hide"),
            ("move", "march, withdraw"),
            ("patrol", ""),
            ("watch", "observe, fly"),
            ("stop", "checkpoint, ambush"),
            ("escort", ""),
            ("talk", "engage, negotiate, apologise"),
            ("force", "show of force to detain"),
            ("help", "search, aid, treat, evacuate, resupply, repair, staff work"),
            ("prey", "tax, recruit, raid, mine"),
            ("done", "1 once carried out"),
            ("coming", "1 if another order is on its way"),
            ("arrived", "1 where the order leads"),
            *WHERE,
        ),
    ),
    Section(
        "land",
        1,
        "the cell it stands on and the edges of the map",
        (
            ("savanna", ""),
            ("forest", ""),
            ("hill", ""),
            ("swamp", ""),
            ("water", ""),
            ("town", ""),
            ("road", "1 on any road"),
            ("laterite", "1 on laterite or better"),
            ("paved", ""),
            ("west", "cells to the edge / 20"),
            ("north", "cells to the edge / 20"),
            ("east", "cells to the edge / 20"),
            ("south", "cells to the edge / 20"),
        ),
    ),
    Section(
        "community",
        6,
        "nearest communities, as last assessed",
        (
            ("there", "1 if there is one"),
            *WHERE,
            ("people", "present / 5 000"),
            ("trust", "share"),
            ("fear", "share"),
            ("dead", "/ 50"),
            ("wounded", "/ 20"),
            ("age", "hours since it was assessed / 120"),
            ("visited", "hours since the mission was here / 120"),
            ("women", "1 where women speak to women only"),
            ("warned", "1 while its alert is open"),
            ("harmed", "1 if the mission owes it an answer"),
        ),
    ),
    Section(
        "contact",
        4,
        "nearest three groups that it may have to face, nearest one of another party",
        (
            ("there", "1 if known"),
            *WHERE,
            ("strength", "people / 150"),
            ("mission", ""),
            ("armed", ""),
            ("host", ""),
            ("community", ""),
            ("agency", ""),
            ("age", "hours since it was seen / 72"),
            ("ceasefire", "1 if its party keeps one"),
            ("consent", "of its party, share"),
        ),
    ),
    Section(
        "friend",
        4,
        "nearest groups of its own side",
        (
            ("there", "1 if there is one"),
            *WHERE,
            ("strength", "people / 150"),
            ("mine", "1 if the seat commands it"),
            ("supply", "least days of the six classes / 14, of the seat's own"),
        ),
    ),
    Section(
        "flash",
        1,
        "the flash that an order to this group would answer",
        (
            ("contact", ""),
            ("attack", ""),
            ("ambush", ""),
            ("standoff", ""),
            ("mine", ""),
            ("accident", ""),
            ("alert", ""),
            ("refusal", ""),
            ("casualty", ""),
            ("mine_own", "1 if it concerns this very group"),
            ("minute", "minutes into the turn / 360"),
            *WHERE,
        ),
    ),
    Section(
        "alert", 2, "nearest open alerts", (("there", ""), *WHERE, ("due", "hours until the attack is expected / 24"))
    ),
    Section(
        "party",
        1,
        "its own party, then the host",
        (
            ("resources", "/ 100"),
            ("consent", "share"),
            ("ceasefire", "1 if it keeps one"),
            ("posture", "/ 7"),
            ("grip", "share"),
            ("host", "1 if there is a host state"),
            ("host_consent", "share"),
            ("host_ceasefire", ""),
        ),
    ),
    Section("objective", 8, "objectives in the exercise's order", (("state", "1 reached, -1 can no longer be"),)),
    Section(
        "wounded",
        1,
        "wounded that the seat knows of and who wait for surgery",
        (
            ("near", "people in or next to the cell / 10"),
            ("critical", "of whom in danger of life / 10"),
            ("all", "people anywhere / 20"),
            ("waiting", "hours since the oldest was wounded / 6"),
        ),
    ),
    Section(
        "custody",
        1,
        "people whom the group holds",
        (("held", "people / 10"), ("hours", "/ 72"), ("form", "1 once the form is done")),
    ),
    Section(
        "permitted",
        1,
        "towards the nearest contact: 1 permitted, -1 forbidden, 0 nobody near",
        (
            ("show_force", ""),
            ("warn", ""),
            ("block", ""),
            ("warning_shot", ""),
            ("fire", ""),
            ("detain", ""),
        ),
    ),
    Section(
        "together",
        1,
        "the group's contingent and the headquarters of the seat; 0 for seats that are not the mission's",
        (
            ("foreign", "1 if it is another contingent than the headquarters'"),
            ("regional", "1 if it is asked and not ordered"),
            ("planning", "1 while contingents can still prepare"),
            ("delay", "minutes that an order to patrol would take to have effect / 360"),
            ("misread", "chance that it is misunderstood, read back / 0.25"),
            ("capital", "chance that the capital is called about it"),
            ("index", "interoperability I, share"),
            ("technical", "T, share"),
            ("procedural", "P, share"),
            ("human", "H, share"),
            ("language", "share"),
            ("rehearsed", "share"),
            ("will", "of its capital, share"),
            ("leave", "hours for which its capital leaves decisions to its commander / 96"),
            ("stand_fast", "hours for which it may only hold / 24"),
            ("withdraws", "hours until it goes home / 480, 0 if it stays"),
            ("written", "1 if its commander wants dangerous orders in writing"),
            ("intent", "1 if written intent to protect was given"),
            ("liaison", "1 if an officer sits between it and the headquarters"),
            ("officers", "liaison officers left / 3"),
            ("days", "of preparation left / 30"),
            ("planned", "1 if an approved plan sends this group"),
            ("plans", "approved plans of the seat / 4"),
            ("satellites", "hours for which satellites are out / 24"),
            *((f"caveat_{name.lower()}", "1 if declared") for name in list(names(caveat))[:CAVEATS]),
            *((f"attended_{name.lower()}", "") for name in names(preparation) if name != "COUNT"),
        ),
    ),
    Section(
        "rotation",
        1,
        "the group's readiness and the relief of its contingent; 0 for seats that are not the mission's",
        (
            ("readiness", "R, share"),
            ("rotates", "hours until its relief arrives / 480, 0 if none is known"),
            ("relief", "hours for which its relief is there beside it / 72"),
            ("handed", "how much of a full handover is done, share"),
            ("knowledge", "local knowledge lost by rotation, share"),
            ("ties", "trust contacts lost by rotation, share"),
        ),
    ),
    Section(
        "pictures",
        1,
        "what is told, and what is not",
        (
            ("no_release", "1 if the capital of its contingent has declared that something is not released"),
            ("centre_out", "hours for which the operations centre is out / 24"),
        ),
    ),
    Section(
        "disarmament",
        1,
        "the nearest site; 0 where there is none, and for seats that are not the mission's",
        (
            *WHERE,
            ("open", "1 open, -1 closed"),
            ("queue", "days of capacity that wait / 6"),
            ("owed", "halves of pay owed / 500"),
            ("cash", "halves of pay that its cash is enough for / 2000"),
            ("children", "not yet handed to child protection / 50"),
        ),
    ),
    Section(
        "hostages",
        1,
        "people of the seat who are held hostage; 0 for seats that are not the mission's",
        (("held", "people / 50"), ("since", "hours since the first of them was taken / 72")),
    ),
    Section(
        "mandate",
        1,
        "the mission's standing; 0 for seats that are not the mission's",
        (
            ("legitimacy", "share"),
            ("support", "international, share"),
            ("tasks", "1 while the mandate is in force, -1 when it has ended"),
        ),
    ),
)


def _firsts() -> dict[str, int]:
    """The first slot of each section."""
    firsts, first = {}, 0
    for section in SECTIONS:
        firsts[section.name] = first
        first += section.size
    return firsts


FIRST = _firsts()
WIDTH = {section.name: len(section.fields) for section in SECTIONS}
USED = sum(section.size for section in SECTIONS)


def put(out, slot, amount, scale):
    """Write a share, cut to -1..1."""
    if amount == 0:
        return
    out[slot] = 1.0 if amount >= scale else -1.0 if amount <= -scale else amount / scale
