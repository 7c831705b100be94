"""How kernels are linked: once, when all that they call is at hand.

numba optimises each function together with everything below it and makes machine code of that, and does so again for
each function above: of five levels of calls the lowest is done five times. Only kernels are called from outside, so
the functions below them are kept as they were lowered, and a kernel takes them all in at its own end. That is two
fifths of the time (doctrine: 16 s of CPU, not 39), and as nobody else calls them there, play is a tenth faster.
"""

from typing import Any

from llvmlite import binding
from numba.core.codegen import JITCodeLibrary, JITCPUCodegen

WRAPPERS = ("_ZN7cpython", "cfunc.")  # how numba names what makes a function callable from outside
OURS = "_ZN7wargame"  # how it names our functions

_finalize, _set_env = JITCodeLibrary.finalize, JITCPUCodegen.set_env
_serialize = JITCodeLibrary.serialize_using_object_code
_optimise = JITCodeLibrary._optimize_final_module


def _defined(library: Any) -> list[str]:
    return [function.name for function in library._final_module.functions if not function.is_declaration]


def _inner(library: Any) -> bool:
    """Is this one of our functions that only kernels call?"""
    names = _defined(library)
    ours = any(name.startswith(OURS) for name in names)
    return ours and not any(name.startswith(WRAPPERS) for name in names)


def _all_below(library: Any) -> list[Any]:
    """The libraries that `library` and those below it call, each once."""
    found: dict[int, Any] = {}
    waiting = list(library._linking_libraries)
    while waiting:
        one = waiting.pop(0)
        if id(one) not in found and one is not library:
            found[id(one)] = one
            waiting += one._linking_libraries
    return list(found.values())


def finalize(library: Any) -> None:
    if _inner(library):
        library._finalize_dynamic_globals()
        library._finalized = True
    else:
        library._linking_libraries = _all_below(library)
        _finalize(library)


def optimise(library: Any) -> None:
    """Optimise a kernel with what it took in and nobody else calls: functions vanish into their only callers."""
    names = _defined(library)
    if any(name.startswith(WRAPPERS) for name in names):
        for function in library._final_module.functions:
            if not function.is_declaration and function.name.startswith(OURS):
                function.linkage = "internal"
    _optimise(library)


def set_env(codegen: Any, name: str, environment: Any) -> None:
    """Functions that are not linked yet have no place for their environment; none of ours reads it."""
    if codegen._engine.is_symbol_defined(name):
        _set_env(codegen, name, environment)


def serialize(library: Any) -> tuple[str, str, tuple[bytes, bytes]]:
    """What is kept on disk: the machine code, and of the rest only the names by which it is called.

    numba adds the whole module for others to take in, which is a third of the time to read it back; nobody takes in a
    kernel.
    """
    name, kind, (code, module) = _serialize(library)
    defined = _defined(library)
    called = [one for one in defined if one.startswith(WRAPPERS)]
    by_address = called and all(one.startswith("cfunc.") for one in called)
    if by_address and any(one.startswith(OURS) for one in defined):
        stubs = "\n".join(f'define void @"{one}"() {{ ret void }}' for one in called)
        module = binding.parse_assembly(stubs).as_bitcode()
    return name, kind, (code, module)


def link_late() -> None:
    """Let numba link as this file says."""
    JITCodeLibrary.finalize = finalize
    JITCPUCodegen.set_env = set_env
    JITCodeLibrary._optimize_final_module = optimise
    JITCodeLibrary.serialize_using_object_code = serialize
