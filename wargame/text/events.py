"""What happened, a sentence an event: `{event: Say}`.

`{who}` and `{whom}` are groups, `{community}` and `{cell}` places, `{aim}` whichever of them an order is about;
`{amount}` and `{extra}` are read as the event's `Say` tells. A variant replaces the sentence where amount or extra has
the value named.
"""

from dataclasses import dataclass

from wargame.engine.words import event

from .catalog import N_


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence with how its two numbers are read (a key of `reading.READINGS`) and what replaces it in cases."""

    sentence: str
    amount: str = "number"
    extra: str = "number"
    variants: tuple[tuple[str, int, str], ...] = ()  # (amount or extra, value, sentence)


EVENTS = {
    event.ORDERED: Say(N_("{who}: order taken: {amount} ({aim})."), "verb"),
    event.REFUSED: Say(N_("{who}: the order “{amount}” cannot be given. {extra}"), "verb", "reason"),
    event.OVERRIDDEN: Say(
        N_("{who}: “{amount}” was ordered against the rules: {extra} This is on record and will be looked into."),
        "verb",
        "reason",
    ),
    event.ARRIVED: Say(N_("{who} has arrived at {cell}.")),
    event.FRUSTRATED: Say(N_("{who} could not carry out “{amount}”. {extra}"), "verb", "reason"),
    event.DETECTED: Say(N_("{who} sees {whom} at {cell}: about {amount}; certainty {extra}."), "people", "percent"),
    event.LOST_CONTACT: Say(N_("{who} has lost sight of {whom}, last seen at {cell}.")),
    event.INJECT: Say(N_("{amount}"), "inject"),
    event.ALERT: Say(
        N_("{community} warns of an attack, expected in {amount}."),
        "minutes",
        "number",
        (("extra", 1, N_("{community} calls for help: an attack is under way.")),),
    ),
    event.ALERT_ANSWERED: Say(N_("{who} reached {community} {amount} after its warning."), "minutes"),
    event.ALERT_UNANSWERED: Say(N_("Nobody came to {community} after its warning.")),
    event.CONTACT: Say(N_("{who} has met {whom} near {cell}, {amount} away."), "metres"),
    event.STAND_OFF: Say(N_("{whom} will not let {who} pass at {cell}: {amount} in the way."), "people"),
    event.DEESCALATED: Say(N_("{who} ended the stand-off with {whom} without weapons: {amount}."), "step"),
    event.FORCE: Say(N_("{who} against {whom}: {amount}."), "step", "minutes"),
    event.FIGHT: Say(N_("{who} and {whom} fought at {cell}: {amount}."), "step"),
    event.CASUALTIES: Say(N_("{who} has lost people: {amount}, {extra}."), "wounded", "dead"),
    event.CIVILIANS_HARMED: Say(N_("Civilians of {community} were harmed: {amount}, {extra}."), "dead", "wounded"),
    event.ATTACK_OPENED: Say(N_("{whom} attacks {community}; about {amount} take part."), "people"),
    event.ATTACK: Say(
        N_("{community} was attacked: {amount}. The first peacekeepers came after {extra}."),
        "dead",
        "minutes",
        (("extra", -1, N_("{community} was attacked: {amount}. Nobody came.")),),
    ),
    event.ATTACK_DETERRED: Say(N_("An attack on {community} did not happen, because peacekeepers were near.")),
    event.ATTACK_DISPLACED: Say(
        N_("Attackers kept away from {extra} turned towards {community}."), "number", "community"
    ),
    event.ATTACK_STOPPED: Say(N_("{who} stopped the attack on {community}, {amount} after the warning."), "minutes"),
    event.RESPONSE_REFUSED: Say(N_("{who} did not act on its order.")),
    event.TAXED: Say(N_("{whom} made {community} pay."), "number"),
    event.RECRUITED: Say(N_("{whom} took recruits from {community}: {amount}."), "people"),
    event.FORCED_RECRUITMENT: Say(N_("{whom} took people from {community} by force: {amount}."), "people"),
    event.MINE_LAID: Say(N_("{who} has mined the road at {cell}.")),
    event.MINE_FOUND: Say(N_("{who} found and cleared a mine at {cell}.")),
    event.MINE_STRIKE: Say(N_("{who} hit a mine at {cell}: {amount}, {extra}."), "wounded", "dead"),
    event.WEAPONS_FOUND: Say(N_("{who} found hidden weapons at {cell}."), "number"),
    event.CHECKPOINT_STOP: Say(N_("{who} stopped and searched {amount} at {cell}."), "people"),
    event.DETAINED: Say(N_("{who} has detained a person at {cell}. The detention form is due."), "number"),
    event.DETAINEE_PROCESSED: Say(
        N_("{who} has processed the detainee: form, search, doctor and notification are done.")
    ),
    event.DETAINEE_RELEASED: Say(
        N_("{who} has released the detainee."),
        "number",
        "number",
        (("extra", 1, N_("{who} has brought the child to those who protect children.")),),
    ),
    event.HANDED_TO_HOST: Say(
        N_("{who} has handed the detainee over to {whom}, against an assurance. Due diligence: {extra}."),
        "number",
        "grade",
    ),
    event.ASSESSED: Say(N_("{who} has assessed {whom} for all forces of {extra}: {amount}."), "grade", "party"),
    event.CUSTODY_EXTENDED: Say(N_("The head of mission lets {who} hold the detainee for a third day.")),
    event.INQUIRY: Say(
        N_(
            "The board of inquiry on {who} has found: reported and looked into in time, {amount} of {extra} points are"
            " given back."
        ),
        "number",
        "number",
        (
            (
                "amount",
                0,
                N_(
                    "The board of inquiry on {who} has found, a day later and without a report and an inquiry of the"
                    " mission's own: all {extra} points stand."
                ),
            ),
        ),
    ),
    event.ALLEGATION: Say(
        N_("People of {extra} are accused of abuse. Nothing more is told here. A report is due within a day."),
        "number",
        "contingent",
        (("amount", 1, N_("An allegation of abuse against people of {extra} has come out: it had been concealed.")),),
    ),
    event.ALLEGATION_ANSWERED: Say(
        N_("The allegation against people of {extra} was reported and looked into; those concerned are helped."),
        "number",
        "contingent",
    ),
    event.CHILD_NOTICE: Say(
        N_("{who} holds a child: those who protect children are notified, and the child is kept apart.")
    ),
    event.TENSION: Say(N_("Tension between two peoples moved by {amount} points."), "points"),
    event.REPRISAL: Say(N_("{whom} sets out for revenge on {community}.")),
    event.DIALOGUE: Say(
        N_("{who} brought {community} and its neighbours of another people to one table: {amount} points less tension.")
    ),
    event.CROWD: Say(
        N_("{amount} gather in anger in {community}."),
        "people",
        "number",
        (
            ("extra", 1, N_("{amount} gather in {community} in anger at what the mission did to people there.")),
            ("extra", 2, N_("{amount} gather in {community} in anger at their neighbours of another people.")),
        ),
    ),
    event.CROWD_CALMED: Say(N_("{who} has calmed the crowd in {community}: {amount} go home."), "people"),
    event.CROWD_UNANSWERED: Say(N_("The crowd in {community} goes home in anger: {amount}."), "people"),
    event.WATCH_SET_UP: Say(N_("{who} has set up early warning in {community}.")),
    event.CASE: Say(N_("A case of {amount} in {community}. Nothing more is told. Refer and report it."), "case"),
    event.CASE_REFERRED: Say(
        N_("{who} has referred a case of {amount} in {community}, {extra} after it was heard of."), "case", "minutes"
    ),
    event.SPILL_OVER: Say(N_("Fled from {community} over the border in the {extra}: {amount}."), "people", "edge"),
    event.BREACH: Say(N_("Breach by {who}: {amount}."), "breach"),
    event.TREATED: Say(N_("{who} has stabilised {amount}, {extra} after the wounding."), "wounded", "minutes"),
    event.EVACUATED: Say(N_("{amount} reached surgery, {extra} after the wounding."), "wounded", "minutes"),
    event.DIED_OF_WOUNDS: Say(N_("Died of wounds: {amount}."), "people"),
    event.RECOVERED: Say(N_("{who}: {amount} back on duty."), "people"),
    event.LAUNCH_DENIED: Say(N_("The helicopter cannot come. {extra}"), "number", "reason"),
    event.LAUNCHED: Say(N_("A helicopter is on its way to {cell}, there in {amount}."), "minutes"),
    event.RESUPPLIED: Say(N_("{who} has brought {whom} stores for {amount}."), "tenths"),
    event.SHORTAGE: Say(N_("{who} is running out of {amount}."), "store"),
    event.ROAD_CUT: Say(N_("The road at {cell} is cut.")),
    event.ROAD_REPAIRED: Say(N_("{who} has mended the road at {cell}.")),
    event.VEHICLES_DOWN: Say(N_("{who}: {amount} broken down."), "vehicles"),
    event.HOURS_SPENT: Say(N_("{who} has flown all its hours, {amount}: it stands until enough are earned back.")),
    event.DISPLACED: Say(N_("Fled from {community}: {amount}."), "people", "number"),
    event.RETURNED: Say(N_("Returned to {community}: {amount}."), "people"),
    event.TRUST: Say(
        N_("Trust of {community} in the mission moved by {amount} points, because of {extra}."), "points", "trust"
    ),
    event.CONSENT: Say(N_("Consent of {extra} moved by {amount} points."), "points", "party"),
    event.ENGAGED: Say(N_("{who} met the people of {community}.")),
    event.AIDED: Say(N_("{who} brought aid to {community}.")),
    event.NEGOTIATED: Say(
        N_("{who} and {whom} talked and did not agree."),
        "number",
        "number",
        (("amount", 1, N_("{who} and {whom} talked and agreed.")),),
    ),
    event.REPORTED: Say(N_("{who} sent a report: {amount} of the {extra} things asked for are in it.")),
    event.REPORT_QUERIED: Say(
        N_("The report of {who} lacks key fields ({extra}); asking for them takes {amount}."), "minutes", "number"
    ),
    event.REPORT_RECEIVED: Say(N_("{amount} of {who} received, {extra} after it was sent."), "report", "minutes"),
    event.ACCIDENT: Say(N_("A vehicle of {who} hurt a civilian near {community}.")),
    event.APOLOGY: Say(N_("{who} apologised to {community} and opened an inquiry.")),
    event.WEATHER: Say(N_("The weather: {amount}."), "weather"),
    event.OBJECTIVE_DONE: Say(N_("Objective reached: {amount}."), "objective"),
    event.OBJECTIVE_FAILED: Say(N_("Objective missed: {amount}."), "objective"),
    event.CEASEFIRE_BROKEN: Say(N_("{amount} has broken its ceasefire."), "party"),
    event.ENDED: Say(N_("The exercise is over.")),
    event.PATROLLED: Say(N_("{who} patrolled around {community}."), "number"),
    event.ORDER_UNDELIVERED: Say(N_("The order “{amount}” did not reach {who}."), "verb"),
    event.HIDDEN_CACHE: Say(N_("{who} has hidden weapons at {cell}.")),
    event.SURRENDERED: Say(N_("{whom} gave up to {who}: {amount}."), "people"),
    event.SETTLED: Say(N_("{whom} left {cell}: about {amount}."), "people"),
    event.OBSERVED: Say(N_("{who} circled over {cell} for {amount}."), "minutes"),
    event.RAID_CALLED_OFF: Say(N_("{who} called off its raid on {community}.")),
    event.WILL: Say(N_("The will of {extra} to take part moved by {amount} points."), "points", "contingent"),
    event.FLASH: Say(N_("Decide now: {amount}."), "incident", "seat"),
    event.DELAY: Say(N_("{who}: {extra}: {amount}."), "span", "delay"),
    event.MISUNDERSTOOD: Say(
        N_("{who} misunderstood its order and {amount}. Nobody had it read back."),
        "misreading",
        "number",
        (("extra", 1, N_("{who} misunderstood its order, although it was read back, and {amount}.")),),
    ),
    event.CAPITAL_CALLED: Say(N_("{who} asks its capital first: {amount}."), "minutes"),
    event.NATIONAL_REFUSAL: Say(N_("{who} refuses “{amount}”. Its capital: {extra}."), "verb", "caveat"),
    event.PASSED_ON: Say(N_("{who} passed on what it saw of {whom}.")),
    event.SUPPORT_ASKED: Say(N_("{who} was asked for support, there in {amount} if it is granted."), "minutes"),
    event.SUPPORT_GRANTED: Say(N_("{who} grants the support asked of it, there in {amount}."), "minutes"),
    event.SUPPORT_REFUSED: Say(N_("{who} does not grant the support asked of it.")),
    event.PREPARED: Say(N_("{extra} attended: {amount}."), "preparation", "contingent"),
    event.LIAISON_SENT: Say(N_("{amount} sent a liaison officer to {extra}."), "contingent", "contingent"),
    event.CAVEAT: Say(N_("The capital of {extra} has a new caveat: {amount}."), "caveat", "contingent"),
    event.STAND_FAST: Say(N_("The capital of {extra} lets its people do no more than hold."), "number", "contingent"),
    event.WITHDRAWAL: Say(
        N_("The capital of {extra} gives notice: it takes its people home in {amount} turns."), "number", "contingent"
    ),
    event.FRIENDLY_INCIDENT: Say(N_("{who} and {whom} took each other for enemies at {cell}.")),
    event.PLANNED: Say(N_("Approved: if {community} warns, {who} goes.")),
    event.CONSULTED: Say(N_("The capital of {extra} leaves the next days to its commander."), "number", "contingent"),
    event.DEPLOYED: Say(
        N_("{who} is deployed to {cell} before D-day."),
        "number",
        "number",
        (("extra", 1, N_("{who} is deployed to {cell} before D-day, and based there.")),),
    ),
    event.RECALLED: Say(
        N_("{amount} called its liaison officer back from {extra}."), "contingent", "contingent"
    ),
    event.FILLED: Say(N_("{extra} has our radios and keys now."), "number", "contingent"),
    event.ROTATION_BEGUN: Say(
        N_("{extra}: the relief has arrived; in {amount} the old people are gone."), "minutes", "contingent"
    ),
    event.HANDED_OVER: Say(N_("{who} handed its sector over to the relief: {amount}."), "minutes"),
    event.ROTATED: Say(
        N_("{extra} has been relieved: {amount} of its local knowledge left with the old people."),
        "percent",
        "contingent",
    ),
    event.INSPECTED: Say(
        N_("{extra} was inspected: {amount} of its vehicles and equipment work."), "percent", "contingent"
    ),
    event.UNPAID: Say(N_("{extra} has waited {amount} days to be paid its costs."), "number", "contingent"),
    event.WITHHELD: Say(
        N_("What {who} has seen of {whom} is not on the map of {amount}: the capital of {extra} does not release it."),
        "contingent",
        "contingent",
    ),
    event.REPORT_GAPS: Say(
        N_("{who} reports {whom} without {amount}. Nobody is free to ask."),
        "fields",
        "number",
        (("extra", 1, N_("{who} reports {whom} without {amount}. The operations centre asks for it.")),),
    ),
    event.CENTRE_OUT: Say(
        N_("The operations centre is out of action for {amount}: no common picture, no watch, half the staff."),
        "minutes",
    ),
    event.SITE_OPENED: Say(N_("{who} opened the disarmament site at {cell}: {amount} a day."), "people"),
    event.SITE_CLOSED: Say(N_("{who} closed the disarmament site at {cell}; home went {amount}."), "people"),
    event.PEOPLE_CAME: Say(N_("{amount} came to the site at {cell}; there wait {extra}."), "people", "people"),
    event.DISARMED: Say(N_("{amount} disarmed at {cell}; weapons handed in: {extra}."), "people"),
    event.PAID: Say(N_("{who} paid {amount} at {cell}; cash left: {extra}."), "people"),
    event.SCREENED: Say(N_("{who} screened at {cell}: children handed to child protection: {amount}.")),
    event.RIOT: Say(
        N_("A riot at the site at {cell}: {amount} have waited too long."),
        "people",
        "number",
        (("extra", 2, N_("A riot at the site at {cell}: {amount} were promised pay and have not had it.")),),
    ),
    event.RIOT_CALMED: Say(N_("The riot at {cell} is over; nobody left.")),
    event.RIOTED: Say(
        N_("Nobody calmed the riot at {cell}: {amount} went home with their weapons, wounded: {extra}. It is closed."),
        "people",
    ),
    event.REJOINED: Say(
        N_("{amount} who had disarmed at {cell} waited too long for a new life and took up arms again."), "people"
    ),
    event.SITE_ATTACKED: Say(
        N_("Armed people came to the site at {cell}, and its guards held them off."),
        "number",
        "people",
        (("amount", 1, N_("Armed people attacked the site at {cell}: {extra} fled, and it is closed.")),),
    ),
    event.DEPOT_SET: Say(N_("{who} set down {amount} at {cell}; in the depot are now {extra}."), "load", "load"),
    event.DEPOT_DRAWN: Say(N_("{who} drew {amount} from the depot at {cell}."), "tenths"),
    event.DEPOT_LOOTED: Say(N_("The depot at {cell} was looted: {amount} are gone, {extra} left."), "load", "load"),
    event.CONTRACTED: Say(
        N_("{who} hired trucks for {whom}: {amount}, for {extra} thousand."), "load", "number"
    ),
    event.CONTRACT_LATE: Say(N_("The hired trucks for {whom} ({amount}) are late."), "load"),
    event.CONTRACT_KEPT: Say(N_("Hired trucks brought {whom} {amount}."), "load"),
    event.CONTRACT_LOST: Say(
        N_("The hired trucks for {whom} never came: {amount}."),
        "load",
        "number",
        (("extra", 1, N_("Hired trucks came for {whom} ({amount}), who had gone.")),),
    ),
    event.LIFTED: Say(
        N_("{who} was flown to {cell} by {whom}: {amount}, in the air for {extra}."), "people", "minutes"
    ),
    event.CONVOY_ROBBED: Say(
        N_("{who} was robbed near {cell} in spite of its escort: {amount} are gone."),
        "load",
        "number",
        (("extra", 1, N_("{who} was robbed near {cell}: {amount} are gone. Its escort was too weak.")),),
    ),
    event.SITE_CASH: Say(N_("Cash for the site at {cell}: {amount}.")),
    event.FIGHTERS_FOUND: Say(
        N_("{who} has found fighters whom their own left behind at {cell}: {amount}, in danger of life: {extra}."),
        "wounded",
    ),
    event.FIGHTERS_HOME: Say(N_("Fighters who were cared for go home: {amount}."), "people"),
    event.ROBOT_LOST: Say(N_("The unmanned ground vehicle of {who} struck a mine at {cell}; nobody was hurt.")),
    event.TOLL: Say(N_("{whom} took from the traffic at its checkpoint at {cell}: {amount}.")),
    event.DUG: Say(N_("{whom} had diggers work for it at {cell}: {amount}.")),
    event.HOST_HARM: Say(N_("{whom} harmed people of {community} whom it suspects: {amount}."), "people"),
    event.DEMARCHE: Say(
        N_("The mission protests to {extra} about what its forces do; {who} conveys it."), "number", "party"
    ),
    event.HOSTAGES_TAKEN: Say(
        N_("{who} has been taken hostage at {cell}: {amount}, in the hands of {extra}."), "people", "party"
    ),
    event.HOSTAGES_HELD: Say(
        N_("{who} has been held for more than a day by {extra}: {amount}."), "people", "party"
    ),
    event.HOSTAGES_RELEASED: Say(
        N_("{who} is free again: {amount}."),
        "people",
        "number",
        (
            ("extra", 1, N_("{who} is free again, after talks: {amount}.")),
            ("extra", 2, N_("{who} has been freed by a cordon: {amount}.")),
            ("extra", 3, N_("{who} is free again: its captors are set on something else. {amount}.")),
            ("extra", 4, N_("{who} is free again: nobody is left to hold it. {amount}.")),
        ),
    ),
    event.RESCUE: Say(
        N_("{who} and others, {extra} in all, cordon {whom} at {cell}; the captors fight."),
        "number",
        "people",
        (("amount", 1, N_("{who} and others, {extra} in all, cordon {whom} at {cell}; the captors give up.")),),
    ),
    event.RELEASE_TALKS: Say(
        N_("{who} and {whom} talk about those who are held: talk {amount} of the {extra} that it takes.")
    ),
    event.FLIGHT_DENIED: Say(N_("{who}: flight clearance denied by the host; “{amount}” is not flown."), "verb"),
    event.ASKED_TO_LEAVE: Say(N_("{extra} asks the mission to leave the country."), "number", "party"),
    event.CONTESTED: Say(N_("{extra} contests the new place of {who} at {cell}."), "number", "party"),
    event.LEGITIMACY: Say(N_("Legitimacy {amount}: {extra}."), "points", "standing"),
    event.SUPPORT: Say(N_("International support {amount}: {extra}."), "points", "standing"),
    event.MANDATE_EXPIRED: Say(
        N_("The mandate has ended. Until it is renewed the mission may do no more than protect itself.")
    ),
    event.MANDATE_RENEWED: Say(N_("The mandate is renewed for {amount}."), "days"),
    event.MANDATE_NOT_RENEWED: Say(
        N_("The mandate is not renewed: international support is at {amount}, legitimacy at {extra}.")
    ),
    event.FUNDS_CUT: Say(
        N_("Contributing countries are paid again."),
        "number",
        "number",
        (("amount", 1, N_("For want of international support contributing countries are no longer paid.")),),
    ),
    event.BENCHMARK: Say(
        N_("A benchmark is reached: {amount}. Of all raids {extra} will not happen any more."), "objective", "percent"
    ),
    event.PRESS: Say(N_("The press is in {community} for {amount} turns: what happens there is heard abroad.")),
    event.LEVEL_CHANGED: Say(
        N_("The battalion at {cell} has lost a level: L{amount}."),
        "number",
        "number",
        (("extra", 1, N_("The battalion at {cell} has gained a level: L{amount}.")),),
    ),
    event.DESERTION: Say(
        N_("{amount} have left the battalion at {cell} and gone home."),
        "people",
        "number",
        (("extra", 1, N_("The battalion at {cell} melts away: {amount} have gone home.")),),
    ),
    event.CAME_BACK: Say(N_("{amount} have come back to the battalion at {cell}."), "people"),
    event.BATTALION_INSPECTED: Say(
        N_("{who} has inspected the battalion at {cell}: readiness {amount} of 100; {extra}."), "number", "grade"
    ),
    event.EQUIPPED: Say(N_("{who} has brought equipment to the battalion at {cell}; cost in thousands: {amount}.")),
    event.AREA_TRANSFERRED: Say(
        N_("{who} has handed the area over to the battalion at {cell}; communities: {amount}.")
    ),
    event.AREA_LOST: Say(
        N_("The area of the battalion at {cell} comes back to the mission: the battalion was not there."),
        "number",
        "number",
        (
            ("extra", 2, N_("The area of the battalion at {cell} comes back to the mission: attacks went on.")),
            ("extra", 3, N_("The area of the battalion at {cell} comes back to the mission: too few are left.")),
        ),
    ),
    event.LEADER_LOST: Say(
        N_("The battalion at {cell} has lost its commander; the next takes over in {amount} days.")
    ),
    event.MISCONDUCT: Say(N_("People of {community} complain of soldiers of the host; trust in us: {amount}.")),
    event.IN_DOUBT: Say(
        N_("How the battalion at {cell} treats people is in doubt: support waits until it has been looked into.")
    ),
    event.TEMPO: Say(N_("Its government has the battalion at {cell} on operations {amount} % of its days.")),
    event.PICTURE_AGES: Say(
        N_("The operations centre has merged no reports: the common picture ages."),
        "number",
        "number",
        (("amount", 1, N_("The operations centre could not merge all reports: it had no staff left.")),),
    ),
}
