"""The bill of materials of a package, in CycloneDX. Run as
``sbom.py PACKAGES LOCK BUILTIN OUT`` by a Python that has what `locks/tools.in` names."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from common.parts import Part, ShippedModel, libraries_inside, parts, shipped_models
from common.project import NAME, project, source_date


def write_sbom(packages: Path, lock: Path, builtin: Path, file: Path) -> None:
    """Checked against the schema; raises `ValueError` where it is not as that says."""
    text = JsonV1Dot6(bill(packages, lock, builtin)).output_as_string(indent=2)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise ValueError(str(fault))
    file.write_text(f"{text}\n", encoding="utf-8")


def bill(packages: Path, lock: Path, builtin: Path) -> Bom:
    """The same for the same ingredients: its time is the source's, its number is made of them."""
    about = project()
    shipped = parts(packages, lock)
    found = [
        Component(
            name="python",
            version=platform.python_version(),
            licenses=_licences("PSF-2.0"),
            bom_ref="python",
        ),
        *map(_of_part, shipped),
        *_inside({part.name: part.version for part in shipped}),
        *(_of_model(model, about.version) for model in shipped_models(builtin)),
    ]
    root = Component(
        name=NAME,
        version=about.version,
        type=ComponentType.APPLICATION,
        licenses=_licences(about.licence),
        bom_ref=NAME,
    )
    bom = Bom(
        serial_number=uuid5(NAMESPACE_URL, lock.read_text(encoding="utf-8") + about.version),
        components=found,
    )
    bom.metadata.timestamp = datetime.fromtimestamp(source_date(), timezone.utc)
    bom.metadata.component = root
    bom.register_dependency(root, found)
    return bom


def _of_part(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version,
        licenses=_licences(part.licence),
        purl=PackageURL("pypi", name=part.name, version=part.version),
        bom_ref=part.name,
    )


def _inside(versions: Mapping[str, str]) -> Iterator[Component]:
    for library in libraries_inside():
        if library.within in versions:
            whence = ExternalReference(
                type=ExternalReferenceType.SOURCE_DISTRIBUTION, url=XsUri(library.source)
            )
            yield Component(
                name=library.name,
                description=f"inside {library.within} {versions[library.within]}",
                licenses=_licences(library.licence),
                external_references=[whence],
                bom_ref=f"{library.name} in {library.within}",
            )


def _of_model(model: ShippedModel, version: str) -> Component:
    return Component(
        name=model.id,
        version=version,
        type=ComponentType.MACHINE_LEARNING_MODEL,
        licenses=_licences(model.licence),
        bom_ref=f"model {model.id}",
    )


def _licences(told: str) -> list[License]:
    return [LicenseFactory().make_from_string(told)]


if __name__ == "__main__":
    write_sbom(*map(Path, sys.argv[1:5]))
