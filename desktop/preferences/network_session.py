"""The hubs' settings: read at the start, changed in a dialog, kept in a file and the keyring."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs.background import BackgroundCall
from desktop.preferences.network import NetworkDialog
from models.cancel import CancelToken
from models.errors import Problem, SidelightError
from models.sources.network import Network
from models.sources.network_file import read_network, write_network
from models.sources.offline import wants_offline
from models.sources.token import StoredToken, TokenStore
from models.words import say


class SettingsNotKept(SidelightError):
    """The disk refused to keep what was set."""


class NetworkSession(QObject):
    """Signals: changed: another network is in force; failed(Problem): it could not be kept."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        config: Path,
        tokens: TokenStore,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._config = config
        self._tokens = tokens
        self._pool = pool
        self._lock = threading.Lock()
        self._network: Network | None = None
        self._offline = False

    def network(self) -> Network:
        """As it is set now. Reads disk and keyring the first time: for other threads only."""
        with self._lock:
            if self._network is None:
                kept = read_network(self._config)
                self._network = replace(kept, hub_token=self._tokens.get().value)
            # Also when it was the command line that forbade the network meanwhile.
            offline = self._offline or wants_offline(self._config)
            return replace(self._network, offline=offline)

    def set_offline(self, offline: bool) -> None:
        """As the settings have it, also where they could not be written."""
        self._offline = offline

    def edit(self, parent: QWidget) -> NetworkDialog:
        """Show the dialog; the token is filled in once the keyring has told it."""
        dialog = NetworkDialog(read_network(self._config), parent)
        dialog.saved.connect(self._on_saved)

        def read(_: CancelToken) -> StoredToken:
            return self._tokens.get()

        call = BackgroundCall(read, dialog)
        call.succeeded.connect(dialog.set_token)
        call.start(self._pool)
        dialog.open()
        return dialog

    def _on_saved(self, network: Network) -> None:
        def keep(_: CancelToken) -> None:
            try:
                write_network(self._config, network)
            except OSError as error:
                raise SettingsNotKept(
                    say("The network settings could not be kept."),
                    say("Check that the folder {config} can be written to.", config=self._config),
                    str(error),
                ) from error
            token = self._tokens.set(network.hub_token).value
            with self._lock:
                self._network = replace(network, hub_token=token)

        call = BackgroundCall(keep, self)
        call.succeeded.connect(self._on_kept)
        call.failed.connect(self._on_failed)
        call.start(self._pool)

    def _on_kept(self, _: object) -> None:
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self.failed.emit(problem)
