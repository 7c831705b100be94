"""What contingents may do together in the days before they deploy; `order.other` counts from 1."""

RADIO_ENGLISH = 1  # phrase cards and radio English
WORKSHOP_REPORTS = 2  # procedures: situation, incident, patrol reports
WORKSHOP_ALARM = 3  # METHANE, casualty request, quick reaction
WORKSHOP_CONDUCT = 4  # ROE card, detention form, protection trigger
WORKSHOP_MOVEMENT = 5  # convoy, handover, communications plan
COMMUNICATIONS_EXERCISE = 6  # nets, frequencies, keys
COMMON_MAP = 7  # one map and data feed
TABLE_TOP = 8  # ROE and protection of civilians
COMMAND_POST_EXERCISE = 9
CASUALTY_REHEARSAL = 10
CAVEAT_CONFERENCE = 11
CULTURE_BRIEF = 12
COUNT = 13
