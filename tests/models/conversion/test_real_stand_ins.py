"""Code that checkpoints bring along finds what it imports."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[3]
# The first lines of InternVL's own modeling_intern_vit.py.
ASK = """
from transformers.dynamic_module_utils import check_imports
from models.conversion.child.stand_ins import stand_in_for_timm
stand_in_for_timm()
import pathlib, sys
code = pathlib.Path(sys.argv[1])
lines = ("import torch", "from einops import rearrange", "from timm.models.layers import DropPath")
code.write_text("\\n".join(lines))
check_imports(code)
from timm.models.layers import DropPath
import torch
print(DropPath(0.1)(torch.arange(3)).tolist())
"""


def test_code_that_wants_droppath_of_timm_gets_it(python: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(python), "-c", ASK, str(tmp_path / "modeling.py")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    assert done.stdout.strip() == "[0, 1, 2]"
