"""Depots, hired trucks, people by air, convoys that are robbed."""

import pytest

from tests.render.real_seat import RealSeat
from tests.rows.small import Played, play, small
from wargame.engine import orders
from wargame.engine.checks import books_of
from wargame.engine.events import total
from wargame.engine.loads import weight_of
from wargame.engine.words import reason, store, tally, verb
from wargame.render import view as v
from wargame.render.layers import SUPPLY, features

GROUPS = """
[rules]
{rules}

[[group]]
id = "alpha"
title = "Alpha"
contingent = "company"
at = "{post}"
units = [{{ kind = "infantry_mounted" }}]

[[group]]
id = "convoy"
title = "Convoy"
contingent = "company"
at = "{start}"
units = [{{ kind = "transport" }}]

[[group]]
id = "team"
title = "Team"
contingent = "company"
at = "{start}"
units = [{{ kind = "{team}" }}]

[[group]]
id = "birds"
title = "Birds"
contingent = "company"
at = "{start}"
units = [{{ kind = "helicopter" }}]

[[group]]
id = "cell"
title = "Cell"
contingent = "band"
at = "{band}"
units = [{{ kind = "armed_cell" }}]
"""


def exercise(rules="", post="0804", start="0004", team="civil_affairs", band="1107"):
    return small(GROUPS.format(rules=rules, post=post, start=start, team=team, band=band))


def row_of_name(name: str) -> int:
    """A group's number, from 1."""
    return ["alpha", "cell", "convoy", "team", "birds"].index(name) + 1


def row_of(played: Played, name: str) -> int:
    return row_of_name(name) - 1


def stores_of(played: Played, name: str) -> list[int]:
    rows = played.game.state.stores
    at = row_of(played, name) * store.CLASSES
    return [rows[at + kind].stock for kind in range(store.CLASSES)]


def test_what_is_set_down_can_be_drawn_by_those_beside_it_and_by_nobody_else():
    made = exercise(post="0604")
    played = play(made, [("convoy", "depot", "0504")], turns=2)
    (told,) = played.of("DEPOT_SET")
    assert told.amount == told.extra > 0
    drawn = played.of("DEPOT_DRAWN")
    assert {one.who for one in drawn} == {row_of(played, "alpha") + 1}
    far = play(exercise(post="0904"), [("convoy", "depot", "0504")], turns=2)
    assert far.of("DEPOT_SET") and not far.of("DEPOT_DRAWN")


def test_nothing_is_lost_on_the_way_into_a_depot_and_out_of_it():
    made = exercise(post="0704")
    played = play(made, later=[("convoy", "depot", "0504")], turns=2)  # it loads for a turn first
    assert weight_of(played.game.state, 0) > 1000
    played.game.state.groups[row_of(played, "alpha")].cell = made.ground.land["x"].tolist().index(6) + 3 * 12
    for _ in range(4):
        before = books_of(played.game.frozen())
        played.game.play_turn()
        assert books_of(played.game.frozen()).stores == before.stores


@pytest.mark.parametrize(("post", "looted"), [("0604", False), ("0904", True)])
def test_a_depot_that_nobody_guards_is_looted(post, looted):
    made = exercise("depot_looted = 1000000", post=post, band="0506")
    played = play(made, [("convoy", "depot", "0504")], later=[("convoy", "march", "0004")], turns=3)
    assert bool(played.of("DEPOT_LOOTED")) is looted
    assert (total(played.game.state, tally.STORES_ROBBED) > 0) is looted


def test_hired_trucks_bring_what_is_lacking_for_money():
    made = exercise("contract_tonnes = 5\ncontract_late = 0\ncontract_lost = 0")
    before = play(made)
    played = play(made, [("convoy", "contract", "alpha")], turns=4)
    (told,) = played.of("CONTRACTED")
    (kept,) = played.of("CONTRACT_KEPT")
    assert kept.minute - told.minute >= 720
    assert played.game.clock.spent >= told.extra > 0
    assert sum(stores_of(played, "alpha")) > sum(stores_of(before, "alpha")) - 4 * 2000
    assert total(played.game.state, tally.STORES_BROUGHT) >= kept.amount > 0


def test_some_are_late_and_some_never_come():
    kept, late, lost = 0, 0, 0
    made = exercise("contract_tonnes = 5")
    for seed in range(1, 41):
        played = play(made, [("convoy", "contract", "alpha")], turns=9, seed=seed)
        kept += len(played.of("CONTRACT_KEPT"))
        late += len(played.of("CONTRACT_LATE"))
        lost += len(played.of("CONTRACT_LOST"))
    assert kept + lost == 40
    assert 3 <= late <= 18 and 1 <= lost <= 10


def test_hired_trucks_for_somebody_who_left_bring_nothing():
    made = exercise("contract_tonnes = 5\ncontract_late = 0\ncontract_lost = 0")
    played = play(made, [("convoy", "contract", "alpha")], later=[("alpha", "march", "0404")], turns=4)
    (lost,) = played.of("CONTRACT_LOST")
    assert lost.extra == 1


def test_a_helicopter_flies_a_team_and_comes_back():
    made = exercise("flight_hours = 20", start="0104")
    played = play(made, [("team", "lift", "0900")])
    (told,) = played.of("LIFTED")
    team, birds = (played.game.state.groups[row_of(played, name)] for name in ("team", "birds"))
    cells = {name: made.ground.land[group.cell] for name, group in (("team", team), ("birds", birds))}
    assert (cells["team"]["x"], cells["team"]["y"]) == (9, 7)
    assert (cells["birds"]["x"], cells["birds"]["y"]) == (1, 3)
    assert birds.flown >= told.extra > 0
    assert total(played.game.state, tally.PEOPLE_LIFTED) == team.strength


@pytest.mark.parametrize(
    ("order", "rules", "team", "why"),
    [
        (("team", "contract", "alpha"), "", "civil_affairs", "NO_TRUCKS_FOR_HIRE"),
        (("alpha", "contract", "convoy"), "contract_tonnes = 5", "civil_affairs", "NOT_AT_BASE"),
        (("team", "contract", "birds"), "contract_tonnes = 5", "civil_affairs", "ALREADY_HIRED"),
        (("alpha", "lift", "0900"), "", "civil_affairs", "NO_HELICOPTER"),
        (("team", "lift", "0900"), "", "infantry_foot", "TOO_MANY"),
        (("team", "lift", "0004"), "", "civil_affairs", "ALREADY_THERE"),
        (("alpha", "depot", "0404"), "", "civil_affairs", "NONE"),
        (("birds", "depot", "0404"), "", "civil_affairs", "NONE"),
    ],
)
def test_what_cannot_be_carried_is_refused_with_its_reason(order, rules, team, why):
    refused = play(exercise(rules, team=team), [order]).refused
    assert refused == ([] if why == "NONE" else [why])


def test_a_convoy_without_escort_is_robbed_more_often():
    rules = "robbery_rate = 600000"
    robbed = []
    for escorted in (False, True):
        made = exercise(rules, post="0004", band="0606")
        given = [("convoy", "march", "1004")] + ([("alpha", "escort", "convoy")] if escorted else [])
        robbed.append(sum(len(play(made, given, seed=seed).of("CONVOY_ROBBED")) for seed in range(1, 81)))
    assert robbed[0] > 2 * robbed[1] + 3


def test_nobody_is_robbed_where_the_exercise_has_no_robbers():
    made = exercise(post="0004", band="0606")
    assert not any(play(made, [("convoy", "march", "1004")], seed=seed).of("CONVOY_ROBBED") for seed in range(1, 21))


def test_other_sides_know_of_no_depot():
    played = play(exercise(post="0604"), [("convoy", "depot", "0504")])
    assert [row.alive for row in played.game.belief(1).loads][:2] == [1, 0]
    assert not any(row.alive or row.cell for row in played.game.belief(2).loads)


def test_a_depot_is_on_the_map_and_in_the_layer_of_supply():
    seat = RealSeat(exercise(post="0704"))
    seat.wait()
    assert seat.submit([v.Order(row_of_name("convoy"), "depot", cell=(5, 3))]) == []
    seat.wait()
    (depot,) = [one for one in seat.view().ground.places if one.kind == "depot"]
    assert depot.cell == (5, 3) and depot.name.startswith("depot, ")
    assert depot.name in [dict(one.facts).get("depot") for one in features(seat.view(), SUPPLY)]


@pytest.mark.parametrize(
    ("group", "order", "told"),
    [
        ("convoy", {"verb": "depot", "cell": (5, 3)}, "Sets down"),
        ("convoy", {"verb": "contract", "target": 1}, "They bring"),
        ("team", {"verb": "lift", "cell": (9, 7)}, "Birds flies there and back"),
    ],
)
def test_what_it_would_do_is_told_before(group, order, told):
    seat = RealSeat(exercise("contract_tonnes = 5"))
    preview = seat.preview(v.Order(row_of_name(group), **order))
    assert preview.accepted and told in preview.effect
    assert [one.percent for one in preview.odds][:2] == [25, 10] or order["verb"] != "contract"


def test_every_verb_of_carriage_has_its_action_and_its_row():
    assert {verb.DEPOT, verb.LIFT, verb.CONTRACT} <= {entry.verb for entry in orders.CATALOG}
    assert reason.NO_ROOM < 100
