"""Reading and writing safetensors files with numpy alone: eight bytes of length, a JSON header, raw little-endian
numbers.

Nothing in such a file can run. What is read is checked as if an enemy had typed it: sizes first, then each entry.
"""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

MOST_BYTES = 64 << 20
MOST_HEADER = 1 << 20
MOST_TENSORS = 64


class BadPolicy(ValueError):
    """A policy's file that cannot be used; the message names the file, what is wrong and what to do."""


def write(path: Path, tensors: dict[str, np.ndarray], metadata: dict[str, str]) -> None:
    """Write float32 tensors and text metadata, whole or not at all."""
    header: dict[str, Any] = {"__metadata__": metadata}
    parts, at = [], 0
    for name, tensor in tensors.items():
        raw = np.ascontiguousarray(tensor, "<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + len(raw)]}
        parts.append(raw)
        at += len(raw)
    text = json.dumps(header, sort_keys=True).encode()
    text += b" " * (-len(text) % 8)
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(parts))
    beside.replace(path)


def read(path: Path) -> tuple[dict[str, np.ndarray], dict[str, str]]:
    """The tensors and the metadata of a file. Raises BadPolicy."""
    raw = _bytes_of(path)
    length = struct.unpack("<Q", raw[:8])[0] if len(raw) >= 8 else 0
    if not 0 < length <= min(MOST_HEADER, len(raw) - 8):
        raise BadPolicy(f"{path}: not a safetensors file, or cut short; write it again with `wargame train`")
    try:
        header = json.loads(raw[8 : 8 + length])
    except (ValueError, RecursionError):
        raise BadPolicy(f"{path}: its header is not JSON; write it again with `wargame train`") from None
    if not isinstance(header, dict) or len(header) > MOST_TENSORS:
        raise BadPolicy(f"{path}: its header does not list tensors; write it again with `wargame train`")
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        raise BadPolicy(f"{path}: its metadata is not text; write it again with `wargame train`")
    data = raw[8 + length :]
    return {str(name): _tensor(path, name, entry, data) for name, entry in header.items()}, metadata


def _bytes_of(path: Path) -> bytes:
    """The file's contents, if it is a regular file of a sensible size."""
    try:
        if not path.is_file():
            raise BadPolicy(f"{path}: there is no such file; train one with `wargame train`, or name a doctrine")
        if path.stat().st_size > MOST_BYTES:
            raise BadPolicy(f"{path}: larger than {MOST_BYTES >> 20} MiB; no policy of this game is")
        return path.read_bytes()
    except OSError as fault:
        raise BadPolicy(f"{path}: cannot be read ({fault.strerror})") from None


def _tensor(path: Path, name: str, entry: Any, data: bytes) -> np.ndarray:
    """One tensor, read-only."""
    if not isinstance(entry, dict) or entry.get("dtype") != "F32":
        raise BadPolicy(f"{path}: {name} is not of 32-bit floats; policies of this game are")
    shape, offsets = _whole(entry.get("shape")), _whole(entry.get("data_offsets"))
    if shape is None or len(shape) > 2 or offsets is None or len(offsets) != 2:
        raise BadPolicy(f"{path}: {name} has no proper shape or place")
    size = 4
    for side in shape:
        size *= side
    start, end = offsets
    if not (start <= end <= len(data) and end - start == size):
        raise BadPolicy(f"{path}: {name} lies outside the file or does not fit its shape; it may be cut short")
    tensor = np.frombuffer(data[start:end], "<f4").reshape(shape)
    if not np.isfinite(tensor).all():
        raise BadPolicy(f"{path}: {name} holds numbers that are not finite; training diverged")
    return tensor


def _whole(numbers: Any) -> list[int] | None:
    """`numbers`, if it is a list of whole numbers from 0 on, none of them absurd."""
    fine = isinstance(numbers, list) and all(type(one) is int and 0 <= one <= MOST_BYTES for one in numbers)
    return numbers if fine else None
