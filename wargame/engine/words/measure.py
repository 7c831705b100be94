"""What a condition may ask about; its `subject` counts from 1 in the table named behind the word, 0 is the whole
area.
"""

TURN = 1  # number of the turn, from 1
MINUTE = 2  # minutes since the exercise began
TALLY = 3  # subject: a tally's number + 1
TRUST = 4  # community; points 0..100; whole area: mean weighted by people
FEAR = 5  # community
PEOPLE = 6  # present in a community
DISPLACED = 7  # people away from home; community or whole area
KILLED = 8  # civilians of a community
CONSENT = 9  # party
STRENGTH = 10  # party: people fit
RESOURCES = 11  # party
PRESENCE = 12  # community: mission groups in its cell or next to it
GROUP_AT = 13  # group: 1 if it stands on the condition's cell
SUPPLY = 14  # group: least days of supply; whole area: least over all mission groups
WOUNDED_WAITING = 15
DETAINED = 16  # people in custody
ALERTS_OPEN = 17
CONTACTS = 18  # groups that the subject seat knows of, last seen within a day
RAIN = 19  # 1 in rain
OBJECTIVE = 20  # objective: 1 if done
INJECT = 21  # inject: 1 if it has happened
ROE = 22
CEASEFIRE = 23  # party
ANSWERED_SHARE = 24  # percent of true alerts answered in 60 minutes, 100 if none
CLOCK_SHARE = 25  # percent of wounded for whom 10-1-2 was met, 100 if none
REPORT_SHARE = 26  # percent of report fields given, 0 if no report
BREACHES = 27
WILL = 28  # contingent
DISARMED_SHARE = 35  # party: percent of its estimated fighters who have disarmed; whole area: of all
SITE_QUEUE = 36  # days of capacity for which people wait at the site on the condition's cell; 0 if none
SITES_OPEN = 37  # disarmament sites that are open
HOSTAGES_HELD = 44  # people of the mission who are held hostage now
LEGITIMACY = 38
SUPPORT = 39  # international
MANDATE = 40  # 1 while the mandate is in force
REFERRED_SHARE = 42  # percent of cases of protection that were referred in time, 100 if there were none
TENSION = 43  # pair of peoples; whole area: the highest; points
CASELOAD_SHARE = 53  # party: percent of those who truly are to disarm who have; whole area: of all
REJOINED_SHARE = 54  # percent of those who disarmed who took up arms again
BATTALIONS_READY = 49  # battalions of the host at L2 or better
AREA_DAYS = 50  # battalion: days for which it has held its area; whole: the longest of any
TRUST_GAP = 51  # points between the peoples that trust the mission most and least
READINESS = 52  # battalion: mean of its six ratings, points
