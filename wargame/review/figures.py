"""The twelve figures of the interoperability report in words: what a row of the page's table says."""

from __future__ import annotations

from typing import Any

from wargame.engine.words import names, report
from wargame.text import duration, say, word
from wargame.text.catalog import count


def rows(told: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures as {number, title, results: [(label, value)], note}; too few cases have no number."""
    made = [
        (say("Order to effect"), _order_to_effect(told["order_to_effect"]), say("median, 90th percentile, cases")),
        (say("Orders carried out as they were meant"), _as_meant(told["executed_as_meant"]), ""),
        (say("Refusals and calls to capitals"), _refusals(told["refusals"]), ""),
        (say("Reports: complete, and in time"), _reports(told["reports"]), ""),
        (
            say("Agreement of pictures"),
            _agreement(told["picture_agreement"]),
            say("contacts that two contingents share, of all that either has; mean over turns"),
        ),
        (say("Warning to response"), _alerts(told["alerts"]), ""),
        (say("Support across contingents"), _support(told["support"]), ""),
        (
            say("Wounded in time: 10-1-2"),
            _casevac(told["casevac"]),
            say("of those in danger of life: aid in {aid}, skilled care in {care}, surgery in {surgery}").format(
                **{name: duration(minutes) for name, minutes in told["casevac"]["limits"].items()}
            ),
        ),
        (say("Misunderstandings"), _misunderstandings(told["misunderstandings"]), ""),
        (say("Incidents between friends"), [(say("incidents"), str(told["friendly_incidents"]["cases"]))], ""),
        (say("Index of interoperability"), _index(told["index"]), say("mean of all pairs; each pair stands below")),
        (
            say("Value of training"),
            _value(told["value_of_training"]),
            say("score with the plan played less score without preparation, same luck, doctrines deciding"),
        ),
    ]
    return [
        {"number": number, "title": title, "results": results, "note": note}
        for number, (title, results, note) in enumerate(made, 1)
    ]


def not_shown(cases: int) -> str:
    """What stands in place of a number that too few cases would make."""
    return count("not shown: {n} case", "not shown: {n} cases", cases)


def share(told: dict[str, Any]) -> str:
    """A share with its cases: "80 % (4 of 5)"."""
    if told["percent"] is None:
        return not_shown(told["cases"])
    return f"{told['percent']:g} % ({told['part']} / {told['cases']})"


def spread(told: dict[str, Any]) -> str:
    """Median and 90th percentile with the cases: "46 min; 9 in 10 within 2 h (12)"."""
    if told["median"] is None:
        return not_shown(told["cases"])
    return say("{median}; 9 in 10 within {p90} ({cases})").format(
        median=duration(round(told["median"])), p90=duration(told["p90"]), cases=told["cases"]
    )


def _order_to_effect(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(say("within a contingent"), spread(told["within"])), (say("across contingents"), spread(told["across"]))]


def _as_meant(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(say("within a contingent"), share(told["within"])), (say("across contingents"), share(told["across"]))]


def _refusals(told: dict[str, Any]) -> list[tuple[str, str]]:
    calls = say("{n}, {minutes} in all").format(n=told["capital_calls"], minutes=duration(told["capital_minutes"]))
    return [
        (say("refused, as declared before"), str(told["declared"])),
        (say("refused, not declared before"), str(told["undeclared"])),
        (say("calls to capitals"), calls if told["capital_calls"] else "0"),
        (say("did not act against an attack"), str(told["did_not_act"])),
    ]


def _reports(told: dict[str, Any]) -> list[tuple[str, str]]:
    forms = {name.lower(): number for name, number in names(report).items() if name != "COUNT"}
    lines = [
        (
            say("{form}: what could be told").format(form=word("report", forms[name])),
            f"{one['percent']:g} % ({one['fields_given']} / {one['fields_asked']})"
            if one["percent"] is not None
            else not_shown(one["cases"]),
        )
        for name, one in told.items()
        if name in forms and one["cases"]
    ]
    late = spread(told["all"]["minutes_to_headquarters"])
    return [*lines, (say("sent to received, queries included"), late)]


def _agreement(told: dict[str, Any]) -> list[tuple[str, str]]:
    def value(one: dict[str, Any]) -> str:
        return f"{one['mean']:.2f}" if one["mean"] is not None else not_shown(one["cases"])

    pairs = [(f"{one['one']} – {one['other']}", value(one)) for one in told["pairs"]]
    return [(say("all pairs"), value(told)), *(pairs if len(pairs) > 1 else [])]


def _alerts(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (say("minutes to the first arrival"), spread(told["minutes"])),
        (say("answered within 60 min"), share(told["within_60"])),
        (say("answered within 180 min"), share(told["within_180"])),
        (say("false alarms"), str(told["false_alarms"])),
    ]


def _support(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (say("asked for"), str(told["asked"])),
        (say("granted"), share(told["granted"])),
        (say("begun within 60 min"), share(told["in_time"])),
    ]


def _casevac(told: dict[str, Any]) -> list[tuple[str, str]]:
    names = {"aid": say("first aid"), "care": say("skilled care"), "surgery": say("surgery"), "met": say("all three")}
    return [(name, share(told[key])) for key, name in names.items()]


def _misunderstandings(told: dict[str, Any]) -> list[tuple[str, str]]:
    found = [(say("in all"), str(told["cases"])), (say("of them read back"), str(told["after_read_back"]))]
    causes = {"technical": say("technical"), "procedural": say("procedural"), "human": say("human")}
    found += [(one["title"], str(one["cases"])) for one in told["by_kind"] if one["cases"]]
    weakest = say("weakest between the two: {part}")
    return found + [(weakest.format(part=name), str(told["by_cause"][key])) for key, name in causes.items()]


def _index(told: list[dict[str, Any]] | None) -> list[tuple[str, str]]:
    if not told:
        return [(say("index"), say("not shown: no two contingents to compare"))]
    start, end = (sum(one[when]["index"] for one in told) / len(told) for when in ("start", "end"))
    return [(say("at the start"), f"{start:.2f}"), (say("at the end"), f"{end:.2f}")]


def _value(told: dict[str, Any] | None) -> list[tuple[str, str]]:
    if told is None:
        return [(say("difference of the score"), say("not asked for: add --value"))]
    if told["mean"] is None:
        return [(say("difference of the score"), told["sentence"])]
    return [
        (say("difference of the score"), f"{told['mean']:+.1f} ({told['low']:+.1f} … {told['high']:+.1f})"),
        (say("score with the plan"), f"{told['with_plan']:.1f}"),
        (say("score without preparation"), f"{told['without']:.1f}"),
        (say("pairs of games on the same seeds"), str(told["games"])),
    ]
