"""National caveats: what a contingent may not do, whatever the mission orders; bits, declared or not."""

NO_NIGHT = 1  # no movement at night
NO_FORCE = 2  # no force beyond self-defence: shows, blocks, fires, detains nobody
NO_CROWD = 4  # no crowd or traffic control: no checkpoints, no blocking
NO_FAR = 8  # nothing outside its own sector, a stated distance from its base
CALLS_HOME = 16  # asks its capital before anything dangerous
NO_DETAINING = 32  # takes nobody into custody: its law knows no handover here
STAND_FAST = 64  # may do no more than hold
NO_RELEASE = 128  # releases neither what it sees nor what it has to certain others
ALL = (NO_NIGHT, NO_FORCE, NO_CROWD, NO_FAR, CALLS_HOME, NO_DETAINING, STAND_FAST, NO_RELEASE)
