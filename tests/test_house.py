"""The law of the house, read from the source: who may import whom, what may never be called, what stays light.

Style and types are laws too: the linter and the type checker run here, so that one command checks everything.
"""

import ast
import functools
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
PACKAGE = HOME / "wargame"
FILES = sorted(PACKAGE.rglob("*.py"))
PARTS = {"engine", "text", "scenario", "agents", "render", "review"}
ALLOWED = {
    "engine": {"engine"},
    "text": {"engine", "text"},
    "scenario": {"engine", "text", "scenario"},
    "agents": {"engine", "text", "agents"},
    "render": {"engine", "text", "render"},
    "review": {"engine", "text", "review"},
}
FORBIDDEN_MODULES = {"pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle"}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_METHODS = {("yaml", "load"), ("os", "system"), ("os", "popen"), ("torch", "load"), ("joblib", "load")}
COMPILER = ("_runtime.py", "_reference.py", "_linking.py")  # the others are loaded by the first alone
HEAVY = ["numba", "pygame", "gymnasium", "torch", "pydantic", "rich", "numpy", "stable_baselines3"]


def _name(path: Path) -> str:
    return str(path.relative_to(HOME))


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _part(path: Path) -> str:
    """The part of the package that a file belongs to; empty for the files that put the parts together."""
    first = path.relative_to(PACKAGE).parts[0]
    return first if first in PARTS else ""


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    """The full name of the module that a `from ... import` names."""
    if not node.level:
        return node.module or ""
    inside = ("wargame", *path.relative_to(PACKAGE).parent.parts)
    base = inside[: len(inside) - node.level + 1]
    return ".".join((*base, node.module) if node.module else base)


def _imports(path: Path, tree: ast.AST) -> list[tuple[int, str]]:
    """(line, module) for every import in `tree`, a name imported from a package included."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(path, node)
            found += [(node.lineno, f"{module}.{alias.name}") for alias in node.names]
    return found


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_parts_import_only_what_lies_below_them(path):
    part = _part(path)
    if not part:
        return
    for line, module in _imports(path, _tree(path)):
        names = module.split(".")
        if names[0] == "wargame" and len(names) > 1:
            assert names[1] in ALLOWED[part] | {"__version__"}, f"{_name(path)}:{line} imports {module}"
        elif part == "engine":
            known = names[0] in sys.stdlib_module_names or names[0] == "numpy"
            assert known or (names[0] in ("numba", "llvmlite") and path.name in COMPILER), (
                f"{_name(path)}:{line}: {module}"
            )


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_runtime_names_the_compiler(path):
    if path.parent != PACKAGE / "engine" or path.name not in COMPILER:
        lines = [line for line, module in _imports(path, _tree(path)) if module.split(".")[0] in ("numba", "llvmlite")]
        assert not lines, f"{_name(path)} imports the compiler in lines {lines}"


def test_rule_files_do_not_import_one_another():
    rules = PACKAGE / "engine" / "rules"
    modules = {f"wargame.engine.rules.{path.stem}" for path in rules.glob("*.py") if path.stem != "__init__"}
    for path in rules.glob("*.py"):
        for line, module in _imports(path, _tree(path)):
            named = {module, module.rpartition(".")[0]} & modules
            assert not named or path.stem == "__init__", f"{_name(path)}:{line} imports {named}"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_nothing_that_can_run_a_strangers_code(path):
    for line, module in _imports(path, _tree(path)):
        assert module.split(".")[0] not in FORBIDDEN_MODULES, f"{_name(path)}:{line} imports {module}"
    for node in ast.walk(_tree(path)):
        if not isinstance(node, ast.Call):
            continue
        call = node.func
        if isinstance(call, ast.Name):
            assert call.id not in FORBIDDEN_CALLS, f"{_name(path)}:{node.lineno} calls {call.id}"
        elif isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name):
            called = call.value.id, call.attr
            assert called not in FORBIDDEN_METHODS, f"{_name(path)}:{node.lineno} calls {call.attr}"
        for word in node.keywords:
            if word.arg == "allow_pickle":
                off = isinstance(word.value, ast.Constant) and word.value.value is False
                assert off, f"{_name(path)}:{node.lineno} allows pickles"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_nothing_but_definitions_happens_at_import(path):
    """No statement at a module's top may be a loop, a `with`, a bare call or an assertion; a registration may be."""
    for node in _tree(path).body:
        bare = isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
        assert not bare or ast.unparse(node) == "register_when_ready()", f"{_name(path)}:{node.lineno}"
        assert not isinstance(node, ast.For | ast.While | ast.With | ast.Assert), f"{_name(path)}:{node.lineno}"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_stay_small(path):
    source = path.read_text(encoding="utf-8")
    if "not by hand" not in source.partition("\n")[0]:
        assert len(source.splitlines()) <= 500, f"{_name(path)} has more than 500 lines"
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 70, f"{_name(path)}:{node.lineno} {node.name} is too long"


def test_importing_the_package_is_light():
    """The package alone loads nothing heavy; asking for its help does not either."""
    for code in ("import wargame", "import wargame.cli", "import wargame; dir(wargame)"):
        probe = f"import sys; {code}; print([name for name in {HEAVY!r} if name in sys.modules])"
        done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=HOME)
        assert done.stdout.strip() == "[]", code


def test_every_rule_file_has_its_page_in_the_rulebook():
    """One heading a phase, naming its file."""
    headings = [
        line
        for line in (HOME / "docs" / "rulebook.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("#")
    ]
    missing = [
        path.stem
        for path in (PACKAGE / "engine" / "rules").glob("*.py")
        if path.stem != "__init__" and not any(f"{path.stem}.py" in heading for heading in headings)
    ]
    assert not missing, f"docs/rulebook.md has no heading that names {missing}"


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["mypy"]], ids=lambda command: command[0])
def test_linter_and_type_checker_are_content(command):
    pytest.importorskip(command[0], reason=f"{command[0]} is not installed: pip install -e '.[dev]'")
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, cwd=HOME)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
