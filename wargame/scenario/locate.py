"""Where each key and value of a TOML text stands, by its path; made only when there is something to report.

The tree comes from tree-sitter, which also reads files that are broken: what it cannot read is left out, and a path
that is not found falls back on the nearest table around it.
"""

from typing import Any, NamedTuple

import tomli

from .problem import Path


class Span(NamedTuple):
    """Byte places (row, column from 0) of a key or heading, and of what it holds."""

    key: tuple[int, int]
    value: tuple[int, int]


class Places:
    """The places of one text; `places.of(path)` gives line and column."""

    def __init__(self, text: str) -> None:
        import tree_sitter
        import tree_sitter_toml

        data = text.encode("utf-8", "replace")
        self._lines = data.split(b"\n")
        self._spans: dict[Path, Span] = {}
        self._rows: dict[Path, int] = {}  # how many [[headings]] of this path have been seen
        tree = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language())).parse(data)
        for node in tree.root_node.named_children:
            if node.type == "pair":
                self._pair((), node)
            elif node.type in {"table", "table_array_element"}:
                self._table(node)

    def of(self, path: Path, part: str = "value") -> tuple[int, int]:
        """Line and column, from 1, of the key or the value at `path`, or of the nearest thing around it."""
        whole = path
        while path and path not in self._spans:
            path = path[:-1]
        if not path:
            return 1, 1
        span = self._spans[path]
        row, column = span.value if part == "value" and path == whole else span.key
        return row + 1, len(self._lines[row][:column].decode("utf-8", "replace")) + 1

    def _table(self, node: Any) -> None:
        """A [heading] or [[heading]] with its pairs."""
        names = next((_names(child) for child in node.named_children if child.type.endswith("key")), ())
        path: Path = ()
        for name in names[:-1]:
            path = self._current((*path, name))
        path = (*path, *names[-1:])
        start = _point(node)
        if node.type == "table_array_element":
            row = self._rows.get(path, 0)
            self._rows[path] = row + 1
            self._spans.setdefault(path, Span(start, start))
            path = (*path, row)
        self._spans[path] = Span(start, start)
        for child in node.named_children:
            if child.type == "pair":
                self._pair(path, child)

    def _current(self, path: Path) -> Path:
        """`path`, with the row that a sub-heading of a [[heading]] belongs to."""
        return (*path, self._rows[path] - 1) if path in self._rows else path

    def _pair(self, path: Path, node: Any) -> None:
        """A `key = value` below `path`."""
        children = [child for child in node.named_children if child.type not in {"comment", "ERROR"}]
        if len(children) < 2:
            return
        key, value = children[0], children[-1]
        parts = _names(key)
        for end in range(1, len(parts) + 1):
            self._spans.setdefault((*path, *parts[:end]), Span(_point(key), _point(key)))
        path = (*path, *parts)
        self._spans[path] = Span(_point(key), _point(value))
        self._value(path, value)

    def _value(self, path: Path, node: Any) -> None:
        """What stands inside a list or an inline table, without recursion: depth is the file's to choose."""
        waiting = [(path, node)]
        while waiting:
            path, node = waiting.pop()
            if node.type == "array":
                items = [child for child in node.named_children if child.type not in {"comment", "ERROR"}]
                for index, item in enumerate(items):
                    self._spans[*path, index] = Span(_point(item), _point(item))
                    waiting.append(((*path, index), item))
            elif node.type == "inline_table":
                for pair in node.named_children:
                    children = [child for child in pair.named_children if child.type not in {"comment", "ERROR"}]
                    if pair.type == "pair" and len(children) >= 2:
                        inner = (*path, *_names(children[0]))
                        self._spans[inner] = Span(_point(children[0]), _point(children[-1]))
                        waiting.append((inner, children[-1]))


def _point(node: Any) -> tuple[int, int]:
    """Row and column where a node starts."""
    return node.start_point[0], node.start_point[1]


def _names(key: Any) -> tuple[str, ...]:
    """The parts of a bare, quoted or dotted key; dotted keys nest to the left."""
    if key.type == "dotted_key":
        names: list[str] = []
        while key.type == "dotted_key":
            parts = [child for child in key.named_children if child.type.endswith("_key")]
            names[:0] = [name for part in parts[1:] for name in _names(part)]
            key = parts[0]
        return (*_names(key), *names)
    text = key.text.decode("utf-8", "replace")
    if key.type == "quoted_key":
        try:
            return (next(iter(tomli.loads(f"{text} = 0"))),)
        except ValueError:
            return (text.strip("\"'"),)
    return (text,)
