"""Armed groups that hide in their refuges and harm nobody, whatever their posture."""

from .common import is_mine, keep
from .prey import is_bound, lie_low


def passive(believed, ground, seat, luck, wishes):
    """Everybody lies low."""
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index):
            if is_bound(believed, index):
                keep(wishes, index)
            else:
                lie_low(believed, ground, seat, index, wishes)
