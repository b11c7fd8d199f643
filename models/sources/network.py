"""How the hubs are reached, as the user has set it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Network:
    """Settings of the hubs; an empty text leaves it to the environment or the hub's own default.

    Attributes:
        hub_endpoint: URL of the Hugging Face hub or a mirror of it.
        hub_token: access token for gated repositories; never logged.
        modelscope_endpoint: URL of ModelScope or a mirror of it.
        proxy: URL of a proxy for both, such as `http://user:password@proxy:8080`.
        offline: the user wants nothing to be asked of any network, see `models.sources.offline`.
    """

    hub_endpoint: str = ""
    hub_token: str = ""
    modelscope_endpoint: str = ""
    proxy: str = ""
    offline: bool = False


AS_THE_HUBS_ARE = Network()
