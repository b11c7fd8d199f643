"""What a conversion would take and whether it can be started, before anything is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.conversion import refusals
from models.conversion.checkpoint import Checkpoint, check_whole
from models.conversion.choices import FOUR_BITS, check_recipe, effort_words, recipe_for
from models.conversion.estimate import Estimate, Work, estimate
from models.conversion.families import Families, Family, read_families
from models.conversion.plan import Plan
from models.conversion.recipe import Effort, Recipe
from models.engine.protocol import Device
from models.errors import SidelightError
from models.hardware.fit import fit, fits_on
from models.hardware.pc import Pc
from models.hardware.room import Room, gb, room_on
from models.sources.look_at import Found
from models.sources.look_at_facts import OWN_MODEL
from models.words import say

_NO_RECIPE = Recipe(task="", toolchain="")


@dataclass(frozen=True)
class Around:
    """What a plan depends on besides the model.

    Attributes:
        device: that the model is for.
        pc: that it is converted and used on.
        toolchain_ready: whether the environment of that id is there.
        toolchain_bytes: what each environment that can be made takes on the disk, by id.
        families: read from their file where they are not given.
        catalogue: to name a smaller model where this one is too large.
    """

    device: Device
    pc: Pc
    toolchain_ready: Callable[[str], bool]
    toolchain_bytes: Mapping[str, int]
    families: Families = field(default_factory=read_families)
    catalogue: Iterable[CatalogueEntry] = ()


@dataclass(frozen=True)
class _Subject:
    """The model to convert; `checkpoint` is None as long as it is on the hub."""

    entry: CatalogueEntry
    model_type: str
    checkpoint: Checkpoint | None = None
    repository: str = ""
    adapter: Checkpoint | None = None

    @property
    def saved_by(self) -> str:
        return self.checkpoint.saved_by if self.checkpoint is not None else ""

    @property
    def language_parameters(self) -> int:
        return max(0, self.entry.parameters - self.entry.shape.encoder_parameters)


def plan_for_entry(
    entry: CatalogueEntry,
    how: Effort | Recipe,
    around: Around,
    adapter: Checkpoint | None = None,
) -> Plan:
    """For the original of a catalogue entry, on the hub. Why it cannot be started stands in the
    plan; nothing is raised. Who saved the checkpoint is not known before it is here; ask
    `recipe_after_download` then.

    Args:
        how: a plain choice, or a recipe of the user's own, whose task and toolchain do not count.
        adapter: merged into it first.
    """
    if entry.original is None:
        problem = refusals.no_original(entry.name).problem
        return Plan(entry, _NO_RECIPE, around.device.id, refusal=problem)
    repository = entry.original.repository
    subject = _Subject(entry, entry.family, repository=repository, adapter=adapter)
    return _plan(subject, how, around)


def plan_for_folder(
    found: Found,
    checkpoint: Checkpoint,
    how: Effort | Recipe,
    around: Around,
    adapter: Checkpoint | None = None,
) -> Plan:
    """As `plan_for_entry`, for a checkpoint on this PC. `found` is what `look_at` said, or
    `models.conversion.checkpoint.found_in` where that refuses pickles."""
    entry = replace(found.entry, label=OWN_MODEL)
    return _plan(_Subject(entry, checkpoint.model_type, checkpoint, "", adapter), how, around)


def recipe_after_download(
    plan: Plan,
    checkpoint: Checkpoint,
    *,
    toolchain_ready: Callable[[str], bool],
    toolchain_bytes: Mapping[str, int],
    families: Families | None = None,
) -> Recipe:
    """The plan's recipe, with the toolchain that reads what has arrived: only now it is known
    which version of transformers saved it.

    Raises `ModelUnsupported`, `ToolchainMissing`, `ModelIncomplete`.
    """
    family = (families or read_families()).find(checkpoint.model_type)
    check_whole(checkpoint, family)
    if plan.recipe.toolchain in family.toolchains(checkpoint.saved_by):
        return plan.recipe
    toolchain = _toolchain(family, checkpoint.saved_by, toolchain_ready, toolchain_bytes)
    return replace(plan.recipe, toolchain=toolchain)


def _plan(subject: _Subject, how: Effort | Recipe, around: Around) -> Plan:
    try:
        family = around.families.find(subject.model_type)
        recipe = _recipe(subject, family, how, around)
    except SidelightError as error:
        return replace(_bare(subject, around.device), refusal=error.problem)
    work = _work(subject, recipe, around)
    needed = estimate(work, recipe, around.pc.cores)
    plan = replace(
        _bare(subject, around.device),
        recipe=recipe,
        download_bytes=work.download_bytes,
        toolchain_bytes=work.toolchain_bytes,
        disk_bytes=needed.disk_bytes,
        peak_bytes=needed.held_bytes,
        seconds=needed.seconds,
        result_bytes=needed.result_bytes,
        companion=family.companion,
    )
    try:
        _check(subject, family, plan, needed, around)
    except SidelightError as error:
        return replace(plan, refusal=error.problem)
    said = _remarks(subject, family, how, plan, needed, around)
    return replace(plan, remarks=tuple(said))


def _bare(subject: _Subject, device: Device) -> Plan:
    return Plan(
        subject.entry,
        _NO_RECIPE,
        device.id,
        repository=subject.repository,
        folder=subject.checkpoint.folder if subject.checkpoint is not None else None,
        adapter=subject.adapter.folder if subject.adapter is not None else None,
    )


# --- how ----------------------------------------------------------------------------------------


def _recipe(subject: _Subject, family: Family, how: Effort | Recipe, around: Around) -> Recipe:
    toolchain = _toolchain(family, subject.saved_by, around.toolchain_ready, around.toolchain_bytes)
    if isinstance(how, Recipe):
        return replace(
            how, task=family.task, toolchain=toolchain, trust_remote_code=family.remote_code
        )
    return recipe_for(family, how, around.device.kind, subject.language_parameters, toolchain)


def _toolchain(
    family: Family, saved_by: str, ready: Callable[[str], bool], sizes: Mapping[str, int]
) -> str:
    """Of those that read it one that is there already, else the preferred one."""
    if family.obstacle:
        raise refusals.not_convertible(family.name, family.obstacle)
    able = family.toolchains(saved_by)
    if not able:
        all_of_them = [exporter.toolchain for exporter in family.exporters]
        raise refusals.saved_too_late(family.name, saved_by, all_of_them)
    made = [one for one in able if one in sizes]
    if not made:
        raise refusals.no_toolchain(family.name, able[0])
    return next((one for one in made if ready(one)), made[0])


def _work(subject: _Subject, recipe: Recipe, around: Around) -> Work:
    entry, ready = subject.entry, around.toolchain_ready(recipe.toolchain)
    if subject.checkpoint is not None:
        size = subject.checkpoint.weight_bytes
    else:
        size = (entry.original.size_bytes if entry.original else 0) or entry.parameters * 2
    return Work(
        kind=entry.kind,
        parameters=entry.parameters,
        encoder_parameters=entry.shape.encoder_parameters,
        checkpoint_bytes=size,
        download_bytes=size if subject.repository else 0,
        toolchain_bytes=0 if ready else around.toolchain_bytes[recipe.toolchain],
        merged=subject.adapter is not None,
    )


# --- why not ------------------------------------------------------------------------------------


def _check(subject: _Subject, family: Family, plan: Plan, needed: Estimate, around: Around) -> None:
    if subject.checkpoint is not None:
        check_whole(subject.checkpoint, family)
    if subject.adapter is not None:
        _check_adapter(subject.adapter, family)
    check_recipe(plan.recipe, family, around.device)
    _check_memory(subject, needed, around)
    verdict = fit(plan.entry, result_of(plan), around.device, around.pc)
    if verdict.level == "no":
        raise refusals.would_not_run(plan.entry.name, verdict.reason)
    free = around.pc.disk_free_bytes
    if not free:
        raise refusals.no_disk()
    if plan.disk_bytes > free:
        raise refusals.too_little_disk(plan.entry.name, plan.disk_bytes, free)


def result_of(plan: Plan) -> EntrySource:
    """The model that comes out, as the verdicts of `models.hardware.fit` want it described."""
    recipe = plan.recipe
    four = recipe.weights in FOUR_BITS
    for_npu = four and recipe.symmetric and recipe.ratio == 1.0
    for_npu = for_npu or recipe.weights == "nf4" or plan.entry.kind not in ("text", "vision")
    return EntrySource(
        kind="made",
        reference=plan.repository or str(plan.folder),
        size_bytes=plan.result_bytes,
        weights=recipe.weights,
        symmetric=recipe.symmetric,
        group_size=recipe.group_size if four else 0,
        devices=("CPU", "GPU", "NPU") if for_npu else ("CPU", "GPU"),
    )


def _check_adapter(adapter: Checkpoint, family: Family) -> None:
    if not adapter.is_adapter:
        raise refusals.no_adapter(adapter.folder.name)
    check_whole(adapter)
    if adapter.adapter_method != "LORA":
        raise refusals.other_adapter(adapter.adapter_method)
    if family.kind != "text":
        raise refusals.adapter_not_for(refusals.words_of_kind(family.kind))


def _check_memory(subject: _Subject, needed: Estimate, around: Around) -> None:
    room = _room(around.pc)
    if needed.held_bytes > room.size:
        advice = [*_advice(subject, room, around), say("convert it on a PC with more memory")]
        raise refusals.too_little_memory(subject.entry.name, needed.held_bytes, room, advice)


def _room(pc: Pc) -> Room:
    """The conversion itself is always the processor's work."""
    return room_on(Device("CPU", "", "CPU"), pc)


def _advice(subject: _Subject, room: Room, around: Around) -> Iterator[str]:
    entry, pc = subject.entry, around.pc
    if subject.adapter is None:
        for place in entry.sources if subject.repository else ():
            if any(one.level != "no" for one in fits_on(entry, place, pc)):
                yield say(
                    "get the ready-made build “{reference}” instead", reference=place.reference
                )
                break
    smaller = _smaller(entry, room, around)
    if smaller is not None:
        yield say("choose a smaller model, such as {name}", name=smaller.name)


def _smaller(entry: CatalogueEntry, room: Room, around: Around) -> CatalogueEntry | None:
    """The best of those of the same kind that can be converted here."""

    def goes(other: CatalogueEntry) -> bool:
        if other.original is None or other.kind != entry.kind:
            return False
        if other.parameters >= entry.parameters or other.family not in around.families:
            return False
        family = around.families.find(other.family)
        if family.obstacle:
            return False
        recipe = recipe_for(family, "fast", around.device.kind, other.parameters, "")
        other_work = Work(
            other.kind, other.parameters, other.shape.encoder_parameters, other.original.size_bytes
        )
        return estimate(other_work, recipe).held_bytes <= room.size

    able = [other for other in around.catalogue if goes(other)]
    return max(able, key=lambda other: other.rank, default=None)


# --- what the user should read first ------------------------------------------------------------


def _remarks(
    subject: _Subject,
    family: Family,
    how: Effort | Recipe,
    plan: Plan,
    needed: Estimate,
    around: Around,
) -> Iterator[str]:
    entry, device = subject.entry, around.device
    if not isinstance(how, Recipe):
        yield effort_words(how, family, device.kind, subject.language_parameters)
    verdict = fit(entry, result_of(plan), device, around.pc)
    if verdict.level == "slowly":
        yield say("On this device the result would be slow. {reason}", reason=verdict.reason)
    yield from verdict.limits
    yield from _memory_words(needed, around.pc)
    if plan.toolchain_bytes:
        size = gb(plan.toolchain_bytes)
        yield say(
            "An environment for converting models (about {size}) is fetched first; later "
            "conversions use it again.",
            size=size,
        )
    yield from _trust_words(subject, family, plan)
    if entry.must_accept:
        where = f": {entry.licence_url}" if entry.licence_url else ""
        yield say(
            "The licence of {name} has terms that you have to accept first{where}.",
            name=entry.name,
            where=where,
        )
    if subject.repository and entry.original is not None and entry.original.gated:
        yield say(
            "Hugging Face gives {repository} only to accounts that accepted its terms; an "
            "access token is needed.",
            repository=subject.repository,
        )
    if family.companion:
        yield say(
            "A second, small model belongs to it and is fetched too: {companion}.",
            companion=family.companion,
        )


def _memory_words(needed: Estimate, pc: Pc) -> Iterator[str]:
    if needed.peak_bytes > _room(pc).size:
        yield say(
            "Not everything fits into memory at the same time, so it may take longer than expected."
        )
    if needed.held_bytes > pc.memory_free_bytes:
        yield say(
            "Close other programs first: the conversion takes {need} of memory, and "
            "{free} are free now.",
            need=gb(needed.held_bytes),
            free=gb(pc.memory_free_bytes),
        )


def _trust_words(subject: _Subject, family: Family, plan: Plan) -> Iterator[str]:
    if plan.asks_to_trust:
        yield say(
            "“{place}” brings Python code of its own, which has to be run on this PC "
            "to convert it. You will be asked whether you trust it.",
            place=plan.asks_to_trust,
        )
    checkpoint, adapter = subject.checkpoint, subject.adapter
    if checkpoint is not None and checkpoint.brings_code and not family.remote_code:
        yield say("The folder brings Python code of its own, which is not needed and not run.")
    if any(one is not None and not one.has_safetensors for one in (checkpoint, adapter)):
        yield say(
            "Its weights are PyTorch pickles, which can hide programs. They are opened in "
            "the conversion's own process only; go on only if you trust where they are from."
        )
