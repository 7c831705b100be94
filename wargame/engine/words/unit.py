"""Kinds of units; their strengths, sights and skills stand in `kinds.py`."""

INFANTRY_FOOT = 1
INFANTRY_MOUNTED = 2
FORMED_POLICE = 3
POLICE_TEAM = 4
OBSERVER_TEAM = 5
ENGINEERS = 6
SEARCH_TEAM = 7
MEDICAL_POST = 8  # level 1: stabilises
HOSPITAL = 9  # level 2: surgery
TRANSPORT = 10
HELICOPTER = 11
ARMED_HELICOPTER = 12
UAV_LONG = 13
UAV_MINI = 14
CIVIL_AFFAIRS = 15  # with community liaison assistants
ENGAGEMENT_TEAM = 16  # mixed women and men
HEADQUARTERS = 17
HOST_ARMY = 18
HOST_POLICE = 19
ARMED_CELL = 20
MILITIA = 21
AID_CONVOY = 22
UGV = 23  # unmanned ground vehicle for route search, with its crew
ADVISER_TEAM = 27  # lives with a battalion of the host
