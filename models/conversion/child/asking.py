"""What the original answers, as the measure for what is made of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from transformers import AutoProcessor, AutoTokenizer

from models.conversion.child.hearing import Hearing, listen
from models.conversion.child.job import AUDIO_TASK, Job, Question
from models.conversion.child.perplexity import mean_loss, perplexity_of
from models.conversion.child.seeing import Seeing
from models.conversion.child.speaker import Speaker


def ask_original(job: Job, source: Path, model: Any, speaker: Speaker) -> dict[str, Any]:
    """`answers`, the likeliest ones word by word, and `perplexity` on the texts; 0.0 for a model
    that is none for text alone."""
    answers = []
    if job.questions:
        answer = _answering(job, source, model)
        for at, question in enumerate(job.questions):
            speaker.progress("ask", at, len(job.questions), "questions")
            with torch.inference_mode(), _quick(model):
                answers.append(answer(question).strip())
    found = {"answers": answers, "perplexity": 0.0}
    if job.texts and job.task.startswith("text-generation"):
        tokenizer = AutoTokenizer.from_pretrained(source, local_files_only=True)
        found["perplexity"] = _perplexity(job.texts, model, tokenizer)
    return found


def _quick(model: Any) -> Any:
    """Processors are slow with float16 and not with bfloat16."""
    return torch.autocast("cpu", torch.bfloat16, enabled=model.dtype == torch.float16)


def _answering(job: Job, source: Path, model: Any) -> Any:
    """A function from a question to the text of the answer."""
    options = {"trust_remote_code": job.trust_remote_code, "local_files_only": True}
    if job.task.startswith("automatic-speech-recognition"):
        processor = AutoProcessor.from_pretrained(source, **options)
        return lambda question: listen(question, model, processor)
    if job.task == AUDIO_TASK:
        hearing = Hearing(source)
        return lambda question: hearing.answer(question, model)
    if job.task == "image-text-to-text":
        seeing = Seeing(source, job.trust_remote_code)
        return lambda question: seeing.answer(question, model)
    tokenizer = AutoTokenizer.from_pretrained(source, **options)
    return lambda question: _chat(question, model, tokenizer)


def _chat(question: Question, model: Any, tokenizer: Any) -> str:
    if tokenizer.chat_template:
        messages = [{"role": "user", "content": question.text}]
        prompt = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
    else:
        prompt = question.text
    with_special = not tokenizer.chat_template
    inputs = tokenizer(prompt, return_tensors="pt", add_special_tokens=with_special)
    inputs.pop("token_type_ids", None)
    said = model.generate(**inputs, do_sample=False, max_new_tokens=question.max_tokens)
    return str(tokenizer.decode(said[0, inputs["input_ids"].shape[1] :], skip_special_tokens=True))


def _perplexity(texts: tuple[str, ...], model: Any, tokenizer: Any) -> float:
    losses = []
    for text in texts:
        ids = tokenizer(text, return_tensors="pt").input_ids
        with torch.inference_mode(), _quick(model):
            logits = model(input_ids=ids).logits[0].float().numpy()
        losses.append(mean_loss(logits, ids[0].numpy()))
    return perplexity_of(losses)
