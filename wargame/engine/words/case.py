"""Kinds of protection cases; what happened is never told."""

CHILD = 1  # child protection
VIOLENCE = 2  # conflict-related violence
