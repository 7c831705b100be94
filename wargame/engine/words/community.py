"""Kinds of communities."""

VILLAGE = 1
TOWN = 2
IDP_SITE = 3
