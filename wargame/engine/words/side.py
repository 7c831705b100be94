"""Sides: whose cause a party serves."""

MISSION = 1  # the peace operation, all its contingents
ARMED = 2  # armed groups that prey on communities
HOST = 3  # the host state's army and police
COMMUNITY = 4  # communities' own self-defence militias
AGENCY = 5  # aid agencies
