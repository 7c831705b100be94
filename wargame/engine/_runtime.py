"""The only file that names the compiler, with `_reference.py` and `_linking.py` that it alone loads.

`compiled(function)` compiles a plain function and, behind it, every plain function of this package that it calls.
What comes out is kept on disk under a digest of all functions that it can reach and of the constants they read, so
an edit anywhere below it is never missed (numba alone looks at one file, and would hand back the old rule) and an edit
elsewhere, if only in the same file, recompiles nothing. Phases, minds and other kernels are each compiled for
themselves to one signature, and a driver takes them as function pointers: an edit of one costs seconds.
"""

import dis
import functools
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import types
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from .driver import WISH, kernels_at
from .ground import Ground, table_types
from .state import new_state, refer
from .tables import EVENT, TABLES

PACKAGE = Path(__file__).resolve().parent.parent
COUNTS_REFERENCES = ("fill_field",)  # functions that make a list or an array of their own
INLINED = ("can_verb", "can_other_verb", "may", "refusal", "permission")  # asked so often that calls would cost most
STALE_DAYS = 30  # kernels that nothing has asked for in this time are thrown away


def store() -> Path:
    """Folder of compiled kernels: WARGAME_CACHE, else the user's cache, else a temporary folder."""
    asked = os.environ.get("WARGAME_CACHE")
    home = (
        Path(asked)
        if asked
        else Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "peacekeeping-wargame"
    )
    try:
        home.mkdir(parents=True, exist_ok=True)
        if os.access(home, os.W_OK):
            return home
    except OSError:
        pass
    return Path(tempfile.gettempdir()) / f"peacekeeping-wargame-{os.getuid() if hasattr(os, 'getuid') else 0}"


@functools.cache
def _layout() -> bytes:
    """What every kernel rests on: how tables are laid out, and the files that compile."""
    compilers = [Path(__file__).with_name(f"_{name}.py").read_bytes() for name in ("runtime", "reference", "linking")]
    tables = [repr(kind) for kind in (*(table.dtype for table in TABLES), EVENT.dtype, WISH.dtype)]
    return b"".join(compilers) + repr((tables, table_types())).encode()


def _globals_of(function: Callable[..., Any]) -> dict[str, Any]:
    """The globals that a plain function reads, by name."""
    names = {step.argval for step in dis.get_instructions(function) if step.opname == "LOAD_GLOBAL"}
    return {name: function.__globals__[name] for name in names if name in function.__globals__}


def _named_by(function: Callable[..., Any]) -> dict[str, Any]:
    """`_globals_of` and perhaps others that are named as some attribute is: good for a digest, and thirty times as
    fast.
    """
    known = function.__globals__
    return {name: known[name] for name in function.__code__.co_names if name in known}


def _is_ours(value: Any) -> bool:
    return isinstance(value, types.FunctionType) and value.__module__.startswith(PACKAGE.name)


@functools.cache
def _reached(function: Callable[..., Any]) -> frozenset[Callable[..., Any]]:
    """The plain functions of this package that are compiled with `function`, itself among them."""
    found: set[Callable[..., Any]] = set()
    waiting = [function]
    while waiting:
        found.add(new := waiting.pop())
        waiting += [called for called in _named_by(new).values() if _is_ours(called) and called not in found]
    return frozenset(found)


@functools.cache
def _file_digest(path: str) -> bytes:
    return hashlib.sha256(Path(path).read_bytes()).digest()


def _told(value: Any) -> str:
    """A global that a function reads, so that another value is told otherwise; our modules and classes by their
    files.
    """
    if _is_ours(value):
        return name_of(value)
    module = value if isinstance(value, types.ModuleType) else sys.modules.get(getattr(value, "__module__", None) or "")
    if module is None:
        return repr(value)
    name = f"{module.__name__}.{getattr(value, '__qualname__', '')}"
    file = module.__file__ if module.__name__.startswith(PACKAGE.name) else None
    return f"{name} {_file_digest(file).hex()}" if file else name


def _code(code: types.CodeType) -> bytes:
    """What a function does, wherever it stands and however it is commented."""
    inner = [_code(one) if isinstance(one, types.CodeType) else repr(one).encode() for one in code.co_consts]
    return repr((code.co_code, code.co_names, code.co_varnames, code.co_exceptiontable, inner)).encode()


@functools.cache
def _own_digest(function: Callable[..., Any]) -> bytes:
    """Digest of one function and of the values that it reads, without what it calls."""
    read = sorted((name, _told(value)) for name, value in _named_by(function).items())
    text = repr((name_of(function), function.__defaults__, read)).encode()
    return hashlib.sha256(text + _code(function.__code__)).digest()


@functools.cache
def digest_below(function: Callable[..., Any]) -> str:
    """Digest of a function and of every function of this package that it can reach, with the constants they read."""
    parts = sorted(_own_digest(one) for one in _reached(function))
    return hashlib.sha256(_layout() + b"".join(parts)).hexdigest()[:16]


def _widen(kernel: Any) -> None:
    """Let `kernel` be compiled once for integers of any width, and not again for each mixture of them.

    A field is 32 bits wide, a sum 64, a constant its own type: a function of eleven integers was compiled twenty times.
    """
    numba = _numba()
    narrow = kernel.get_call_template

    def wide(arguments: tuple, keywords: dict) -> Any:
        plain = (numba.types.unliteral(kind) for kind in arguments)
        numbers = (numba.types.Integer, numba.types.Boolean)
        return narrow(tuple(numba.int64 if isinstance(kind, numbers) else kind for kind in plain), keywords)

    kernel.get_call_template = wide


@functools.cache
def _numba() -> Any:
    """The compiler, loaded on first use. Function pointers are experimental in it, which its pinned version answers
    for.
    """
    import numba

    warnings.simplefilter("ignore", numba.core.errors.NumbaExperimentalFeatureWarning)
    import_module("._linking", __package__).link_late()
    return numba


@functools.cache
def _linker() -> Any:
    """What `driver.kernels_at` compiles to: a tuple of addresses becomes a tuple of functions of a kind.

    To hand compiled functions to a driver as such costs a millisecond each at every call, and keeps the driver from
    being kept on disk; an address is a plain number.
    """
    numba = _numba()

    @numba.extending.intrinsic(prefer_literal=True)
    def link(typing: Any, kind: Any, addresses: Any) -> Any:
        called = numba.types.ExternalFunctionPointer(signature(kind.literal_value), get_pointer=None)
        made = numba.types.UniTuple(called, len(addresses))

        def lower(context: Any, builder: Any, given: Any, values: Any) -> Any:
            places = [builder.extract_value(values[1], nth) for nth in range(len(addresses))]
            shape = context.get_value_type(called)
            return context.make_tuple(builder, made, [builder.inttoptr(place, shape) for place in places])

        return made(kind, addresses), lower

    return link


@functools.cache
def compiled(function: Callable[..., Any], outer: bool = False, kernel: bool = False) -> Any:
    """The compiled twin of a plain function of this package; `outer` if plain Python calls it, `kernel` if a
    driver does by its address.
    """
    below = dict(function.__globals__)
    for name, callee in _globals_of(function).items():
        if callee is kernels_at:
            below[name] = _linker()
        elif isinstance(callee, tuple) and len(callee) > 4 and all(type(one) is int for one in callee):
            below[name] = np.array(callee)  # a tuple is written out anew at every look into it
        elif callee is refer:
            below[name] = import_module("._reference", __package__).refer_to
        elif _is_ours(callee):
            below[name] = compiled(callee)
    return _twin(function, below, outer, kernel)


def _twin(function: Callable[..., Any], below: dict[str, Any], outer: bool, kernel: bool) -> Any:
    """`function` over the globals `below`, for the compiler.

    Inner functions go without the wrappers that only those need which are called from outside, and none counts
    references: no kernel keeps an array. Together this is a third of the time that numba takes otherwise. Division by
    zero is not looked for: interpreted play finds it.
    """
    numba = _numba()
    twin = types.FunctionType(function.__code__, below, function.__name__, function.__defaults__)
    twin.__module__, twin.__qualname__ = function.__module__, function.__qualname__
    folder = store() / digest_below(function)
    folder.mkdir(parents=True, exist_ok=True)
    os.utime(folder)
    numba.config.CACHE_DIR = str(folder)
    counts = function.__name__ in COUNTS_REFERENCES
    options = {
        "cache": outer or kernel,
        "error_model": "numpy",
        "_nrt": counts,
        "no_cpython_wrapper": not outer,
        "no_cfunc_wrapper": not kernel,
    }
    if function.__name__ in INLINED:
        options["forceinline"] = True
    made = numba.njit(**options)(twin)
    _widen(made)
    return made


def _samples() -> dict[str, Any]:
    """One argument of each kind that kernels take, of the right type and of least size."""
    return {
        "state": new_state({table.name: 1 for table in TABLES}),
        "ground": Ground(*(np.zeros(1, dtype) for dtype in table_types().values())),
        "log": np.zeros(0, EVENT.dtype),
        "wishes": np.zeros(1, WISH.dtype),
        "int": 1,
        "floats": np.zeros(1, np.float32),
        "bytes": np.zeros(1, np.int8),
        "ints": np.zeros(1, np.int32),
        "sums": np.zeros(1, np.int64),
    }


SIGNATURES = {
    "phase": ("void", "state", "ground", "log"),
    "mind": ("void", "state", "ground", "int", "int", "wishes"),
    "belief": ("void", "state", "ground", "int", "state"),
    "submit": ("int", "state", "state", "ground", "log", "int", "int", "int", "int", "int", "int"),
    "aim": ("void", "state", "ground", "int", "int", "ints"),
    "observe": ("void", "state", "ground", "int", "int", "ints", "floats"),
    "mask": ("void", "state", "ground", "int", "int", "ints", "int", "bytes"),
    "standing": ("void", "state", "ground", "int", "sums"),
}  # fmt: skip


@functools.cache
def signature(kind: str) -> Any:
    """The numba signature of a kind of kernel: states and the ground come by reference."""
    numba = _numba()
    samples, reference = _samples(), import_module("._reference", __package__).Reference
    result, *arguments = SIGNATURES[kind]

    def type_of(name: str) -> Any:
        if name == "int":
            return numba.int64
        kept = numba.typeof(samples[name])
        return reference(kept) if name in ("state", "ground") else kept

    return (numba.void if result == "void" else numba.int64)(*map(type_of, arguments))


@functools.cache
def pointer(function: Callable[..., Any], kind: str) -> Any:
    """A kernel compiled to the signature of its kind, to be handed to a driver."""
    made = _kept(function, kind)
    if made is None:
        made = compiled(function, kernel=True)
        made.compile(signature(kind))
    made.disable_compile()
    return made


def _kept(function: Callable[..., Any], kind: str) -> Any:
    """The kernel as it lies on disk, None if it does not: to prepare all that it calls takes as long as to read it."""
    if not _mark(name_of(function), kind).exists():
        return None
    made = _twin(function, function.__globals__, outer=False, kernel=True)
    kept = made._cache.load_overload(signature(kind), made.targetctx)
    if kept is not None:
        made.targetctx.insert_user_function(kept.entry_point, kept.fndesc, [kept.library])
        made.add_overload(kept)
    return made if made.nopython_signatures else None


def addresses(functions: Sequence[Callable], kind: str) -> tuple[int, ...]:
    """Where the kernels of one kind are in memory: what a driver that calls `kernels_at` takes."""
    made = [pointer(function, kind).get_compile_result(signature(kind)) for function in functions]
    return tuple(one.library.get_pointer_to_function(one.fndesc.llvm_cfunc_wrapper_name) for one in made)


def named(name: str) -> Callable[..., Any]:
    """The function behind "package.module:function"."""
    module, _, function = name.partition(":")
    return getattr(import_module(module), function)


def name_of(function: Callable) -> str:
    return f"{function.__module__}:{function.__qualname__}"


def _mark(name: str, kind: str) -> Path:
    """A file that says that this kernel has been compiled from these sources, in this place: numba asks that too."""
    function = named(name)
    path = Path(function.__code__.co_filename).resolve()
    source = f"{digest_below(function)} {path} {path.stat().st_mtime_ns}"
    made = hashlib.sha256(f"{sys.version_info[:3]} {name} {kind} {source}".encode())
    return store() / f"ready-{made.hexdigest()[:16]}"


def _missing(kernels: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [kernel for kernel in kernels if not _mark(*kernel).exists()]


def prepare(kernels: Sequence[tuple[str, str]], say: Callable[[str], None], processes: int = 0) -> float:
    """Compile what is not yet on disk, in as many processes as there are cores. Returns the seconds that it took.

    `kernels` are ("package.module:function", kind) pairs; `say` is told once, and only if there is something to wait
    for.
    """
    began = time.perf_counter()
    if not _missing(kernels):
        return 0.0
    with _alone():
        missing = _missing(kernels)
        if missing:
            say("Compiling the rules for this machine; this happens once and takes up to a minute.")
            _compile(missing, processes or _cores())
            throw_away_stale()
        for kernel in missing:
            _mark(*kernel).touch()
    return time.perf_counter() - began


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _alone() -> Iterator[None]:
    """One process at a time, where the system can say so: two that compile the same gain nothing. A kill lets go."""
    if os.name != "posix":
        yield
        return
    import fcntl

    with (store() / "compiling").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _compile(kernels: Sequence[tuple[str, str]], processes: int) -> None:
    """Compile kernels in so many processes of their own."""
    runs = [sys.executable, "-m", f"{PACKAGE.name}.engine._runtime"]
    shares = _shares(kernels, processes)
    workers = [subprocess.Popen([*runs, *(f"{name},{kind}" for name, kind in share)]) for share in shares if share]
    if sum(worker.wait() != 0 for worker in workers):
        raise RuntimeError("the rules could not be compiled; the lines above say where")


def _shares(kernels: Sequence[tuple[str, str]], processes: int) -> list[list[tuple[str, str]]]:
    """Kernels dealt to processes so that each has about as much to compile, and what two kernels call is, where it can
    be, compiled once: the largest first, each to the process that is soonest done with it.
    """
    shares: list[list[tuple[str, str]]] = [[] for _ in range(processes)]
    known: list[frozenset[Callable]] = [frozenset()] * processes
    behind = {kernel: _reached(named(kernel[0])) for kernel in kernels}

    def work(functions: frozenset[Callable]) -> int:
        return sum(len(function.__code__.co_code) for function in functions)

    for kernel in sorted(kernels, key=lambda kernel: -work(behind[kernel])):
        soonest = min(range(processes), key=lambda process: work(known[process] | behind[kernel]))
        shares[soonest].append(kernel)
        known[soonest] |= behind[kernel]
    return shares


def throw_away_stale() -> None:
    """Remove kernels that nothing has asked for in a month."""
    for folder in store().iterdir():
        if folder.is_dir() and len(folder.name) == 16 and time.time() - folder.stat().st_mtime > STALE_DAYS * 86_400:
            shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> None:
    """Compile the named kernels: the worker process of `prepare`."""
    sys.path.insert(0, str(PACKAGE.parent))
    for argument in arguments:
        name, _, kind = argument.partition(",")
        pointer(named(name), kind)


if __name__ == "__main__":
    from wargame.engine import _runtime  # the module under its own name, so that kernels are cached once

    _runtime.main(sys.argv[1:])
