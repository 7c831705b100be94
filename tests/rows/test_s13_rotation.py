"""Row S13: rotation. Relief in place costs local knowledge and trust contacts by a stated amount, less after a
handover.
"""

import pytest

from tests.engine.tiny import MISSION, Force, Game, Place, believed, events, give, pass_turn, problems, tiny
from wargame import scenario, session
from wargame.engine.game import Game as Played
from wargame.engine.game import Order, start
from wargame.engine.goodwill import gain_of
from wargame.engine.interop import index_of
from wargame.engine.orders import can
from wargame.engine.rotation import begin, handed_by, missed_share, rotate
from wargame.engine.warning import warning_ppm
from wargame.engine.words import event, procedure, reason, unit, verb
from wargame.render import build
from wargame.render import view as v

OTHER = 1  # contingent row B of the tiny games
PLATOON = Force(unit.INFANTRY_FOOT, 30, contingent=2)


def relieved(forces: list[Force], length: int = 360) -> Game:
    """A game in which the relief of the second contingent has just come."""
    made = tiny(forces, [Place(31)], length=length, turns=60)
    own = made.state.contingents[OTHER]
    own.new_procedures, own.new_language = 400_000, 500_000
    own.rehearsed, own.liaison, own.prepared = 400_000, 1, 0b1110
    begin(made.state, made.ground, made.log, OTHER, made.state.clock[0].minute, 0)
    return made


def play(made: Game, turns: int, handing: dict[int, int]) -> None:
    """Turns of the rotation; `handing` says for how many of them each group row hands over."""
    for turn in range(turns):
        for index, until in handing.items():
            give(made, index, verb.HANDOVER if turn < until else verb.HOLD)
        rotate(made.state, made.ground, made.log, OTHER)
        pass_turn(made)


@pytest.mark.parametrize(
    ("turns", "knowledge", "ties"),
    [(0, 600_000, 300_000), (1, 409_000, 191_000), (2, 250_000, 100_000), (5, 250_000, 100_000)],
)
def test_rotation_drops_knowledge_and_contacts_and_a_handover_of_n_turns_reduces_the_loss(turns, knowledge, ties):
    made = relieved([PLATOON])
    own = made.state.contingents[OTHER]
    play(made, 5, {0: turns})
    assert (own.knowledge_lost, own.ties_lost, own.relief_until > 0) == (0, 0, True)
    play(made, 1, {0: 0})
    assert (own.knowledge_lost, own.ties_lost, own.relief_until) == (knowledge, ties, 0)
    (told,) = events(made, event.ROTATED)
    assert (told.amount, told.extra) == (knowledge // 10_000, OTHER + 1)
    assert len(events(made, event.HANDED_OVER)) == min(turns, 2), "what has been handed over is not handed over again"
    assert not problems(made)


def test_a_handover_takes_the_same_hours_whatever_the_length_of_turns():
    for length, turns in ((60, 11), (330, 2), (720, 1)):
        made = relieved([PLATOON], length)
        play(made, -(-2160 // length), {0: turns})
        assert made.state.contingents[OTHER].knowledge_lost == 250_000


def test_what_only_a_part_of_the_people_hand_over_is_that_part_of_it():
    made = relieved([PLATOON, PLATOON, Force(unit.INFANTRY_FOOT, 30)])
    assert handed_by(made.state, made.ground, 0) == 180
    play(made, 6, {0: 2, 1: 0, 2: 6})  # the last is not of this contingent
    assert made.state.contingents[OTHER].knowledge_lost == 409_000
    assert {row.who for row in events(made, event.HANDED_OVER)} == {1}


def test_the_new_people_bring_their_own_procedures_and_nothing_that_the_old_had_learned():
    made = relieved([PLATOON])
    before = index_of(made.state, made.ground, 0, OTHER)
    own = made.state.contingents[OTHER]
    play(made, 6, {})
    mastered = {made.state.procedures[OTHER * procedure.COUNT + nth].mastery for nth in range(procedure.COUNT)}
    assert mastered == {400_000}
    assert (own.sops, own.language, own.rehearsed, own.liaison, own.prepared) == (400_000, 500_000, 0, 0, 0)
    assert own.interop == index_of(made.state, made.ground, 0, OTHER) < before
    assert own.crypto == 1_000_000, "radios and keys stay"


def test_strangers_win_less_trust_are_warned_less_and_see_less():
    made = tiny([PLATOON], [Place(31)])
    own, place, group = made.state.contingents[OTHER], made.state.communities[0], made.state.groups[0]
    gain, warned = gain_of(made.state, made.ground, group, 10_000), warning_ppm(made.state, made.ground, place)
    own.knowledge_lost, own.ties_lost = 600_000, 300_000
    assert gain_of(made.state, made.ground, group, 10_000) == gain * 7 // 10
    assert warning_ppm(made.state, made.ground, place) == warned * 7 // 10
    assert missed_share(made.ground, own) == 180_000
    group.reserve = 1  # who is not there has nobody to lose there
    assert warning_ppm(made.state, made.ground, place) == warned - made.ground.rules[0].warn_language


def test_what_was_lost_is_learned_anew():
    made = tiny([PLATOON])
    own = made.state.contingents[OTHER]
    own.knowledge_lost, own.ties_lost = 50_000, 10_000
    play(made, 8, {})
    assert (own.knowledge_lost, own.ties_lost) == (10_000, 0)


def test_a_handover_is_accepted_while_the_relief_is_there_and_something_is_left_to_hand_over():
    made = tiny([PLATOON])
    own = made.state.contingents[OTHER]

    def answer() -> int:
        return can(believed(made), made.ground, MISSION, 0, verb.HANDOVER, 0, 0)

    assert answer() == reason.NO_RELIEF
    begin(made.state, made.ground, made.log, OTHER, 0, 0)
    assert answer() == reason.NONE
    own.handed = made.ground.rules[0].handover_minutes
    assert answer() == reason.NOTHING_TO_GAIN


# In the exercise


def sector(seats: dict[str, str] | None = None) -> tuple[scenario.Exercise, Played, int]:
    """Integrated Mission, with the row of the police, whose relief comes in its ninth turn."""
    exercise = session.load("integrated_mission")
    seated = session.seating(exercise, seats or {})
    game = Played(start(exercise.state, exercise.ground, 11), exercise.ground, seated.minds, seated.chosen)
    return exercise, game, exercise.groups.index("Police unit (Sorell)")


def turns(game: Played, many: int) -> list:
    """What is told of so many turns."""
    return [row for _ in range(many) for row in game.play_turn()]


@pytest.mark.parametrize("handing", [0, 2])
def test_the_police_of_the_sector_are_relieved(handing):
    _, game, police = sector({"sector": "person"})
    own = game.state.contingents[game.state.groups[police].contingent - 1]
    assert own.rotates == 8 * 360
    assert game.submit(Order(1, police, verb.HANDOVER)) == reason.NO_RELIEF
    told = turns(game, 8)
    assert [row.kind for row in told if row.kind in (event.ROTATION_BEGUN, event.ROTATED)] == [event.ROTATION_BEGUN]
    if handing:
        assert game.submit(Order(1, police, verb.HANDOVER)) == reason.NONE
    told = turns(game, 6)
    (changed,) = [row for row in told if row.kind == event.ROTATED]
    assert changed.amount == (25 if handing else 60)
    assert own.sops == 500_000
    assert game.state.orders[police * 2].done == (1 if handing else 0)


def test_the_doctrine_hands_over():
    _, game, police = sector()
    told = turns(game, 15)
    assert {row.who for row in told if row.kind == event.HANDED_OVER} == {police + 1}
    (changed,) = [row for row in told if row.kind == event.ROTATED]
    assert changed.amount == 25


def test_the_window_tells_the_calendar_and_what_an_hour_of_handing_over_buys():
    exercise, game, police = sector({"sector": "person"})
    row = game.state.groups[police].contingent

    def told() -> tuple[str, ...]:
        chair = build.Chair(exercise, game.ground, 1, game.belief(1))
        return next(one for one in build.view_of(chair, []).together.partners if one.id == row).rotation

    assert told() == ("relieved from 06:00 on day 3",)
    turns(game, 8)
    assert told() == ("relief is here, old people gone 18:00 on day 4", "handed over: 0 %")
    shown = build.preview_of(build.Chair(exercise, game.ground, 1, game.belief(1)), v.Order(police + 1, "handover"))
    assert "local knowledge 60 %, after this turn 40 %; trust contacts 30 %, after it 19 %." in shown.effect
    turns(game, 6)
    assert told() == ("new here: 60 % of local knowledge lost, 30 % of trust contacts",)
