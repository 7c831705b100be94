"""Short names of everything on the map and in the tables: `{number: name}`, one dictionary a kind of word."""

from wargame.engine.words import (
    breach,
    case,
    climate,
    community,
    compare,
    edge,
    grade,
    incident,
    land,
    load,
    mobility,
    posture,
    side,
    skill,
    standing,
    store,
    target,
    task,
    trust,
    unit,
    weather,
    work,
)

from .catalog import N_

SIDES = {
    side.MISSION: N_("mission"),
    side.ARMED: N_("armed group"),
    side.HOST: N_("host state"),
    side.COMMUNITY: N_("community militia"),
    side.AGENCY: N_("aid agency"),
}

UNITS = {
    unit.INFANTRY_FOOT: N_("infantry on foot"),
    unit.INFANTRY_MOUNTED: N_("mounted infantry"),
    unit.FORMED_POLICE: N_("formed police"),
    unit.POLICE_TEAM: N_("police team"),
    unit.OBSERVER_TEAM: N_("military observers"),
    unit.ENGINEERS: N_("engineers"),
    unit.SEARCH_TEAM: N_("search team"),
    unit.MEDICAL_POST: N_("medical post"),
    unit.HOSPITAL: N_("hospital"),
    unit.TRANSPORT: N_("transport"),
    unit.HELICOPTER: N_("helicopter"),
    unit.ARMED_HELICOPTER: N_("armed helicopter"),
    unit.UAV_LONG: N_("long-range unmanned aircraft"),
    unit.UAV_MINI: N_("small unmanned aircraft"),
    unit.CIVIL_AFFAIRS: N_("civil affairs team"),
    unit.ENGAGEMENT_TEAM: N_("engagement team"),
    unit.HEADQUARTERS: N_("headquarters"),
    unit.HOST_ARMY: N_("host army"),
    unit.HOST_POLICE: N_("host police"),
    unit.ARMED_CELL: N_("armed cell"),
    unit.MILITIA: N_("self-defence militia"),
    unit.AID_CONVOY: N_("aid convoy"),
    unit.UGV: N_("unmanned ground vehicle"),
    unit.ADVISER_TEAM: N_("adviser team"),
}

COMMUNITIES = {
    community.VILLAGE: N_("village"),
    community.TOWN: N_("town"),
    community.IDP_SITE: N_("site for displaced people"),
}

TERRAINS = {
    land.SAVANNA: N_("savanna"),
    land.FOREST: N_("forest"),
    land.HILL: N_("hills"),
    land.SWAMP: N_("swamp"),
    land.WATER: N_("water"),
    land.TOWN: N_("built-up area"),
}

ROADS = {
    land.NO_ROAD: N_("no road"),
    land.TRACK: N_("track"),
    land.LATERITE: N_("earth main road"),
    land.PAVED: N_("paved road"),
}

MOBILITIES = {
    mobility.FOOT: N_("on foot"),
    mobility.MOUNTED: N_("in light vehicles"),
    mobility.TRUCK: N_("in trucks"),
    mobility.AIR: N_("by air"),
}

POSTURES = {
    posture.HIDE: N_("lying low"),
    posture.TAX: N_("extorting communities"),
    posture.RAID: N_("raiding"),
    posture.SPOIL: N_("spoiling the peace"),
    posture.FIGHT: N_("fighting"),
    posture.CEASE: N_("keeping a ceasefire"),
    posture.DISARM: N_("disarming"),
}

SKILLS = {
    skill.FORCE: N_("armed"),
    skill.MEDIC: N_("medics"),
    skill.SURGERY: N_("surgery"),
    skill.ENGINEER: N_("engineers"),
    skill.SEARCH: N_("trained search"),
    skill.TRANSPORT: N_("transport"),
    skill.POLICE: N_("police"),
    skill.AVIATION: N_("aircraft"),
    skill.UAV: N_("unmanned aircraft"),
    skill.CIVIL_AFFAIRS: N_("civil affairs"),
    skill.WOMEN: N_("women on the team"),
    skill.INTERPRETER: N_("interpreter"),
    skill.OBSERVER: N_("unarmed observers"),
    skill.HEADQUARTERS: N_("headquarters"),
    skill.RELIEF: N_("relief goods"),
    skill.AIR_STRIKE: N_("armed aircraft"),
    skill.ADVISER: N_("training of host forces"),
}

STORES = {
    store.RATIONS: N_("rations"),
    store.WATER: N_("water"),
    store.FUEL: N_("fuel"),
    store.AMMUNITION: N_("ammunition"),
    store.MEDICAL: N_("medical stores"),
    store.SPARES: N_("spare parts"),
}

WEATHERS = {weather.DRY: N_("dry"), weather.RAIN: N_("rain"), weather.STORM: N_("storm")}

WORKS = {
    work.MINE: N_("mine"),
    work.WASHOUT: N_("washed-out road"),
    work.CHECKPOINT: N_("checkpoint"),
    work.BASE: N_("base"),
    work.CACHE: N_("hidden weapons"),
    work.SWEPT: N_("searched road"),
    work.DIGGINGS: N_("diggings"),
}

LOADS = {load.DEPOT: N_("depot"), load.HIRED: N_("hired trucks")}

TARGETS = {
    target.PREPARATION: N_("a preparation"),
    target.CONTINGENT: N_("another contingent"),
    target.REPORT: N_("a form of report"),
    target.NOTHING: N_("nothing but the group itself"),
    target.CELL: N_("a place"),
    target.COMMUNITY: N_("a community"),
    target.CONTACT: N_("a contact"),
    target.GROUP: N_("a group of your side"),
}

INCIDENTS = {
    incident.CONTACT: N_("contact with an armed group"),
    incident.ATTACK: N_("attack on a community"),
    incident.AMBUSH: N_("ambush"),
    incident.STAND_OFF: N_("stand-off"),
    incident.MINE: N_("mine strike"),
    incident.ACCIDENT: N_("accident with a civilian"),
    incident.ALERT: N_("warning from a community"),
    incident.REFUSAL: N_("order not obeyed"),
    incident.CASUALTY: N_("wounded who need evacuation"),
    incident.RIOT: N_("riot at a disarmament site"),
    incident.CROWD: N_("angry crowd"),
    incident.CASE: N_("a person who needs protection"),
    incident.SPOILED: N_("attack on a disarmament site"),
    incident.HOSTAGES: N_("hostage-taking"),
}

BREACHES = {
    breach.SKIPPED_STEP: N_("a milder step of force was skipped without need"),
    breach.UNNECESSARY_FORCE: N_("more force was used than was necessary"),
    breach.FORM_LATE: N_("the detention form came late"),
    breach.DETENTION_OVERRUN: N_("a detainee was held longer than allowed"),
    breach.FAILURE_TO_ASSIST: N_("people in need, or wounded, were not helped although help was at hand"),
    breach.FAILURE_TO_REPORT: N_("an incident was not reported"),
    breach.UNLAWFUL_DEATH: N_("a person was killed unlawfully"),
    breach.BEYOND_ROE: N_("force went beyond the rules of engagement"),
    breach.NO_DILIGENCE: N_("a force was supported, or handed a detainee, against due diligence"),
    breach.ILL_TREATMENT: N_("a person who was handed over was ill-treated"),
    breach.CHILD_IGNORED: N_("a child in custody was not treated as a child"),
    breach.CONCEALMENT: N_("an allegation of abuse was concealed"),
    breach.CASE_IGNORED: N_("a person who needed protection was not referred in time"),
    breach.CHILDREN_KEPT: N_("children among disarmed fighters were not handed to child protection"),
}

BREACH_REFERENCES = {
    breach.SKIPPED_STEP: N_("rules of engagement: graduated use of force"),
    breach.UNNECESSARY_FORCE: N_("rules of engagement: necessity, proportionality; Additional Protocol I, article 57"),
    breach.FORM_LATE: N_("standing procedure on detention: form, search and medical check within the hour"),
    breach.DETENTION_OVERRUN: N_("standing procedure on detention: release or hand-over in 48 hours, 72 with leave"),
    breach.FAILURE_TO_ASSIST: N_("Geneva Convention I, articles 12 and 15; common article 3: care for the wounded"),
    breach.FAILURE_TO_REPORT: N_("standing procedure 2: incident report; accountability for harm to civilians"),
    breach.UNLAWFUL_DEATH: N_("common article 3 of the Geneva Conventions; Additional Protocol I, article 51"),
    breach.BEYOND_ROE: N_("rules of engagement: the level in force, and the authority above it"),
    breach.NO_DILIGENCE: N_("human rights due diligence policy: assessment before support"),
    breach.ILL_TREATMENT: N_("common article 3 of the Geneva Conventions; standing procedure on detention: assurance"),
    breach.CHILD_IGNORED: N_("Convention on the Rights of the Child, article 37; its Optional Protocol of 2000"),
    breach.CONCEALMENT: N_("ST/SGB/2003/13, section 3: duty to report; resolution 2272 (2016)"),
    breach.CASE_IGNORED: N_("resolutions 1612 (2005) and 1960 (2010): referral, and reporting to those who monitor"),
    breach.CHILDREN_KEPT: N_("Optional Protocol of 2000 to the Convention on the Rights of the Child, article 6"),
}

CASES = {
    case.CHILD: N_("child protection"),
    case.VIOLENCE: N_("conflict-related violence"),
}

EDGES = {edge.NORTH: N_("north"), edge.EAST: N_("east"), edge.SOUTH: N_("south"), edge.WEST: N_("west")}

CLIMATES = {
    climate.USUAL: N_("conduct as usual"),
    climate.ENFORCED: N_("conduct trained and enforced"),
    climate.LAX: N_("conduct lax"),
}

GRADES = {
    grade.NONE: N_("not assessed"),
    grade.A: N_("grade A, no reason for concern"),
    grade.B: N_("grade B, single cases that are dealt with"),
    grade.C: N_("grade C, repeated cases: only with a mentor beside it"),
    grade.D: N_("grade D, grave cases: no support"),
}

TRUST_CAUSES = {
    trust.PATROL: N_("patrols"),
    trust.DIALOGUE: N_("a meeting"),
    trust.AID: N_("aid"),
    trust.PROTECTED: N_("protection when it was needed"),
    trust.WARNING_IGNORED: N_("a warning that nobody answered"),
    trust.HARM_BY_FORCE: N_("people harmed by our force"),
    trust.ACCIDENT: N_("an accident"),
    trust.APOLOGY: N_("an apology"),
    trust.PARTISAN: N_("a patrol of people who are seen to side with others"),
    trust.NO_CONTACT: N_("nobody of ours having come by"),
    trust.ATTACKED: N_("an attack that we did not prevent"),
    trust.ABUSE: N_("abuse"),
    trust.CROWD_IGNORED: N_("a crowd that nobody calmed"),
    trust.INJECT: N_("an event outside your control"),
    trust.HOST_SOLDIERS: N_("what soldiers of the host did or left undone"),
}

COMPARISONS = {compare.AT_LEAST: N_("at least"), compare.AT_MOST: N_("at most"), compare.EQUAL: N_("exactly")}

TASKS = {
    task.PROTECT_CIVILIANS: N_("Protect civilians"),
    task.MONITOR_CEASEFIRE: N_("Monitor the ceasefire"),
    task.SUPPORT_AID: N_("Support aid"),
    task.POLITICAL_PROCESS: N_("Support the political process"),
    task.FREEDOM_OF_MOVEMENT: N_("Freedom of movement"),
    task.DISARMAMENT: N_("Disarmament"),
    task.REFORM: N_("Security-sector reform"),
}

STANDINGS = {
    standing.INJECT: N_("as it was reported"),
    standing.ALERT_ANSWERED: N_("a warning was answered"),
    standing.ALERT_IGNORED: N_("nobody answered a warning"),
    standing.ATTACK_UNANSWERED: N_("nobody stood up to an attack in time"),
    standing.HARM_BY_MISSION: N_("the mission harmed civilians"),
    standing.BREACHES: N_("breaches of law and conduct"),
    standing.MILESTONE: N_("a milestone was reached"),
    standing.DENIED: N_("the host denied a flight"),
    standing.ASKED_TO_LEAVE: N_("the host asked the mission to leave"),
}
