"""What a verb is done to; an order's `other` counts from 1 in the table of that kind, 0 is nobody."""

NOTHING = 0  # the group's own cell
CELL = 1
COMMUNITY = 2
CONTACT = 3  # a group of others, as known
GROUP = 4  # a group of one's own side
PREPARATION = 5  # a way to prepare, of words/preparation.py
CONTINGENT = 6  # another contingent of one's own side
REPORT = 7  # a form, of words/report.py
