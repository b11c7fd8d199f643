"""Qt's style sheet for a palette. Lengths are in device-independent pixels."""

from __future__ import annotations

from desktop.palette import Palette


def style_sheet(p: Palette, scale: float = 1.0) -> str:
    """``scale``: how much larger than usual the user wants text to be."""
    tiny, small, code = round(11 * scale), round(12 * scale), round(13 * scale)
    body, large, huge = round(15 * scale), round(19 * scale), round(25 * scale)
    # Half the side of a round button, see `desktop.widgets.buttons.round_side`.
    half = round(9 * scale) + 8
    return f"""
QWidget {{ color: {p.text}; }}
QMainWindow, #page, #transcript, #column {{ background: {p.window}; }}
QToolTip {{ background: {p.surface}; color: {p.text}; border: 1px solid {p.border};
    padding: 5px 8px; }}

QPushButton, QToolButton {{ background: transparent; border: 1px solid transparent;
    border-radius: 9px; padding: 6px 10px; }}
QPushButton:hover, QToolButton:hover {{ background: {p.raised}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {p.pressed}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {p.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {p.muted}; }}
QPushButton[tight="true"], QToolButton[tight="true"] {{ padding: 6px 5px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[look="outlined"], QToolButton[look="outlined"] {{ border: 1px solid {p.border};
    background: {p.surface}; }}
QPushButton[look="outlined"]:hover, QToolButton[look="outlined"]:hover {{ background: {p.raised}; }}
QPushButton[look="outlined"]:focus, QToolButton[look="outlined"]:focus {{
    border: 1px solid {p.accent}; }}
QPushButton[look="filled"] {{ background: {p.accent}; color: {p.on_accent};
    border-radius: {half}px; padding: 0; }}
QPushButton[look="filled"]:hover {{ background: {p.accent}; border: 2px solid {p.soft}; }}
QPushButton[look="filled"]:focus {{ border: 5px double {p.on_accent}; }}
QPushButton[look="filled"]:disabled {{ background: {p.pressed}; color: {p.muted}; }}
QPushButton[look="chip"] {{ background: {p.surface}; border: 1px solid {p.border};
    border-radius: 16px; padding: 8px 16px; text-align: left; }}
QPushButton[look="file"] {{ background: {p.surface}; border: 1px solid {p.border};
    border-radius: 10px; padding: 4px 10px; text-align: left; }}
QPushButton[look="file"]:hover {{ background: {p.raised}; }}
QPushButton[look="file"]:focus {{ border: 1px solid {p.accent}; }}
QPushButton[look="chip"]:hover {{ background: {p.raised}; }}
QPushButton[look="chip"]:focus {{ border: 1px solid {p.accent}; }}
QPushButton[look="quiet"] {{ color: {p.muted}; padding: 3px 8px; border-radius: 7px; }}
QPushButton[look="quiet"]:hover {{ color: {p.text}; background: {p.raised}; }}
QPushButton[look="quiet"]:focus {{ border: 1px solid {p.accent}; }}
QPushButton[look="cross"] {{ padding: 2px; border-radius: 7px; }}

QMenu {{ background: {p.surface}; border: 1px solid {p.border}; padding: 6px; }}
QMenu::item {{ padding: 8px 26px 8px 12px; border-radius: 7px; }}
QMenu::item:selected {{ background: {p.raised}; }}
QMenu::item:checked {{ font-weight: 600; background: {p.soft}; }}
QMenu::separator {{ height: 1px; background: {p.border}; margin: 5px 8px; }}

#header {{ background: {p.window}; border-bottom: 1px solid {p.border}; }}
#title {{ font-size: {body}px; font-weight: 600; }}
#status, #hint, QLabel[look="muted"] {{ color: {p.muted}; }}
#status, #hint, QLabel[look="small"], QPushButton[look="quiet"] {{ font-size: {small}px; }}
#progress {{ background: transparent; border: none; }}
#progress::chunk {{ background: {p.accent}; }}

#composer {{ background: {p.surface}; border: 1px solid {p.outline}; border-radius: 18px; }}
#composer[focused="true"] {{ border: 1px solid {p.accent}; }}
#entry {{ background: transparent; border: none; font-size: {body}px;
    placeholder-text-color: {p.muted};
    selection-background-color: {p.soft}; selection-color: {p.text}; }}
#tile {{ background: {p.raised}; border: 1px solid {p.border}; border-radius: 12px; }}
#tile[broken="true"] {{ background: {p.danger_soft}; border: 1px solid {p.danger}; }}
#soundChip {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: 12px; }}
#soundChip QLabel[look="small"] {{ color: {p.muted}; }}
#tile QLabel {{ font-size: {tiny}px; color: {p.muted}; }}
#tile[broken="true"] QLabel {{ color: {p.danger}; }}
#warning {{ color: {p.caution}; font-size: {small}px; }}
#warning[calm="true"] {{ color: {p.muted}; }}

#bubble {{ background: {p.raised}; border-radius: 16px; }}
#prose, #bubble QTextBrowser {{ background: transparent; border: none; font-size: {body}px;
    selection-background-color: {p.soft}; selection-color: {p.text}; }}
#codeFrame {{ background: {p.code}; border: 1px solid {p.border}; border-radius: 12px; }}
#codeHead {{ color: {p.muted}; font-size: {small}px; }}
#codeText {{ background: transparent; border: none; font-size: {code}px;
    selection-background-color: {p.soft}; selection-color: {p.text}; }}
#answerNote[tone="bad"] {{ color: {p.danger}; }}
#thoughts {{ border: none; border-left: 2px solid {p.border}; }}
#thoughts #prose {{ color: {p.muted}; }}
QLabel[look="chip"] {{ background: {p.caution_soft}; color: {p.caution}; border-radius: 8px;
    padding: 3px 10px; font-size: {small}px; }}
#questionEditor {{ background: {p.surface}; border: 1px solid {p.accent}; border-radius: 16px; }}
#figures, #answerNote, #phase {{ color: {p.muted}; font-size: {small}px; }}

#greeting {{ font-size: {huge}px; font-weight: 600; }}
#card {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: 20px; }}

#notice {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: 14px; }}
#notice[level="error"] {{ background: {p.danger_soft}; border: 1px solid {p.danger}; }}
#notice[level="warning"] {{ background: {p.caution_soft}; border: 1px solid {p.caution}; }}
#noticeWhat {{ font-weight: 600; }}
#details {{ background: {p.code}; border: 1px solid {p.border}; border-radius: 8px;
    font-size: {small}px; }}
#details:focus {{ border: 1px solid {p.accent}; }}
#overlay {{ background: {p.surface}; border: 2px dashed {p.accent}; border-radius: 22px;
    color: {p.text}; font-size: {large}px; font-weight: 600; }}
#latest {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: {half}px; }}

QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {p.outline}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover {{ background: {p.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

#libraryTop {{ background: {p.window}; border-bottom: 1px solid {p.border}; }}
#libraryFoot {{ background: {p.window}; border-top: 1px solid {p.border}; }}
#modelList, #modelFacts {{ background: {p.window}; }}
#librarySplit {{ background: {p.border}; border: none; }}
#modelRow {{ border: 1px solid transparent; border-radius: 14px; padding: 0; text-align: left; }}
#modelRow:hover {{ background: {p.raised}; }}
#modelRow:checked {{ background: {p.surface}; border: 1px solid {p.border}; }}
#modelRow:focus {{ border: 1px solid {p.accent}; }}
#modelName {{ font-size: {body}px; font-weight: 600; }}
#detailsName {{ font-size: {large}px; font-weight: 600; }}
#sectionName, #listSection {{ color: {p.muted}; font-size: {small}px; font-weight: 600; }}
#listSection {{ padding: 12px 0 4px 11px; }}
#fieldName {{ font-weight: 600; }}
#modelRow #installRow {{ background: transparent; border: none; }}
#removal {{ background: {p.danger_soft}; border: 1px solid {p.danger}; border-radius: 14px; }}
QLabel[look="badge"] {{ background: {p.raised}; color: {p.muted}; border-radius: 8px;
    padding: 2px 8px; font-size: {small}px; }}
QLabel[look="badge"][tone="well"] {{ background: {p.soft}; color: {p.text}; }}
QLabel[look="badge"][tone="slowly"] {{ background: {p.caution_soft}; color: {p.caution}; }}
QLabel[look="badge"][tone="no"] {{ background: {p.danger_soft}; color: {p.danger}; }}
QLabel[look="badge"][tone="news"] {{ background: {p.accent}; color: {p.on_accent}; }}
QLabel[look="danger"] {{ color: {p.danger}; }}
QLineEdit[look="field"] {{ background: {p.surface}; border: 1px solid {p.outline};
    border-radius: 9px; padding: 7px 10px; placeholder-text-color: {p.muted};
    selection-background-color: {p.soft}; selection-color: {p.text}; }}
QLineEdit[look="field"]:focus {{ border: 2px solid {p.accent}; padding: 6px 9px; }}
QLineEdit[look="field"][wrong="true"] {{ border: 1px solid {p.danger}; }}
QLineEdit[look="field"][wrong="true"]:focus {{ border: 2px solid {p.danger}; }}
QPushButton[look="primary"] {{ background: {p.accent}; color: {p.on_accent};
    border: 1px solid {p.accent}; padding: 6px 14px; }}
QPushButton[look="primary"]:hover {{ border: 1px solid {p.text}; }}
QPushButton[look="primary"]:focus {{ border: 4px double {p.on_accent}; padding: 3px 11px; }}
QPushButton[look="primary"]:disabled {{ background: {p.pressed}; color: {p.muted};
    border: 1px solid {p.pressed}; }}
QPushButton[look="danger"] {{ background: {p.surface}; color: {p.danger};
    border: 1px solid {p.danger}; padding: 6px 14px; }}
QPushButton[look="danger"]:focus {{ border: 2px solid {p.danger}; padding: 5px 13px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}

#wizardHead {{ background: {p.window}; border-bottom: 1px solid {p.border}; }}
#wizardFoot {{ background: {p.window}; border-top: 1px solid {p.border}; }}
QLabel[step="done"] {{ color: {p.text}; }}
QLabel[step="now"] {{ color: {p.accent}; font-weight: 600; }}
QLabel[step="ahead"] {{ color: {p.muted}; }}
QLabel[look="stepNumber"] {{ background: {p.soft}; color: {p.text}; border-radius: 9px;
    font-weight: 600; }}
QLabel[look="overline"] {{ color: {p.muted}; font-size: {small}px; }}
QLabel[look="warning"] {{ color: {p.caution}; }}
QLabel[look="optionTitle"] {{ font-weight: 600; }}
QLabel[off="true"] {{ color: {p.muted}; }}
QPushButton[look="link"] {{ color: {p.accent}; padding: 1px 2px; border-radius: 5px;
    text-align: left; text-decoration: underline; }}
QPushButton[look="link"]:focus {{ border: 1px solid {p.accent}; }}
QPushButton[look="link"]:disabled {{ color: {p.text}; text-decoration: none; }}
#rowName {{ font-size: {body}px; font-weight: 600; }}
#useCard, #partCard, #installRow {{ background: {p.surface}; border: 1px solid {p.border};
    border-radius: 16px; }}
#remark {{ background: {p.caution_soft}; border: 1px solid {p.caution}; border-radius: 12px; }}
#remark[serious="true"], #problem {{ background: {p.danger_soft}; border: 1px solid {p.danger};
    border-radius: 12px; }}
#problemCause {{ color: {p.muted}; font-size: {small}px; }}
#goodNews {{ background: {p.soft}; border-radius: 12px; padding: 10px 14px; font-weight: 600; }}
#thinProgress {{ background: {p.raised}; border: none; border-radius: 3px; }}
#thinProgress::chunk {{ background: {p.accent}; border-radius: 3px; }}

#sidebar {{ background: {p.window}; border-right: 1px solid {p.border}; }}
#sidebarPlace {{ font-weight: 600; padding: 2px 4px; }}
#conversationList, #hitList {{ background: {p.window}; border: none; outline: none; }}
#titleEditor {{ background: {p.surface}; border: 1px solid {p.accent}; border-radius: 9px;
    padding: 0 8px; selection-background-color: {p.soft}; selection-color: {p.text}; }}
#undoBar {{ background: {p.raised}; border: 1px solid {p.border}; border-radius: 12px; }}

QPlainTextEdit[look="field"] {{ background: {p.surface}; border: 1px solid {p.outline};
    border-radius: 9px; padding: 5px 6px; selection-background-color: {p.soft};
    selection-color: {p.text}; }}
QPlainTextEdit[look="field"]:focus {{ border: 2px solid {p.accent}; padding: 4px 5px; }}
QPlainTextEdit[look="field"][wrong="true"] {{ border: 1px solid {p.danger}; }}
QPlainTextEdit[look="field"][wrong="true"]:focus {{ border: 2px solid {p.danger}; }}
QSlider:horizontal {{ min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; background: {p.outline}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {p.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {p.surface}; border: 2px solid {p.accent}; width: 14px;
    margin: -7px 0; border-radius: 9px; }}
QSlider::handle:horizontal:focus {{ background: {p.accent}; }}
QSlider::groove:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{
    background: {p.border}; }}
QSlider::handle:horizontal:disabled {{ border: 2px solid {p.border}; }}
QTreeView {{ border: 1px solid {p.border}; }}
QTreeView:focus {{ border: 2px solid {p.accent}; }}
QLabel[look="link"] {{ border: 1px solid transparent; border-radius: 5px; }}
QLabel[look="link"]:focus {{ border: 1px solid {p.accent}; }}
QLineEdit[look="field"]:read-only, QPlainTextEdit[look="field"]:read-only {{
    background: transparent; }}
#roleList {{ background: transparent; border: none; outline: none; }}
#foldButton {{ padding: 6px 8px 6px 0; font-weight: 600; }}
#roleNote {{ background: {p.soft}; border-radius: 12px; }}
#roleButton {{ color: {p.muted}; padding: 6px 8px; }}
#roleButton:hover {{ color: {p.text}; }}

#adapterPopup {{ background: {p.window}; border: 1px solid {p.outline};
    border-radius: 16px; }}
#frameCard {{ border: 1px solid transparent; border-radius: 12px; }}
#frameCard[current="true"] {{ background: {p.raised}; border: 1px solid {p.border}; }}
#frameCard QLabel {{ color: {p.muted}; font-size: {small}px; }}
#frameCard[current="true"] QLabel {{ color: {p.text}; }}
#framePicture {{ padding: 0; border: 1px solid transparent; border-radius: 9px; }}
#framePicture:focus {{ border: 2px solid {p.accent}; }}
#frameCross {{ background: {p.surface}; border: 1px solid {p.border}; border-radius: 12px;
    padding: 0; }}
#frameCross:hover {{ background: {p.raised}; }}
#gallery {{ background: {p.window}; border: none; outline: none; }}
#playButton {{ border-radius: {round(20 * min(1.5, scale))}px; }}
#spokenLines {{ background: transparent; border: none; }}
"""
