"""The numbers of the rules: one record, a field each, that an exercise may override in its `[rules]`.

A rule reads `rules = ground.rules[0]` and then `rules.trust_patrol`. Each line: name, default, low, high, unit,
source, meaning. Sources in square brackets are keys of docs/sources.md; "assumed" is ours, to calibrate.
"""

# fmt: off
from typing import NamedTuple

import numpy as np

from .tables import PPM


class Number(NamedTuple):
    """One number of the rules; `low <= default <= high`."""

    name: str
    default: int
    low: int
    high: int
    unit: str
    source: str
    meaning: str


def _numbers(*rows: tuple) -> tuple[Number, ...]:
    return tuple(Number(*row) for row in rows)


MOVEMENT = _numbers(
    ("pace_night", 60, 1, 100, "percent", "assumed", "pace at night"),
    ("pace_escort", 80, 1, 100, "percent", "assumed", "pace of a group that escorts or is escorted"),
    ("washout_minutes", 240, 0, 10_000, "min", "assumed", "what a cut road costs those who can wade it; trucks wait"),
    ("mine_strike", 60_000, 0, PPM, "ppm", "assumed", "chance that a vehicle sets off a given mine when it enters the cell"),
    ("consent_denial", 300_000, 0, 1_000_000, "points/10000", "assumed", "host consent below which it denies flights and movement"),
)
DETECTION = _numbers(
    ("sight_chance", 700_000, 0, PPM, "ppm a pulse", "assumed", "seeing people in the open within sight"),
    ("cover_share", 600_000, 0, PPM, "ppm", "assumed", "how much of its cover a cell gives to those who stand in it"),
    ("hide_share", 850_000, 0, PPM, "ppm", "assumed", "share of visibility that hiding and lying in ambush take away"),
    ("observe_hide_share", 400_000, 0, PPM, "ppm", "assumed", "the same for a group that observes"),
    ("observe_sight", 150, 100, 300, "percent", "assumed", "sight of a group that observes"),
    ("contact_fades", 1440, 1, 100_000, "min", "assumed", "after this a contact is no longer acted upon"),
    ("contact_forgotten", 4320, 1, 100_000, "min", "assumed", "after this a contact is dropped"),
    ("orbit_mini", 15_000, 0, 1_000_000, "m", "assumed", "how far a mini unmanned aircraft orbits from its crew"),
    ("orbit_long", 200_000, 0, 1_000_000, "m", "[R41]", "the same for the long-endurance type"),
    ("phone_trust", 400_000, 0, 1_000_000, "points/10000", "assumed", "trust from which people phone the mission"),
)
HARM = _numbers(
    ("critical_share", 330_000, 0, PPM, "ppm", "assumed", "share of the wounded who are in danger of life"),
)
COMMAND = _numbers(
    ("notice_immediate", 10, 0, 1000, "min", "assumed", "notice of a group that is awake and formed (patrol, checkpoint)"),
    ("notice_day", 30, 0, 1000, "min", "assumed", "notice of a group at rest by day"),
    ("notice_night", 60, 0, 1000, "min", "assumed", "the same by night"),
    ("flashes_most", 3, 0, 12, "", "assumed", "flashes that open a seat's reaction window in a turn"),
    ("helper_range", 25_000, 0, 1_000_000, "m", "assumed", "groups within this range of a flash may react to it"),
)
ENCOUNTERS = _numbers(
    ("act_base", 80_000, 0, PPM, "ppm", "assumed, after [R7]", "chance to act without anything that helps"),
    ("act_interop", 350_000, 0, PPM, "ppm", "assumed, after [R7]", "what full interoperability adds"),
    ("act_will", 200_000, 0, PPM, "ppm", "assumed, after [R7]", "what full political will adds"),
    ("act_intent", 150_000, 0, PPM, "ppm", "assumed, after [R8]", "what written intent adds"),
    ("act_order", 200_000, 0, PPM, "ppm", "assumed, after [R8]", "what an order in hand adds"),
    ("act_outnumbered", 200_000, 0, PPM, "ppm", "assumed", "what being hopelessly weaker takes away"),
    ("act_blame", 150_000, 0, PPM, "ppm", "assumed", "what fear of blame takes away below ROE 3; a third of it above"),
    ("act_least", 50_000, 0, PPM, "ppm", "assumed", "least chance to act"),
    ("act_most", 950_000, 0, PPM, "ppm", "assumed", "greatest chance to act"),
    ("deescalate_first", 250_000, 0, PPM, "ppm", "assumed", "chance that presence and talk end a stand-off"),
    ("deescalate_step", 50_000, 0, PPM, "ppm", "assumed", "what each further step adds"),
    ("deescalate_interpreter", 100_000, 0, PPM, "ppm", "assumed", "what an interpreter adds"),
    ("deescalate_trained", 100_000, 0, PPM, "ppm", "assumed", "what trained people (quality 60 % and up) add"),
    ("deescalate_night", 150_000, 0, PPM, "ppm", "assumed", "what night takes away"),
    ("deescalate_hostile", 200_000, 0, PPM, "ppm", "assumed", "what a hostile posture takes away"),
    ("step_minutes", 5, 1, 60, "min", "assumed", "minutes of one step of the ladder"),
    ("confront_range", 12_000, 0, 1_000_000, "m", "assumed", "how far away a contact may be for a group to be sent to face it"),
    ("losses_rate", 60, 0, 1000, "people/1000", "assumed", "losses a rifleman inflicts on the other side in one exchange"),
    ("dead_share", 250_000, 0, PPM, "ppm", "assumed", "share of losses that are dead"),
    ("aimed_most", 20, 0, 10_000, "people", "assumed", "half the firepower from which fire is automatic (step 7)"),
    ("civcas_aimed", 20_000, 0, PPM, "ppm", "assumed", "harm to civilians by aimed fire"),
    ("civcas_automatic", 80_000, 0, PPM, "ppm", "assumed", "harm to civilians by automatic fire"),
    ("civcas_air", 120_000, 0, PPM, "ppm", "assumed", "harm to civilians by fire from the air"),
    ("consent_dialogue", 10_000, 0, PPM, "points/10000", "assumed", "consent gained by a meeting that a party agreed to"),
    ("consent_robust", 20_000, 0, PPM, "points/10000", "assumed", "consent lost by robust action in defence of people"),
    ("consent_arrest", 40_000, 0, PPM, "points/10000", "assumed", "consent lost by an arrest"),
    ("consent_killed", 100_000, 0, PPM, "points/10000", "assumed", "consent lost by fire outside of self-defence and protection"),
    ("detain_even", 350_000, 0, PPM, "ppm", "assumed", "chance to take a prisoner at even numbers"),
    ("mine_wounded_soft", 3000, 0, 100_000, "people/1000", "assumed", "wounded by a mine under a soft vehicle"),
    ("mine_killed_soft", 1200, 0, 100_000, "people/1000", "assumed", "killed by a mine under a soft vehicle"),
    ("mine_wounded_armoured", 1500, 0, 100_000, "people/1000", "assumed", "wounded by a mine under an armoured vehicle"),
    ("mine_killed_armoured", 300, 0, 100_000, "people/1000", "assumed", "killed by a mine under an armoured vehicle"),
    ("raid_gather", 15, 0, 1000, "min", "assumed", "minutes from arrival until a raid strikes"),
    ("phone_minutes", 10, 0, 1000, "min", "assumed", "minutes until a phone call tells of an attack"),
    ("runner_minutes", 30, 0, 1000, "min", "assumed", "minutes until a runner tells of an attack"),
)
PREDATION = _numbers(
    ("presence_deters", 200, 0, 5000, "permille", "[R4] shape", "k_m: effect of a platoon"),
    ("police_calms", 50, 0, 5000, "permille", "[R4] shape", "k_p in towns and camps"),
    ("host_deterred", 250_000, 0, PPM, "ppm", "[R5] direction", "share of both that works on the host's forces"),
    ("presence_foot", 6_000, 1, 1_000_000, "m", "[R49]", "d0 of groups on foot"),
    ("presence_mounted", 15_000, 1, 1_000_000, "m", "assumed", "d0 of mounted groups and aircraft"),
    ("presence_wet", 40, 1, 100, "percent", "assumed", "share of the mounted d0 that is left when wet"),
    ("presence_night", 60, 1, 100, "percent", "assumed", "share of d0 that is left at night"),
    ("presence_static", 600_000, 0, PPM, "ppm", "assumed", "weight of a group that does not patrol"),
    ("presence_resting", 300_000, 0, PPM, "ppm", "assumed", "weight of a group that rests or watches from concealment"),
    ("presence_will", 500_000, 0, PPM, "ppm", "assumed", "weight that is left when the capital has no will at all"),
    ("tired_rest", 300_000, 0, PPM, "points/10000", "assumed", "rest below which a group is tired out"),
    ("presence_tired", 500_000, 0, PPM, "ppm", "assumed", "weight of a tired group, and its wish to raid"),
    ("presence_none", 100, 0, 100_000, "platoons/1000", "assumed", "below this it is as if nobody were there"),
    ("observers_near", 10_000, 0, 1_000_000, "m", "assumed", "unarmed observers within this range are noticed"),
    ("observers_risk", 80_000, 0, PPM, "ppm", "[R4]", "how much likelier a raid is where only observers are"),
    ("raid_nerve", 800_000, 0, PPM, "ppm", "assumed", "chance that an ordered raid is pressed home where nobody is"),
    ("informing_risk", 50, 0, 1000, "percent", "assumed", "added where the people are suspected of informing"),
    ("reprisal_risk", 100, 0, 1000, "percent", "assumed", "added after a raid of the other side on one's own people"),
    ("reprisal_minutes", 4_320, 0, 1_000_000, "min", "assumed", "for so long"),
    ("displaced_share", 400_000, 0, PPM, "ppm", "assumed", "deterred raids that turn to another community"),
    ("displaced_range", 30_000, 0, 1_000_000, "m", "assumed", "within this range"),
    ("raid_cost", 4, 0, 10_000, "resources", "assumed", "spent on a raid"),
    ("raid_loot", 6, 0, 10_000, "resources", "assumed", "most that a raid of thirty brings home"),
    ("raid_killed", 60_000, 0, PPM, "ppm", "assumed", "civilians killed per attacker, nobody resisting or coming"),
    ("raid_wounded", 120_000, 0, PPM, "ppm", "assumed", "civilians wounded, likewise"),
    ("toll_quick", 300, 0, 1000, "permille", "assumed", "toll when somebody comes within quick_minutes"),
    ("toll_late", 600, 0, 1000, "permille", "assumed", "toll when somebody comes within late_minutes"),
    ("quick_minutes", 60, 0, 10_000, "min", "assumed", "a quick response"),
    ("late_minutes", 180, 0, 10_000, "min", "assumed", "a late response; later ones change nothing"),
    ("toll_wary", 500, 0, 1000, "permille", "assumed", "share of the toll that people in utter fear escape"),
    ("raid_fear", 250_000, 0, PPM, "points/10000", "assumed", "fear after an attack, there"),
    ("raid_fear_near", 80_000, 0, PPM, "points/10000", "assumed", "fear after an attack, within fear_range"),
    ("fear_range", 15_000, 0, 1_000_000, "m", "assumed", "how far the news of an attack frightens"),
    ("tax_least", 4_000, 0, 1_000_000, "resources/1000 a day", "assumed", "extorted from few, unafraid people"),
    ("tax_most", 20_000, 0, 1_000_000, "resources/1000 a day", "assumed", "extorted from many, afraid people"),
    ("tax_people", 5_000, 1, 1_000_000, "people", "assumed", "from so many people on there is no more to get"),
    ("tax_fear", 40_000, 0, PPM, "points/10000 a day", "assumed", "fear where armed people extort"),
    ("recruit_least", 10_000, 0, PPM, "ppm of young men a month", "assumed", "recruited where trust is full"),
    ("recruit_most", 50_000, 0, PPM, "ppm of young men a month", "assumed", "recruited where there is no trust"),
    ("young_men", 140_000, 0, PPM, "ppm", "assumed", "share of the people who are young men"),
    ("recruit_forced", 2, 1, 10, "times", "assumed", "where nobody is present, people are taken by force"),
    ("recruit_fear", 60_000, 0, PPM, "points/10000 a day", "assumed", "fear where people are taken by force"),
    ("mine_cost", 3, 0, 10_000, "resources", "assumed", "spent on laying a mine"),
    ("mines_most", 12, 0, 1_000, "cells", "assumed", "cells that a party can keep mined at once"),
)
MEDICAL = _numbers(
    ("aid_in", 10, 0, 10_000, "min", "[R60]", "10-1-2: bleeding stopped and airway free within"),
    ("care_in", 60, 0, 10_000, "min", "[R60]", "10-1-2: skilled field care within"),
    ("surgery_in", 120, 0, 10_000, "min", "[R60]", "10-1-2: damage-control surgery within"),
    ("aid_delay", 5, 0, 1_000, "min", "assumed", "from reaching the wounded to bleeding stopped"),
    ("care_delay", 20, 0, 1_000, "min", "assumed", "from reaching the wounded to stabilised by medics"),
    ("load_minutes", 10, 0, 1_000, "min", "assumed", "loading the wounded"),
    ("aid_kg", 1, 0, 1_000, "kg", "assumed", "medical stores of first aid for one"),
    ("care_kg", 3, 0, 1_000, "kg", "assumed", "medical stores of skilled care for one"),
    ("litters", 4, 1, 100, "people", "assumed", "critically wounded that a vehicle or aircraft carries"),
    ("hospital_beyond", 30, 0, 10_000, "min", "assumed", "from a contingent's base on to the hospital beyond the map"),
    ("dies_met", 80_000, 0, PPM, "ppm", "assumed", "died of wounds, of those in danger of life, if 10-1-2 is met"),
    ("dies_aid", 120_000, 0, PPM, "ppm", "assumed", "added if first aid came later than aid_in"),
    ("dies_care", 100_000, 0, PPM, "ppm an hour", "assumed", "added for each hour of skilled care beyond care_in"),
    ("dies_surgery", 80_000, 0, PPM, "ppm an hour", "assumed", "added for each hour of surgery beyond surgery_in"),
    ("dies_most", 800_000, 0, PPM, "ppm", "assumed", "most that this can come to"),
    ("wounded_wait", 1_440, 1, 100_000, "min", "assumed", "without surgery, so long until it is decided who lives"),
    ("recover_light", 4_320, 0, 1_000_000, "min", "assumed", "until light cases return"),
    ("recover_critical", 20_160, 0, 1_000_000, "min", "assumed", "after them, until the others do"),
    ("casevac_delegated", 0, 0, 1, "", "[R62]", "1: the sector launches its helicopter itself"),
    ("launch_low", 45, 0, 10_000, "min", "assumed", "shortest time to launch when higher command decides"),
    ("launch_high", 120, 0, 10_000, "min", "assumed", "longest"),
    ("delegated_low", 10, 0, 10_000, "min", "assumed", "shortest time to launch when the sector decides"),
    ("delegated_high", 30, 0, 10_000, "min", "assumed", "longest"),
    ("denied_fair", 100_000, 0, PPM, "ppm", "assumed", "launch denied on a dry day"),
    ("denied_night", 200_000, 0, PPM, "ppm", "assumed", "added at night"),
    ("denied_rain", 200_000, 0, PPM, "ppm", "assumed", "added in rain"),
    ("denied_most", 500_000, 0, PPM, "ppm", "assumed", "most that this can come to, storms apart"),
    ("request_fields", 9, 0, 20, "fields", "[R61]", "of a request for evacuation"),
    ("field_delay", 4, 0, 1_000, "min", "assumed", "a query for each field that is missing"),
    ("flight_cost", 5, 0, 1_000_000, "thousands", "assumed", "cost of a flight of higher command's helicopter"),
)
ENGINEERING = _numbers(
    ("repair_night", 50, 1, 100, "percent", "assumed", "pace of road works at night"),
    ("repair_wet", 50, 1, 100, "percent", "assumed", "pace of road works in the wet"),
    ("find_trained", 700_000, 0, PPM, "ppm", "assumed", "a full search by trained searchers finds a given mine or cache"),
    ("find_untrained", 250_000, 0, PPM, "ppm", "assumed", "the same by others"),
    ("search_minutes", 240, 1, 10_000, "min", "assumed", "a full search of a cell and those next to it"),
)
LOGISTICS = _numbers(
    ("use_toil", 130, 0, 1_000, "percent", "assumed", "use of stores by those who march, patrol, search, work or fight"),
    ("use_rest", 80, 0, 1_000, "percent", "assumed", "use of stores by those who rest"),
    ("fuel_per_100km", 40, 0, 10_000, "l", "assumed", "fuel of a vehicle"),
    ("fuel_air", 400, 0, 10_000, "percent", "assumed", "fuel of an aircraft, in percent of a vehicle's"),
    ("patrol_metres", 40_000, 0, 1_000_000, "m a day", "assumed", "driven by a mounted patrol around its community"),
    ("reserve_days", 2, 0, 100, "days", "assumed", "own use that a group keeps when it hands over stores"),
    ("restock_rate", 100, 0, 1_000, "percent a day", "assumed", "of its holding and load that a group gets at its contingent's base"),
    ("tonne_cost", 1, 0, 10_000, "thousands a tonne", "assumed", "cost of stores brought from outside"),
    ("rest_toil", 240_000, 0, PPM, "points/10000 a day", "assumed", "rest lost by toil: 6 points in 6 hours"),
    ("rest_base", 400_000, 0, PPM, "points/10000 a day", "assumed", "rest gained at the base or by order: 10 points in 6 hours"),
    ("rest_field", 120_000, 0, PPM, "points/10000 a day", "assumed", "rest gained by holding in the field"),
    ("rest_hunger", 100_000, 0, PPM, "points/10000 a day", "assumed", "rest lost with less than a day's rations"),
    ("rest_thirst", 400_000, 0, PPM, "points/10000 a day", "assumed", "rest lost without water: nobody stays beyond a day or two"),
    ("wear_toil", 5_000, 0, PPM, "ppm a day", "assumed", "vehicles that fail by toil"),
    ("wear_unmended", 20_000, 0, PPM, "ppm a day", "assumed", "vehicles that fail for want of spares"),
    ("mend_base", 20_000, 0, PPM, "ppm a day", "assumed", "vehicles mended at the base"),
    ("service_most", 950_000, 0, PPM, "ppm", "assumed", "share of vehicles that can be kept working"),
)
POPULATION = _numbers(
    ("trust_patrol", 2_000, 0, PPM, "points/10000 a day", "assumed", "trust from a patrol that cannot talk to people"),
    ("trust_patrol_heard", 6_000, 0, PPM, "points/10000 a day", "assumed", "trust from a patrol with an interpreter"),
    ("trust_language", 2_000, 0, PPM, "points/10000 a day", "[R110] direction", "added where they speak the language"),
    ("trust_local", 500_000, 0, PPM, "ppm", "[R51] direction", "added to gains of those who do"),
    ("language_shared", 500_000, 0, PPM, "ppm", "assumed", "share of speakers from which a language is shared"),
    ("trust_women", 2_000, 0, PPM, "points/10000 a day", "assumed", "added by women where women speak to women"),
    ("trust_dialogue", 8_000, 0, PPM, "points/10000", "assumed", "trust from a day's dialogue by specialists"),
    ("trust_dialogue_plain", 4_000, 0, PPM, "points/10000", "assumed", "the same held by others with an interpreter"),
    ("trust_aid", 20_000, 0, PPM, "points/10000", "assumed", "trust from a medical outreach or a delivery of aid"),
    ("trust_project", 60_000, 0, PPM, "points/10000", "assumed", "trust from the first quick impact project"),
    ("projects_most", 1, 0, 20, "", "assumed", "projects of a community that change its trust"),
    ("contact_again", 1_440, 0, 1_000_000, "min", "assumed", "until the next dialogue or outreach counts"),
    ("aid_medical", 5, 0, 100_000, "kg", "assumed", "medical stores of an outreach"),
    ("aid_relief", 100, 0, 100_000, "kg", "assumed", "food of a delivery by relief transport"),
    ("trust_protected", 80_000, 0, PPM, "points/10000", "assumed", "trust when the mission stood up to an attack"),
    ("trust_attacked", 30_000, 0, PPM, "points/10000", "assumed", "trust lost when nobody did"),
    ("trust_ignored", 100_000, 0, PPM, "points/10000", "assumed", "trust lost by a warning that nobody answered"),
    ("trust_harm", 150_000, 0, PPM, "points/10000", "assumed", "trust lost when the mission's force harms people"),
    ("trust_accident", 50_000, 0, PPM, "points/10000", "assumed", "trust lost by a road accident"),
    ("trust_absent", 5_000, 0, PPM, "points/10000 a day", "assumed", "trust lost where the mission is not seen"),
    ("absent_minutes", 7_200, 0, 1_000_000, "min", "assumed", "how long that is"),
    ("fear_calms", 15_000, 0, PPM, "points/10000 a day", "assumed", "fear that time takes away"),
    ("fear_cover", 40_000, 0, PPM, "points/10000 a day", "assumed", "fear that each platoon of presence takes away"),
    ("fear_cover_most", 60_000, 0, PPM, "points/10000 a day", "assumed", "most that presence takes away"),
    ("flee_fear", 500_000, 0, PPM, "points/10000", "assumed", "fear from which people flee"),
    ("flee_least", 20_000, 0, PPM, "ppm a day", "assumed", "share of those present who flee at that fear"),
    ("flee_most", 250_000, 0, PPM, "ppm a day", "assumed", "share who flee in utter fear"),
    ("flee_range", 30_000, 0, 1_000_000, "m", "assumed", "how far people flee"),
    ("flee_better", 100_000, 0, PPM, "points/10000", "assumed", "how much less fear there must be where they go"),
    ("return_fear", 300_000, 0, PPM, "points/10000", "assumed", "fear below which people return"),
    ("return_minutes", 4_320, 0, 1_000_000, "min", "assumed", "quiet since the last attack before they do"),
    ("return_share", 100_000, 0, PPM, "ppm a day", "assumed", "share of those away who return"),
    ("informing_minutes", 4_320, 0, 1_000_000, "min", "assumed", "after a warning that helped, people are suspected"),
    ("alert_patience", 180, 0, 10_000, "min", "assumed", "after it is due, until a warning is unanswered"),
    ("ignored_minutes", 14_400, 0, 1_000_000, "min", "assumed", "how long an unanswered warning is remembered"),
    ("ignored_share", 800_000, 0, PPM, "ppm", "assumed", "share of warnings that are still given then"),
    ("warn_base", 150_000, 0, PPM, "ppm", "assumed", "chance of a warning from anybody"),
    ("warn_liaison", 350_000, 0, PPM, "ppm", "[R43] direction", "added by a community liaison assistant"),
    ("warn_trust", 300_000, 0, PPM, "ppm", "assumed", "added by full trust"),
    ("warn_phone", 100_000, 0, PPM, "ppm", "assumed", "added by a working phone mast"),
    ("warn_team", 100_000, 0, PPM, "ppm", "[R44] direction", "added by an engagement team near"),
    ("warn_most", 850_000, 0, PPM, "ppm", "[R53] direction", "most that this can come to"),
    ("warn_range", 10_000, 0, 1_000_000, "m", "assumed", "how near such a team has to be"),
    ("lead_least", 120, 0, 100_000, "min", "assumed", "shortest time between warning and raid"),
    ("lead_median", 360, 0, 100_000, "min", "assumed", "median time"),
    ("lead_most", 1_440, 0, 100_000, "min", "assumed", "longest time"),
    ("false_share", 250_000, 0, 900_000, "ppm", "assumed", "share of warnings with nothing behind them"),
)
PARTIES = _numbers(
    ("upkeep", 4, 0, 10_000, "resources a day", "assumed", "what an armed group away from its refuge costs"),
    ("unpaid_rest", 100_000, 0, PPM, "points/10000 a day", "assumed", "rest lost by people who are not kept"),
    ("broken_share", 40, 1, 100, "percent", "assumed", "losses in percent of all its people, from which a party hides"),
    ("consent_recovers", 5_000, 0, PPM, "points/10000 a day", "assumed", "consent returns to where it began"),
    ("will_fatality", 30_000, 0, PPM, "points/10000", "assumed", "will that each of its own dead costs"),
    ("will_disaster", 200_000, 0, PPM, "points/10000", "assumed", "will that many dead in a turn cost, in all"),
    ("disaster_dead", 5, 1, 1_000, "people", "assumed", "how many that is"),
    ("will_success", 10_000, 0, PPM, "points/10000", "assumed", "will gained by an attack that its people stopped"),
)
CONDUCT = _numbers(
    ("field_base", 600_000, 0, PPM, "ppm", "assumed", "chance that a field of a report is filled in without any procedures"),
    ("field_procedures", 400_000, 0, PPM, "ppm", "assumed", "added by full mastery of standing procedures"),
    ("report_fields", 8, 0, 20, "fields", "assumed", "of a situation report"),
    ("process_minutes", 30, 0, 10_000, "min", "assumed", "to fill in the form, search, have a doctor look, and notify"),
    ("form_due", 60, 0, 100_000, "min", "assumed", "until form, search and medical check are due, once the group can be ordered"),
    ("detention_limit", 4_320, 0, 1_000_000, "min", "assumed", "longest detention with the head of mission's extension"),
    ("detention_stop", 5_760, 0, 1_000_000, "min", "assumed", "then higher authority releases"),
    ("apology_in", 1_440, 0, 1_000_000, "min", "assumed", "after harm by the mission, apology and report are due within"),
    ("apology_share", 467_000, 0, PPM, "ppm", "assumed", "share of the trust lost by harm that a prompt apology gives back"),
    ("breach_form_late", 1, 0, 100, "points", "assumed", "weight of a form late"),
    ("breach_skipped_step", 3, 0, 100, "points", "assumed", "weight of a skipped step of force"),
    ("breach_detention", 5, 0, 100, "points", "assumed", "weight of a detention overrun"),
    ("breach_force", 5, 0, 100, "points", "assumed", "weight of unnecessary force, and of force beyond the rules of engagement"),
    ("breach_unreported", 5, 0, 100, "points", "assumed", "weight of a failure to report"),
    ("breach_unassisted", 10, 0, 100, "points", "assumed", "weight of a failure to assist"),
    ("breach_death", 15, 0, 100, "points", "assumed", "weight of an unlawful death"),
)
OUTCOME = _numbers()
ALL = (
    MOVEMENT + DETECTION + HARM + COMMAND + ENCOUNTERS + PREDATION + MEDICAL + ENGINEERING + LOGISTICS + POPULATION + PARTIES
    + CONDUCT + OUTCOME
)  # fmt: skip


def record() -> np.dtype:
    """The record of all numbers."""
    return np.dtype([(number.name, "<i4") for number in ALL])
