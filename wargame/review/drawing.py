"""Where things stand in the page's drawings: plain numbers that the templates write as SVG."""

from __future__ import annotations

from typing import Any

from wargame.engine.words import land

CELL = 10  # units of a drawing that a map cell is wide and high
WIDE = 1000  # units of a drawing that a strip or a bar is wide
LANES = ("orders", "flashes", "alerts", "harm", "delay")
LANE = 44  # height of a lane of the strip
TREND = 90  # height of a lane of violence by period
LEFT = 150  # room for the names of lanes
TERRAINS = {
    land.SAVANNA: "savanna",
    land.FOREST: "forest",
    land.HILL: "hill",
    land.SWAMP: "swamp",
    land.WATER: "water",
    land.TOWN: "town",
}


def strip(turns: list[dict[str, Any]]) -> dict[str, Any]:
    """The strip by turn: columns with the heights of their bars, lane by lane."""
    wide = (WIDE - LEFT) / max(1, len(turns))
    tallest = {
        "orders": max((one["orders"] for one in turns), default=0),
        "flashes": max((one["flashes"] for one in turns), default=0),
        "harm": max((_harm(one) for one in turns), default=0),
        "delay": max((one["delay_minutes"] for one in turns), default=0),
    }

    def height(name: str, value: float) -> float:
        return round((LANE - 16) * value / max(1, tallest[name]), 1)

    columns = []
    for at, one in enumerate(turns):
        killed = one["civilians_killed"] + one["peacekeepers_killed"]
        columns.append(
            {
                **one,
                "x": round(LEFT + at * wide, 2),
                "killed": killed,
                "harm": _harm(one),
                "heights": {
                    "orders": height("orders", one["orders"]),
                    "flashes": height("flashes", one["flashes"]),
                    "harm": height("harm", _harm(one)),
                    "killed": height("harm", killed),
                    "delay": height("delay", max(0, one["delay_minutes"])),
                },
                "label": at == 0 or (at + 1) % (1 if len(turns) <= 24 else 5) == 0,
            }
        )
    return {"columns": columns, "wide": round(wide, 2), "width": WIDE, "lane": LANE, "left": LEFT, "lanes": LANES}


def _harm(turn: dict[str, Any]) -> int:
    return sum(int(turn[f"{who}_{how}"]) for who in ("civilians", "peacekeepers") for how in ("killed", "wounded"))


def bar(order: dict[str, Any], longest: int) -> dict[str, Any]:
    """A delayed order as a stacked bar: segments with place and width, then what was saved, then what is not told."""
    scale = WIDE / max(1, longest)
    at, segments = 0.0, []
    for part in sorted(order["parts"], key=lambda part: part["minutes"] < 0):
        wide = abs(part["minutes"]) * scale
        start = at - wide if part["minutes"] < 0 else at
        segments.append({**part, "x": round(start, 1), "wide": round(wide, 1), "saved": part["minutes"] < 0})
        at = start if part["minutes"] < 0 else at + wide
    rest = order["unaccounted"]
    if rest > 0:
        segments.append(
            {"class": "unknown", "minutes": rest, "x": round(at, 1), "wide": round(rest * scale, 1), "saved": False}
        )
    return {"segments": segments, "end": round(order["minutes"] * scale, 1), "width": WIDE}


def longest_of(late: list[dict[str, Any]]) -> int:
    """The minutes that the widest bar stands for."""
    return max((max(one["minutes"], sum(max(0, part["minutes"]) for part in one["parts"])) for one in late), default=1)


def ground(area: dict[str, Any]) -> dict[str, Any]:
    """The map under the pictures: runs of equal terrain, road cells, names."""
    width, height = area["width"], area["height"]
    runs = []
    for row in range(height):
        start = 0
        cells = area["terrain"][row * width : (row + 1) * width]
        for column in range(1, width + 1):
            if column == width or cells[column] != cells[start]:
                kind = TERRAINS.get(cells[start], "savanna")
                runs.append({"x": start * CELL, "y": row * CELL, "wide": (column - start) * CELL, "kind": kind})
                start = column
    return {
        "width": width * CELL,
        "height": height * CELL,
        "cell": CELL,
        "runs": runs,
        "roads": [{"x": cell % width * CELL, "y": cell // width * CELL} for cell in area["roads"]],
        "names": [{**middle(one["cell"], width), "name": one["name"]} for one in area["communities"]],
    }


def middle(cell: int, width: int) -> dict[str, int]:
    """The middle of a cell."""
    return {"x": cell % width * CELL + CELL // 2, "y": cell // width * CELL + CELL // 2}


def picture(turn: dict[str, Any], contingent: int, width: int) -> dict[str, Any]:
    """What one contingent knew after a turn, over what was there: own groups, contacts, the unknown."""
    known = {one["group"]: one for one in turn["pictures"][str(contingent)]}
    truth = {one["group"]: one for one in turn["truth"]}
    marks = []
    for number, one in truth.items():
        if one["contingent"] == contingent:
            marks.append({**middle(one["cell"], width), "kind": "own", "side": one["side"], "name": one["name"]})
        elif one["side"] != "mission" and number not in known:
            marks.append({**middle(one["cell"], width), "kind": "unknown", "side": one["side"], "name": one["name"]})
    for number, one in known.items():
        there = middle(truth[number]["cell"], width) if number in truth else None
        place = middle(one["cell"], width)
        marks.append({**place, "kind": "known", "side": one["side"], "name": one["name"], "age": one["age"],
                      "there": there if there != place else None})  # fmt: skip
    _spread(marks)
    others = [one for one in truth.values() if one["side"] != "mission"]
    return {
        "contingent": contingent,
        "marks": marks,
        "contacts": sorted(known.values(), key=lambda one: one["age"]),
        "missing": [one["name"] for one in others if one["group"] not in known],
        "there": len(others),
    }


def _spread(marks: list[dict[str, Any]]) -> None:
    """Move marks that stand on one place a little apart, so that each is seen."""
    taken: dict[tuple[int, int], int] = {}
    for mark in marks:
        nth = taken[mark["x"], mark["y"]] = taken.get((mark["x"], mark["y"]), -1) + 1
        mark["dx"], mark["dy"] = nth % 3 * 5, nth // 3 * 5


def agreement(turns: list[dict[str, Any]]) -> dict[str, Any]:
    """The curve of agreement of pictures by turn: runs of points without a gap."""
    wide = (WIDE - 2 * 40) / max(1, len(turns) - 1)
    lines: list[list[str]] = [[]]
    points = []
    for at, one in enumerate(turns):
        if one["agreement"] is None:
            lines.append([])
            continue
        x, y = round(40 + at * wide, 1), round(20 + 120 * (1 - one["agreement"]), 1)
        lines[-1].append(f"{x},{y}")
        points.append({"x": x, "y": y, **one})
    return {"lines": [" ".join(line) for line in lines if len(line) > 1], "points": points, "width": WIDE}


def trend(periods: list[dict[str, Any]]) -> dict[str, Any]:
    """Violence by period: for attacks and for deaths a lane of pairs of bars, with the mission and without."""
    wide = (WIDE - LEFT) / max(1, len(periods))
    lanes = []
    for at, name in enumerate(("attacks", "killed")):
        most = max((one[how][name] for one in periods for how in ("with", "without")), default=0)
        bars = [
            {
                "x": round(LEFT + (nth + (0.1 if how == "with" else 0.5)) * wide, 1),
                "height": round((TREND - 20) * one[how][name] / max(1, most), 1), "how": how, "value": one[how][name],
                "period": one["period"],
            }
            for nth, one in enumerate(periods)
            for how in ("with", "without")
        ]  # fmt: skip
        lanes.append({"name": name, "base": (at + 1) * TREND, "bars": bars})
    labels = [{"x": round(LEFT + (nth + 0.5) * wide, 1), "n": one["period"]} for nth, one in enumerate(periods)]
    return {"lanes": lanes, "wide": round(0.4 * wide, 1), "width": WIDE, "height": 2 * TREND + 24, "labels": labels}
