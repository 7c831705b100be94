"""What deeds leave behind: events in the log, counts in the tallies, and rows for what is born in play.

Ids come from a counter in the state, so that they are the same whether a log is kept or not. The log is an array that
is handed in, of length 0 when nobody reads it; a full log or table sets `clock.fault`, which the caller turns into an
error.
"""

LOG_FULL = 9


def emit(state, log, kind, minute, cell, who, whom, community, amount, extra, cause):
    """Note an event and return its id. References count from 1; `cause` is the id of the event or order behind it."""
    clock = state.clock[0]
    clock.next_event += 1
    if len(log) > 0:
        if clock.logged >= len(log):
            clock.fault = LOG_FULL
            return clock.next_event
        event = log[clock.logged]
        event.id = clock.next_event
        event.kind = kind
        event.turn = clock.turn
        event.minute = minute
        event.cell = cell
        event.who = who
        event.whom = whom
        event.community = community
        event.amount = amount
        event.extra = extra
        event.cause = cause
        clock.logged += 1
    return clock.next_event


def count(state, counter, amount):
    """Add to a tally of words/tally.py."""
    row = state.tallies[counter]
    row.amount += amount
    row.turn += amount


def free_row(state, table, fault):
    """The first unused row of a table with `alive`, given a fresh key; -1 and a fault if it is full."""
    for row in range(len(table)):
        if table[row].alive == 0:
            clock = state.clock[0]
            clock.next_key += 1
            table[row].alive = 1
            return row
    state.clock[0].fault = fault
    return -1


def total(state, counter):
    """A tally since the exercise began."""
    return state.tallies[counter].amount


def share(state, part, whole, otherwise):
    """Tally `part` in percent of tally `whole`, or `otherwise` if there was none."""
    of = state.tallies[whole].amount
    return state.tallies[part].amount * 100 // of if of > 0 else otherwise
