"""A reference to a `State` or a `Ground` in compiled code; loaded by `_runtime.py` alone, and only to compile.

A named tuple of arrays is passed by value: a hundred and fifty machine words at every call, and a line of
intermediate code for each of them. By reference the rules compile in a third of the time. These are classes of a
module, not of a function, because the kernels on disk name them.
"""

import hashlib
from typing import Any

from numba import types
from numba.core import cgutils
from numba.core.datamodel import PrimitiveModel
from numba.core.typing.templates import AttributeTemplate
from numba.extending import infer_getattr, intrinsic, lower_getattr_generic, register_model


class Reference(types.Type):
    """A reference to a named tuple of arrays; good for as long as the function that made it runs."""

    def __init__(self, tables: Any) -> None:
        self.tables = tables
        layout = hashlib.sha256(str(tables).encode()).hexdigest()[:16]  # the whole is 20 kB, and part of every symbol
        super().__init__(f"{tables.instance_class.__name__}_{layout}")


@register_model(Reference)
class ReferenceModel(PrimitiveModel):
    """A pointer to the tuple."""

    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, manager.lookup(kind.tables).get_value_type().as_pointer())


@infer_getattr
class ReferenceAttributes(AttributeTemplate):
    """The tables are its attributes."""

    key = Reference

    def generic_resolve(self, kind: Any, name: str) -> Any:
        fields = kind.tables.instance_class._fields
        return kind.tables.types[fields.index(name)] if name in fields else None


@lower_getattr_generic(Reference)
def read_table(context: Any, builder: Any, kind: Any, value: Any, name: str) -> Any:
    """Load one array of the tuple."""
    place = kind.tables.instance_class._fields.index(name)
    return builder.load(cgutils.gep_inbounds(builder, value, 0, place))


@intrinsic
def refer_to(typing: Any, tables: Any) -> Any:
    """What `state.refer` compiles to: the tuple is laid down in the frame of the function that asks."""

    def lower(context: Any, builder: Any, given: Any, values: Any) -> Any:
        place = cgutils.alloca_once(builder, values[0].type)
        builder.store(values[0], place)
        return place

    return Reference(tables)(tables), lower
