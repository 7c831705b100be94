"""Ten leaks, each planted where such a one could creep in: the comparison that finds nothing in the game finds each.

A plant replaces one function by one that reads the truth beside the belief that it was handed.
"""

from itertools import islice
from types import SimpleNamespace

import pytest

from wargame import session
from wargame.agents import encode
from wargame.engine import orders, score
from wargame.engine.game import Game
from wargame.engine.words import reason, verb
from wargame.fog.changes import TOGETHER, fields
from wargame.fog.pairs import Search, moments
from wargame.local import LocalSeat
from wargame.render import view as v
from wargame.render.build import board, contingents, preview, story
from wargame.render.build.chair import Chair

SEAT = 1
TRIES = 60  # pairs a moment
NEAR = 6  # cells: those whom a planted leak feels


@pytest.fixture(scope="module")
def searched():
    """An exercise and some moments of it: turns to be ordered and reaction windows."""
    exercise = session.load("one_net")
    return exercise, list(islice(moments(exercise, 3), 17))[10:]


@pytest.fixture
def truth(monkeypatch):
    """The state of the game whose belief was asked for last: what a plant reads."""
    seen = SimpleNamespace(state=None)
    honest = Game.belief

    def belief(game, seat):
        seen.state = game.state
        return honest(game, seat)

    monkeypatch.setattr(Game, "belief", belief)
    return seen


def strangers(truth, cell, width, cells=NEAR):
    """How many groups of others really stand within so many cells of a cell."""
    x, y = cell % width, cell // width
    state = truth.state
    return sum(
        max(abs(group.cell % width - x), abs(group.cell // width - y)) <= cells
        for group in state.groups
        if group.alive and group.side != state.seats[SEAT - 1].side
    )


def planner_delay(monkeypatch, truth):
    """The time that an order takes is longer where an unseen group stands on its way."""
    honest = preview._times

    def times(chair, index, doing, goal, how):
        terms, arrival = honest(chair, index, doing, goal, how)
        return [*terms, v.Term("way there", 10 * strangers(truth, goal, chair.width))], arrival

    monkeypatch.setattr(preview, "_times", times)


def occupied_cell(monkeypatch, truth):
    """A march to a cell is refused where an unseen group stands."""
    honest = orders.can

    def can(state, ground, seat, index, doing, cell, other):
        refused = honest(state, ground, seat, index, doing, cell, other)
        if doing == verb.MARCH and not refused and strangers(truth, cell, ground.map[0].width):
            return reason.NO_WAY
        return refused

    monkeypatch.setattr(orders, "can", can)


def mask(monkeypatch, truth):
    """An agent may not leave a group to its order while an unseen group is near."""
    honest = encode.mask

    def leaky(believed, ground, seat, index, targets, permitted, out):
        honest(believed, ground, seat, index, targets, permitted, out)
        out[encode.LEAVE] = int(not strangers(truth, believed.groups[index].cell, ground.map[0].width))

    monkeypatch.setattr(encode, "mask", leaky)


def unit_ids(monkeypatch, truth):
    """A contact is called by its true row."""
    monkeypatch.setattr(Chair, "number", lambda chair, index: index + 1)


def undo(monkeypatch, truth):
    """An order is not taken back while an unseen group is near the one that got it."""
    honest = LocalSeat._take_back

    def take_back(seat, without):
        cell = truth.state.groups[without].cell
        if not strangers(truth, cell, seat._game.ground.map[0].width):
            honest(seat, without)

    monkeypatch.setattr(LocalSeat, "_take_back", take_back)


def log_gaps(monkeypatch, truth):
    """A message has the number of its event."""
    honest = story.messages_of
    monkeypatch.setattr(
        board, "messages_of", lambda chair, events, numbers: honest(chair, events, {one.id: one.id for one in events})
    )


def report_timing(monkeypatch, truth):
    """A contact is as old as it is true: it stays new for as long as the group stands where it was seen."""
    honest = contingents.contact_view

    def contact_view(chair, number, row):
        shown = honest(chair, number, row)
        stands = any(group.cell == row.cell for group in truth.state.groups if group.side == row.side)
        return v.Contact(**{name: getattr(shown, name) for name in v.Contact.__slots__} | {"age": 0 if stands else 99})

    monkeypatch.setattr(board, "contact_view", contact_view)


def score_ticks(monkeypatch, truth):
    """The score stands in the header while the game goes on."""
    honest = board._meters

    def meters(chair):
        yield from honest(chair)
        yield "Score", score.total_points(truth.state, chair.ground), 0

    monkeypatch.setattr(board, "_meters", meters)


def preview_odds(monkeypatch, truth):
    """The odds of an order count the presence that nobody has measured."""
    honest = preview._odds

    def odds(chair, index, doing, goal, other):
        yield from honest(chair, index, doing, goal, other)
        place = chair.ground.land[goal].place
        if place:
            yield v.Odds("nothing happens there", min(100, truth.state.communities[place - 1].cover // 10_000))

    monkeypatch.setattr(preview, "_odds", odds)


def inject_list(monkeypatch, truth):
    """The objectives tell how many of the exercise's injects are still to come."""
    honest = board._objectives

    def objectives(chair):
        yield from honest(chair)
        yield v.Objective(f"{sum(not one.fired for one in truth.state.injects)} injects to come", "open")

    monkeypatch.setattr(board, "_objectives", objectives)


WHERE = ("another group", "groups.cell", "groups.alive")
PLANTS = {
    "planner delay from an unseen unit": (planner_delay, WHERE, "previews"),
    "refusal because a cell is occupied": (occupied_cell, WHERE, "refusals"),
    "mask": (mask, WHERE, "mask"),
    "unit ids": (unit_ids, ("other rows of strangers",), "view"),
    "undo": (undo, WHERE, "view after orders|refusals"),
    "log gaps": (log_gaps, ("another log",), "view"),
    "report timing": (report_timing, WHERE, "view"),
    "score ticks": (score_ticks, ("tallies.amount",), "view"),
    "preview odds": (preview_odds, ("communities.cover",), "previews"),
    "inject list": (inject_list, ("injects.fired",), "view"),
}


def search_of(searched, changes):
    """Everything that a search with these changes finds in the moments."""
    exercise, played = searched
    search = Search(exercise, 2, [one for one in (*fields(), *TOGETHER) if one.name in changes])
    for moment in played:
        if search.compare(moment, SEAT, TRIES // len(played)):
            break
    return search.tally


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_leak_is_caught(name, searched, truth, monkeypatch):
    plant, changes, parts = PLANTS[name]
    plant(monkeypatch, truth)
    caught = search_of(searched, changes).leaks
    assert any(f": {part} differs" in line for line in caught for part in parts.split("|")), caught[:3]


def test_nothing_is_caught_where_nothing_is_planted(searched, truth):
    """The very same changes at the very same moments."""
    tally = search_of(searched, {change for _, changes, _ in PLANTS.values() for change in changes})
    assert tally.pairs >= TRIES - len(searched[1])
    assert tally.leaks == []
