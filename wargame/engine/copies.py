"""Copies of records, field by field; written by `python -m wargame.engine.generate`, not by hand.

copy_X: the whole record. own_X: what its owner knows. told_X: what a report tells of it. public_X: what all know.
The rest is set to 0, so that a belief holds nothing that its seat cannot know. Only those that are used are written.
"""


def own_clock(row, into):
    into.turn = row.turn
    into.minute = row.minute
    into.length = row.length
    into.of_day = row.of_day
    into.night = row.night
    into.weather = row.weather
    into.wet_days = row.wet_days
    into.weather_until = 0
    into.roe = row.roe
    into.window = row.window
    into.ended = row.ended
    into.seed = 0
    into.next_key = 0
    into.next_event = 0
    into.logged = 0
    into.fault = 0
    into.absent = 0
    into.satellites_out = row.satellites_out
    into.jammed_until = row.jammed_until
    into.jammed_cell = row.jammed_cell
    into.spent = row.spent


def own_unit(row, into):
    into.key = row.key
    into.alive = row.alive
    into.kind = row.kind
    into.group = row.group
    into.strength = row.strength
    into.wounded = row.wounded
    into.dead = row.dead
    into.captured = row.captured
    into.vehicles = row.vehicles
    into.serviceability = row.serviceability
    into.quality = row.quality


def public_unit(row, into):
    into.key = 0
    into.alive = 0
    into.kind = 0
    into.group = 0
    into.strength = 0
    into.wounded = 0
    into.dead = 0
    into.captured = 0
    into.vehicles = 0
    into.serviceability = 0
    into.quality = 0


def own_group(row, into):
    into.key = row.key
    into.alive = row.alive
    into.side = row.side
    into.party = row.party
    into.contingent = row.contingent
    into.reserve = row.reserve
    into.cell = row.cell
    into.ahead = row.ahead
    into.progress = row.progress
    into.ahead_progress = row.ahead_progress
    into.swing = row.swing
    into.arrived = row.arrived
    into.base = row.base
    into.mobility = row.mobility
    into.strength = row.strength
    into.vehicles = row.vehicles
    into.sight = row.sight
    into.weight = row.weight
    into.police = row.police
    into.firepower = row.firepower
    into.skills = row.skills
    into.quality = row.quality
    into.serviceability = row.serviceability
    into.rest = row.rest
    into.activity = row.activity
    into.hidden = row.hidden
    into.deaf_until = 0
    into.unheard = row.unheard
    into.will = 0
    into.force_step = row.force_step
    into.held = row.held
    into.loot = row.loot
    into.full = row.full
    into.deployed = row.deployed
    into.flown = row.flown
    into.breach_minute = row.breach_minute
    into.breach_open = row.breach_open
    into.breach_reported = row.breach_reported
    into.battalion = row.battalion


def told_group(row, into):
    into.key = 0
    into.alive = row.alive
    into.side = row.side
    into.party = row.party
    into.contingent = row.contingent
    into.reserve = 0
    into.cell = row.cell
    into.ahead = 0
    into.progress = 0
    into.ahead_progress = 0
    into.swing = 0
    into.arrived = 0
    into.base = 0
    into.mobility = 0
    into.strength = row.strength
    into.vehicles = 0
    into.sight = 0
    into.weight = 0
    into.police = 0
    into.firepower = 0
    into.skills = 0
    into.quality = 0
    into.serviceability = 0
    into.rest = 0
    into.activity = 0
    into.hidden = 0
    into.deaf_until = 0
    into.unheard = 0
    into.will = 0
    into.force_step = 0
    into.held = row.held
    into.loot = 0
    into.full = 0
    into.deployed = 0
    into.flown = 0
    into.breach_minute = 0
    into.breach_open = 0
    into.breach_reported = 0
    into.battalion = row.battalion


def public_group(row, into):
    into.key = 0
    into.alive = 0
    into.side = 0
    into.party = 0
    into.contingent = 0
    into.reserve = 0
    into.cell = 0
    into.ahead = 0
    into.progress = 0
    into.ahead_progress = 0
    into.swing = 0
    into.arrived = 0
    into.base = 0
    into.mobility = 0
    into.strength = 0
    into.vehicles = 0
    into.sight = 0
    into.weight = 0
    into.police = 0
    into.firepower = 0
    into.skills = 0
    into.quality = 0
    into.serviceability = 0
    into.rest = 0
    into.activity = 0
    into.hidden = 0
    into.deaf_until = 0
    into.unheard = 0
    into.will = 0
    into.force_step = 0
    into.held = 0
    into.loot = 0
    into.full = 0
    into.deployed = 0
    into.flown = 0
    into.breach_minute = 0
    into.breach_open = 0
    into.breach_reported = 0
    into.battalion = 0


def own_store(row, into):
    into.stock = row.stock
    into.holding = row.holding
    into.use = row.use


def public_store(row, into):
    into.stock = 0
    into.holding = 0
    into.use = 0


def copy_order(row, into):
    into.alive = row.alive
    into.verb = row.verb
    into.cell = row.cell
    into.other = row.other
    into.given = row.given
    into.effect = row.effect
    into.override = row.override
    into.reaction = row.reaction
    into.cause = row.cause
    into.done = row.done
    into.settled = row.settled
    into.misread = row.misread
    into.meant = row.meant
    into.meant_cell = row.meant_cell
    into.meant_effect = row.meant_effect


def own_order(row, into):
    into.alive = row.alive
    into.verb = row.verb
    into.cell = row.cell
    into.other = row.other
    into.given = row.given
    into.effect = row.effect
    into.override = row.override
    into.reaction = row.reaction
    into.cause = row.cause
    into.done = row.done
    into.settled = 0
    into.misread = 0
    into.meant = row.meant
    into.meant_cell = row.meant_cell
    into.meant_effect = row.meant_effect


def public_order(row, into):
    into.alive = 0
    into.verb = 0
    into.cell = 0
    into.other = 0
    into.given = 0
    into.effect = 0
    into.override = 0
    into.reaction = 0
    into.cause = 0
    into.done = 0
    into.settled = 0
    into.misread = 0
    into.meant = 0
    into.meant_cell = 0
    into.meant_effect = 0


def public_community(row, into):
    into.key = row.key
    into.alive = row.alive
    into.cell = row.cell
    into.kind = row.kind
    into.people = row.people
    into.home = row.home
    into.population = 0
    into.trust = 0
    into.fear = 0
    into.dead = 0
    into.wounded = 0
    into.phone = row.phone
    into.women = row.women
    into.liaison = row.liaison
    into.cover = 0
    into.police = 0
    into.watched = 0
    into.contact_minute = row.contact_minute
    into.engaged_minute = 0
    into.aided_minute = 0
    into.helped = row.helped
    into.informing = 0
    into.attacked_minute = 0
    into.attacker = 0
    into.ignored_minute = 0
    into.harmed_minute = row.harmed_minute
    into.recruited = 0
    into.away = 0
    into.harmed_trust = 0
    into.reported = row.reported
    into.raids = row.raids
    into.press_until = row.press_until
    into.watch = row.watch
    into.ward = row.ward


def own_party(row, into):
    into.key = row.key
    into.alive = row.alive
    into.side = row.side
    into.consent = row.consent
    into.ceasefire = row.ceasefire
    into.posture = row.posture
    into.resources = row.resources
    into.grip = row.grip
    into.hostility = row.hostility
    into.people = row.people
    into.losses = row.losses
    into.attacks = row.attacks
    into.violations = 0
    into.talks_minute = row.talks_minute
    into.consent_start = row.consent_start
    into.harms = 0
    into.benefits = 0
    into.seen = 0
    into.estimate = row.estimate
    into.caseload = 0
    into.arms = 0
    into.disarmed = row.disarmed
    into.disbanded = 0
    into.grade = 0
    into.graded = row.graded
    into.protested = row.protested


def public_party(row, into):
    into.key = row.key
    into.alive = row.alive
    into.side = row.side
    into.consent = row.consent
    into.ceasefire = row.ceasefire
    into.posture = 0
    into.resources = 0
    into.grip = 0
    into.hostility = 0
    into.people = 0
    into.losses = 0
    into.attacks = 0
    into.violations = 0
    into.talks_minute = row.talks_minute
    into.consent_start = row.consent_start
    into.harms = 0
    into.benefits = 0
    into.seen = 0
    into.estimate = row.estimate
    into.caseload = 0
    into.arms = 0
    into.disarmed = row.disarmed
    into.disbanded = 0
    into.grade = 0
    into.graded = row.graded
    into.protested = row.protested


def own_contingent(row, into):
    into.key = row.key
    into.alive = row.alive
    into.party = row.party
    into.side = row.side
    into.seat = row.seat
    into.base = row.base
    into.language = row.language
    into.local = row.local
    into.interpreters = row.interpreters
    into.interop = row.interop
    into.sops = row.sops
    into.will = row.will
    into.intent = row.intent
    into.fatalities = row.fatalities
    into.contacts = row.contacts
    into.mourned = row.mourned
    into.regional = row.regional
    into.bearers = row.bearers
    into.crypto = row.crypto
    into.feed = row.feed
    into.culture = row.culture
    into.standard = row.standard
    into.caveats = row.caveats
    into.undeclared = 0
    into.writes = row.writes
    into.days = row.days
    into.prepared = row.prepared
    into.rehearsed = row.rehearsed
    into.liaison = row.liaison
    into.leave_until = row.leave_until
    into.stand_fast = row.stand_fast
    into.withdraws = row.withdraws
    into.rotates = row.rotates
    into.relief_until = row.relief_until
    into.handed = row.handed
    into.knowledge_lost = row.knowledge_lost
    into.ties_lost = row.ties_lost
    into.new_procedures = row.new_procedures
    into.new_language = row.new_language
    into.new_quality = row.new_quality
    into.lost_today = row.lost_today
    into.unpaid_since = row.unpaid_since
    into.withheld = row.withheld
    into.sides_with = row.sides_with
    into.basing = row.basing
    into.climate = row.climate
    into.accused_minute = row.accused_minute
    into.accused_place = row.accused_place
    into.accused_reported = row.accused_reported
    into.accused_trust = 0
    into.concealed = 0


def public_contingent(row, into):
    into.key = row.key
    into.alive = row.alive
    into.party = row.party
    into.side = row.side
    into.seat = row.seat
    into.base = 0
    into.language = 0
    into.local = 0
    into.interpreters = 0
    into.interop = 0
    into.sops = 0
    into.will = 0
    into.intent = 0
    into.fatalities = 0
    into.contacts = 0
    into.mourned = 0
    into.regional = row.regional
    into.bearers = 0
    into.crypto = 0
    into.feed = 0
    into.culture = 0
    into.standard = 0
    into.caveats = 0
    into.undeclared = 0
    into.writes = 0
    into.days = 0
    into.prepared = 0
    into.rehearsed = 0
    into.liaison = 0
    into.leave_until = 0
    into.stand_fast = 0
    into.withdraws = 0
    into.rotates = 0
    into.relief_until = 0
    into.handed = 0
    into.knowledge_lost = 0
    into.ties_lost = 0
    into.new_procedures = 0
    into.new_language = 0
    into.new_quality = 0
    into.lost_today = 0
    into.unpaid_since = 0
    into.withheld = 0
    into.sides_with = row.sides_with
    into.basing = 0
    into.climate = 0
    into.accused_minute = 0
    into.accused_place = 0
    into.accused_reported = 0
    into.accused_trust = 0
    into.concealed = 0


def own_seat(row, into):
    into.key = row.key
    into.side = row.side
    into.party = row.party
    into.slots = row.slots
    into.used = row.used
    into.flashes = row.flashes
    into.asked_minute = row.asked_minute
    into.lead = row.lead
    into.out_until = row.out_until


def public_seat(row, into):
    into.key = row.key
    into.side = row.side
    into.party = row.party
    into.slots = 0
    into.used = 0
    into.flashes = 0
    into.asked_minute = 0
    into.lead = row.lead
    into.out_until = 0


def copy_contact(row, into):
    into.seen = row.seen
    into.number = row.number
    into.cell = row.cell
    into.minute = row.minute
    into.certainty = row.certainty
    into.strength = row.strength
    into.side = row.side
    into.party = row.party
    into.source = row.source


def public_contact(row, into):
    into.seen = 0
    into.number = 0
    into.cell = 0
    into.minute = 0
    into.certainty = 0
    into.strength = 0
    into.side = 0
    into.party = 0
    into.source = 0


def copy_assessment(row, into):
    into.minute = row.minute
    into.population = row.population
    into.trust = row.trust
    into.fear = row.fear
    into.dead = row.dead
    into.wounded = row.wounded
    into.spread = row.spread


def public_assessment(row, into):
    into.minute = 0
    into.population = 0
    into.trust = 0
    into.fear = 0
    into.dead = 0
    into.wounded = 0
    into.spread = 0


def copy_flash(row, into):
    into.alive = row.alive
    into.seat = row.seat
    into.kind = row.kind
    into.minute = row.minute
    into.cell = row.cell
    into.group = row.group
    into.other = row.other
    into.community = row.community
    into.cause = row.cause
    into.answered = row.answered
    into.query = row.query


def public_flash(row, into):
    into.alive = 0
    into.seat = 0
    into.kind = 0
    into.minute = 0
    into.cell = 0
    into.group = 0
    into.other = 0
    into.community = 0
    into.cause = 0
    into.answered = 0
    into.query = 0


def own_work(row, into):
    into.key = row.key
    into.alive = row.alive
    into.kind = row.kind
    into.cell = row.cell
    into.party = row.party
    into.amount = row.amount
    into.known = row.known


def public_work(row, into):
    into.key = 0
    into.alive = 0
    into.kind = 0
    into.cell = 0
    into.party = 0
    into.amount = 0
    into.known = 0


def own_patient(row, into):
    into.key = row.key
    into.alive = row.alive
    into.side = row.side
    into.group = row.group
    into.unit = row.unit
    into.community = row.community
    into.cell = row.cell
    into.count = row.count
    into.critical = row.critical
    into.minute = row.minute
    into.aid_minute = row.aid_minute
    into.care_minute = row.care_minute
    into.surgery_minute = row.surgery_minute
    into.recover_minute = row.recover_minute
    into.ours = row.ours
    into.known = row.known
    into.cause = row.cause
    into.left = row.left
    into.found = row.found


def public_patient(row, into):
    into.key = 0
    into.alive = 0
    into.side = 0
    into.group = 0
    into.unit = 0
    into.community = 0
    into.cell = 0
    into.count = 0
    into.critical = 0
    into.minute = 0
    into.aid_minute = 0
    into.care_minute = 0
    into.surgery_minute = 0
    into.recover_minute = 0
    into.ours = 0
    into.known = 0
    into.cause = 0
    into.left = 0
    into.found = 0


def own_detainee(row, into):
    into.key = row.key
    into.alive = row.alive
    into.group = row.group
    into.party = row.party
    into.count = row.count
    into.minute = row.minute
    into.form_minute = row.form_minute
    into.late = row.late
    into.unit = 0
    into.child = row.child
    into.extended = row.extended


def public_detainee(row, into):
    into.key = 0
    into.alive = 0
    into.group = 0
    into.party = 0
    into.count = 0
    into.minute = 0
    into.form_minute = 0
    into.late = 0
    into.unit = 0
    into.child = 0
    into.extended = 0


def own_alert(row, into):
    into.key = row.key
    into.alive = row.alive
    into.community = row.community
    into.minute = row.minute
    into.due = row.due
    into.real = 0
    into.group = 0
    into.answered = row.answered
    into.cause = row.cause


def public_alert(row, into):
    into.key = 0
    into.alive = 0
    into.community = 0
    into.minute = 0
    into.due = 0
    into.real = 0
    into.group = 0
    into.answered = 0
    into.cause = 0


def public_objective(row, into):
    into.done = row.done
    into.failed = row.failed
    into.held = row.held


def own_procedure(row, into):
    into.mastery = row.mastery


def public_procedure(row, into):
    into.mastery = 0


def own_plan(row, into):
    into.alive = row.alive
    into.seat = row.seat
    into.community = row.community
    into.group = row.group


def public_plan(row, into):
    into.alive = 0
    into.seat = 0
    into.community = 0
    into.group = 0


def own_site(row, into):
    into.key = row.key
    into.party = row.party
    into.cell = row.cell
    into.capacity = row.capacity
    into.open = row.open
    into.opened = row.opened
    into.queue = row.queue
    into.disarmed = row.disarmed
    into.cash = row.cash
    into.promised = row.promised
    into.unpaid = row.unpaid
    into.due = row.due
    into.later = row.later
    into.later_due = row.later_due
    into.second = row.second
    into.second_due = row.second_due
    into.children = row.children
    into.children_since = row.children_since
    into.incited = 0


def public_site(row, into):
    into.key = row.key
    into.party = row.party
    into.cell = row.cell
    into.capacity = row.capacity
    into.open = row.open
    into.opened = row.opened
    into.queue = 0
    into.disarmed = 0
    into.cash = 0
    into.promised = 0
    into.unpaid = 0
    into.due = 0
    into.later = 0
    into.later_due = 0
    into.second = 0
    into.second_due = 0
    into.children = 0
    into.children_since = 0
    into.incited = 0


def own_captive(row, into):
    into.alive = row.alive
    into.group = row.group
    into.party = row.party
    into.captor = 0
    into.stance = 0
    into.people = row.people
    into.minute = row.minute
    into.long = row.long
    into.talks = row.talks
    into.talked = row.talked


def public_captive(row, into):
    into.alive = 0
    into.group = 0
    into.party = 0
    into.captor = 0
    into.stance = 0
    into.people = 0
    into.minute = 0
    into.long = 0
    into.talks = 0
    into.talked = 0


def own_mandate(row, into):
    into.tasks = row.tasks
    into.given = row.given
    into.until = row.until
    into.legitimacy = row.legitimacy
    into.support = row.support
    into.asked = row.asked
    into.calm = row.calm
    into.short = row.short


def public_mandate(row, into):
    into.tasks = row.tasks
    into.given = row.given
    into.until = row.until
    into.legitimacy = 0
    into.support = 0
    into.asked = row.asked
    into.calm = row.calm
    into.short = 0


def own_load(row, into):
    into.key = row.key
    into.alive = row.alive
    into.kind = row.kind
    into.contingent = row.contingent
    into.cell = row.cell
    into.group = row.group
    into.amount = row.amount
    into.due = row.due
    into.late = row.late
    into.cause = row.cause


def public_load(row, into):
    into.key = 0
    into.alive = 0
    into.kind = 0
    into.contingent = 0
    into.cell = 0
    into.group = 0
    into.amount = 0
    into.due = 0
    into.late = 0
    into.cause = 0


def public_tension(row, into):
    into.key = row.key
    into.one = row.one
    into.other = row.other
    into.value = 0
    into.told = row.told
    into.spoken_minute = row.spoken_minute


def own_case(row, into):
    into.key = row.key
    into.alive = row.alive
    into.kind = row.kind
    into.community = row.community
    into.minute = row.minute
    into.referred = row.referred
    into.reported = row.reported
    into.cause = row.cause


def public_case(row, into):
    into.key = 0
    into.alive = 0
    into.kind = 0
    into.community = 0
    into.minute = 0
    into.referred = 0
    into.reported = 0
    into.cause = 0


def public_border(row, into):
    into.key = row.key
    into.edge = row.edge
    into.party = 0
    into.arms = 0
    into.abroad = 0
    into.brought = 0


def own_crowd(row, into):
    into.people = row.people
    into.since = row.since
    into.why = row.why
    into.heard = row.heard


def public_crowd(row, into):
    into.people = 0
    into.since = 0
    into.why = 0
    into.heard = 0


def own_battalion(row, into):
    into.key = row.key
    into.party = row.party
    into.cell = row.cell
    into.people = row.people
    into.authorised = row.authorised
    into.manning = 0
    into.equipment = 0
    into.training = 0
    into.command = 0
    into.leadership = 0
    into.logistics = 0
    into.said_manning = row.said_manning
    into.said_equipment = row.said_equipment
    into.said_training = row.said_training
    into.said_command = row.said_command
    into.said_leadership = row.said_leadership
    into.said_logistics = row.said_logistics
    into.seen = row.seen
    into.level = 0
    into.grade = 0
    into.graded = row.graded
    into.doubted = row.doubted
    into.tempo = row.tempo
    into.leaderless = row.leaderless
    into.equipped = row.equipped
    into.held = row.held
    into.struck = 0
    into.struck_minute = 0
    into.gap_since = 0
    into.fallen = 0
    into.deserted = 0
    into.team = row.team
    into.partner = row.partner
    into.steady = 0


def public_battalion(row, into):
    into.key = row.key
    into.party = row.party
    into.cell = row.cell
    into.people = row.people
    into.authorised = row.authorised
    into.manning = 0
    into.equipment = 0
    into.training = 0
    into.command = 0
    into.leadership = 0
    into.logistics = 0
    into.said_manning = 0
    into.said_equipment = 0
    into.said_training = 0
    into.said_command = 0
    into.said_leadership = 0
    into.said_logistics = 0
    into.seen = 0
    into.level = 0
    into.grade = 0
    into.graded = 0
    into.doubted = 0
    into.tempo = 0
    into.leaderless = 0
    into.equipped = 0
    into.held = row.held
    into.struck = 0
    into.struck_minute = 0
    into.gap_since = 0
    into.fallen = 0
    into.deserted = 0
    into.team = 0
    into.partner = 0
    into.steady = 0
