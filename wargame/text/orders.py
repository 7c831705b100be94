"""What orders are called, and what each of them makes a group do: `{verb: (name, what it does)}`."""

from wargame.engine.words import verb

from .catalog import N_

VERBS = {
    verb.NONE: (N_("No order"), N_("The group keeps doing what it was told before.")),
    verb.HOLD: (N_("Hold"), N_("Stay where you are, keep watch and defend yourselves.")),
    verb.MARCH: (N_("March"), N_("Go to a place by the quickest way you know; the march goes on over several turns.")),
    verb.PATROL: (
        N_("Patrol"),
        N_("Go to a community and patrol around it, turn after turn, until you are told otherwise."),
    ),
    verb.OBSERVE: (
        N_("Observe"),
        N_("Watch from concealment: you see further, you are harder to see, and you do not engage."),
    ),
    verb.CHECKPOINT: (N_("Checkpoint"), N_("Stop and search the traffic on the road here.")),
    verb.ESCORT: (N_("Escort"), N_("Move with another group at its pace and guard it.")),
    verb.ENGAGE: (
        N_("Meet the community"),
        N_("Talk with leaders, women and youth: you learn what they fear and explain why you are here."),
    ),
    verb.NEGOTIATE: (
        N_("Negotiate"),
        N_("Talk to an armed party face to face and try to end the stand-off (force step 1)."),
    ),
    verb.SHOW_FORCE: (N_("Show of force"), N_("Be seen in strength, weapons pointed at nobody (force step 2).")),
    verb.WARN: (N_("Warn"), N_("Say aloud what you will do if they do not stop (force step 3).")),
    verb.BLOCK: (N_("Block"), N_("Stand in the way, with shields and vehicles but without weapons (force step 4).")),
    verb.WARNING_SHOT: (N_("Warning shot"), N_("Fire in a safe direction after a spoken warning (force step 5).")),
    verb.FIRE: (
        N_("Open fire"),
        N_("Aimed fire to stop an attack; people will be hurt, perhaps bystanders (force steps 6 to 8)."),
    ),
    verb.DETAIN: (
        N_("Detain"),
        N_("Take an armed person into custody; from then on the clock of the detention form runs."),
    ),
    verb.SEARCH: (N_("Search"), N_("Search this place and its roads for mines, bombs and hidden weapons.")),
    verb.AID: (N_("Bring aid"), N_("Hold a medical outreach day and give quick help to a community.")),
    verb.TREAT: (
        N_("Treat the wounded"),
        N_("Stabilise the wounded here, so that they survive until they reach surgery."),
    ),
    verb.EVACUATE: (N_("Evacuate"), N_("Bring the wounded here to surgery.")),
    verb.RESUPPLY: (N_("Resupply"), N_("Carry rations, water, fuel and the other stores to another group.")),
    verb.REPAIR: (N_("Repair the road"), N_("Mend the road here: fill a washout, lay a culvert.")),
    verb.FLY: (N_("Fly"), N_("Send the unmanned aircraft to circle over a place and watch.")),
    verb.REQUEST: (N_("Ask for a helicopter"), N_("Ask higher command to fly out the wounded here.")),
    verb.REPORT: (N_("Report"), N_("Send a report to the headquarters; what it lacks is asked for, which takes time.")),
    verb.PROCESS: (
        N_("Process the detainee"),
        N_("Fill in the form, search, have a doctor look, notify the authorities."),
    ),
    verb.RELEASE: (
        N_("Release the detainee"),
        N_("Let the person go; a child goes to those who protect children."),
    ),
    verb.HAND_TO_HOST: (
        N_("Hand the detainee over"),
        N_("To a force of the host, against its written assurance. What happens to people there is ours too."),
    ),
    verb.ASSESS: (
        N_("Assess a force"),
        N_("Due diligence: look how this force treats people, before it is supported or handed anybody."),
    ),
    verb.INVESTIGATE: (
        N_("Board of inquiry"),
        N_("A board looks into what this group did, once it has reported it. In time, that makes good for half."),
    ),
    verb.EXTEND: (
        N_("Extend the detention"),
        N_("Ask the head of mission for a third day; without it, two days are the limit."),
    ),
    verb.DEPOT: (
        N_("Set up a depot"),
        N_("Set down here what this group can spare: groups beside it draw on it. Unguarded, it is looted."),
    ),
    verb.LIFT: (
        N_("Be flown"),
        N_("A helicopter beside this group flies it to a place and returns: 20 people a pair, on its flight hours."),
    ),
    verb.CONTRACT: (
        N_("Hire trucks"),
        N_("Local trucks bring a group stores from the base, for money. Cheaper than by air; late or lost at times."),
    ),
    verb.REST: (N_("Rest"), N_("Stand down, sleep and mend vehicles.")),
    verb.APOLOGISE: (
        N_("Apologise"),
        N_("After harm done by us: apologise to the family, give medical help, open an inquiry."),
    ),
    verb.HIDE: (N_("Hide"), N_("Put weapons away and melt into the land.")),
    verb.TAX: (N_("Extort"), N_("Make a community pay.")),
    verb.RECRUIT: (N_("Recruit"), N_("Take recruits from a community, willing or not.")),
    verb.AMBUSH: (N_("Ambush"), N_("Lie in wait here for whoever comes by.")),
    verb.RAID: (N_("Raid"), N_("Attack a community.")),
    verb.LAY_MINE: (N_("Lay a mine"), N_("Mine the road here.")),
    verb.WITHDRAW: (N_("Withdraw"), N_("Go back to the refuge.")),
    verb.PREPARE: (
        N_("Prepare"),
        N_("Before D-day: the group's contingent attends a preparation, at the cost of its own days."),
    ),
    verb.LIAISE: (
        N_("Send a liaison officer"),
        N_("An officer sits with another contingent: less is lost between them. It keeps one staff slot busy a turn."),
    ),
    verb.PLAN: (
        N_("Contingency plan"),
        N_("Approve now that this group goes if this community warns: a quarter of the staff work then."),
    ),
    verb.CONSULT: (
        N_("Consult the capital"),
        N_("Ask for leave: for some days its commander decides, and nobody has to call home first."),
    ),
    verb.FILL: (
        N_("Hand over radios and keys"),
        N_("Its whole contingent gets our radios and keys, if people of ours stand beside this group."),
    ),
    verb.OPEN_SITE: (
        N_("Open the site"),
        N_("Go to a disarmament site, open it and run it: fighters come, hand in weapons, and are promised pay."),
    ),
    verb.CLOSE_SITE: (
        N_("Close the site"),
        N_("Suspend disarmament at a site: those who wait go home with their weapons, and resent it."),
    ),
    verb.PAY: (N_("Pay"), N_("Pay those who have disarmed at a site what they are owed, as far as its cash goes.")),
    verb.SCREEN: (
        N_("Screen"),
        N_("Find women and children among those who came, and hand the children to child protection."),
    ),
    verb.SPOIL: (N_("Attack a site"), N_("Drive away those who wait at a disarmament site, if its guards are weak.")),
    verb.TAKE_HOSTAGES: (
        N_("Take hostages"),
        N_("Surround a group that stands alone, and take it: you need twice its number, and no help near it."),
    ),
    verb.DEMARCHE: (
        N_("Protest to the host"),
        N_("The mission's leaders protest about what its forces do to people. It helps for a week, and costs consent."),
    ),
    verb.ACCOMPANY: (
        N_("Accompany"),
        N_("Go with forces of the host and watch: beside witnesses they harm far fewer people."),
    ),
    verb.SWEEP: (
        N_("Search the route"),
        N_("Search the road for mines on foot, all the way to a place; who follows behind is safe from what is found."),
    ),
    verb.RESCUE: (
        N_("Free the hostages"),
        N_("Cordon the captors, three times as strong as they: they give up, or fight, which endangers those held."),
    ),
    verb.DIALOGUE: (
        N_("Dialogue"),
        N_("Bring the people of this community and their neighbours of another people to one table: less tension."),
    ),
    verb.CALM: (
        N_("Calm a crowd"),
        N_("Face angry people without weapons: talk, be seen, hold a line. Formed police do it best."),
    ),
    verb.DISPERSE: (
        N_("Fire on a crowd"),
        N_("No rules of engagement allow it: people without weapons will be hurt or killed, and it is a grave breach."),
    ),
    verb.WATCH: (
        N_("Set up early warning"),
        N_("Agree with people who can be reached by phone whom they call, and when: more raids are warned of."),
    ),
    verb.REFER: (
        N_("Refer a case"),
        N_("See that a person at risk comes to child protection, or to medical and psychosocial help, within a day."),
    ),
    verb.ADVISE: (
        N_("Advise"),
        N_("Live with a battalion of the host and train it: the more so the fuller the team. Turn after turn."),
    ),
    verb.PARTNER: (
        N_("Operate together"),
        N_("Go to a battalion of the host and operate with it: it learns, stands more often, and behaves better."),
    ),
    verb.EQUIP: (
        N_("Equip"),
        N_("A delivery for a battalion of the host, from the budget: equipment, and half as much for its logistics."),
    ),
    verb.TRANSFER: (
        N_("Hand the area over"),
        N_("A battalion of the host answers for its area from now on. If it is not up to it, the area comes back."),
    ),
    verb.INSPECT: (
        N_("Inspect"),
        N_("A day's work at the barracks: rate a battalion of the host in six fields, and look how it treats people."),
    ),
    verb.HANDOVER: (
        N_("Hand over"),
        N_("Show those who relieve you your sector: places, people, dangers. The group does little else meanwhile."),
    ),
    verb.DEPLOY: (
        N_("Deploy"),
        N_("Before D-day: the group begins at this place of its contingent's zone. Once, and for good."),
    ),
    verb.RECALL: (
        N_("Recall the liaison officer"),
        N_("The officer comes home: his place is free for another contingent, and less is understood here."),
    ),
}
