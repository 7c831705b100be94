"""The game: tables of integers, rules over them, and the turn that plays the rules in order. Start reading at
`turn.py`.
"""
