"""The fog of war put to the proof: what a seat cannot know may be anything, and what it gets stays the same.

`secrets.py` says what a seat cannot know, `changes.py` makes it otherwise, `shown.py` collects all that a seat gets,
`pairs.py` compares, `python -m wargame.fog --pairs 20000` does so by the thousand.
"""
