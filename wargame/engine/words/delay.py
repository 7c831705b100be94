"""Why an order takes effect later than it was given. Each word belongs to a dimension of interoperability, after the
four that exercises report by: technical, procedural, human, national. Notice is nobody's friction: it is how long
people need to get up and go, and is told beside them.
"""

STAFF = 1  # the headquarters plans and writes it
LOAD = 2  # and has more to decide than it can
BEARER = 3  # it travels by the bearer that both ends have
RELAY = 4  # no bearer reaches: satellite phone of another, runner
LANGUAGE = 5  # said twice, in a language not everyone masters
LIAISON = 6  # below 0: a liaison officer stands beside them
CAPITAL = 7  # the contingent asks its capital first
WRITTEN = 8  # it wants the order in writing
READ_BACK = 9  # it reads the order back
QUERY = 10  # a field of the report behind it was missing and had to be asked for
LENDING = 11  # an asset of another contingent is asked for
NOTICE = 12  # the time to get ready
COUNT = 13

TECHNICAL, PROCEDURAL, HUMAN, NATIONAL, READINESS = range(1, 6)
CLASS_OF = (0, PROCEDURAL, PROCEDURAL, TECHNICAL, TECHNICAL, HUMAN, HUMAN, NATIONAL, PROCEDURAL, HUMAN, PROCEDURAL,
            PROCEDURAL, READINESS)  # fmt: skip
