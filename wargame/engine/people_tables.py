"""Tables of what is between peoples, of those at risk, and of borders; `tables.py` has all tables."""

# fmt: off
from .fields import ALIVE, BIG, FOREVER, KEY, OWN, POINTS, PUBLIC, TRUTH, declare

TENSIONS = declare(
    "tensions", "two peoples between whom there is tension",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("one", PUBLIC, 0, 20, "ref", "one people"),
    ("other", PUBLIC, 0, 20, "ref", "the other"),
    ("value", TRUTH, 0, POINTS, "points/10000", "tension between them"),
    ("told", PUBLIC, 0, POINTS, "points/10000", "the same when it was last spoken of in public"),
    ("spoken_minute", PUBLIC, 0, FOREVER, "min", "last dialogue between them that counted, 0 never"),
)

CASES = declare(
    "cases", "a person who needs protection, of whom nothing more is told",
    KEY, ALIVE,
    ("kind", OWN, 0, 2, "case", "what sort of help it takes"),
    ("community", OWN, 0, 100, "ref", "where"),
    ("minute", OWN, 0, FOREVER, "min", "when the mission heard of it"),
    ("referred", OWN, 0, FOREVER, "min", "when it was referred, 0 not yet"),
    ("reported", OWN, 0, 1, "", "1 once an incident report told of it"),
    ("cause", OWN, 0, BIG, "event", "the CASE event"),
)

BORDERS = declare(
    "borders", "an edge of the map that is a border",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("edge", PUBLIC, 0, 3, "edge", "which"),
    ("party", TRUTH, 0, 40, "ref", "whose arms come over it, 0 nobody's"),
    ("arms", TRUTH, 0, 1_000, "resources a week", "what comes where nobody watches"),
    ("abroad", TRUTH, 0, BIG, "people", "who have fled over it and not returned"),
    ("brought", TRUTH, 0, BIG, "resources", "arms that have come over it"),
)

CROWDS = declare(
    "crowds", "a community, in an exercise that has crowds",
    ("people", OWN, 0, 10_000, "people", "who have gathered there in anger, 0 nobody"),
    ("since", OWN, 0, FOREVER, "min", "since when"),
    ("why", OWN, 0, 3, "", "1 harm by the mission, 2 tension, 3 told to"),
    ("heard", OWN, 0, 1, "", "1 once the mission has heard of it"),
)
