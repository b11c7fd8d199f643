"""A fine-tuned adapter merged into its base, for real: the IR computes what both together do."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import openvino

from models.cancel import CancelToken
from models.conversion.child.calibrating import language_inputs
from models.conversion.child.job import Job
from models.conversion.process import run_job
from models.store.needed import missing_files

TOKENIZER = Path(__file__).parents[2] / "fixtures" / "shapes-llava-next" / "tokenizer.json"
IDS = [5, 17, 42, 8, 99, 3]
# A random llama, and an adapter that changes it a lot; says the logits of the last token.
MAKE = """
import json, sys
import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
base, adapter, tokenizer, ids = sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4])
torch.manual_seed(7)
config = LlamaConfig(vocab_size=512, hidden_size=64, intermediate_size=128, num_hidden_layers=2,
                     num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=256)
model = LlamaForCausalLM(config).eval()
model.save_pretrained(base)
PreTrainedTokenizerFast(tokenizer_file=tokenizer, eos_token="</s>").save_pretrained(base)
alone = model(torch.tensor([ids])).logits[0, -1].tolist()
lora = LoraConfig(r=8, lora_alpha=64, target_modules=["q_proj", "v_proj", "down_proj"],
                  init_lora_weights=False, task_type="CAUSAL_LM")
tuned = get_peft_model(model, lora).eval()
both = tuned(torch.tensor([ids])).logits[0, -1].tolist()
tuned.save_pretrained(adapter)
print(json.dumps({"alone": alone, "both": both}))
"""


def test_the_merged_model_computes_what_base_and_adapter_do(python: Path, tmp_path: Path) -> None:
    base, adapter, work = (tmp_path / name for name in ("base", "adapter", "work"))
    work.mkdir()
    made = subprocess.run(
        [str(python), "-c", MAKE, str(base), str(adapter), str(TOKENIZER), json.dumps(IDS)],
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    wanted = json.loads(made.stdout.splitlines()[-1])
    job = Job(
        "export", str(base), str(work / "ir"), "text-generation-with-past", adapter=str(adapter)
    )
    run_job(python, job, work, lambda _: None, CancelToken())
    assert missing_files(work / "ir", "text") == []
    logits = _last_logits(work / "ir" / "openvino_model.xml")
    assert np.abs(logits - np.array(wanted["both"])).max() < 0.05
    assert np.abs(logits - np.array(wanted["alone"])).max() > 0.5


def _last_logits(network: Path) -> np.ndarray:
    compiled = openvino.Core().compile_model(
        network, "CPU", {"INFERENCE_PRECISION_HINT": "f32", "KV_CACHE_PRECISION": "f32"}
    )
    request = compiled.create_infer_request()
    values = language_inputs(compiled.inputs, np.array([IDS]))
    found: np.ndarray = request.infer(values)[0][0, -1]
    return found
