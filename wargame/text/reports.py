"""Forms of reports and the names of their fields, after public formats: situation, incident and patrol report, METHANE,
nine-line request for evacuation. A field's place in its tuple is its number in the engine.
"""

from wargame.engine.words import report

from .catalog import N_

REPORTS = {
    report.SITUATION: N_("Situation report"),
    report.INCIDENT: N_("Incident report"),
    report.PATROL: N_("Patrol report"),
    report.METHANE: N_("METHANE"),
    report.CASUALTY: N_("Casualty request"),
}
FIELDS = {
    report.SITUATION: (
        N_("Who"),
        N_("Where"),
        N_("When"),
        N_("Own state"),
        N_("Supply"),
        N_("Seen of others"),
        N_("People"),
        N_("Done since the last report"),
        N_("Intentions"),
    ),
    report.INCIDENT: (
        N_("What happened"),
        N_("Where"),
        N_("When"),
        N_("Who was involved"),
        N_("Casualties"),
        N_("What was done"),
        N_("What is needed"),
        N_("Assessment"),
    ),
    report.PATROL: (
        N_("Size and make-up"),
        N_("Task"),
        N_("Time"),
        N_("Route"),
        N_("Observed"),
        N_("People met"),
        N_("State of the patrol"),
        N_("Conclusions"),
    ),
    report.METHANE: (
        N_("M  Major incident, standby or declared"),
        N_("E  Exact location"),
        N_("T  Type of incident"),
        N_("H  Hazards"),
        N_("A  Access"),
        N_("N  Number of casualties"),
        N_("E  Emergency services, present and required"),
    ),
    report.CASUALTY: (
        N_("1  Pick-up site"),
        N_("2  Call sign and frequency"),
        N_("3  Number by precedence"),
        N_("4  Special equipment"),
        N_("5  Lying and walking"),
        N_("6  Security at the site"),
        N_("7  How the site is marked"),
        N_("8  Nationality and status"),
        N_("9  Ground and obstacles"),
    ),
}
