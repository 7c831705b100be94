"""Every field of the state, declared once: bounds, unit, who may know it, meaning.

A game is a `State` of these tables (`state.py`). Bounds feed the heavy check, visibility feeds `knowledge.py` and its
proof, all of it feeds `docs/tables.md`. A reference to a row counts from 1; 0 is nobody. Fields are appended, never
moved.
"""

# fmt: off
from .battalion_table import BATTALIONS
from .fields import ALIVE, BIG, CELLS, FOREVER, KEY, OWN, POINTS, PPM, PUBLIC, REPORTED, TRUTH, declare
from .people_tables import BORDERS, CASES, CROWDS, TENSIONS
from .words import manner

__all__ = ["EVENT", "POINTS", "PPM", "TABLES"]

CLOCK = declare(
    "clock", "the game",
    ("turn", PUBLIC, 0, 10_000, "turns", "number of the turn being ordered or resolved, from 1"),
    ("minute", PUBLIC, 0, FOREVER, "min", "start of this turn since the exercise began"),
    ("length", PUBLIC, 1, 100_000, "min", "length of this turn"),
    ("of_day", PUBLIC, 0, 1439, "min", "start of this turn after midnight"),
    ("night", PUBLIC, 0, 1, "", "1 in a night turn"),
    ("weather", PUBLIC, 0, 2, "weather", "weather of this turn"),
    ("wet_days", PUBLIC, 0, 1000, "turns", "turns of rain in a row, this one included"),
    ("weather_until", TRUTH, 0, 10_000, "turns", "turn until which an inject holds the weather"),
    ("roe", OWN, 1, 4, "level", "rules of engagement in force for the mission"),
    ("window", PUBLIC, 0, 1, "", "1 between the halves, when flashes may be answered"),
    ("ended", PUBLIC, 0, 2, "", "1 the exercise is over, 2 ended early"),
    ("seed", TRUTH, 0, BIG, "", "what all dice hash from"),
    ("next_key", TRUTH, 0, BIG, "", "last key given out"),
    ("next_event", TRUTH, 0, BIG, "", "last event number given out, logged or not"),
    ("logged", TRUTH, 0, 1_000_000, "events", "events in the log that was handed in"),
    ("fault", TRUTH, 0, 100, "", "0, or which table was full (`state.FAULTS`)"),
    ("absent", TRUTH, 0, 1, "", "1 in a run without the mission, for the baseline"),
    ("satellites_out", OWN, 0, FOREVER, "min", "until when satellite phones and dishes are cut off"),
    ("jammed_until", OWN, 0, FOREVER, "min", "until when radio and phones are jammed"),
    ("jammed_cell", OWN, 0, CELLS, "cell", "around which they are"),
    ("spent", OWN, 0, BIG, "thousands", "what stores and flights have cost so far"),
)

UNITS = declare(
    "units", "a unit of people",
    KEY, ALIVE,
    ("kind", OWN, 0, 40, "unit", "kind of unit"),
    ("group", OWN, 0, 400, "ref", "the group it belongs to"),
    ("strength", OWN, 0, 5000, "people", "fit for duty"),
    ("wounded", OWN, 0, 5000, "people", "wounded and not yet back"),
    ("dead", OWN, 0, 5000, "people", "killed or died of wounds"),
    ("captured", OWN, 0, 5000, "people", "in the custody of others"),
    ("vehicles", OWN, 0, 500, "vehicles", "all, working or not"),
    ("serviceability", OWN, 0, PPM, "ppm", "share of vehicles and major equipment that works"),
    ("quality", OWN, 0, PPM, "ppm", "training and equipment"),
)

GROUPS = declare(
    "groups", "those who move and act as one, spare rows for arrivals",
    KEY,
    ("alive", REPORTED, 0, 1, "", "1 while the group exists"),
    ("side", REPORTED, 0, 5, "side", "side it fights or works for"),
    ("party", REPORTED, 0, 40, "ref", "party it belongs to"),
    ("contingent", REPORTED, 0, 40, "ref", "contingent it belongs to"),
    ("reserve", OWN, 0, 1, "", "1 while it waits outside the exercise for an inject"),
    ("cell", REPORTED, 0, CELLS, "cell", "where it stands at the start of the turn"),
    ("ahead", OWN, 0, CELLS, "cell", "where it will stand at the end of the turn, as walked so far"),
    ("progress", OWN, 0, 100_000, "min", "minutes already walked into the next cell, at plain pace"),
    ("ahead_progress", OWN, 0, 100_000, "min", "the same at the end of the turn"),
    ("swing", OWN, 0, 10_000_000, "m", "how far from where it stood its walk of this turn may have led it"),
    ("arrived", OWN, -1, FOREVER, "min", "when it came to where its order sends it, -1 not yet"),
    ("base", OWN, 0, CELLS, "cell", "its base or refuge"),
    ("mobility", OWN, 0, 3, "mobility", "that of its slowest unit"),
    ("strength", REPORTED, 0, 5000, "people", "fit for duty, all units"),
    ("vehicles", OWN, 0, 500, "vehicles", "that work"),
    ("sight", OWN, 0, 100_000, "m", "how far it sees in this turn's light"),
    ("weight", OWN, 0, 100_000, "platoons/1000", "its presence if fully active"),
    ("police", OWN, 0, 100_000, "platoons/1000", "its formed police presence if fully active"),
    ("firepower", OWN, 0, 100_000, "people", "people times quality times arms"),
    ("skills", OWN, 0, 1 << 20, "skill bits", "what it can do"),
    ("quality", OWN, 0, PPM, "ppm", "strength-weighted quality of its units"),
    ("serviceability", OWN, 0, PPM, "ppm", "vehicle-weighted serviceability of its units"),
    ("rest", OWN, 0, POINTS, "points/10000", "how rested it is"),
    ("activity", OWN, 0, PPM, "ppm", "how active it was this turn, as presence counts it"),
    ("hidden", OWN, 0, PPM, "ppm", "how much less it is seen than people in the open"),
    ("deaf_until", TRUTH, 0, FOREVER, "min", "no order reaches it before this minute"),
    ("unheard", OWN, 0, 1, "", "1 once its seat has noticed that it does not answer"),
    ("will", TRUTH, 0, 2, "", "the die of 3.6 for the incident at hand: 0 not rolled, 1 acts, 2 does not"),
    ("force_step", OWN, 0, 8, "step", "highest force step tried in the encounter at hand"),
    ("held", REPORTED, 0, 40, "ref", "party that holds it hostage"),
    ("loot", OWN, 0, 100_000, "resources", "what an armed group carries"),
    ("full", OWN, 0, 20_000, "people", "on its books: fit, wounded, dead and captured"),
    ("deployed", OWN, 0, 1, "", "1 once it was placed in its zone before D-day"),
    ("flown", OWN, 0, 10_000_000, "min", "in the air and not yet earned back, where flight hours are kept"),
    ("breach_minute", OWN, 0, FOREVER, "min", "first of its breaches of which an inquiry is open, 0 none"),
    ("breach_open", OWN, 0, BIG, "points", "weight of those breaches"),
    ("breach_reported", OWN, 0, 1, "", "1 once an incident report told of them"),
    ("battalion", REPORTED, 0, 40, "ref", "the battalion of the host that it belongs to, 0 none"),
)

STORES = declare(
    "stores", "a group and a supply class: group * 6 + class",
    ("stock", OWN, 0, 10_000_000, "kg or l", "what it has"),
    ("holding", OWN, 0, 10_000_000, "kg or l", "what it should have"),
    ("use", OWN, 0, 1_000_000, "kg or l a day", "what it uses a day at rest"),
)

ORDERS = declare(
    "orders", "a group and a slot: group * 2 + (0 in force, 1 on its way)",
    ALIVE,
    ("verb", OWN, 0, 100, "verb", "what to do"),
    ("cell", OWN, 0, CELLS, "cell", "where"),
    ("other", OWN, 0, 1000, "ref", "to whom; the verb says in which table"),
    ("given", OWN, 0, FOREVER, "min", "when it was given"),
    ("effect", OWN, 0, FOREVER, "min", "when it takes effect"),
    ("override", OWN, 0, manner.MOST, "manner bits", "how: insisted, read back, asked, pressed; fields of a report"),
    ("reaction", OWN, 0, 1, "", "1: given in the reaction window"),
    ("cause", OWN, 0, BIG, "event", "the ORDERED event"),
    ("done", OWN, 0, 1, "", "1 once carried out, for orders that do not stand"),
    ("settled", TRUTH, 0, 2, "", "1 once the receiver has made up its mind; 2: given on the spot"),
    ("misread", TRUTH, 0, 3, "misreading", "how it was misunderstood, until its seat sees it"),
    ("meant", OWN, 0, 100, "verb", "misunderstood: what was ordered"),
    ("meant_cell", OWN, 0, CELLS, "cell", "misunderstood: where"),
    ("meant_effect", OWN, 0, FOREVER, "min", "misunderstood: when it should have taken effect"),
)

COMMUNITIES = declare(
    "communities", "a community of civilians",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("alive", PUBLIC, 0, 1, "", "1 while the row is in use"),
    ("cell", PUBLIC, 0, CELLS, "cell", "where it is"),
    ("kind", PUBLIC, 0, 10, "community", "village, town, site of displaced people"),
    ("people", PUBLIC, 0, 20, "ref", "which people (language and loyalty) live here"),
    ("home", PUBLIC, 0, BIG, "people", "those whose home this is, alive"),
    ("population", REPORTED, 0, BIG, "people", "those present, guests included"),
    ("trust", REPORTED, 0, POINTS, "points/10000", "trust in the mission"),
    ("fear", REPORTED, 0, POINTS, "points/10000", "fear of attack"),
    ("dead", REPORTED, 0, BIG, "people", "killed here"),
    ("wounded", REPORTED, 0, BIG, "people", "wounded here who wait for help"),
    ("phone", PUBLIC, 0, 1, "", "1 where a phone mast works"),
    ("women", PUBLIC, 0, 1, "", "1 where women speak to women only"),
    ("liaison", PUBLIC, 0, 1, "", "1 where a community liaison assistant lives"),
    ("cover", TRUTH, 0, 1_000_000, "platoons/1000", "presence that weighed on it this turn"),
    ("police", TRUTH, 0, 1_000_000, "platoons/1000", "formed police presence that weighed on it this turn"),
    ("watched", TRUTH, 0, 1, "", "1 when only unarmed observers were near"),
    ("contact_minute", PUBLIC, 0, FOREVER, "min", "last meeting or patrol of the mission here"),
    ("engaged_minute", TRUTH, 0, FOREVER, "min", "last dialogue; a day must pass for the next to count"),
    ("aided_minute", TRUTH, 0, FOREVER, "min", "last outreach"),
    ("helped", PUBLIC, 0, 20, "", "quick impact projects done"),
    ("informing", TRUTH, 0, FOREVER, "min", "until when armed groups suspect it of informing"),
    ("attacked_minute", TRUTH, 0, FOREVER, "min", "last attack, 0 never"),
    ("attacker", TRUTH, 0, 40, "ref", "party of the last attack"),
    ("ignored_minute", TRUTH, 0, FOREVER, "min", "last unanswered alert, 0 never"),
    ("harmed_minute", PUBLIC, 0, FOREVER, "min", "last harm done by the mission, not yet answered for, 0 none"),
    ("recruited", TRUTH, 0, BIG, "people", "taken into armed groups"),
    ("away", TRUTH, 0, BIG, "people", "counter of people who ever fled from here"),
    ("harmed_trust", TRUTH, 0, POINTS, "points/10000", "trust lost by harm of the mission, not yet answered for"),
    ("reported", PUBLIC, 0, 1, "", "1 once an incident report told of that harm"),
    ("raids", PUBLIC, 0, 100, "", "attacks on it in the months before, as everybody was told"),
    ("press_until", PUBLIC, 0, FOREVER, "min", "until when the press is there, 0 it is not"),
    ("watch", PUBLIC, 0, 1, "", "1 where an early warning network has been set up; it needs a phone"),
    ("ward", PUBLIC, 0, 40, "ref", "the battalion of the host that is to answer for it one day, 0 none"),
)

PARTIES = declare(
    "parties", "a party: the mission, an armed group, the host, a militia, an agency",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("alive", PUBLIC, 0, 1, "", "1 while the row is in use"),
    ("side", PUBLIC, 0, 5, "side", "its side"),
    ("consent", PUBLIC, 0, POINTS, "points/10000", "its consent to the mission"),
    ("ceasefire", PUBLIC, 0, 1, "", "1 while it is bound by a ceasefire"),
    ("posture", OWN, 0, 7, "posture", "what it is set on"),
    ("resources", OWN, 0, BIG, "resources", "what it can spend"),
    ("grip", OWN, 0, PPM, "ppm", "chance that a cell obeys its command"),
    ("hostility", OWN, 0, PPM, "ppm", "base chance a day of attacking a community within reach"),
    ("people", OWN, 0, 20, "ref", "the people it claims to fight for, spared by it; 0 none"),
    ("losses", OWN, 0, BIG, "people", "killed, wounded, captured"),
    ("attacks", OWN, 0, BIG, "", "attacks it carried out"),
    ("violations", TRUTH, 0, BIG, "", "acts against its ceasefire"),
    ("talks_minute", PUBLIC, 0, FOREVER, "min", "last meeting that it agreed to, 0 never"),
    ("consent_start", PUBLIC, 0, POINTS, "points/10000", "its consent when the exercise began"),
    ("harms", TRUTH, 0, BIG, "1/1000", "actions of the mission against it, fading by a sixth a turn"),
    ("benefits", TRUTH, 0, BIG, "1/1000", "talks with the mission that it agreed to, fading alike"),
    ("seen", TRUTH, 0, BIG, "1/1000", "violations of it that the mission has seen, fading alike"),
    ("estimate", PUBLIC, 0, BIG, "people", "fighters to disarm, as the mission estimates; 0 none come"),
    ("caseload", TRUTH, 0, BIG, "people", "those who would truly come, and have not yet disarmed"),
    ("arms", TRUTH, 0, PPM, "ppm", "weapons that each of them brings; 0 not drawn yet"),
    ("disarmed", PUBLIC, 0, BIG, "people", "who have disarmed, less those who took up arms again"),
    ("disbanded", TRUTH, 0, BIG, "people", "of its groups' people, gone home with them"),
    ("grade", TRUTH, 0, 4, "grade", "how its people treat others, as an assessment will find it"),
    ("graded", PUBLIC, 0, 4, "grade", "as the mission has found it and told those concerned, 0 not assessed"),
    ("protested", PUBLIC, 0, FOREVER, "min", "last protest of the mission about what its people do, 0 none"),
)

CONTINGENTS = declare(
    "contingents", "a contingent of a nation, or another party's force; each has one headquarters with one picture",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("alive", PUBLIC, 0, 1, "", "1 while the row is in use"),
    ("party", PUBLIC, 0, 40, "ref", "party it belongs to"),
    ("side", PUBLIC, 0, 5, "side", "its side"),
    ("seat", PUBLIC, 0, 40, "ref", "seat that commands it"),
    ("base", OWN, 0, CELLS, "cell", "its headquarters"),
    ("language", OWN, 0, PPM, "ppm", "mastery of the mission's working language"),
    ("local", OWN, 0, PPM, "ppm", "mastery of the local language, interpreters not counted"),
    ("interpreters", OWN, 0, 1, "", "1 if each platoon has an interpreter"),
    ("interop", OWN, 0, PPM, "ppm", "interoperability index with the mission headquarters"),
    ("sops", OWN, 0, PPM, "ppm", "mean mastery of standing procedures"),
    ("will", OWN, 0, POINTS, "points/10000", "political will of its capital"),
    ("intent", OWN, 0, 1, "", "1 if written intent for protection was given"),
    ("fatalities", OWN, 0, BIG, "people", "killed so far"),
    ("contacts", OWN, 0, BIG, "", "numbers given to contacts so far"),
    ("mourned", OWN, 0, BIG, "people", "fatalities that its capital has already answered to"),
    ("regional", PUBLIC, 0, 1, "", "1 for a force beside the mission under its own command: asked, not ordered"),
    ("bearers", OWN, 0, 1 << 8, "bearer bits", "radios and lines that it has"),
    ("crypto", OWN, 0, PPM, "ppm", "share of the mission's keys and frequencies that it holds"),
    ("feed", OWN, 0, PPM, "ppm", "how far it shares the mission's map and data feed"),
    ("culture", OWN, 0, 40, "ref", "military culture, for proximity; 0 its own"),
    ("standard", OWN, 0, 40, "ref", "standard that its procedures follow; 0 its own"),
    ("caveats", OWN, 0, 1 << 12, "caveat bits", "what its capital has declared that it may not do"),
    ("undeclared", TRUTH, 0, 1 << 12, "caveat bits", "what its capital has not declared"),
    ("writes", OWN, 0, 1, "", "1 if its commander wants dangerous orders in writing"),
    ("days", OWN, 0, 400, "days", "left to prepare before it deploys"),
    ("prepared", OWN, 0, 1 << 14, "preparation bits", "what it has attended"),
    ("rehearsed", OWN, 0, PPM, "ppm", "how far it has rehearsed with those who did too"),
    ("liaison", OWN, 0, 1 << 30, "contingent bits", "where its liaison officers are"),
    ("leave_until", OWN, 0, FOREVER, "min", "until when its capital leaves decisions to its commander"),
    ("stand_fast", OWN, 0, FOREVER, "min", "until when its capital lets it do no more than hold"),
    ("withdraws", OWN, 0, FOREVER, "min", "when its capital takes it home, 0 not"),
    ("rotates", OWN, 0, FOREVER, "min", "when those who relieve it will arrive, 0 not"),
    ("relief_until", OWN, 0, FOREVER, "min", "until when both its own people and their relief are there, 0 no relief"),
    ("handed", OWN, 0, 100_000, "min", "how long its people have handed over to them"),
    ("knowledge_lost", OWN, 0, PPM, "ppm", "share of local knowledge that left with those who were relieved"),
    ("ties_lost", OWN, 0, PPM, "ppm", "share of trust contacts that left with them"),
    ("new_procedures", OWN, 0, PPM, "ppm", "mastery of standing procedures of those who will relieve it"),
    ("new_language", OWN, 0, PPM, "ppm", "their mastery of the mission's working language"),
    ("new_quality", OWN, 0, PPM, "ppm", "their training and equipment, 0 the same"),
    ("lost_today", OWN, 0, BIG, "people", "fatalities of this day that its capital has answered to"),
    ("unpaid_since", OWN, 0, FOREVER, "min", "since when the mission owes it its costs, 0 it does not"),
    ("withheld", OWN, 0, 1 << 30, "contingent bits", "to whom NO_RELEASE applies; 0: to forces beside the mission"),
    ("sides_with", PUBLIC, 0, 20, "ref", "the people with whom it is seen to side, 0 none"),
    ("basing", OWN, 0, 1, "", "1 if its groups take their base along when they are deployed"),
    ("climate", OWN, 0, 2, "climate", "how conduct is led in it"),
    ("accused_minute", OWN, 0, FOREVER, "min", "last allegation against its people, not yet answered for, 0 none"),
    ("accused_place", OWN, 0, 100, "ref", "community that heard of it"),
    ("accused_reported", OWN, 0, 1, "", "1 once an incident report told of it"),
    ("accused_trust", TRUTH, 0, POINTS, "points/10000", "trust that it cost there"),
    ("concealed", TRUTH, 0, 1, "", "1 while an allegation has been passed over in silence and is not out"),
)

SEATS = declare(
    "seats", "a chair at the table",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("side", PUBLIC, 0, 5, "side", "its side"),
    ("party", PUBLIC, 0, 40, "ref", "its first party"),
    ("slots", OWN, 0, 100, "slots", "staff slots a turn"),
    ("used", OWN, 0, 100, "slots", "staff slots used this turn"),
    ("flashes", OWN, 0, 100, "", "flashes of this turn"),
    ("asked_minute", OWN, 0, FOREVER, "min", "last request for support, 0 never"),
    ("lead", PUBLIC, 0, 40, "ref", "contingent in whose headquarters it sits"),
    ("out_until", OWN, 0, FOREVER, "min", "until when its operations centre is out"),
)

CONTACTS = declare(
    "contacts", "a contingent's picture and a group of others: contingent * groups + group",
    ("seen", OWN, 0, 1, "", "1 once known"),
    ("number", OWN, 0, BIG, "", "what this picture calls it: counts its own contacts, tells nothing of the truth"),
    ("cell", OWN, 0, CELLS, "cell", "where it was last seen"),
    ("minute", OWN, 0, FOREVER, "min", "when it was last seen"),
    ("certainty", OWN, 0, PPM, "ppm", "how sure the report is"),
    ("strength", OWN, 0, 10_000, "people", "as estimated, 0 not reported"),
    ("side", OWN, 0, 5, "side", "as believed, 0 not reported"),
    ("party", OWN, 0, 40, "ref", "as believed, 0 unknown"),
    ("source", OWN, 0, 400, "ref", "the group that saw it"),
)

ASSESSMENTS = declare(
    "assessments", "a contingent's picture and a community: contingent * communities + community",
    ("minute", OWN, 0, FOREVER, "min", "when it was last seen or heard of"),
    ("population", OWN, 0, BIG, "people", "as then"),
    ("trust", OWN, 0, POINTS, "points/10000", "as then"),
    ("fear", OWN, 0, POINTS, "points/10000", "as then"),
    ("dead", OWN, 0, BIG, "people", "as then"),
    ("wounded", OWN, 0, BIG, "people", "as then"),
    ("spread", OWN, 0, POINTS, "points/10000", "how far trust and fear may have been from what was told then"),
)

FLASHES = declare(
    "flashes", "something that a seat may answer at once, this turn",
    ALIVE,
    ("seat", OWN, 0, 40, "ref", "whose"),
    ("kind", OWN, 0, 20, "incident", "what"),
    ("minute", OWN, 0, FOREVER, "min", "when the seat learns of it"),
    ("cell", OWN, 0, CELLS, "cell", "where"),
    ("group", OWN, 0, 400, "ref", "own group concerned"),
    ("other", OWN, 0, 400, "ref", "contact concerned"),
    ("community", OWN, 0, 100, "ref", "community concerned"),
    ("cause", OWN, 0, BIG, "event", "the event behind it"),
    ("answered", OWN, 0, 1, "", "1 once an order answered it"),
    ("query", OWN, 0, 100_000, "min", "of asking for what the report of it lacks; who was there himself need not ask"),
)

INCIDENTS = declare(
    "incidents", "what opened in the first half of the turn",
    ALIVE,
    ("kind", TRUTH, 0, 20, "incident", "what"),
    ("minute", TRUTH, 0, FOREVER, "min", "when"),
    ("cell", TRUTH, 0, CELLS, "cell", "where"),
    ("group", TRUTH, 0, 400, "ref", "who started it, or to whom it happened"),
    ("other", TRUTH, 0, 400, "ref", "against whom"),
    ("community", TRUTH, 0, 100, "ref", "community concerned"),
    ("strength", TRUTH, 0, 10_000, "people", "those involved"),
    ("cause", TRUTH, 0, BIG, "event", "the event behind it"),
    ("alert", TRUTH, 0, 400, "ref", "alert concerned"),
    ("known", TRUTH, 0, FOREVER, "min", "when the mission learns of it, 0 not in this turn"),
    ("engaged", TRUTH, 0, FOREVER, "min", "when somebody stood up to it, 0 nobody"),
)

TRACKS = declare(
    "tracks", "a group and a pulse of this turn: group * PULSES + pulse",
    ("cell", OWN, 0, CELLS, "cell", "where it is then", "i2"),
)

WORKS = declare(
    "works", "something made of, or done to, the ground",
    KEY, ALIVE,
    ("kind", REPORTED, 0, 10, "work", "what"),
    ("cell", REPORTED, 0, CELLS, "cell", "where"),
    ("party", OWN, 0, 40, "ref", "who made it"),
    ("amount", REPORTED, 0, 100_000, "", "mines: how many; washout: days of work left in 1/100; cache: weapons"),
    ("known", OWN, 0, 1 << 30, "contingent bits", "which contingents know of it"),
)

PATIENTS = declare(
    "patients", "people wounded together, on their way from first aid to surgery",
    KEY, ALIVE,
    ("side", OWN, 0, 5, "side", "COMMUNITY are civilians"),
    ("group", OWN, 0, 400, "ref", "the group that has them; 0 none yet"),
    ("unit", OWN, 0, 1000, "ref", "their unit; 0 civilians"),
    ("community", OWN, 0, 100, "ref", "civilians: where they are"),
    ("cell", OWN, 0, CELLS, "cell", "where they are"),
    ("count", OWN, 0, 1000, "people", "how many"),
    ("critical", OWN, 0, 1000, "people", "of whom in danger of life"),
    ("minute", OWN, 0, FOREVER, "min", "when they were wounded"),
    ("aid_minute", OWN, 0, FOREVER, "min", "bleeding stopped and airway free, 0 not yet"),
    ("care_minute", OWN, 0, FOREVER, "min", "skilled field care, 0 not yet"),
    ("surgery_minute", OWN, 0, FOREVER, "min", "surgery, 0 not yet"),
    ("recover_minute", OWN, 0, FOREVER, "min", "when the survivors return, 0 not known"),
    ("ours", OWN, 0, 1, "", "1 if the mission caused it"),
    ("known", OWN, 0, 1 << 30, "contingent bits", "which contingents know of them"),
    ("cause", OWN, 0, BIG, "event", "the event behind it"),
    ("left", OWN, 0, 2, "", "1 fighters whom their own left behind, 2 and somebody has answered for their neglect"),
    ("found", OWN, 0, FOREVER, "min", "when the mission found those who were left behind, 0 not yet"),
)

DETAINEES = declare(
    "detainees", "people in custody", KEY, ALIVE,
    ("group", OWN, 0, 400, "ref", "who holds them"),
    ("party", OWN, 0, 40, "ref", "whose they are, as believed"),
    ("count", OWN, 0, 100, "people", "how many"),
    ("minute", OWN, 0, FOREVER, "min", "when they were detained"),
    ("form_minute", OWN, 0, FOREVER, "min", "form, search, medical check and notification done, 0 not yet"),
    ("late", OWN, 0, 2, "", "breaches already counted"),
    ("unit", TRUTH, 0, 1000, "ref", "the unit they are missing from"),
    ("child", OWN, 0, 1, "", "1 for a child"),
    ("extended", OWN, 0, 1, "", "1 once the head of mission has extended the detention"),
)

ALERTS = declare(
    "alerts", "a warning that reached the mission", KEY, ALIVE,
    ("community", OWN, 0, 100, "ref", "who warns"),
    ("minute", OWN, 0, FOREVER, "min", "when it was received; the end of the turn if no watch was there to receive it"),
    ("due", OWN, 0, FOREVER, "min", "when the attack is expected; the minute itself if it is under way"),
    ("real", TRUTH, 0, 1, "", "1 if there is something behind it"),
    ("group", TRUTH, 0, 400, "ref", "the attackers"),
    ("answered", OWN, 0, FOREVER, "min", "when a group of the mission came, 0 not yet"),
    ("cause", OWN, 0, BIG, "event", "the ALERT event"),
)

OBJECTIVES = declare(
    "objectives", "an objective of the exercise",
    ("done", PUBLIC, 0, FOREVER, "min", "when it was reached, 0 not yet"),
    ("failed", PUBLIC, 0, FOREVER, "min", "when it could no longer be reached, 0 not"),
    ("held", PUBLIC, 0, 10_000, "turns", "turns in which its condition held"),
)

INJECTS = declare(
    "injects", "an inject of the exercise",
    ("fired", TRUTH, 0, FOREVER, "min", "when it happened, 0 not yet; minute 0 counts as 1"),
)

TALLIES = declare(
    "tallies", "a counter of words/tally.py",
    ("amount", TRUTH, -BIG, BIG, "", "since the exercise began"),
    ("turn", TRUTH, -BIG, BIG, "", "in this turn"),
)

PROCEDURES = declare(
    "procedures", "a contingent and a standing procedure: contingent * 12 + procedure",
    ("mastery", OWN, 0, PPM, "ppm", "how well its people know it"),
)

PLANS = declare(
    "plans", "a contingency plan: if a community warns, this group goes", ALIVE,
    ("seat", OWN, 0, 40, "ref", "whose"),
    ("community", OWN, 0, 100, "ref", "what triggers it"),
    ("group", OWN, 0, 400, "ref", "who goes"),
)

SITES = declare(
    "sites", "a site where fighters of one party hand in their weapons",
    ("key", PUBLIC, 0, BIG, "", "who this is, for life"),
    ("party", PUBLIC, 0, 40, "ref", "whose fighters it takes"),
    ("cell", PUBLIC, 0, CELLS, "cell", "where it is"),
    ("capacity", PUBLIC, 0, 1000, "people a day", "whom one team can disarm"),
    ("open", PUBLIC, 0, 1, "", "1 while it is open"),
    ("opened", PUBLIC, 0, FOREVER, "min", "when it was first opened, 0 not yet"),
    ("queue", OWN, 0, BIG, "people", "who wait there with their weapons"),
    ("disarmed", OWN, 0, BIG, "people", "who have disarmed there"),
    ("cash", OWN, 0, BIG, "cash", "what it has to pay them"),
    ("promised", OWN, 0, FOREVER, "min", "within which pay is promised"),
    ("unpaid", OWN, 0, BIG, "people", "who wait for the first half of their pay"),
    ("due", OWN, 0, FOREVER, "min", "when the first of them was promised it, 0 nobody waits"),
    ("later", OWN, 0, BIG, "people", "who have had the first half, and are not due for the second"),
    ("later_due", OWN, 0, FOREVER, "min", "when they will be, 0 there is nobody"),
    ("second", OWN, 0, BIG, "people", "who wait for the second half"),
    ("second_due", OWN, 0, FOREVER, "min", "when the first of them was promised it, 0 nobody waits"),
    ("children", OWN, 0, BIG, "people", "children found, not yet handed to child protection"),
    ("children_since", OWN, 0, FOREVER, "min", "since when, 0 there are none"),
    ("incited", TRUTH, 0, 1, "", "1 in a turn in which an inject lets a riot break out"),
)

CAPTIVES = declare(
    "captives", "a group of the mission that is held hostage",
    ALIVE, ("group", OWN, 0, 400, "ref", "who is held"),
    ("party", OWN, 0, 40, "ref", "whose people hold it"),
    ("captor", TRUTH, 0, 400, "ref", "the group of that party that holds it"),
    ("stance", TRUTH, 0, 7, "posture", "what the party was set on when it took them"),
    ("people", OWN, 0, 5000, "people", "how many"),
    ("minute", OWN, 0, FOREVER, "min", "since when"),
    ("long", OWN, 0, 1, "", "1 once held for more than a day"),
    ("talks", OWN, 0, 100, "", "talks about their release that the party agreed to"),
    ("talked", OWN, 0, FOREVER, "min", "the last of them, 0 none"),
)

MANDATE = declare(
    "mandate", "the mission's mandate",
    ("tasks", PUBLIC, 0, 1 << 10, "task bits", "tasks in force; 0: the mission may do no more than protect itself"),
    ("given", PUBLIC, 0, 1 << 10, "task bits", "tasks that were given, in force or not"),
    ("until", PUBLIC, 0, FOREVER, "min", "when it ends unless it is renewed, 0 with the exercise"),
    ("legitimacy", OWN, 0, POINTS, "points/10000", "how far people and parties think the mission rightful"),
    ("support", OWN, 0, POINTS, "points/10000", "international support: who pays, and who renews the mandate"),
    ("asked", PUBLIC, 0, FOREVER, "min", "when the host asked the mission to leave, 0 never"),
    ("calm", PUBLIC, 0, PPM, "ppm", "share of all raids that benchmarks reached keep from happening"),
    ("short", OWN, 0, 1, "", "1 while support is too low to pay contributors"),
)

LOADS = declare(
    "loads", "stores of the mission that belong to no group: a depot, or hired trucks on their way",
    KEY, ALIVE,
    ("kind", OWN, 0, 2, "load", "depot or hired trucks"),
    ("contingent", OWN, 0, 40, "ref", "who set it down, or hired them"),
    ("cell", OWN, 0, CELLS, "cell", "where it lies, or where they are bound for"),
    ("group", OWN, 0, 400, "ref", "hired: for whom"),
    ("amount", OWN, 0, 10_000_000, "kg or l", "hired: how much they bring at most"),
    ("due", OWN, 0, FOREVER, "min", "hired: when they are expected"),
    ("late", OWN, 0, 1, "", "hired: 1 once they are late"),
    ("cause", OWN, 0, BIG, "event", "the ORDERED event"),
)

GOODS = declare(
    "goods", "a load and a supply class: load * 6 + class",
    ("stock", OWN, 0, 10_000_000, "kg or l", "what lies in the depot"),
)

TABLES = (
    CLOCK, UNITS, GROUPS, STORES, ORDERS, COMMUNITIES, PARTIES, CONTINGENTS, SEATS, CONTACTS, ASSESSMENTS, FLASHES,
    INCIDENTS, TRACKS, WORKS, PATIENTS, DETAINEES, ALERTS, OBJECTIVES, INJECTS, TALLIES, PROCEDURES, PLANS, SITES,
    CAPTIVES, MANDATE, LOADS, GOODS, TENSIONS, CASES, BORDERS, CROWDS, BATTALIONS,
)  # fmt: skip

EVENT = declare(
    "events", "the log",
    ("id", PUBLIC, 0, BIG, "", "number of the event, never used twice in a game"),
    ("kind", PUBLIC, 0, 1000, "event", "what"),
    ("turn", PUBLIC, 0, 10_000, "turns", "when"),
    ("minute", PUBLIC, 0, FOREVER, "min", "when, since the exercise began"),
    ("cell", PUBLIC, 0, CELLS, "cell", "where"),
    ("who", PUBLIC, 0, 400, "ref", "group"),
    ("whom", PUBLIC, 0, 400, "ref", "group"),
    ("community", PUBLIC, 0, 100, "ref", "community"),
    ("amount", PUBLIC, -BIG, BIG, "", "see words/event.py"),
    ("extra", PUBLIC, -BIG, BIG, "", "see words/event.py"),
    ("cause", PUBLIC, 0, BIG, "event", "event or order behind it, 0 none"),
)
