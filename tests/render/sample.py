"""A hand-made view, rich enough to draw every screen, and a seat that plays it without a game behind it."""

from __future__ import annotations

from dataclasses import replace

from wargame.engine.reports import FIELDS
from wargame.engine.words import manner
from wargame.render import view as v
from wargame.render.counsel import Advice, Ground

TERRAIN = (
    "..ff....hh......",
    ".fff...hhhh..f..",
    ".ff....hhh..ff..",
    "......t..h..fff.",
    "...........wff..",
    "........t.ww....",
    "........sss.....",
    "........ss......",
    "..ff.........t..",
    ".ffff....f......",
    "..fff...fff.....",
    "...f....ff......",
)
LEGEND = (
    v.Terrain(".", "savanna", "Savanna"),
    v.Terrain("f", "forest", "Forest"),
    v.Terrain("h", "hill", "Hill"),
    v.Terrain("s", "swamp", "Swamp"),
    v.Terrain("t", "town", "Town"),
    v.Terrain("w", "water", "Water"),
)
RIVER = ((9, 0), (10, 1), (11, 2), (10, 3), (10, 4), (9, 5), (9, 6), (10, 7), (10, 8), (11, 9), (11, 10), (12, 11))
PAVED = (
    (0, 6),
    (1, 6),
    (2, 6),
    (3, 6),
    (4, 6),
    (5, 6),
    (6, 6),
    (7, 6),
    (8, 5),
    (9, 5),
    (10, 5),
    (11, 5),
    (12, 6),
    (13, 7),
    (14, 7),
    (15, 7),
)
LATERITE = ((4, 6), (4, 5), (5, 4), (6, 3), (7, 4), (8, 3), (9, 3), (10, 2), (11, 1), (12, 0))
TRACK = ((7, 6), (7, 7), (7, 8), (8, 9), (9, 9), (10, 9), (11, 9), (12, 8), (13, 8))
FORD_TRACK = ((2, 6), (2, 7), (3, 8), (3, 9), (4, 10), (4, 11))


def ground() -> v.Ground:
    return v.Ground(
        width=16,
        height=12,
        cell_m=3000,
        terrain=TERRAIN,
        legend=LEGEND,
        roads=(
            v.Road("paved", PAVED),
            v.Road("laterite", LATERITE),
            v.Road("track", TRACK, "damaged"),
            v.Road("track", FORD_TRACK, "cut"),
        ),
        rivers=(RIVER,),
        places=(
            v.Place("Camp Dara", (4, 6), "base"),
            v.Place("Ano bridge", (9, 5), "bridge"),
            v.Place("Lower ford", (11, 9), "ford"),
            v.Place("Hill post", (8, 1), "checkpoint"),
            v.Place("Sela camp", (2, 4), "camp"),
        ),
    )


def sight() -> tuple[str, ...]:
    seers = ((4, 6), (6, 3), (9, 5))
    return tuple(
        "".join("1" if any(abs(x - a) + abs(y - b) <= 3 for a, b in seers) else "0" for x in range(16))
        for y in range(12)
    )


def communities() -> tuple[v.Community, ...]:
    return (
        v.Community(1, "Dasu", (6, 3), 2400, 0, 47, 1, 22),
        v.Community(2, "Besk", (13, 8), 900, 140, 31, -1, 68, "Families are leaving: threat reported from the west"),
        v.Community(3, "Ano Market", (8, 5), 6200, 0, 52, 0, 30),
        v.Community(4, "Tirre", (2, 9), 380, 0, 38, 0, 12),
    )


def ring_around(cell: v.Cell, reach: int) -> tuple[v.Cell, ...]:
    return tuple(
        (x, y)
        for y in range(max(0, cell[1] - reach), min(12, cell[1] + reach + 1))
        for x in range(max(0, cell[0] - reach), min(16, cell[0] + reach + 1))
        if abs(x - cell[0]) + abs(y - cell[1]) <= reach
    )


def offers(group: int) -> tuple[v.Offer, ...]:
    places = tuple(v.Target(c.id, c.name, c.cell) for c in communities())
    contacts = tuple(v.Target(c.number, f"Contact {c.number}", c.cell) for c in contacts_seen())
    return (
        v.Offer("hold", "Hold", "Stay here and keep watch.", family="Stay"),
        v.Offer("march", "March", "Go to a place by the quickest way.", v.AT_CELL, "Move"),
        v.Offer("patrol", "Patrol", "Walk among people, be seen, and listen.", v.AT_COMMUNITY, "Move", places),
        v.Offer("observe", "Observe", "Watch a place from cover.", v.AT_CELL, "Move"),
        v.Offer("engage", "Engage community", "Sit down with elders and listen.", v.AT_COMMUNITY, "People", places),
        v.Offer("warn", "Warn", "Tell an armed party to stop.", v.AT_CONTACT, "Force", contacts),
        v.Offer(
            "show", "Show of force", "Deploy in strength, in sight, weapons held.", v.AT_CONTACT, "Force", contacts
        ),
        v.Offer(
            "fire",
            "Aimed fire",
            "Fire at an armed party that threatens life.",
            v.AT_CONTACT,
            "Force",
            contacts,
            permitted=False,
            permission="ROE 2 allows aimed fire only in self-defence.",
        ),
        v.Offer(
            "search",
            "Search",
            "Search a place for weapons.",
            v.AT_CELL,
            "Force",
            accepted=False,
            reason="No search team: attach engineers or police first.",
        ),
        v.Offer(
            "treat",
            "Treat wounded",
            "First aid to all who need it.",
            v.NOTHING,
            "Support",
            accepted=False,
            reason="No wounded are known here.",
        ),
        v.Offer(
            "resupply",
            "Resupply",
            "Take supplies to a group.",
            v.AT_GROUP,
            "Support",
            (v.Target(2, "2 Platoon", (6, 3)), v.Target(3, "3 Platoon", (9, 5))),
        ),
    )


def supplies(low: bool = False) -> tuple[v.Supply, ...]:
    rest = [
        v.Supply(n, d) for n, d in (("Rations", 62), ("Water", 58), ("Ammunition", 90), ("Medical", 70), ("Spares", 40))
    ]
    return (*rest[:2], v.Supply("Fuel", 8 if low else 34, low), *rest[2:])


OBSERVED = tuple(tuple(range(many - 1)) for many in FIELDS[1:])  # of each form all but the last field


def groups() -> tuple[v.Group, ...]:
    a, b = "Alpha Company (Norland)", "Bravo detachment (Sudra)"
    return (
        v.Group(
            1,
            "1 Platoon",
            a,
            v.MISSION,
            "infantry_mounted",
            (4, 6),
            32,
            32,
            "ready",
            True,
            "platoon",
            supplies(),
            idle=True,
            ring=ring_around((4, 6), 4),
            offers=offers(1),
            observed=OBSERVED,
            facts=(("Nets", "HF, VHF"), ("Languages", "mission, local (interpreter)"), ("Rest", "84 of 100")),
        ),
        v.Group(
            2,
            "2 Platoon",
            a,
            v.MISSION,
            "infantry_foot",
            (6, 3),
            30,
            32,
            "on patrol, 2 tired",
            True,
            "platoon",
            supplies(),
            "Patrol Dasu until told otherwise.",
            route=((6, 3),),
            ring=ring_around((6, 3), 1),
            offers=offers(2),
            observed=OBSERVED,
            cancel=v.Order(2, "hold"),
        ),
        v.Group(
            3,
            "3 Platoon",
            b,
            v.MISSION,
            "infantry_foot",
            (9, 5),
            31,
            32,
            "marching",
            True,
            "platoon",
            supplies(True),
            "March to Besk.",
            False,
            "Order on its way by HF: due 08:25, 1 in 8 misread",
            ((9, 5), (10, 5), (11, 5), (12, 6), (13, 7), (13, 8)),
            ((9, 5), (10, 6), (10, 7), (10, 8), (11, 9)),
            "There about 10:40, in 3 h 20 min.",
            ring_around((9, 5), 2),
            offers=offers(3),
            observed=OBSERVED,
            cancel=v.Order(3, "hold"),
        ),
        v.Group(
            4,
            "Liaison team",
            a,
            v.MISSION,
            "civil_affairs",
            (4, 6),
            4,
            4,
            "ready",
            True,
            "team",
            supplies(),
            "Rest at Camp Dara.",
            ring=ring_around((4, 6), 4),
            offers=offers(4),
            observed=OBSERVED,
        ),
        v.Group(
            5,
            "Medical post",
            a,
            v.MISSION,
            "medical_post",
            (4, 6),
            15,
            15,
            "ready",
            True,
            "section",
            supplies(),
            "Stand by for casualties.",
            offers=offers(5),
            observed=OBSERVED,
        ),
        v.Group(
            6,
            "UAV section",
            a,
            v.MISSION,
            "uav_mini",
            (4, 6),
            4,
            4,
            "1 of 2 serviceable",
            True,
            "team",
            supplies(),
            idle=True,
            offers=offers(6),
            observed=OBSERVED,
        ),
        v.Group(7, "District police", "Host state", v.HOST, "host_police", (8, 5), 14, 20, "at post", False, "section"),
        v.Group(8, "Relief convoy", "Open Hands", v.AGENCY, "aid_convoy", (2, 4), 9, 9, "unloading", False),
    )


def contacts_seen() -> tuple[v.Contact, ...]:
    return (
        v.Contact(1, (11, 8), 35, 80, v.ARMED, "about 20", "2 Platoon, seen", "armed_cell", "moving east, armed"),
        v.Contact(2, (14, 9), 340, 45, v.ARMED, "6 to 15", "market talk", "armed_cell", "unknown"),
        v.Contact(3, (9, 1), 1500, 25, v.UNKNOWN, "unknown", "radio intercept", "unknown"),
        v.Contact(4, (12, 7), 0, 90, v.COMMUNITY, "about 140", "UAV", "displaced", "walking west with belongings"),
    )


def messages() -> tuple[v.Message, ...]:
    return (
        v.Message(
            6, 3, 760, "day 1 12:40", v.ALERT, "Families are leaving Besk: armed men at the wells.", (13, 8), True
        ),
        v.Message(
            5, 3, 745, "day 1 12:25", v.REPORT, "2 Platoon reports about 20 armed men near the lower ford.", (11, 8)
        ),
        v.Message(4, 3, 730, "day 1 12:10", v.SUPPLY, "3 Platoon has fuel for less than a day.", (9, 5)),
        v.Message(3, 2, 400, "day 1 06:40", v.ORDERS, "3 Platoon has read back: march to Besk.", (9, 5), unread=False),
        v.Message(
            2, 2, 380, "day 1 06:20", v.PEOPLE, "Dasu: elders promise to call if strangers come.", (6, 3), unread=False
        ),
        v.Message(1, 1, 30, "day 1 00:30", v.STAFF, "Helicopter not before 10:00: low cloud.", None, unread=False),
    )


def flash() -> v.Flash:
    order = v.Order(3, "warn", 1)
    return v.Flash(
        1,
        812,
        "13:32",
        v.ALERT,
        "Stand-off at Ano bridge: six armed men stop 3 Platoon and demand a toll.",
        (9, 5),
        (
            v.Choice(
                v.Order(3, "talk", 1),
                "Talk: ask for their leader, interpreter forward",
                "45 % that they let the platoon through; about 10 minutes",
            ),
            v.Choice(order, "Warn: order them to lower weapons", "35 % that they give way; step 3 of the ladder"),
            v.Choice(
                v.Order(3, "fire", 1),
                "Warning shot",
                "skips a step of the ladder",
                True,
                "",
                False,
                "ROE 2: a verbal warning must come first. Giving it anyway is logged as a breach.",
                answer=manner.INSIST,
            ),
            v.Choice(v.Order(3, "withdraw"), "Withdraw out of range", "ends the stand-off; Besk waits 2 h longer"),
            v.Choice(v.Order(3, "evacuate"), "Evacuate wounded", "", False, "No wounded are known here."),
        ),
        ("They are nervous, not drunk.", "Interpreter is with the platoon: +10 on talking."),
    )


def scorecard() -> v.Scorecard:
    return v.Scorecard(
        68,
        100,
        (
            v.Measure(
                "Protection",
                27,
                40,
                (
                    v.Term("Dasu kept safe", 18),
                    v.Term("Besk reached in 46 minutes", 14),
                    v.Term("two civilians wounded at the market", -5),
                ),
            ),
            v.Measure(
                "Consent", 16, 20, (v.Term("trust of four communities", 13), v.Term("host state informed in time", 3))
            ),
            v.Measure(
                "Logistics", 10, 20, (v.Term("days of supply kept", 14), v.Term("3 Platoon out of fuel, one turn", -4))
            ),
            v.Measure("Force protection", 15, 20, (v.Term("no fatalities", 20), v.Term("one wounded", -5))),
        ),
        "The second alert found you ready: the order arrived 183 minutes sooner than the first.",
        ("Scores are claims until the exercise has been calibrated; use them to start a talk, not to end one.",),
    )


def steps() -> tuple[v.Step, ...]:
    return (
        v.Step(
            725, "12:05", v.ORDERS, "1 Platoon receives: march to Besk.", (4, 6), "staff 5, VHF 2, reading 3 minutes"
        ),
        v.Step(745, "12:25", v.REPORT, "2 Platoon sees about 20 armed men near the lower ford.", (11, 8)),
        v.Step(812, "13:32", v.ALERT, "Six armed men stop 3 Platoon at Ano bridge.", (9, 5)),
        v.Step(
            830,
            "13:50",
            v.ALERT,
            "They lower their weapons and let the platoon pass.",
            (9, 5),
            "talk 35 %, interpreter +10",
        ),
        v.Step(
            900,
            "15:00",
            v.PEOPLE,
            "Dasu: trust rises. Contacts made: teacher, market women.",
            (6, 3),
            "patrol with interpreter",
        ),
        v.Step(1010, "16:50", v.SUPPLY, "3 Platoon has fuel for less than half a day.", (9, 5)),
    )


BRIEFING = (
    v.Paragraph(
        "Situation",
        "The Ano valley has been quiet for three weeks. Farmers are back on their land, the market is open "
        "on two days of the week, and nobody knows for how long. Armed men tax the ford in the south-east.",
    ),
    v.Paragraph(
        "Mission",
        "Protect civilians in the valley, keep the road to Ano Market open, and keep the consent of those who "
        "live there. You command Alpha Company and the attached detachment of another nation.",
    ),
    v.Paragraph(
        "Execution",
        "Be seen in Dasu first. Send help wherever an alert is raised within the hour. Force is the last step "
        "of the ladder, never the first.",
    ),
    v.Paragraph(
        "Support",
        "Camp Dara holds seven days of supply. A helicopter and surgery are off the map and must be asked for.",
    ),
    v.Paragraph(
        "Command and signal", "HF and VHF; the attached detachment has HF only and asks its capital before it fights."
    ),
)


def view(turn: int = 3) -> v.ViewModel:
    return v.ViewModel(
        header=v.Header(
            "First Day",
            "Company commander",
            turn,
            12,
            1,
            "afternoon",
            "12:00",
            "light rain",
            False,
            (v.Meter("Consent", 62, 1, 30), v.Meter("Impartiality", 51, 0, 30), v.Meter("Protection", 38, -1, 40)),
            3,
            8,
        ),
        ground=ground(),
        sight=sight(),
        communities=communities(),
        groups=groups(),
        contacts=contacts_seen(),
        messages=messages(),
        objectives=(
            v.Objective("Be seen in Dasu", "done", "patrolled on turn 1"),
            v.Objective("Answer every alert within 60 minutes", "open", "1 of 2 answered", "end of turn 12", 50),
            v.Objective("Nobody is detained for more than 48 hours", "open", "", "always"),
        ),
        briefing=BRIEFING,
        offers=(
            v.Offer("request_support", "Request helicopter", "Ask sector for a helicopter: 30 % that it is denied."),
        ),
        last_turn=steps(),
        saved="turn 2, 14:02",
    )


class SampleSeat:
    """Answers as a seat would, from the sample; keeps what it was given so that a test can look at it."""

    def __init__(self, turns: int = 12, flash_on: int = 3) -> None:
        self.model = view()
        self.turns = turns
        self.flash_on = flash_on
        self.given: list[v.Order] = []
        self.waits = 0
        self.notes: list[str] = []
        self._flashed = False

    def view(self) -> v.ViewModel:
        return self.model

    def preview(self, order: v.Order) -> v.Preview:
        group = next((g for g in self.model.groups if g.id == order.group), None)
        offer = next((o for o in (group.offers if group else self.model.offers) if o.verb == order.verb), None)
        if offer is None:
            return v.Preview(order, "", False, "This group cannot do that.")
        aim = order.cell or next((t.cell for t in offer.targets if t.id == order.target), None)
        route = line_of(group.cell, aim) if group and aim else ()
        place = f" ({v.grid_reference(aim, 12)})" if aim else ""
        return v.Preview(
            order,
            f"{offer.title}{place}: {offer.sentence}",
            offer.accepted,
            offer.reason,
            offer.permitted,
            offer.permission,
            "Trust rises a little; people will know your faces.",
            f"{13 + len(route) // 6}:{(len(route) * 9) % 60:02d}, in {25 + 9 * len(route)} min" if route else "at once",
            (v.Term("staff", 5), v.Term("radio (HF)", 15), v.Term("language", 5), v.Term("march", 9 * len(route))),
            (v.Odds("order arrives a turn late", 46), v.Odds("misread", 12)),
            ("Contact 1 was seen on this road 35 minutes ago.",),
            ("No shared radio, no liaison officer.",),
            route,
            answer=0 if offer.permitted else manner.INSIST,
        )

    def advise(self, group: int) -> Advice | None:
        return Advice(group, "Stay where you are.", (Ground("Its rest", "80 of 100"),))

    def note(self, text: str) -> None:
        self.notes.append(text)

    def submit(self, orders: object) -> tuple[v.Refusal, ...]:
        refusals = []
        for order in orders:  # type: ignore[attr-defined]
            preview = self.preview(order) if not self.model.flashes else v.Preview(order, "")
            if preview.accepted:
                self.given.append(order)
            else:
                refusals.append(v.Refusal(order, preview.reason, "Choose another order."))
        return tuple(refusals)

    def wait(self) -> v.TurnResult:
        self.waits += 1
        turn = self.model.header.turn
        if turn == self.flash_on and not self._flashed:
            self._flashed = True
            self.model = replace(self.model, flashes=(flash(),))
            return v.TurnResult(turn, (flash(),), steps()[:2], start=720, minutes=360)
        over = turn >= self.turns
        header = replace(self.model.header, turn=turn if over else turn + 1)
        self.model = replace(
            self.model, header=header, flashes=(), last_turn=steps(), over=over, scorecard=scorecard() if over else None
        )
        tracks = (v.Track(3, ((9, 5), (10, 5), (11, 5), (12, 6))), v.Track(-1, ((11, 8), (12, 8), (12, 8), (13, 8))))
        return v.TurnResult(turn, (), steps(), tracks, 720, 360, over)


def line_of(start: v.Cell, end: v.Cell) -> tuple[v.Cell, ...]:
    """A king's walk from one cell to another."""
    x, y = start
    cells = [start]
    while (x, y) != end:
        x += (end[0] > x) - (end[0] < x)
        y += (end[1] > y) - (end[1] < y)
        cells.append((x, y))
    return tuple(cells)


class SampleLobby:
    """Two exercises to choose from; the first has a saved game."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, str, bool]] = []

    def entries(self) -> tuple[v.Entry, ...]:
        return (
            v.Entry(
                "first_day",
                "First Day",
                "The same alert twice. One company, one attached platoon, one long day.",
                12,
                40,
                (("company", "Company commander"),),
                "turn 3 of 12, saved 14:02",
            ),
            v.Entry(
                "integrated_mission",
                "Integrated Mission",
                "Police, civil affairs and troops share a district.",
                24,
                120,
                (("mission", "Mission headquarters"), ("police", "Police commissioner")),
            ),
            v.Entry(
                "broken",
                "broken.toml",
                "",
                0,
                0,
                (),
                problem="broken.toml:12:3: map.rows: row 4 has 15 letters, not 16",
            ),
        )

    def open(self, exercise: str, seat: str, resume: bool, vignette: str = "") -> SampleSeat:
        self.opened.append((exercise, seat, resume))
        return SampleSeat()
