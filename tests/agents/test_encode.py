"""Actions, masks and observations: what may be chosen is what is accepted, and nothing is seen that is not known."""

from functools import cache

import numpy as np
import pytest

from wargame import session
from wargame.agents import encode, planes, slots
from wargame.agents.encode import ACTIONS, BLOCKS, FIRSTS, decode, mask
from wargame.agents.observe import observe
from wargame.agents.play import Play
from wargame.agents.setting import setting_of
from wargame.agents.targets import COMMUNITIES, LENGTHS, SLOTS, aim, metres_to, row_of
from wargame.engine.grid import distance
from wargame.engine.knowledge import belief
from wargame.engine.orders import can, may
from wargame.engine.state import State, freeze, thaw
from wargame.engine.words import manner, preparation, verb

EXERCISES = ("first_day", "integrated_mission")
SEATS = [("first_day", "company"), ("first_day", "kestrel_chief"), ("one_net", "force")] + [
    ("integrated_mission", seat) for seat in ("sector", "front", "elders", "brigade", "agencies")
]


@cache
def exercise(name: str):
    return session.load(name)


def random_play(name: str, seat: str, mode: str = "mask", seed: int = 5, steps: int = 60):
    """A game at each of its first questions, with an action at random among those offered."""
    random = np.random.default_rng(seed)
    play = Play(setting_of(exercise(name), seat, roe_mode=mode))
    play.begin(seed)
    for _ in range(steps):
        if play.over:
            return
        yield play
        play.act(int(random.choice(np.flatnonzero(play.mask()))))


def test_numbers_of_actions_never_move():
    """Weights trained on version 0.1 rely on these; append, never renumber."""
    known = {
        "HOLD": (1,), "REST": (2,), "WITHDRAW": (3,), "MARCH": (4, 12, 20, 26, 28, 29, 31, 33), "PATROL": (34, 40),
        "OBSERVE": (42, 43, 46), "CHECKPOINT": (48, 49, 51), "ESCORT": (54, 56), "ENGAGE": (57,), "NEGOTIATE": (61, 63),
        "SHOW_FORCE": (64,), "WARN": (66,), "BLOCK": (68,), "WARNING_SHOT": (70,), "FIRE": (72,), "DETAIN": (75,),
        "SEARCH": (77, 78, 79), "AID": (80,), "TREAT": (83,), "EVACUATE": (84,), "RESUPPLY": (85,), "REPAIR": (89,),
        "FLY": (91, 92, 96, 97), "REQUEST": (98,), "REPORT": (99,), "PROCESS": (100,), "RELEASE": (101,),
        "APOLOGISE": (102,), "HIDE": (104,), "TAX": (105,), "RECRUIT": (108,), "AMBUSH": (111, 112, 113),
        "RAID": (114,), "LAY_MINE": (118, 119), "PREPARE": (120,), "LIAISE": (132,), "CONSULT": (136,), "PLAN": (137,),
    }  # fmt: skip
    for name, firsts in known.items():
        found = tuple(
            first
            for block, first in zip(BLOCKS, FIRSTS, strict=True)
            if block.verb == getattr(verb, name) and first < 141
        )
        assert found == firsts, name


def test_sections_of_the_observation_never_move():
    known = {
        "mode": 0, "clock": 4, "side": 16, "seat": 21, "group": 24, "mobility": 38, "skills": 42, "stores": 58,
        "order": 64, "land": 81, "community": 94, "contact": 178, "friend": 230, "flash": 258, "alert": 272,
        "party": 282, "objective": 290, "wounded": 298, "custody": 302, "permitted": 305, "together": 311,
    }  # fmt: skip
    assert {name: slots.FIRST[name] for name in known} == known


def test_what_is_used_and_what_is_kept_free_fits():
    assert encode.USED + sum(many for _, many in encode.RESERVED) <= ACTIONS
    assert slots.USED <= slots.OBSERVATIONS


@pytest.mark.parametrize("name, seat", SEATS)
@pytest.mark.parametrize("permitted", [0, 1])
def test_the_mask_is_exactly_the_orders_that_are_accepted(name, seat, permitted):
    asked = 0
    for play in random_play(name, seat, "mask" if permitted else "cost"):
        number, index, believed, ground = play.setting.seat, play.column.index, play.believed, play.ground
        for action in range(1, ACTIONS):
            wish = play.wishes[index]
            decode(believed, ground, index, play.targets, action, wish)
            order = (believed, ground, number, index, wish.verb, wish.cell, wish.other)
            offered = wish.verb > 0 and can(*order) == 0 and (permitted == 0 or may(*order, wish.override) == 0)
            assert play.marks[action] == offered, (action, index)
        asked += 1
    assert asked > 15


@pytest.mark.parametrize("name, seat", SEATS)
def test_what_the_mask_offers_is_never_refused_and_observations_keep_their_bounds(name, seat):
    for play in random_play(name, seat, "observe", seed=9, steps=150):
        assert play.column.refused == 0
        seen = play.observation()
        assert np.isfinite(seen).all()
        assert np.abs(seen).max() <= 1
        assert not seen[slots.USED :].any()
        assert play.mask()[encode.USED :].sum() == 0


@pytest.mark.parametrize("name", [*EXERCISES, "one_net"])
def test_a_belief_brought_up_to_date_is_the_belief(name):
    seat = exercise(name).seats[0]
    for play in random_play(name, seat, seed=2, steps=120):
        fresh = thaw(State(*(np.zeros_like(table) for table in play.setting.state)))
        belief(play.state, play.ground, 1, fresh)
        held, new = freeze(play.believed), freeze(fresh)
        for table in ("groups", "orders", "seats", "flashes", "communities", "contacts", "alerts", "patients"):
            assert (getattr(held, table) == getattr(new, table)).all(), table


def test_the_nearest_communities_are_the_nearest():
    for play in random_play("integrated_mission", "sector", steps=20):
        believed, ground = play.believed, play.ground
        here = believed.groups[play.column.index].ahead
        metres = [(distance(ground, here, place.cell), row + 1) for row, place in enumerate(believed.communities)]
        found = [
            (metres_to(play.targets, COMMUNITIES + nth), row_of(play.targets, COMMUNITIES + nth))
            for nth in range(LENGTHS[0])
        ]
        assert found == sorted(metres)[: LENGTHS[0]]


def test_nothing_is_seen_of_a_group_that_the_seat_does_not_know():
    compared = 0
    for play in random_play("integrated_mission", "sector", seed=4, steps=80):
        number, index = play.setting.seat, play.column.index
        hidden = [row for row, group in enumerate(play.believed.groups) if group.alive == 0]
        changed = thaw(freeze(play.state))
        for row in hidden:
            changed.groups[row].cell = changed.groups[row].ahead = 7
            changed.groups[row].strength += 5
        other = thaw(State(*(np.zeros_like(table) for table in play.setting.state)))
        belief(changed, play.ground, number, other)
        targets, floats, marks = [0] * SLOTS, [0.0] * 400, [0] * ACTIONS
        aim(other, play.ground, number, index, targets)
        observe(other, play.ground, number, index, targets, floats)
        mask(other, play.ground, number, index, targets, play.setting.permitted, marks)
        assert (targets, floats, marks) == (play.targets, play.floats, play.marks)
        compared += len(hidden)
    assert compared > 0


def test_planes_show_the_group_in_the_middle():
    for play in random_play("first_day", "company", steps=15):
        made = planes.planes(play)
        assert made.shape == planes.SHAPE
        assert made.min() >= 0 and made.max() <= 1
        names = [name for name, _ in planes.PLANES]
        assert made[names.index("map"), planes.REACH, planes.REACH] == 1
        assert made[names.index("friends"), planes.REACH, planes.REACH] > 0
        assert made[names.index("map")].sum() <= 16 * 12


def first_of(doing: int) -> int:
    """The first action of a verb."""
    return next(first for block, first in zip(BLOCKS, FIRSTS, strict=True) if block.verb == doing)


def test_staff_work_leaves_the_question_where_it_is_and_is_seen_at_once():
    play = Play(setting_of(exercise("one_net"), "force"))
    play.begin(3)
    index, together = play.column.index, slots.FIRST["together"]
    assert play.floats[together + 2] == 1.0, "contingents can still prepare"
    own = play.believed.contingents[play.believed.groups[index].contingent - 1]
    days, used = own.days, play.believed.seats[play.setting.seat - 1].used
    workshop = first_of(verb.PREPARE) + preparation.WORKSHOP_ALARM - 1
    play.act(workshop)
    assert (play.column.index, play.column.refused) == (index, 0)
    assert own.days == days - 1
    play.act(first_of(verb.LIAISE))
    assert (play.column.index, play.column.refused) == (index, 0)
    assert play.believed.seats[play.setting.seat - 1].used == used + 1
    assert not play.mask()[first_of(verb.LIAISE)], "there sits an officer already"
    play.act(0)
    assert play.column.index > index


def test_staff_work_of_a_learner_ends():
    """Whoever chooses staff work whenever it is offered comes to the next group all the same."""
    play = Play(setting_of(exercise("one_net"), "force"))
    play.begin(3)
    for _ in range(400):
        staff = [action for action in range(first_of(verb.PREPARE), encode.USED) if play.marks[action]]
        play.act(staff[0] if staff else 0)
        if play.state.clock[0].turn > 2:
            return
    raise AssertionError("two turns took more than 400 steps")


def test_orders_across_contingents_are_read_back_and_forces_beside_the_mission_are_asked():
    """In the mode that masks what is forbidden: they are offered, given as asking, and are no breach of the rules."""
    seen = set()
    for play in random_play("one_net", "force", seed=4, steps=60):
        index = play.column.index
        for action in np.flatnonzero(play.mask()).tolist():
            if 0 < action < first_of(verb.PREPARE):
                wish = play.wishes[index]
                decode(play.believed, play.ground, index, play.targets, action, wish)
                own = play.believed.contingents[play.believed.groups[index].contingent - 1]
                foreign = play.floats[slots.FIRST["together"]] == 1.0
                assert wish.override == foreign * manner.READ_BACK + own.regional * manner.ASK
                seen.add((foreign, own.regional))
        assert play.column.overridden == 0
    assert seen == {(False, 0), (True, 0), (True, 1)}


def test_action_zero_gives_no_order():
    play = next(random_play("first_day", "company"))
    before = freeze(play.state).orders.copy()
    index = play.column.index
    play.act(0)
    after = freeze(play.state).orders
    assert (after[2 * index : 2 * index + 2] == before[2 * index : 2 * index + 2]).all()
