"""What the measures of the scorecard and the terms they are sums of are called, by the numbers of `engine.score`."""

from wargame.engine import score

from .catalog import N_

MEASURES = {
    score.PROTECTION: N_("Protection"),
    score.CONSENT: N_("Consent"),
    score.LOGISTICS: N_("Logistics"),
    score.FORCE: N_("Force protection"),
    score.CONDUCT: N_("Conduct"),
    score.TASKS: N_("Tasks"),
    score.INTEROPERABILITY: N_("Interoperability"),
    score.IMPARTIALITY: N_("Impartiality"),
    score.POLITICS: N_("Political process"),
}
TERMS = {
    score.PROTECTION: (
        N_("civilians killed, against a run without the mission"),
        N_("alerts answered within 60 minutes"),
        N_("people who fled, against a run without the mission"),
        N_("warnings used"),
    ),
    score.CONSENT: (
        N_("at the start"),
        N_("trust of communities"),
        N_("consent of the parties"),
        N_("movements denied"),
    ),
    score.LOGISTICS: (
        N_("groups with half of their stores"),
        N_("vehicles in working order"),
        N_("tasks not cancelled for want of supply"),
        N_("within budget"),
    ),
    score.FORCE: (N_("at the start"), N_("killed"),
        N_("wounded, and held hostage for more than a day"), N_("wounded who reached surgery too late"),
    ),
    score.CONDUCT: (N_("at the start"), N_("breaches"), "", ""),
    score.INTEROPERABILITY: (
        N_("orders across contingents in time, 60 minutes"),
        N_("carried out as they were meant"),
        N_("pictures that agree"),
        N_("reports that are complete"),
    ),
    score.IMPARTIALITY: (N_("at the start"), N_("turns outside the green band"), "", ""),
    score.POLITICS: (N_("milestones"), N_("will of contributing capitals"), "", ""),
}
