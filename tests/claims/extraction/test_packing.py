import io

import numpy as np
import pytest

from factcheck.claims.extraction.packing import lines_in, lines_of, pack, unpack


def test_what_is_packed_comes_out_again():
    packed = pack({"rows": np.array([[1, -2]], np.int16), "names": lines_of(["pier", "mole"])})

    found = unpack(packed)

    assert found["rows"].tolist() == [[1, -2]]
    assert lines_in(found["names"]) == ["pier", "mole"]


def test_packing_gives_the_same_bytes_twice():
    numbers = {"rows": np.arange(9)}

    assert pack(numbers) == pack(numbers)


def test_objects_are_never_read():
    file = io.BytesIO()
    np.savez(file, rows=np.array([{"run": "me"}], object))

    with pytest.raises(ValueError, match="Object arrays cannot be loaded"):
        unpack(file.getvalue())


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"\x00" * 40, pack({"a": np.arange(3)})[:-30]])
def test_other_bytes_are_refused(raw):
    with pytest.raises(ValueError):
        unpack(raw)
