"""Many games of one exercise on all cores: batches of seeds, a process for each core."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from wargame import session
from wargame.outcomes import Outcome
from wargame.scenario import Exercise

BATCH = 128  # games in one call: long enough that calls cost nothing, short enough that a bar moves
AT_ONCE = 4  # interpreted games in one call


def play(
    exercise: Exercise, sitting: session.Seating, seeds: Sequence[int], turns: int | None, runtime: str,
    jobs: int | None, record: str | Path | None, progress: Callable[[int], None], say: Callable[[str], None],
) -> Iterator[Outcome]:  # fmt: skip
    """The outcome of a game for each of `seeds`, in their order."""
    if record is not None:
        Path(record).mkdir(parents=True, exist_ok=True)
    if runtime == "compiled":
        from wargame.engine import _runtime
        from wargame.engine.game import kernels

        before = session.seating(exercise).minds if exercise.from_turn > 1 else ()
        _runtime.prepare(kernels((*sitting.minds, *(mind for mind in before if mind not in sitting.minds))), say)
    cores = jobs or (1 if len(seeds) == 1 else _cores())
    size = BATCH if runtime == "compiled" else AT_ONCE
    size = max(1, min(size, -(-len(seeds) // cores)))
    batches = [seeds[start : start + size] for start in range(0, len(seeds), size)]
    seats = sitting.by_seat(exercise)
    done = 0
    for outcomes in _results(exercise, seats, batches, turns, runtime, record, min(cores, len(batches))):
        yield from outcomes
        done += len(outcomes)
        progress(done)


def _cores() -> int:
    """Cores that this process may use, quotas of containers included."""
    import joblib

    return joblib.cpu_count()


def _results(
    exercise: Exercise, seats: dict[str, str], batches: list[Sequence[int]], turns: int | None, runtime: str,
    record: str | Path | None, processes: int,
) -> Iterator[list[Outcome]]:  # fmt: skip
    if processes == 1:
        yield from (_batch(exercise, seats, batch, turns, runtime, record) for batch in batches)
        return
    from joblib import Parallel, delayed

    workers = Parallel(n_jobs=processes, return_as="generator", pre_dispatch="2*n_jobs", batch_size=1)
    text, name, vignette = exercise.text, exercise.scenario.exercise.id, exercise.vignette
    rest = (seats, turns, runtime, record)
    yield from workers(delayed(_remote)(text, name, vignette, batch, *rest) for batch in batches)


@lru_cache(maxsize=1)
def _loaded(text: str, name: str, vignette: str) -> Exercise:
    """The exercise of a text, built once in each process: tables are not shared, because play writes into memos."""
    return session.load_text(text, name, vignette)


def _remote(text: str, name: str, vignette: str, seeds: Sequence[int], seats: dict[str, str], *rest: Any
) -> list[Outcome]:  # fmt: skip
    """Play some games in a process of its own."""
    return _batch(_loaded(text, name, vignette), seats, seeds, *rest)


def _batch(
    exercise: Exercise, seats: dict[str, str], seeds: Sequence[int], turns: int | None, runtime: str,
    record: str | Path | None,
) -> list[Outcome]:  # fmt: skip
    """Play some games in this process."""
    if runtime == "compiled":
        return _compiled(exercise, seats, seeds, turns)
    name = exercise.scenario.exercise.id
    paths = [Path(record) / f"{name}-{seed}.wargame" if record is not None else None for seed in seeds]
    return [
        replace(session.run(exercise, seed, seats, turns, runtime, path), sections={})
        for seed, path in zip(seeds, paths, strict=True)
    ]


def _compiled(exercise: Exercise, seats: dict[str, str], seeds: Sequence[int], turns: int | None) -> list[Outcome]:
    from wargame.engine.game import play_batch
    from wargame.engine.ground import open_ground
    from wargame.engine.state import game_of

    sitting = session.seating(exercise, seats)
    batch = session.openings(exercise, seeds)
    length = turns or exercise.scenario.exercise.turns
    play_batch(batch, exercise.ground, sitting.minds, sitting.chosen, length, lambda line: None)
    ground = open_ground(exercise.ground)
    return [
        session.outcome_of(exercise, ground, game_of(batch, number), seed, "compiled")
        for number, seed in enumerate(seeds)
    ]
