"""What a group can do, as bits: the union of its units' skills."""

FORCE = 1  # carries arms and may use them
MEDIC = 2  # stabilises wounded
SURGERY = 4
ENGINEER = 8
SEARCH = 16  # trained route and area search
TRANSPORT = 32  # carries stores
POLICE = 64
AVIATION = 128
UAV = 256
CIVIL_AFFAIRS = 512
WOMEN = 1024  # women on the team: access to women of the community
INTERPRETER = 2048
OBSERVER = 4096  # unarmed, trained reporting
HEADQUARTERS = 8192
RELIEF = 16384  # brings aid
AIR_STRIKE = 32768
ADVISER = 65536  # trains and advises battalions of the host
