"""Grades of due diligence: how a force treats people, as an assessment finds it."""

NONE = 0  # not assessed
A = 1  # no reason for concern
B = 2  # single cases, dealt with
C = 3  # repeated cases: support only with a mentor beside it
D = 4  # grave or systematic: no support
