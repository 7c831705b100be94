"""What opens in the first half of a turn."""

CONTACT = 1  # armed parties meet
ATTACK = 2  # a community is being attacked
AMBUSH = 3
STAND_OFF = 4  # armed people will not let pass, or will not be stopped
MINE = 5
ACCIDENT = 6  # our vehicle harms a civilian
ALERT = 7  # a warning reaches us
REFUSAL = 8  # an order is not obeyed
CASUALTY = 9  # someone needs evacuation
RIOT = 14  # those who wait at a disarmament site riot
SPOILED = 15  # an armed group attacks a disarmament site
HOSTAGES = 19  # a group of ours is taken hostage
CROWD = 17  # people have gathered in anger
CASE = 18  # somebody needs protection
