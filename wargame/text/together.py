"""Acting as one in words: why orders take long, what capitals forbid, how contingents prepare."""

from wargame.engine.words import bearer, caveat, delay, field, misreading, preparation

from .catalog import N_

DELAYS = {
    delay.STAFF: N_("staff work"),
    delay.LOAD: N_("staff overloaded"),
    delay.BEARER: N_("message on its way"),
    delay.RELAY: N_("no radio reaches: runner, or silence"),
    delay.LANGUAGE: N_("language"),
    delay.LIAISON: N_("liaison officer helps"),
    delay.CAPITAL: N_("call to the capital"),
    delay.WRITTEN: N_("order wanted in writing"),
    delay.READ_BACK: N_("read back"),
    delay.QUERY: N_("report had to be queried"),
    delay.LENDING: N_("asked of another contingent"),
    delay.NOTICE: N_("notice of the group"),
}
CLASSES = {
    delay.TECHNICAL: N_("technical"),
    delay.PROCEDURAL: N_("procedural"),
    delay.HUMAN: N_("human"),
    delay.NATIONAL: N_("national"),
    delay.READINESS: N_("readiness"),
}
CAVEATS = {
    caveat.NO_NIGHT: N_("no movement at night"),
    caveat.NO_FORCE: N_("no force beyond self-defence"),
    caveat.NO_CROWD: N_("no checkpoints, no crowd control"),
    caveat.NO_FAR: N_("nothing outside its own sector"),
    caveat.CALLS_HOME: N_("asks its capital before anything dangerous"),
    caveat.NO_DETAINING: N_("takes nobody into custody"),
    caveat.STAND_FAST: N_("may do no more than hold"),
    caveat.NO_RELEASE: N_("releases nothing to certain others"),
}
FIELDS = {
    field.PLACE: N_("its place"),
    field.KIND: N_("who they are"),
    field.STRENGTH: N_("its strength"),
    field.PARTY: N_("whose they are"),
}
MISREADINGS = {
    misreading.WRONG_PLACE: N_("went to the wrong place"),
    misreading.LATE: N_("took it for the next turn"),
    misreading.WRONG_POSTURE: N_("only went to watch"),
}
PREPARATIONS = {
    preparation.RADIO_ENGLISH: N_("radio English and phrase cards"),
    preparation.WORKSHOP_REPORTS: N_("workshop on reports"),
    preparation.WORKSHOP_ALARM: N_("workshop on alarm and casualties"),
    preparation.WORKSHOP_CONDUCT: N_("workshop on ROE, detention and protection"),
    preparation.WORKSHOP_MOVEMENT: N_("workshop on convoys, handover and signals"),
    preparation.COMMUNICATIONS_EXERCISE: N_("communications exercise"),
    preparation.COMMON_MAP: N_("common map and data feed"),
    preparation.TABLE_TOP: N_("table-top on ROE and protection of civilians"),
    preparation.COMMAND_POST_EXERCISE: N_("joint command post exercise"),
    preparation.CASUALTY_REHEARSAL: N_("casualty evacuation rehearsal"),
    preparation.CAVEAT_CONFERENCE: N_("caveat conference"),
    preparation.CULTURE_BRIEF: N_("brief on culture and conduct"),
}
BEARERS = {
    bearer.HF: N_("short wave"),
    bearer.VHF: N_("VHF radio"),
    bearer.SECURE: N_("secure radio"),
    bearer.REPEATER: N_("radio repeater"),
    bearer.SATCOM: N_("satellite phone"),
    bearer.VSAT: N_("satellite dish"),
    bearer.GSM: N_("mobile phone"),
}
GAINS = {
    preparation.RADIO_ENGLISH: N_("The mission's working language, better spoken and written."),
    preparation.WORKSHOP_REPORTS: N_("Situation, incident and patrol reports; one procedure for all who attend."),
    preparation.WORKSHOP_ALARM: N_("METHANE, casualty request and quick reaction; one procedure for all who attend."),
    preparation.WORKSHOP_CONDUCT: N_("ROE card, detention form and protection; one procedure for all who attend."),
    preparation.WORKSHOP_MOVEMENT: N_("Convoys, handover and signals; one procedure for all who attend."),
    preparation.COMMUNICATIONS_EXERCISE: N_("The mission's keys and frequencies, and the radios that they are for."),
    preparation.COMMON_MAP: N_("One map and data feed; the headquarters needs a satellite dish."),
    preparation.TABLE_TOP: N_("Written intent to protect; perhaps no more wish for orders in writing."),
    preparation.COMMAND_POST_EXERCISE: N_("Having rehearsed together; two more contingency plans."),
    preparation.CASUALTY_REHEARSAL: N_("Wounded are picked up sooner, and casualty requests are fuller."),
    preparation.CAVEAT_CONFERENCE: N_("Most of what its capital has kept to itself is declared."),
    preparation.CULTURE_BRIEF: N_("Incidents cost less trust."),
}
