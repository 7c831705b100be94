"""Why not, and what to do instead: `{reason: (why, remedy)}`.

Three kinds, never mixed: the order makes no sense here (accepted: no), the rules forbid it (permitted: no; a second "
  "confirmation
may override), and the order was carried out but the world prevented it (frustrated).
"""

from wargame.engine.words import reason

from .catalog import N_

REASONS = {
    reason.NONE: ("", ""),
    reason.NOT_YOURS: (
        N_("This group is not under your command."),
        N_("Choose a group of your own, or ask its commander."),
    ),
    reason.GONE: (N_("This group no longer exists or is in other hands."), N_("Choose another group.")),
    reason.NOT_FOR_SIDE: (N_("Your side does not do this."), N_("Choose one of the orders that are offered.")),
    reason.NO_TARGET: (
        N_("The order does not say whom or what it is about."),
        N_("Pick a place, a community or a group."),
    ),
    reason.OFF_MAP: (N_("This place is not on the map."), N_("Pick a place inside the mission area.")),
    reason.NO_WAY: (
        N_("There is no way there for this group."),
        N_("Pick a place that a road or open ground leads to, or send people on foot."),
    ),
    reason.ALREADY_THERE: (
        N_("The group is already there."),
        N_("Pick another place, or tell it what to do where it is."),
    ),
    reason.TOO_FAR: (N_("This is too far away."), N_("Bring the group nearer first.")),
    reason.UNARMED: (N_("This group carries no weapons."), N_("Send an armed group.")),
    reason.NO_MEDIC: (N_("Nobody in this group can treat wounded."), N_("Send a medical post.")),
    reason.NO_SURGERY_LINK: (
        N_("There is nobody to bring the wounded to, or nothing to bring them in."),
        N_("Ask for a helicopter, or bring a vehicle that can reach the hospital."),
    ),
    reason.NO_WOUNDED: (
        N_("There are no wounded here that you know of."),
        N_("Send the group to where wounded are waiting."),
    ),
    reason.NO_ENGINEERS: (N_("Nobody in this group can mend roads."), N_("Send engineers.")),
    reason.NOTHING_TO_REPAIR: (
        N_("The road here needs no repair."),
        N_("Send the engineers to where the road is cut."),
    ),
    reason.NO_TRANSPORT: (N_("This group has no trucks to carry stores."), N_("Send a transport platoon.")),
    reason.NOTHING_TO_CARRY: (
        N_("There is nothing to carry: the stores here are empty, or theirs are full."),
        N_("Fill up at a base first, or choose a group that needs stores."),
    ),
    reason.NO_AIRCRAFT: (N_("This group has no aircraft for it."), N_("Choose the group that has one.")),
    reason.GROUNDED: (N_("Nothing flies in this weather."), N_("Wait for better weather, or go by road.")),
    reason.NO_FUEL: (N_("There is no fuel left."), N_("Send a supply convoy to this group.")),
    reason.NO_CIVIL_SKILL: (
        N_("Nobody in this group is able to do this with a community."),
        N_("Send a civil affairs or engagement team."),
    ),
    reason.NO_ROAD_HERE: (N_("There is no road here."), N_("Go to a road first.")),
    reason.NOBODY_TO_STOP: (
        N_("Nobody is known to be here who could be stopped."),
        N_("Close in on a contact first, or patrol to find one."),
    ),
    reason.FORM_FIRST: (N_("The detention form has not been filled in."), N_("Process the detainee first.")),
    reason.NOTHING_TO_INVESTIGATE: (
        N_("This group has done nothing that a board would have to look into."),
        N_("Choose the group that the breach is about; after a day the board has found without you."),
    ),
    reason.REPORT_FIRST: (
        N_("What happened has not been reported."),
        N_("Have this group send an incident report first."),
    ),
    reason.NOT_ASSESSED: (
        N_("Nobody has looked how this force treats people: it may have no support and no detainee."),
        N_("Have observers, police or civil affairs assess it."),
    ),
    reason.GRADE_TOO_LOW: (
        N_("This force treats people so badly that it may not have this; grade C may, with a mentor beside it."),
        N_("Send observers, police or civil affairs to a force of grade C; release detainees instead."),
    ),
    reason.CHILD_IN_CUSTODY: (
        N_("There is a child among them: children are handed over to no force."),
        N_("Release the child to those who protect children."),
    ),
    reason.NO_DETAINEE: (N_("This group holds nobody in custody."), N_("Choose the group that holds the detainee.")),
    reason.EXHAUSTED: (N_("The group is exhausted."), N_("Let it rest for a turn.")),
    reason.NOBODY_LIVES: (N_("Nobody lives there any more."), N_("Go to where the people have fled.")),
    reason.FRIENDLY: (N_("They are on your own side."), N_("Choose somebody else.")),
    reason.NOT_PRESENT: (N_("They are not near enough."), N_("Move to the same place first.")),
    reason.NOTHING_TO_APOLOGISE: (
        N_("We have done no harm here that needs an apology."),
        N_("Meet the community instead."),
    ),
    reason.ALREADY_ASKED: (N_("This has been asked for already."), N_("Wait for the answer.")),
    reason.NO_RESOURCES: (N_("The party has nothing left to pay for this."), N_("Wait until there is income.")),
    reason.ALREADY_HIDDEN: (N_("The group is hidden already."), N_("Choose another order.")),
    reason.NOT_IN_THIS_WINDOW: (
        N_("There is no time for this now: only quick reactions can be ordered."),
        N_("Choose one of the reactions offered; the rest can be ordered next turn."),
    ),
    reason.NO_FLASH: (N_("This group has nothing to react to."), N_("Wait for the next turn.")),
    reason.CARELESS_OVERLOAD: (
        N_("Your staff cannot handle another order this turn."),
        N_("Withdraw a less important order, or wait for the next turn."),
    ),
    reason.UNREACHABLE: (
        N_("No radio or telephone reaches this group."),
        N_("Send somebody there, or wait until the link works again."),
    ),
    reason.NO_RELIEF: (
        N_("Nobody is here to hand over to."),
        N_("Hand over when the relief has arrived; the contingents' page says when."),
    ),
    reason.NOT_READY: (
        N_("The group is not ready to leave its base: readiness below 30."),
        N_("Bring it to its base; let it rest, fill up and mend its vehicles."),
    ),
    reason.NO_FLIGHT_HOURS: (
        N_("The aircraft have flown all the hours that they may."),
        N_("Let them fly home and stand until enough hours are earned back; go by road."),
    ),
    reason.NO_MANDATE_VERB: (N_("Your mandate gives no such task."), N_("Choose an order that serves the mandate.")),
    reason.UNKNOWN_VERB: (N_("There is no such order."), N_("Choose one of the orders that are offered.")),
    reason.RESTED: (N_("The group is fully rested."), N_("Give it a task.")),
    reason.BEFORE_DEPLOYMENT: (
        N_("This is done before D-day, and the mission has deployed."),
        N_("Use what was prepared; send liaison officers and approve plans now."),
    ),
    reason.NO_DAYS: (
        N_("This contingent has not enough days left before D-day."),
        N_("Choose something shorter, or another contingent."),
    ),
    reason.NOTHING_TO_GAIN: (N_("This has already been done."), N_("Choose something else.")),
    reason.NO_OFFICER: (
        N_("All liaison officers are away."),
        N_("Be content with those who are out, or choose well the next time."),
    ),
    reason.ANOTHER_CONTINGENT: (
        N_("It has to be another contingent of your own side."),
        N_("Choose another contingent."),
    ),
    reason.NO_MORE_PLANS: (
        N_("No more contingency plans can be kept ready."),
        N_("A joint command post exercise before D-day makes room for two more."),
    ),
    reason.NO_DISH: (
        N_("The mission headquarters has no satellite dish to feed a common map."),
        N_("Choose another preparation."),
    ),
    reason.NO_HOST_CONSENT: (
        N_("The host accepts no new base: its consent is too low."),
        N_("Stay where the mission is, and win the host's consent back."),
    ),
    reason.FRUSTRATED_CLEARANCE: (
        N_("The host gave no clearance to fly."),
        N_("Go by road, and win the host's consent back."),
    ),
    reason.FRUSTRATED_MANDATE: (
        N_("The mandate that gave this task has ended."),
        N_("Protect yourselves until it is renewed."),
    ),
    reason.NOTHING_TO_REPORT: (
        N_("There is no incident to report."),
        N_("Send a situation or a patrol report."),
    ),
    reason.NO_KEYS_HERE: (
        N_("Nobody of the headquarters' own people stands beside this group with radios and keys."),
        N_("Send a group of the headquarters' contingent to where this one stands."),
    ),
    reason.NO_ZONE: (
        N_("Its place is fixed: its contingent has no deployment zone, or it is a headquarters."),
        N_("Place another group, or order this one to march when the exercise begins."),
    ),
    reason.OUTSIDE_ZONE: (
        N_("This place lies outside the deployment zone of its contingent."),
        N_("Pick a place inside the zone, or march there when the exercise begins."),
    ),
    reason.ON_WATER: (N_("There is water here."), N_("Pick a place on land.")),
    reason.DEPLOYED_ALREADY: (
        N_("This group has been deployed, and that is for good."),
        N_("Order it to march when the exercise begins."),
    ),
    reason.NO_OFFICER_THERE: (
        N_("No liaison officer of this contingent sits there."),
        N_("Choose a contingent with which one of its officers sits."),
    ),
    reason.NOT_OUTNUMBERED: (
        N_("They are too many: twice their number is needed."),
        N_("Look for a smaller group, or come with more people."),
    ),
    reason.NO_CAPTIVES: (
        N_("Nobody is known to be held by these people."),
        N_("Choose a group of the party that holds your people."),
    ),
    reason.PROTESTED: (
        N_("The mission has protested to this host within three days."),
        N_("Accompany its forces meanwhile, and report what you see."),
    ),
    reason.FRUSTRATED_TOO_FEW: (
        N_("The cordon was not three times as strong as the captors: nothing was tried, and nobody was put at risk."),
        N_("Send more groups to the same place at once, or talk."),
    ),
    reason.ROE_TOO_LOW: (
        N_("The rules of engagement do not allow this much force here."),
        N_("Use a lower step of force, unless life is in danger at once."),
    ),
    reason.CEASEFIRE: (N_("The other party is keeping a ceasefire."), N_("Talk to them and report what you see.")),
    reason.STEP_SKIPPED: (
        N_("A milder step of force has not been tried yet."),
        N_("Talk, show your strength and warn first, unless life is in danger at once."),
    ),
    reason.CAVEAT: (
        N_("This contingent's government does not allow it to do this."),
        N_("Choose another contingent, or ask its national commander."),
    ),
    reason.CONSENT_TOO_LOW: (
        N_("The host state does not agree to this movement."),
        N_("Talk to the host authorities to raise consent; aircraft stay on the ground even if you insist."),
    ),
    reason.AUTHORITY: (
        N_("This force stands beside the mission under its own commander: it is asked, not ordered."),
        N_("Confirm to ask its commander; he grants what he trusts."),
    ),
    reason.FRUSTRATED_ROAD_CUT: (N_("The road was cut."), N_("Send engineers, or go another way.")),
    reason.FRUSTRATED_NO_FUEL: (N_("The vehicles ran out of fuel."), N_("Send a supply convoy.")),
    reason.FRUSTRATED_TARGET_GONE: (N_("They were no longer there."), N_("Look for them, or turn to another task.")),
    reason.FRUSTRATED_NO_STORES: (N_("The stores were missing."), N_("Resupply the group first.")),
    reason.FRUSTRATED_UNDER_ATTACK: (N_("The group came under attack."), N_("Deal with the attack first.")),
    reason.FRUSTRATED_WEATHER: (N_("The weather did not allow it."), N_("Wait for better weather.")),
    reason.FRUSTRATED_NOT_RECEIVED: (N_("The order did not arrive."), N_("Send it again when the link works.")),
    reason.FRUSTRATED_EXHAUSTED: (N_("The group was too tired."), N_("Let it rest for a turn.")),
    reason.FRUSTRATED_UNWILLING: (
        N_("The contingent did not act."),
        N_("Talk to its commander; trust and rehearsal make it willing."),
    ),
    reason.FRUSTRATED_FLIGHT_HOURS: (
        N_("The aircraft have flown all the hours that they may."),
        N_("Let them stand until enough hours are earned back; go by road."),
    ),
    reason.FRUSTRATED_TRACK_CLOSED: (
        N_("It has rained for more than two days: trucks stick on the track."),
        N_("Wait for a dry day, go by the main road, or send it by air."),
    ),
    reason.FRUSTRATED_NOBODY_THERE: (N_("Nobody was there."), N_("Look elsewhere.")),
    reason.FRUSTRATED_TURNED_BACK: (
        N_("A checkpoint turned the group back."),
        N_("Negotiate passage, or go another way."),
    ),
    reason.FRUSTRATED_NATIONAL: (
        N_("Its capital forbids it."),
        N_("Send another contingent; a caveat conference before D-day brings such things out."),
    ),
    reason.NO_HELICOPTER: (
        N_("No helicopter with hours left stands beside this group."),
        N_("Send one to where the group is, or let the group come to it."),
    ),
    reason.TOO_MANY: (N_("They are too many for the helicopters there."), N_("March, or send a smaller group.")),
    reason.NO_TRUCKS_FOR_HIRE: (N_("Nobody here hires out trucks."), N_("Use transport of your own.")),
    reason.NOT_AT_BASE: (
        N_("Trucks are hired at the base where stores come from."),
        N_("Give this order to a group that stands there."),
    ),
    reason.ALREADY_HIRED: (
        N_("Trucks are on their way to it, or it stands at the base itself."),
        N_("Wait for them, or choose another group."),
    ),
    reason.NO_ROOM: (N_("There are too many depots and loads already."), N_("Use up one of the depots first.")),
    reason.FRUSTRATED_NO_LIFT: (
        N_("No helicopter stood there that could take them."),
        N_("Let it wait beside the group until it is called."),
    ),
    reason.NO_TENSION: (
        N_("No neighbours of another people live near with whom there is tension."),
        N_("Choose a community near the line between two peoples."),
    ),
    reason.TRUST_TOO_LOW: (
        N_("One of the two communities does not trust the mission enough to come."),
        N_("Win its trust first: meetings, patrols, help."),
    ),
    reason.NO_CROWD: (N_("No crowd is known to have gathered here."), N_("Choose the community where people gather.")),
    reason.NO_PHONE: (
        N_("No phone mast works here, so nobody could call."),
        N_("Choose a community with a phone, or talk to people and leave a liaison assistant."),
    ),
    reason.CROWD_UNARMED: (
        N_("These people carry no weapons: nobody fires on them."),
        N_("Calm the crowd: talk, be seen, hold a line; send formed police."),
    ),
    reason.FRUSTRATED_CROWD: (N_("An angry crowd was in the way."), N_("Calm it first, or wait until it goes home.")),
    reason.NO_CASE: (
        N_("Nobody who is known to be here waits to be referred."),
        N_("Choose a community of which a case is known."),
    ),
    reason.FRUSTRATED_NO_TRUST: (
        N_("One of the two sides did not come: it does not trust the mission enough."),
        N_("Win its trust first: meetings, patrols, help."),
    ),
    reason.NO_SITE: (N_("There is no disarmament site here."), N_("Choose one of the sites of the exercise.")),
    reason.SITE_IS_OPEN: (N_("The site is open already."), N_("Pay, screen, or stay to run it.")),
    reason.SITE_IS_CLOSED: (N_("The site is not open."), N_("Open it first, with guards beside it.")),
    reason.NOTHING_OWED: (N_("Nobody waits for pay at this site."), N_("Pay when people have disarmed here.")),
    reason.NO_CASH: (N_("The site has no cash left."), N_("Wait for the cash, or close the site before they riot.")),
    reason.NO_BATTALION: (
        N_("No battalion of the host has its barracks here."),
        N_("Choose the barracks of one of the battalions."),
    ),
    reason.NO_ADVISERS: (
        N_("This is no team for that."),
        N_("Send an adviser team; equipment may come with transport or a headquarters too."),
    ),
    reason.NO_AREA: (N_("This battalion is to answer for no area."), N_("Choose one that has an area.")),
    reason.AREA_IS_HELD: (N_("The battalion answers for its area already."), N_("Help it to hold the area.")),
    reason.NO_BUDGET: (N_("The budget does not allow it."), N_("Do without, or save elsewhere.")),
    reason.JUST_EQUIPPED: (
        N_("The battalion has not taken in yet what it was given last."),
        N_("Wait a fortnight between deliveries."),
    ),
    reason.BATTALION_TOO_WEAK: (
        N_("The battalion is not rated L2: it is not known to lead on its own."),
        N_("Advise it and operate with it first, or inspect it if the rating is old."),
    ),
    reason.FRUSTRATED_BARRACKS_EMPTY: (
        N_("Nobody of the battalion was left to take it over."),
        N_("Wait until its people are back."),
    ),
    reason.NOBODY_TO_SCREEN: (N_("There are no children here to refer."), N_("Screen after people have disarmed.")),
    reason.FRUSTRATED_UNGUARDED: (
        N_("No troops or police stood in the cell of the site or next to it."),
        N_("Send guards first, and open it when they are there."),
    ),
    reason.FRUSTRATED_NOTHING_TO_REPORT: (
        N_("What it should tell of was over."),
        N_("Send a situation report."),
    ),
    reason.FRUSTRATED_NOT_GRANTED: (
        N_("Those who were asked did not grant it."),
        N_("Ask again, or ask others; rehearsal and liaison make them willing."),
    ),
}
