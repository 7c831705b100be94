"""What a good company or battalion staff does, thought by thought; an earlier thought has the first call on a group.

Staff work that lets contingents act as one is done before orders are given. Alerts come first then, the wounded, armed
groups that have been seen; disarmament sites; battalions of the host; staff work and supply; those with a trade (civil
affairs, engineers, medics, aircraft, observers); whoever is left covers the communities. The standing orders are the
memory: a group whose order is still right is left alone.
"""

from .alarm import answer_alerts, answer_flashes
from .captives import free_hostages
from .care import care_for_wounded
from .common import settle
from .confront import confront, meet_parties
from .convoy import ride_along
from .cover import cover
from .disarm import calm_riots, run_sites
from .hosts import watch_hosts
from .joint import say_how
from .peoples import bring_to_table, calm_crowds, refer_cases, tell_of_cases, watch_over
from .prepare import staff_work
from .reform import run_battalions
from .relief import hand_over
from .routes import search_routes
from .staff import answer_for_breaches, apologise, custody, report
from .sustain import rest, sleep, supply
from .trades import fly, mend_and_search, observe, outreach, talk_and_help


def think(believed, ground, seat, wishes, reports):
    """The thoughts of a turn; `reports` says whether reports are among them."""
    answer_alerts(believed, ground, seat, wishes)
    care_for_wounded(believed, ground, seat, wishes)
    free_hostages(believed, ground, seat, wishes)
    custody(believed, ground, seat, wishes)
    apologise(believed, ground, seat, wishes)
    calm_crowds(believed, ground, seat, wishes)
    refer_cases(believed, ground, seat, wishes)
    if reports:
        tell_of_cases(believed, ground, seat, wishes)
        answer_for_breaches(believed, ground, seat, wishes)
    hand_over(believed, ground, seat, wishes)
    run_sites(believed, ground, seat, wishes)
    run_battalions(believed, ground, seat, wishes)
    sleep(believed, ground, seat, wishes)
    ride_along(believed, ground, seat, wishes)
    confront(believed, ground, seat, wishes)
    if reports:
        report(believed, ground, seat, wishes)
    supply(believed, ground, seat, wishes)
    rest(believed, ground, seat, wishes)
    watch_hosts(believed, ground, seat, wishes)
    meet_parties(believed, ground, seat, wishes)
    mend_and_search(believed, ground, seat, wishes)
    search_routes(believed, ground, seat, wishes)
    fly(believed, ground, seat, wishes)
    bring_to_table(believed, ground, seat, wishes)
    watch_over(believed, ground, seat, wishes)
    talk_and_help(believed, ground, seat, wishes)
    outreach(believed, ground, seat, wishes)
    observe(believed, ground, seat, wishes)
    cover(believed, ground, seat, wishes)


def decide(believed, ground, seat, wishes, reports, careful):
    """Both windows of a turn; who is careful works with other contingents before it orders them about."""
    if believed.clock[0].window == 1:
        calm_riots(believed, ground, seat, wishes)
        calm_crowds(believed, ground, seat, wishes)
        refer_cases(believed, ground, seat, wishes)
        answer_flashes(believed, ground, seat, wishes)
        settle(believed, ground, seat, wishes)
    elif careful and staff_work(believed, ground, seat, wishes):
        return
    else:
        think(believed, ground, seat, wishes, reports)
    say_how(believed, wishes, careful)


def doctrine(believed, ground, seat, luck, wishes):
    """The mission's doctrine."""
    decide(believed, ground, seat, wishes, True, True)


def never_report(believed, ground, seat, luck, wishes):
    """The same mission, without situation reports: what keeping silent costs."""
    decide(believed, ground, seat, wishes, False, True)


def unprepared(believed, ground, seat, luck, wishes):
    """The same mission, whose contingents meet on the first day: what preparation and liaison are worth."""
    decide(believed, ground, seat, wishes, True, False)
