"""How the hubs are reached: addresses, access token, proxy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.preferences.address_field import AddressField
from desktop.preferences.addresses import HUB_SCHEMES, PROXY_SCHEMES
from desktop.widgets.fitting import fitting
from models.sources.network import Network
from models.sources.token import ENVIRONMENT_NAME, StoredToken

_SIZE = (560, 600)


class NetworkDialog(QDialog):
    """Open it with `open` or `show`; it deletes itself when it is closed.

    The token is shown once `set_token` was called, as reading the keyring may take a while. Until
    then it cannot be changed: it is saved as it was given, and when none was given, saving waits,
    so that one in the keyring is not taken for deleted.

    Signals:
        saved(Network): the user wants it to be like this; its `hub_token` is what the field held,
            and empty while the one of the environment is in use.
    """

    saved = Signal(object)

    def __init__(self, network: Network, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Network settings"))
        self._token = network.hub_token
        self._saves_when_known = False
        self.hub_field = AddressField(
            self.tr("Hugging Face address or mirror"),
            self.tr("Models are downloaded from here."),
            "https://huggingface.co",
            HUB_SCHEMES,
        )
        self.modelscope_field = AddressField(
            self.tr("ModelScope address"),
            self.tr("Often the quicker one in China."),
            "https://modelscope.cn",
            HUB_SCHEMES,
        )
        self.proxy_field = AddressField(
            self.tr("Proxy"),
            self.tr("Empty uses the one of the system."),
            "http://user:password@proxy:8080",
            PROXY_SCHEMES,
        )
        self.token_field = QLineEdit()
        self.token_note = QLabel()
        self.defaults_button = QPushButton(self.tr("Use the defaults"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.save_button = QPushButton(self.tr("Save"))
        self._lay_out(self._token_part())
        self._connect()
        self._show_network(network)

    def fields(self) -> tuple[AddressField, ...]:
        return self.hub_field, self.modelscope_field, self.proxy_field

    def set_token(self, stored: StoredToken) -> None:
        """What the keyring, or the environment, holds."""
        from_outside = stored.where == "environment"
        self._token = "" if from_outside else stored.value
        self.token_field.setEnabled(True)
        self.token_field.setText(self._token)
        placeholder = self.tr("The one of {0} is used").format(ENVIRONMENT_NAME)
        self.token_field.setPlaceholderText(placeholder if from_outside else "hf_…")
        self.token_note.setText(self._token_words(stored))
        if self._saves_when_known and self.isVisible():
            self._save()

    def network(self) -> Network:
        """What the fields hold now."""
        known = self.token_field.isEnabled()
        return Network(
            hub_endpoint=self.hub_field.address(),
            hub_token=self.token_field.text().strip() if known else self._token,
            modelscope_endpoint=self.modelscope_field.address(),
            proxy=self.proxy_field.address(),
        )

    def _show_network(self, network: Network) -> None:
        self.hub_field.set_address(network.hub_endpoint)
        self.modelscope_field.set_address(network.modelscope_endpoint)
        self.proxy_field.set_address(network.proxy)

    def _token_words(self, stored: StoredToken) -> str:
        if not stored.has_keyring:
            return self.tr(
                "This PC has no keyring that can be used, so a token is kept until the app is "
                "closed."
            )
        if stored.where == "session":
            return self.tr("The keyring did not take it, so it is kept until the app is closed.")
        return self.tr("For models that ask for an account. Kept in the keyring of the system.")

    # --- what the user does ---------------------------------------------------------------------

    def _on_save(self) -> None:
        wrong = [field for field in self.fields() if not field.check()]
        if wrong:
            wrong[0].line.setFocus()
            return
        if self.token_field.isEnabled() or self._token:
            self._save()
        else:
            self._saves_when_known = True
            self.save_button.setEnabled(False)
            self.save_button.setText(self.tr("Asking the keyring …"))

    def _save(self) -> None:
        self.saved.emit(self.network())
        self.accept()

    def _on_defaults(self) -> None:
        """The addresses only; a token is not a setting to be lost by the way."""
        self._show_network(Network())

    # --- building -------------------------------------------------------------------------------

    def _token_part(self) -> QWidget:
        part = QWidget()
        name = QLabel(self.tr("Hugging Face access token"))
        name.setObjectName("fieldName")
        name.setBuddy(self.token_field)
        self.token_field.setProperty("look", "field")
        self.token_field.setAccessibleName(name.text())
        self.token_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.token_field.setEnabled(False)
        self.token_field.setPlaceholderText(self.tr("Asking the keyring …"))
        self.token_note.setProperty("look", "muted")
        self.token_note.setWordWrap(True)
        self.token_note.setText(self._token_words(StoredToken()))
        lines = QVBoxLayout(part)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(5)
        for widget in (name, self.token_field, self.token_note):
            lines.addWidget(widget)
        return part

    def _lay_out(self, token_part: QWidget) -> None:
        content = QWidget()
        content.setObjectName("column")
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 22, 24, 12)
        column.setSpacing(20)
        for part in (self.hub_field, token_part, self.modelscope_field, self.proxy_field):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._buttons())
        self.resize(fitting(self, *_SIZE))

    def _buttons(self) -> QHBoxLayout:
        self.defaults_button.setProperty("look", "quiet")
        self.cancel_button.setProperty("look", "outlined")
        self.save_button.setProperty("look", "primary")
        self.save_button.setDefault(True)
        for button in (self.defaults_button, self.cancel_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 20)
        row.setSpacing(8)
        row.addWidget(self.defaults_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def _connect(self) -> None:
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.reject)
        self.defaults_button.clicked.connect(self._on_defaults)
