; The installer: per user, without an administrator, a terminal, pip or the internet.
; `script.py` gives what is in capitals, and writes the files that are included from INCLUDES.
; Of 64 bit, as the app is.
Target amd64-unicode
Unicode true
!ifdef QUICKLY
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

Name "Sidelight"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Sidelight"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "Sidelight ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
CRCCheck on

; What the installer's exit status says; docs/packaging-windows.md tells of them.
!define RUNS_STILL 3
!define DOWNGRADE 4
!define FOREIGN_FOLDER 5
!define TOO_OLD 6
!define NO_ROOM 7

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Sidelight"
!define OLDEST_BUILD 17763
!define PATIENCE_S 20
!define DATA "$LOCALAPPDATA\sidelight"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\sidelight.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"
!include "texts.nsh"
!include "${INCLUDES}/registry.nsh"
!include "${INCLUDES}/files.nsh"

VIProductVersion "${VERSION_NUMBER}"
VIAddVersionKey /LANG=1033 "ProductName" "Sidelight"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "Sidelight Setup"
VIAddVersionKey /LANG=1033 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "${PUBLISHER}, ${LICENCE}"

!ifdef SIGN
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif

; Ends with that status; where somebody looks, they have read the sentence.
!macro REFUSE TEXT STATUS
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${STATUS}
  Quit
!macroend

!macro CHOOSE_LANGUAGE
  ; Chinese of Hong Kong and Macau is written as on Taiwan.
  System::Call 'kernel32::GetUserDefaultUILanguage() i.r0'
  ${If} $0 = 3076
  ${OrIf} $0 = 5124
    StrCpy $LANGUAGE 1028
  ${EndIf}
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/LANG=" $0
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $0
  ${EndIf}
  ClearErrors
!macroend

; A running app is asked to close; FOLDER is where it is installed.
!macro CLOSE_RUNNING FOLDER
  InitPluginsDir
  File "/oname=$PLUGINSDIR\running.exe" "${RUNNING}"
  ${Do}
    ExecWait '"$PLUGINSDIR\running.exe" "${FOLDER}"' $0
    ${If} $0 <> 1
      ${ExitDo}
    ${EndIf}
    MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(RUNS)" /SD IDOK IDOK +3
      SetErrorLevel ${RUNS_STILL}
      Quit
    ExecWait '"$PLUGINSDIR\running.exe" "${FOLDER}" ${PATIENCE_S}' $0
    ${If} $0 <> 1
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS_ON)" /SD IDCANCEL IDRETRY +3
      SetErrorLevel ${RUNS_STILL}
      Quit
  ${Loop}
!macroend

; Only what an installer put there, of this version or of another.
!macro REMOVE_PROGRAM FOLDER
  RMDir /r "${FOLDER}\app"
  RMDir /r "${FOLDER}\packages"
  RMDir /r "${FOLDER}\notices"
  Delete "${FOLDER}\*.pyd"
  Delete "${FOLDER}\*.dll"
  Delete "${FOLDER}\python*.zip"
  Delete "${FOLDER}\python*._pth"
  Delete "${FOLDER}\python.exe"
  Delete "${FOLDER}\LICENSE*.txt"
  Delete "${FOLDER}\sidelight*.exe"
  Delete "${FOLDER}\uninstall.exe"
  RMDir "${FOLDER}"
!macroend

Function .onInit
  !insertmacro CHOOSE_LANGUAGE
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro REFUSE "$(WINDOWS_TOO_OLD)" ${TOO_OLD}
  ${EndIf}
  ReadRegStr $0 HKCU "Software\Sidelight" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION_NUMBER}" $1
    ${If} $1 = 1
      ReadRegStr $2 HKCU "${UNINSTALL}" "DisplayVersion"
      !insertmacro REFUSE "$(NEWER_THERE)" ${DOWNGRADE}
    ${EndIf}
  ${EndIf}
  ; An upgrade goes where the app is, unless /D= says otherwise.
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} $INSTDIR == "$LOCALAPPDATA\Programs\Sidelight"
    StrCpy $INSTDIR $0
  ${EndIf}
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

; A folder with files of others, or with the app's data, is none to install into.
Function CheckFolder
  StrCpy $1 ""
  ${If} $INSTDIR == "${DATA}"
    StrCpy $1 "foreign"
  ${ElseIfNot} ${FileExists} "$INSTDIR\sidelight.exe"
    FindFirst $2 $3 "$INSTDIR\*.*"
    ${DoWhile} $3 != ""
      ; An uninstaller that was waited for could not take itself away.
      ${If} $3 != "."
      ${AndIf} $3 != ".."
      ${AndIf} $3 != "uninstall.exe"
        StrCpy $1 "foreign"
      ${EndIf}
      FindNext $2 $3
    ${Loop}
    FindClose $2
  ${EndIf}
  ${If} $1 == ""
    Return
  ${EndIf}
  ${If} ${Silent}
    !insertmacro REFUSE "$(FOLDER_IN_USE)" ${FOREIGN_FOLDER}
  ${Else}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOLDER_IN_USE)"
    Abort
  ${EndIf}
FunctionEnd

Section "Sidelight"
  !insertmacro CLOSE_RUNNING "$INSTDIR"
  ReadRegStr $R0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $R0 != ""
  ${AndIf} $R0 != $INSTDIR
  ${AndIf} ${FileExists} "$R0\sidelight.exe"
    !insertmacro CLOSE_RUNNING "$R0"
    !insertmacro REMOVE_PROGRAM "$R0"
  ${EndIf}
  ${GetRoot} "$INSTDIR" $0
  ClearErrors
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${IfNot} ${Errors}
  ${AndIf} $1 < ${SIZE_MB}
  ${AndIfNot} ${FileExists} "$INSTDIR\sidelight.exe"
    !insertmacro REFUSE "$(DISK_FULL)" ${NO_ROOM}
  ${EndIf}
  !insertmacro REMOVE_PROGRAM "$INSTDIR"
  SetOutPath "$INSTDIR"
  SetOverwrite on
  !insertmacro INSTALL_FILES
  ; Compiled here rather than shipped: 11 MB less to fetch, and the first start is as quick as any.
  SetOutPath "$INSTDIR"
  nsExec::Exec '"$INSTDIR\sidelight-engine.exe" -I -m compileall -q --invalidation-mode unchecked-hash app packages'
  Pop $0
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro WRITE_REGISTRY
  SetOutPath "$PROFILE"
  CreateShortcut "$SMPROGRAMS\Sidelight.lnk" "$INSTDIR\sidelight.exe" "" "$INSTDIR\sidelight.exe" 0 SW_SHOWNORMAL "" "$(DESCRIPTION)"
  ${RefreshShellIcons}
SectionEnd

Function un.onInit
  !insertmacro CHOOSE_LANGUAGE
FunctionEnd

Section "Uninstall"
  !insertmacro CLOSE_RUNNING "$INSTDIR"
  SetOutPath "$TEMP"
  Delete "$SMPROGRAMS\Sidelight.lnk"
  !insertmacro REMOVE_REGISTRY
  !insertmacro REMOVE_PROGRAM "$INSTDIR"
  ${RefreshShellIcons}
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/REMOVEDATA" $0
  ${IfNot} ${Errors}
    RMDir /r "${DATA}"
  ${ElseIf} ${FileExists} "${DATA}\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DELETE_DATA)" /SD IDNO IDNO +2
      RMDir /r "${DATA}"
  ${EndIf}
SectionEnd
