"""The after-action review: what a recorded game shows, from its record and its replay alone.

`gather(evidence)` makes one plain document of it, which `--json` prints; `page(document)` draws the same document as
one offline file. Scores are never worked out here: their formulas are the engine's.
"""

from .document import gather
from .evidence import Evidence
from .page import page

__all__ = ["Evidence", "gather", "page"]
