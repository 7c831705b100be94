"""Writes docs/coverage.md: python -m wargame.coverage_page > docs/coverage.md

What a joint mission does, row by row: where its rule stands, which orders serve it, where a trainee sees it, which
measures or counters weigh it, and which test shows that it works.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

HEAD = """# Coverage

What a joint mission does, row by row; written by `python -m wargame.coverage_page`. Rules are files of `wargame/engine`, screens of
`wargame/render` (`review` is the after-action page); measures are those of the scorecard, or counters behind them; tests are files of
`tests/rows`.

| row | what | rule | orders | seen in | weighed by | test |
|---|---|---|---|---|---|---|
"""


class Row(NamedTuple):
    """One row; names separated by blanks."""

    number: int
    what: str
    rules: str  # files of wargame/engine without .py
    verbs: str  # names of words/verb.py, "" where no order of its own serves it
    screens: str  # screens/X or build/X of wargame/render, or review, command names of the command line
    measures: str  # names of the scorecard's measures, or of words/tally.py
    test: str  # a file of tests/rows without test_ and .py


ROWS = (
    Row(1, "United Nations lead, mandate", "mandate standing", "", "screens/briefing build/mandate", "tasks", "s01_mandate"),
    Row(2, "regional organisation", "interop rules/injects", "LIAISE", "screens/contingents", "interoperability", "s02_regional"),
    Row(3, "contributing nations", "caveats orders", "", "screens/contingents", "interoperability", "s03_contingents"),
    Row(4, "types of units", "kinds rules/engineering rules/medical", "REPAIR TREAT RESUPPLY", "screens/panels", "logistics", "s04_units"),
    Row(5, "sharing of resources", "rules/command delay", "FLY EVACUATE", "screens/preview", "SUPPORT_GIVEN", "s05_sharing"),
    Row(6, "hierarchical command", "orders rules/command", "", "screens/preview", "CROSS_REFUSED", "s06_hierarchy"),
    Row(7, "observers, troops, civil affairs", "presence rules/detection", "OBSERVE ENGAGE", "screens/map", "OBSERVED_COMMUNITIES", "s07_observers"),
    Row(8, "accountability", "record events", "", "review", "conduct", "s08_accountability"),
    Row(9, "standard procedures", "reports rules/reporting", "REPORT", "screens/composer", "REPORT_FIELDS", "s09_procedures"),
    Row(10, "preconditions", "clearance deploying", "FLY DEPLOY REQUEST", "screens/preview build/mandate", "MOVEMENTS_DENIED", "s10_preconditions"),
    Row(11, "mandated tasks", "mandate score", "PATROL OBSERVE ESCORT NEGOTIATE", "screens/debrief review", "tasks", "s11_mandate_tasks"),
    Row(12, "assessment before deployment", "assessing survey", "DEPLOY", "screens/assessment", "protection", "s12_assessment"),
    Row(13, "rotation, supply, transport", "rotation rules/logistics ways", "HANDOVER RESUPPLY", "screens/contingents", "logistics", "s13_rotation"),
    Row(14, "phases of deployment", "staff deploying", "PREPARE DEPLOY", "screens/planning", "interoperability", "s14_deployment_phases"),
    Row(15, "contingency plans", "staff delay", "PLAN", "screens/planning screens/preview", "ALERTS_ANSWERED_60", "s15_contingency_planning"),
    Row(16, "local context", "goodwill ways", "PATROL", "screens/map", "consent", "s16_local_context"),
    Row(17, "predictive assessment", "assessing", "", "assess review", "ATTACKS", "s17_assess"),
    Row(18, "different procedures and cultures", "delay interop", "", "screens/preview review", "CROSS_MINUTES", "s18_distance"),
    Row(19, "limited resources and readiness", "hours readiness", "FLY REST", "screens/contingents build/accounts", "logistics", "s19_readiness"),
    Row(20, "political will", "will rules/parties", "CONSULT", "screens/contingents", "politics", "s20_political_will"),
    Row(21, "armed groups that react", "raid presence", "RAID TAX HIDE", "screens/resolution review", "ATTACKS_DISPLACED", "s21_displacement"),
    Row(22, "neutrality in conflict", "impartiality", "SHOW_FORCE FIRE", "review", "impartiality", "s22_impartiality"),
    Row(23, "disarmament and transition", "rules/disarmament sites hostages", "OPEN_SITE PAY SCREEN RESCUE", "build/sites build/captives", "DISARMED", "s23_diamond_road"),
    Row(24, "civil-military integration", "score loads", "AID DEPOT CONTRACT", "screens/debrief", "tasks", "s24_civil_military"),
    Row(25, "training of host forces", "rules/reform battalions", "ADVISE PARTNER EQUIP TRANSFER INSPECT", "screens/battalions", "tasks", "s25_reform"),
    Row(26, "satellite communications", "comms", "", "screens/contingents", "interoperability", "s26_satellites"),
    Row(27, "secure radio", "comms", "FILL PREPARE", "screens/contingents screens/matrix", "interoperability", "s27_secure_radio"),
    Row(28, "unmanned aircraft", "rules/detection", "FLY", "screens/map", "protection", "s28_unmanned"),
    Row(29, "layers of the map", "knowledge", "", "screens/map map", "protection", "s29_layers"),
    Row(30, "integrated command centre", "centre staff", "", "screens/pictures", "ALERTS_IGNORED", "s30_command_centre"),
    Row(31, "shared picture", "pictures knowledge", "REPORT", "screens/pictures", "PICTURES_AGREED", "s31_shared_picture"),
    Row(32, "technology and infrastructure", "comms supply", "RESUPPLY", "screens/contingents", "logistics", "s32_infrastructure"),
    Row(33, "accountability and oversight", "inquiry", "INVESTIGATE", "review", "conduct", "s33_inquiry"),
    Row(34, "rules of engagement", "rules/encounters force", "WARN BLOCK WARNING_SHOT FIRE", "screens/roecard screens/preview", "conduct", "s34_rules_of_engagement"),
    Row(35, "humane treatment", "wounded casevac", "TREAT EVACUATE", "build/fighters", "conduct", "s35_wounded"),
    Row(36, "detainees", "custody capture", "PROCESS RELEASE HAND_TO_HOST EXTEND", "build/law", "DETENTIONS_IN_TIME", "s36_detention"),
    Row(37, "human rights, due diligence", "diligence goodwill", "ASSESS", "build/law build/hosts", "conduct", "s37_due_diligence"),
    Row(38, "abuse is prohibited", "allegations", "INVESTIGATE REPORT", "build/law review", "conduct", "s38_allegations"),
    Row(39, "human security first", "score", "", "screens/debrief", "protection", "s39_protection_weight"),
    Row(40, "obligations differ", "caveats", "", "screens/contingents", "CROSS_REFUSED", "s40_legal_profiles"),
    Row(41, "advice that gives reasons, a trained opponent", "knowledge", "", "build/advice", "protection", "s41_advisor"),
    Row(42, "unmanned systems", "kinds routes", "FLY SWEEP", "screens/map", "MINES_FOUND", "s42_unmanned"),
    Row(43, "timely response", "delay score", "", "review", "CROSS_MINUTES", "s43_latency"),
    Row(44, "plans compared", "dice", "", "assess", "ATTACKS", "s44_whatif"),
    Row(45, "interoperability", "interop delay", "PREPARE LIAISE", "screens/matrix review", "interoperability", "s45_interoperability"),
    Row(46, "impact of the mission", "score", "", "review", "protection", "s46_counterfactual"),
    Row(47, "trust between communities", "rules/tensions tension", "DIALOGUE", "build/peoples", "REPRISALS", "s47_dialogue"),
    Row(48, "press and international support", "standing rules/politics", "", "build/mandate review", "politics", "s48_support"),
    Row(49, "regional force beside the mission", "orders rules/command", "", "screens/preview", "SUPPORT_GIVEN", "s49_regional_force"),
    Row(50, "agreements on status and support", "caveats agreement", "", "screens/contingents", "CROSS_REFUSED", "s50_agreements"),
    Row(51, "borders", "borders flight", "OBSERVE PATROL", "screens/map", "SPILL_OVER", "s51_borders"),
    Row(52, "governance milestones", "rules/outcome score", "", "screens/debrief", "politics", "s52_milestones"),
    Row(53, "child protection", "cases", "REFER", "screens/reaction build/peoples", "CASES_REFERRED", "s53_child_protection"),
    Row(54, "exit and transition", "mandate rules/politics", "", "review", "protection", "s54_exit"),
)  # fmt: skip


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_line(row) for row in ROWS)


def _line(row: Row) -> str:
    cells = (f"S{row.number}", row.what, _code(row.rules), _code(row.verbs.lower()), _code(row.screens),
             _code(row.measures.lower()), f"`{row.test}`")  # fmt: skip
    return "| " + " | ".join(cells) + " |\n"


def _code(names: str) -> str:
    return ", ".join(f"`{name}`" for name in names.split())


if __name__ == "__main__":
    sys.stdout.write(page())
