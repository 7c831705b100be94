"""What an inject may do; `subject` counts from 1 in the table named behind the word."""

MESSAGE = 0  # words only
ALERT = 1  # community warns; amount minutes until the attack is due, 0: under way
RAID = 2  # group (armed) is set on `other` community
ACCIDENT = 3  # group: its vehicle hurts a civilian of the nearest community
CIVILIAN_WOUNDED = 4  # community: amount wounded who need help
STAND_OFF = 5  # group (armed) appears at the cell and will not let pass
RADIO_FAILURE = 6  # group: no order reaches it for amount minutes
WEATHER = 7  # amount weather for `other` turns
ROAD_CUT = 8  # cell
CONSENT = 9  # party: amount points
TRUST = 10  # community, 0 all: amount points
WILL = 11  # contingent: amount points
CEASEFIRE = 12  # party: amount 1 begins, 0 ends
POSTURE = 13  # party: amount posture
REINFORCE = 14  # group in reserve comes alive at the cell
RESOURCES = 15  # party: amount
ROE = 16  # amount level 1..4
MINE = 17  # cell
FEAR = 18  # community: amount points
FALSE_ALERT = 19  # community warns, nothing behind it; amount minutes
VISITOR = 20  # a visitor asks for amount escorts; costs staff slots
MOVE = 21  # group (not the mission's) is set on march to the cell
SUPPLY_LOSS = 22  # group loses amount percent of all stores
CASUALTY = 23  # group: amount wounded by accident or illness
