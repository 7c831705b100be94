"""Row S3: contributing nations. Four contingents are four rows of the page, and each order is held against the caveats
of the nation that would carry it out.
"""

import pytest

from tests.render.real_seat import RealSeat
from wargame import session
from wargame.engine.caveats import broken
from wargame.engine.game import Game, start
from wargame.engine.orders import CATALOG, can, may, target_cell
from wargame.engine.words import caveat, reason, target, verb
from wargame.render import plain
from wargame.render.screens.contingents import Contingents
from wargame.render.screens.map import MapScreen
from wargame.render.window import Window

EXERCISE, NATIONS = "one_net", 4
FORBIDS = {
    caveat.NO_NIGHT: {verb.MARCH, verb.SWEEP, verb.PATROL, verb.OBSERVE, verb.ESCORT},
    caveat.NO_FORCE: {verb.SHOW_FORCE, verb.WARN, verb.BLOCK, verb.WARNING_SHOT, verb.FIRE, verb.DETAIN},
    caveat.NO_CROWD: {verb.CHECKPOINT, verb.BLOCK},
    caveat.NO_DETAINING: {verb.DETAIN},
    caveat.NO_FAR: {verb.MARCH, verb.SWEEP, verb.PATROL, verb.OBSERVE, verb.ESCORT},
    caveat.STAND_FAST: {verb.MARCH, verb.SWEEP, verb.PATROL, verb.OBSERVE, verb.ESCORT, verb.CHECKPOINT, verb.BLOCK}
    | {verb.SHOW_FORCE, verb.WARN, verb.WARNING_SHOT, verb.FIRE, verb.DETAIN},
}  # by caveat: the verbs that it can forbid


def test_four_contingents_are_four_rows_of_the_page(monkeypatch):
    seat, drawn = RealSeat(EXERCISE), []
    row = Contingents._row

    def noted(self, ui, one, rect):
        drawn.append(one.name)
        used = row(self, ui, one, rect)
        assert used > 0
        return used

    monkeypatch.setattr(Contingents, "_row", noted)
    Window(Contingents(MapScreen(seat), seat.view().together), (1280, 720)).frame()
    assert set(drawn) == set(seat.exercise.contingents[:NATIONS]) and len(set(drawn)) == NATIONS
    told = plain.text_form(seat.view())
    assert all(name in told for name in drawn)


@pytest.fixture(scope="module")
def night():
    """The exercise in its first night, without any caveat."""
    exercise = session.load(EXERCISE)
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    while game.clock.night == 0:
        game.play_turn()
    for own in game.state.contingents:
        own.caveats, own.undeclared, own.regional = 0, 0, 0
    return game


def orders(game, believed, row):
    """Accepted orders of all verbs for the groups of a contingent row, with where they lead."""
    for index, group in enumerate(believed.groups):
        if group.contingent != row + 1:
            continue
        for entry in CATALOG:
            others = range(1, len(believed.communities) + 1) if entry.target == target.COMMUNITY else (index,)
            for other in others:
                for cell in (0, group.cell) if entry.target == target.CELL else (0,):
                    if can(believed, game.ground, 1, index, entry.verb, cell, other) == reason.NONE:
                        goal = target_cell(believed, game.ground, index, entry.verb, cell, other)
                        yield index, entry.verb, cell, other, goal


@pytest.mark.parametrize("bit", sorted(FORBIDS))
def test_each_order_is_held_against_that_nations_caveats(night, bit):
    state, seen = night.state, set()
    for row in range(NATIONS):
        for at in range(NATIONS):
            state.contingents[at].caveats = bit if at == row else 0
        believed = night.belief(1)
        for of in range(NATIONS):
            for index, doing, cell, other, goal in orders(night, believed, of):
                said = may(believed, night.ground, 1, index, doing, cell, other, 0)
                if of != row:
                    assert said != reason.CAVEAT, "another nation's caveat"
                    continue
                own, group = believed.contingents[of], believed.groups[index]
                breaks = broken(night.ground, believed.clock[0], group, own.base, doing, goal, bit)
                assert (said == reason.CAVEAT) == bool(breaks)
                if breaks:
                    seen.add(doing)
    assert seen <= FORBIDS[bit]
    assert seen or not FORBIDS[bit] & {verb.MARCH, verb.SWEEP, verb.PATROL, verb.CHECKPOINT}
