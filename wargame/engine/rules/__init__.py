"""The rules: one phase of the turn a file, in the order of `turn.py`."""
