"""The turn, read aloud. The file to read first.

All seats give orders; then the first half opens what happens; then each seat may answer up to three flashes with one
order each; then the second half settles it. Each phase is one file of `rules/`, with one signature and no return
value.
"""

from .rules.carriage import carriage
from .rules.command import command, reaction_command
from .rules.commit import commit
from .rules.conduct import conduct
from .rules.detection import detection
from .rules.disarmament import disarmament, unrest
from .rules.encounters import encounters
from .rules.engineering import engineering
from .rules.incidents import incidents
from .rules.injects import injects
from .rules.logistics import logistics
from .rules.medical import medical
from .rules.movement import movement, reaction_movement
from .rules.muster import muster
from .rules.outcome import outcome
from .rules.parties import parties
from .rules.politics import politics
from .rules.population import population
from .rules.predation import predation
from .rules.reform import reform, stand_to
from .rules.reporting import reporting
from .rules.tensions import relations, tensions

FIRST_HALF = (muster, injects, tensions, stand_to, command, movement, detection, unrest, incidents)
SECOND_HALF = (
    reaction_command, reaction_movement, encounters, predation, disarmament, reform, medical, engineering,
    logistics, carriage, population, relations, parties, conduct, reporting, outcome, politics, commit,
)  # fmt: skip
PHASES = FIRST_HALF + SECOND_HALF
