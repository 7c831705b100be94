"""Comparisons of a condition."""

AT_LEAST = 1
AT_MOST = 2
EQUAL = 3
