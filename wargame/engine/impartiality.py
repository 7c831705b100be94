"""Impartiality. Is the mission even-handed?

It is not equidistance: what is done against a party is held against what the mission has seen that party do to others.
Over about six turns, each fading by a sixth a turn, H is the actions against a party over one and its violations seen,
B the talks that it agreed to. The gauge of a party is

    50 + 10 ln((B + 1) / (B of the others + 1)) - 10 ln((H + 1) / (H of the others + 1))

where the others are their mean. 40 to 60 is green, 30 to 70 amber; the worst party counts (rulebook: Parties).
"""

from .deeds import change_consent, fading
from .events import count
from .words import side, tally

ONE = 1000  # an action, a talk, a violation
EVEN = 5_000  # 1/100 points
GREEN = 1_000  # as far from even


def is_judged(party):
    """Does a party look at how the mission treats it and others? Armed groups and the host do."""
    return party.alive == 1 and (party.side == side.ARMED or party.side == side.HOST)


def act_against(state, log, party, cost, cause):
    """The mission does something against party row `party`: that costs consent, and even-handedness."""
    change_consent(state, log, party, -cost, cause)
    state.parties[party].harms += ONE


def talk_with(state, log, party, gain, cause):
    """Party row `party` has agreed to a talk."""
    change_consent(state, log, party, gain, cause)
    state.parties[party].benefits += ONE


def see_violation(state, party):
    """The mission has seen what party row `party` does to people."""
    state.parties[party].seen += ONE


def log_of(ground, thousandths):
    """ln of 1 + thousandths / 1000 in hundredths: where the table of exp falls to its inverse."""
    low, high = 0, 2000
    while low < high:
        middle = (low + high) // 2
        if fading(ground, middle) * (ONE + thousandths) <= 1_000_000 * ONE:
            high = middle
        else:
            low = middle + 1
    return low


def harm_of(party):
    """Actions against a party, thousandths, over one and the violations seen of it."""
    return party.harms * ONE // (ONE + party.seen)


def gauge(state, ground, row):
    """The gauge of party row `row`, 1/100 points; EVEN where nobody else is judged."""
    others, harms, benefits = 0, 0, 0
    for other in range(len(state.parties)):
        if other != row and is_judged(state.parties[other]):
            others += 1
            harms += harm_of(state.parties[other])
            benefits += state.parties[other].benefits
    if others == 0:
        return EVEN
    own = state.parties[row]
    gained = log_of(ground, own.benefits) - log_of(ground, benefits // others)
    return EVEN + 10 * (gained - log_of(ground, harm_of(own)) + log_of(ground, harms // others))


def worst_off(state, ground):
    """How far the worst gauge stands from even, 1/100 points."""
    worst = 0
    for row in range(len(state.parties)):
        if is_judged(state.parties[row]):
            worst = max(worst, abs(gauge(state, ground, row) - EVEN))
    return worst


def judge_turn(state, ground):
    """Count how even-handed the mission stands at the end of a turn; then what was done fades."""
    count(state, tally.GAUGE_OFF, max(0, worst_off(state, ground) - GREEN))
    count(state, tally.GAUGE_TURNS, 1)
    for party in state.parties:
        party.harms = party.harms * 5 // 6
        party.benefits = party.benefits * 5 // 6
        party.seen = party.seen * 5 // 6
