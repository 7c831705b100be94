"""How Sphinx builds these pages: `pip install -e '.[docs]'`, then `sphinx-build docs docs/_build`."""

import wargame

project = "peacekeeping-wargame"
author = "The peacekeeping-wargame developers"
copyright = author
release = version = wargame.__version__

extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "peacekeeping-wargame"
exclude_patterns = ["_build"]
