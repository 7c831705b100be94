"""Acting as one: the delay sum, bearers, caveats, capitals, misreadings, staff work, and the index behind them."""

import pytest

from tests.engine.tiny import MISSION, Force, Game, Place, events, give, tiny
from wargame.engine import comms, delay, interop
from wargame.engine.deeds import change_trust
from wargame.engine.game import Game as Played
from wargame.engine.grid import distance
from wargame.engine.knowledge import belief
from wargame.engine.orders import submit
from wargame.engine.rules.command import command, reaction_command
from wargame.engine.rules.encounters import encounters
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import PPM, TABLES
from wargame.engine.words import (
    bearer,
    caveat,
    event,
    incident,
    manner,
    misreading,
    preparation,
    reason,
    tally,
    trust,
    unit,
    verb,
)
from wargame.engine.words import delay as parts

A, B = 0, 1  # rows of the mission's contingents; A is the headquarters'


def game(turn: int = 2, **own: int) -> Game:
    """Alpha of contingent A and bravo of B, six cells from the headquarters; `own` are fields of contingent B."""
    made = tiny([Force(unit.INFANTRY_MOUNTED, 12), Force(unit.INFANTRY_MOUNTED, 16, 2)], [Place(18)], turn=turn)
    for name, value in own.items():
        setattr(made.state.contingents[B], name, value)
    return made


def stranger(turn: int = 2, **own: int) -> Game:
    """The same where B has short wave only, half the language and a standard of its own."""
    fields = {"bearers": bearer.HF, "crypto": 0, "feed": 0, "language": 500_000, "standard": 2, "culture": 2,
              "rehearsed": 0}  # fmt: skip
    made = game(turn, **(fields | own))
    interop.refresh(made.state, made.ground)
    return made


def ordered(made: Game, index: int, number: int, cell: int = 0, other: int = 0, how: int = 0) -> int:
    """Submit an order of the mission on its own belief."""
    believed = thaw(new_state({table.name: len(getattr(made.state, table.name)) for table in TABLES}))
    belief(made.state, made.ground, MISSION, believed)
    return submit(made.state, believed, made.ground, made.log, MISSION, index, number, cell, other, how)


def alert(made: Game, minute: int = 400) -> None:
    """The village warns."""
    flash = made.state.flashes[0]
    flash.alive, flash.seat, flash.kind, flash.minute, flash.cell, flash.community = (
        1, MISSION, incident.ALERT, minute, 18, 1,
    )  # fmt: skip
    made.state.seats[MISSION - 1].flashes = 1
    made.state.clock[0].window = 1


def told(made: Game) -> dict[int, int]:
    """The delay parts in the log."""
    return {one.extra: one.amount for one in events(made, event.DELAY)}


def test_the_index_is_the_weighted_sum_of_its_three_parts():
    made = stranger()
    a, b = made.state.contingents[A], made.state.contingents[B]
    assert interop.technical(made.ground, a, b) == 400_000
    assert interop.procedural(made.state, made.ground, A, B) == 600_000
    assert interop.human(made.state, made.ground, A, B) == 250_000
    assert interop.index_of(made.state, made.ground, A, B) == 120_000 + 210_000 + 87_500
    assert b.interop == interop.index_of(made.state, made.ground, B, A)
    assert a.interop == PPM, "with itself a contingent has but its procedures to lose"


@pytest.mark.parametrize(
    ("change", "gain"),
    [
        (lambda state: setattr(state.contingents[B], "crypto", PPM), 90_000),
        (lambda state: setattr(state.contingents[B], "feed", PPM), 90_000),
        (lambda state: setattr(state.contingents[B], "standard", 1), 140_000),
        (lambda state: setattr(state.contingents[B], "language", PPM), 87_500),
        (lambda state: setattr(state.contingents[A], "liaison", 1 << B), 70_000),
        (lambda state: setattr(state.contingents[B], "rehearsed", PPM), 70_000),
        (lambda state: setattr(state.contingents[B], "culture", 1), 35_000),
    ],
)
def test_what_each_measure_is_worth(change, gain):
    made = stranger()
    before = interop.index_of(made.state, made.ground, A, B)
    change(made.state)
    assert interop.index_of(made.state, made.ground, A, B) == before + gain


def test_an_order_before_the_turn_costs_the_way_of_the_words():
    made = stranger()
    assert ordered(made, 1, verb.MARCH, 18) == reason.NONE
    order = made.state.orders[3]
    assert told(made) == {parts.BEARER: 15, parts.LANGUAGE: 10}
    assert order.effect - order.given == 25
    made = stranger()
    assert ordered(made, 0, verb.MARCH, 18) == reason.NONE
    assert (told(made), made.state.orders[1].effect) == ({}, made.state.orders[1].given), "to one's own"


def test_the_storyboard_of_the_tutorial_is_the_sum():
    """60 + 15 + 10 + 120 + 10 unprepared, 15 + 2 + 5 + 10 prepared."""
    made = stranger(undeclared=caveat.CALLS_HOME)
    give(made, 1, verb.PATROL, 16)
    alert(made)
    assert ordered(made, 1, verb.MARCH, 18) == reason.NONE
    reaction_command(made.state, made.ground, made.log)
    order = made.state.orders[3]
    assert told(made) == {
        parts.STAFF: 60, parts.BEARER: 15, parts.LANGUAGE: 10, parts.NOTICE: 10, parts.CAPITAL: 120
    }  # fmt: skip
    assert (order.given, order.effect) == (400, 400 + 215)
    made = stranger(undeclared=caveat.CALLS_HOME)
    give(made, 1, verb.PATROL, 16)
    for number, other in ((verb.PLAN, 1), (verb.LIAISE, A + 1), (verb.CONSULT, 0)):
        assert ordered(made, 1, number, 0, other) == reason.NONE
    made.state.contingents[B].bearers |= bearer.VHF
    alert(made)
    assert ordered(made, 1, verb.MARCH, 18) == reason.NONE
    reaction_command(made.state, made.ground, made.log)
    assert told(made) == {parts.STAFF: 15, parts.BEARER: 2, parts.LANGUAGE: 10, parts.LIAISON: -5, parts.NOTICE: 10}
    assert made.state.orders[3].effect == 400 + 32


def test_more_decisions_than_slots_cost_time():
    made = game()
    alert(made)
    made.state.seats[MISSION - 1].used = 12
    assert ordered(made, 0, verb.MARCH, 18) == reason.NONE
    assert told(made)[parts.LOAD] == 30


def test_drill_and_the_commander_on_the_spot_wait_for_no_staff():
    made = game()
    alert(made)
    made.state.flashes[0].group = 1
    assert ordered(made, 0, verb.MARCH, 18) == reason.NONE
    assert told(made) == {parts.NOTICE: 30}


def test_who_wants_it_in_writing_waits_for_it_only_where_it_is_dangerous():
    made = game(writes=1)
    made.state.clock[0].roe = 3
    ask = (made.state, made.ground, MISSION, 1)
    assert delay.part(*ask, verb.FIRE, 0, 0, parts.WRITTEN) == 60
    assert delay.part(*ask, verb.MARCH, 0, 0, parts.WRITTEN) == 0
    made.state.clock[0].roe = 2
    assert delay.part(*ask, verb.FIRE, 0, 0, parts.WRITTEN) == 0


def test_every_minute_of_every_order_is_accounted_for():
    """Whatever is ordered to whom, effect less given is the sum of what the log says of it."""
    from wargame import session

    for name in ("first_day", "integrated_mission"):
        exercise = session.load(name)
        played = session.new_game(exercise, 5, session.seating(exercise))
        assert isinstance(played, Played)
        checked = 0
        for _ in range(exercise.scenario.exercise.turns):
            played.first_half()
            found = played.second_half()
            sums: dict[int, int] = {}
            for one in found:
                if one.kind == event.DELAY:
                    sums[one.cause] = sums.get(one.cause, 0) + one.amount
            misread = {one.cause for one in found if one.kind == event.MISUNDERSTOOD and one.amount == misreading.LATE}
            for order in played.state.orders:
                if order.cause in sums and order.cause not in misread:
                    assert order.effect - order.given == sums[order.cause]
                    checked += 1
        assert checked > 10


def test_bearers_reach_as_far_as_they_reach():
    made = game()
    reaches = lambda by: comms.carries(made.state, made.ground, A, 1, by)  # noqa: E731
    assert [reaches(by) for by in (bearer.HF, bearer.SATCOM, bearer.VHF, bearer.SECURE)] == [True] * 4
    made.state.groups[1].vehicles = 0
    made.state.contingents[A].bearers = made.state.contingents[B].bearers = bearer.VHF
    assert not reaches(bearer.VHF), "a hand set carries five kilometres"
    made.state.contingents[A].bearers |= bearer.REPEATER
    assert reaches(bearer.VHF)
    made.state.contingents[B].crypto = 0
    assert not reaches(bearer.SECURE), "without keys nothing is secure"
    made.state.clock[0].satellites_out = made.state.clock[0].minute + 60
    assert not reaches(bearer.SATCOM)


def test_where_nothing_reaches_a_runner_goes():
    made = game(bearers=0)
    assert ordered(made, 1, verb.MARCH, 18) == reason.NONE
    metres = distance(made.ground, made.state.contingents[A].base, 16)
    assert told(made)[parts.RELAY] == 10 + metres * 60 // 15_000


def test_a_declared_caveat_forbids_and_an_undeclared_one_refuses_after_the_delay():
    made = game(turn=1, caveats=caveat.NO_NIGHT)
    assert made.state.clock[0].night == 1
    assert ordered(made, 1, verb.MARCH, 18) == reason.CAVEAT
    assert ordered(made, 0, verb.MARCH, 18) == reason.NONE
    made = game(turn=1, undeclared=caveat.NO_NIGHT)
    assert ordered(made, 1, verb.MARCH, 18) == reason.NONE
    command(made.state, made.ground, made.log)
    (refused,) = events(made, event.NATIONAL_REFUSAL)
    assert (refused.amount, refused.extra, refused.community) == (verb.MARCH, caveat.NO_NIGHT, 1)
    assert made.state.orders[3].alive == 0
    own = made.state.contingents[B]
    assert (own.caveats, own.undeclared) == (caveat.NO_NIGHT, 0), "now it is known"


def test_a_misread_order_looks_understood_until_the_turn_is_over():
    """Over many seeds: as often as the formula says, half as often if read back, and hidden from the seat's belief."""
    often = {0: 0, manner.READ_BACK: 0}
    for how in often:
        for seed in range(400):
            made = stranger(interop=0)
            made.state.contingents[B].interop = 0
            made.state.clock[0].seed = seed
            assert ordered(made, 1, verb.MARCH, 18, how=how) == reason.NONE
            before = (made.state.orders[3].verb, made.state.orders[3].cell, made.state.orders[3].effect)
            command(made.state, made.ground, made.log)
            if not events(made, event.MISUNDERSTOOD):
                continue
            often[how] += 1
            believed = thaw(new_state({table.name: len(getattr(made.state, table.name)) for table in TABLES}))
            belief(made.state, made.ground, MISSION, believed)
            seen = believed.orders[3]
            assert (seen.verb, seen.cell) == before[:2]
            changed = made.state.orders[3]
            assert (changed.verb, changed.cell, changed.effect) != before
    assert 75 <= often[0] <= 125, "a quarter of 400"
    assert 30 <= often[manner.READ_BACK] <= 70, "half of that"


def test_a_force_beside_the_mission_is_asked():
    made = game(regional=1)
    assert ordered(made, 1, verb.MARCH, 18) == reason.AUTHORITY
    assert ordered(made, 1, verb.MARCH, 18, how=manner.INSIST) == reason.NONE
    command(made.state, made.ground, made.log)
    assert len(events(made, event.SUPPORT_ASKED)) == 1
    assert len(events(made, event.SUPPORT_GRANTED)) + len(events(made, event.SUPPORT_REFUSED)) == 1


def prepared(what: int, **own: int) -> Game:
    made = stranger(turn=1, days=20, **own)
    for index in (0, 1):
        made.state.contingents[index].days = 20
        ordered(made, index, verb.PREPARE, 0, what)
    return made


@pytest.mark.parametrize("what", range(1, preparation.COUNT))
def test_no_preparation_makes_anything_worse(what):
    made = prepared(what, interop=0)
    assert interop.index_of(made.state, made.ground, A, B) >= interop.index_of(stranger().state, made.ground, A, B)
    assert made.state.contingents[B].days < 20
    assert events(made, event.PREPARED)


def test_what_preparations_change():
    own = prepared(preparation.COMMUNICATIONS_EXERCISE).state.contingents[B]
    assert own.crypto == PPM
    assert own.bearers & (bearer.VHF | bearer.SECURE) == bearer.VHF | bearer.SECURE
    assert prepared(preparation.RADIO_ENGLISH).state.contingents[B].language == 750_000
    assert prepared(preparation.COMMAND_POST_EXERCISE, rehearsed=0).state.contingents[B].rehearsed == 400_000
    assert prepared(preparation.TABLE_TOP, intent=0).state.contingents[B].intent == 1
    made = prepared(preparation.WORKSHOP_ALARM)
    pair = made.state.contingents[A], made.state.contingents[B]
    assert [interop.common_share(made.ground, *pair, pack) for pack in range(3)] == [600_000, 850_000, 600_000]
    made.state.contingents[B].standard = made.state.contingents[A].standard
    assert interop.common_share(made.ground, *pair, 0) == PPM


def test_preparation_ends_with_its_days_and_with_deployment():
    made = stranger(turn=1, days=3)
    assert ordered(made, 1, verb.PREPARE, 0, preparation.RADIO_ENGLISH) == reason.NONE
    assert ordered(made, 1, verb.PREPARE, 0, preparation.CULTURE_BRIEF) == reason.NO_DAYS
    made = stranger(turn=2, days=3)
    assert ordered(made, 1, verb.PREPARE, 0, preparation.CULTURE_BRIEF) == reason.BEFORE_DEPLOYMENT


def test_staff_work_takes_slots_and_leaves_the_order_alone():
    made = stranger()
    give(made, 1, verb.PATROL, 16)
    seat = made.state.seats[MISSION - 1]
    assert ordered(made, 1, verb.LIAISE, 0, A + 1) == reason.NONE
    assert (seat.used, made.state.orders[3].alive, made.state.orders[2].verb) == (1, 0, verb.PATROL)
    assert ordered(made, 1, verb.LIAISE, 0, A + 1) == reason.NOTHING_TO_GAIN
    assert ordered(made, 1, verb.LIAISE, 0, B + 1) == reason.ANOTHER_CONTINGENT
    seat.used = seat.slots
    assert ordered(made, 1, verb.CONSULT) == reason.CARELESS_OVERLOAD
    assert made.state.tallies[tally.CONSULTED].amount == 0


def test_a_jammer_leaves_short_wave_and_the_dish():
    """Both ends count; who is far from it hears as before."""
    made = game(bearers=bearer.HF | bearer.VHF | bearer.SECURE | bearer.SATCOM)
    clock, group = made.state.clock[0], made.state.groups[1]
    assert comms.best_bearer(made.state, made.ground, A, 1) == bearer.SECURE
    clock.jammed_until, clock.jammed_cell = clock.minute + 60, group.ahead
    assert comms.best_bearer(made.state, made.ground, A, 1) == bearer.HF
    clock.jammed_cell = made.state.contingents[A].base
    assert comms.best_bearer(made.state, made.ground, A, 1) == bearer.HF
    clock.jammed_cell = 79
    assert distance(made.ground, group.ahead, 79) > made.ground.rules[0].jam_range
    assert comms.best_bearer(made.state, made.ground, A, 1) == bearer.SECURE
    clock.jammed_cell, clock.jammed_until = group.ahead, clock.minute
    assert comms.best_bearer(made.state, made.ground, A, 1) == bearer.SECURE


def test_one_force_pays_nothing():
    """Ablation: full interoperability and language take every minute of friction away."""
    made = game(interop=PPM)
    for turn_window in (0, 1):
        if turn_window:
            alert(made)
        for kind in range(1, parts.COUNT):
            minutes = delay.part(made.state, made.ground, MISSION, 1, verb.MARCH, 0, 1, kind)
            friction = parts.CLASS_OF[kind] in (parts.HUMAN, parts.NATIONAL) or kind == parts.LENDING
            assert not (friction and minutes), kind
    assert delay.misread_ppm(made.ground, PPM, 0) == 0
    assert delay.capital_ppm(made.ground, made.state.contingents[B], verb.FIRE, 1) == 0



def test_the_last_three_measures_do_what_they_say():
    made = prepared(preparation.CULTURE_BRIEF)
    change_trust(made.state, made.log, 0, -100_000, trust.ACCIDENT, 2, 0)
    assert made.state.communities[0].trust == 500_000 - 80_000
    change_trust(made.state, made.log, 0, -100_000, trust.WARNING_IGNORED, 2, 0)
    assert made.state.communities[0].trust == 320_000, "only for harm that its own people do"
    made = prepared(preparation.CAVEAT_CONFERENCE, undeclared=sum(caveat.ALL))
    own = made.state.contingents[B]
    assert own.caveats | own.undeclared == sum(caveat.ALL)
    assert own.caveats & own.undeclared == 0
    assert own.caveats


@pytest.mark.parametrize(("standard", "turn", "mistaken"), [(2, 1, 1), (1, 1, 0), (2, 2, 0)])
def test_patrols_that_meet_at_night_may_take_each_other_for_others(standard, turn, mistaken):
    made = tiny(
        [Force(unit.INFANTRY_MOUNTED, 12), Force(unit.INFANTRY_MOUNTED, 12, 2)], turn=turn, rules={"friendly_fire": PPM}
    )
    made.state.contingents[B].standard = standard
    for index in (0, 1):
        give(made, index, verb.PATROL, 12)
    encounters(made.state, made.ground, made.log)
    assert len(events(made, event.FRIENDLY_INCIDENT)) == mistaken
    assert made.state.tallies[tally.FRIENDLY_INCIDENTS].amount == mistaken
    assert made.state.tallies[tally.MISSION_WOUNDED].amount == 2 * mistaken


def test_what_contingents_are_called_changes_nothing():
    """Other names for the nations: not one byte of the outcome."""
    from wargame import session

    exercise = session.load("one_net")
    text = exercise.text
    names = {"Verane": "Torvane", "Meridor": "Estador", "Aldmark": "Halmark", "Lakes Force": "Gulf Force"}
    for name, other in names.items():
        text = text.replace(f'title = "{name}', f'title = "{other}')
        text = text.replace(f'nation = "{name}"', f'nation = "{other}"')
    renamed = session.load_text(text, "renamed")
    assert renamed.contingents != exercise.contingents
    assert session.run(renamed, 4).digest == session.run(exercise, 4).digest
