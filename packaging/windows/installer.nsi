; The installer for Windows: for one user, without an administrator. packaging/windows/make_installer.py compiles it.
;
; It is given VERSION, perhaps BITS_64, FILE_VERSION (four numbers), TARGET (the file to make), ICONS (a folder),
; SIZE_KB, LICENCE, perhaps QUICK, and LISTS, a folder with the lists of files: what was put there, and nothing else, is
; removed again.

Unicode true
!ifdef BITS_64  ; where this NSIS makes such installers: Debian's does, the one for Windows does not
  Target amd64-unicode
!endif
ManifestDPIAware true
ManifestSupportedOS all
!ifdef QUICK  ; for a trial
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "MeGU Desktop"
!define WINDOW "megu-desktop.exe"
!define CONSOLE "megu.exe"
!define PROGID "MeGUDesktop.Project"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${FILE_VERSION}"
VIFileVersion "${FILE_VERSION}"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} Setup"
VIAddVersionKey /LANG=0 "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${ICONS}/megu-desktop.ico"
!define MUI_UNICON "${ICONS}/megu-desktop.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/side.bmp"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(STAYS)"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The system's language is taken, English where it is another.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include "${__FILEDIR__}/texts.nsh"

; --- what both ways share ---------------------------------------------------------------------------------------------

; An executable that runs can't be opened for writing: asked again until it is closed. Silent, the exit code is 2.
!macro WAIT_UNTIL_CLOSED executable
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${executable}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${executable}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel 2
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" IDRETRY +2
    Quit
  ${Loop}
!macroend

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'  ; SHCNE_ASSOCCHANGED: icons are looked up anew
!macroend

; --- installing -------------------------------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(SYSTEM)" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
FunctionEnd

; The files of a version that is there are removed by its own list, or they would stay between those of this one.
Function remove_former
  ReadRegStr $1 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    DetailPrint "$(FORMER)"
    InitPluginsDir
    CopyFiles /SILENT "$1\uninstall.exe" "$PLUGINSDIR\former.exe"
    ExecWait '"$PLUGINSDIR\former.exe" /S _?=$1' $2  ; _? waits for it, and must stand last without quotes
    ${If} $2 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(FORMER_STAYS)" /SD IDOK
      SetErrorLevel 2
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro WAIT_UNTIL_CLOSED "${WINDOW}"
  !insertmacro WAIT_UNTIL_CLOSED "${CONSOLE}"
  Call remove_former
  SetOverwrite on
  !include "${LISTS}/install.nsh"
  SetOutPath "$INSTDIR"
  File "/oname=megu-project.ico" "${ICONS}/megu-project.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortCut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\${WINDOW}"
  SetOutPath "$PROFILE"  ; where the command line begins
  CreateShortCut "$SMPROGRAMS\${NAME}\$(COMMAND_LINE).lnk" "$SYSDIR\cmd.exe" \
    '/k set "PATH=$INSTDIR;%PATH%" && megu --help' "$INSTDIR\${CONSOLE}"
  SetOutPath "$INSTDIR"

  ; Double-clicked, a packed project is opened; programs that took this ending before stay in "Open with".
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(PROJECT)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\megu-project.ico"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "Software\Classes\.megu" "" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\.megu\OpenWithProgids" "${PROGID}" ""
  !insertmacro TELL_EXPLORER

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "MeGU Desktop contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; --- removing ---------------------------------------------------------------------------------------------------------

Section "Uninstall"
  SetShellVarContext current
  !insertmacro WAIT_UNTIL_CLOSED "${WINDOW}"
  !insertmacro WAIT_UNTIL_CLOSED "${CONSOLE}"
  SetOutPath "$TEMP"  ; the folder in which a program stands can't be removed
  !include "${LISTS}/remove.nsh"
  Delete "$INSTDIR\megu-project.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"  ; stays where somebody put something of their own into it

  Delete "$SMPROGRAMS\${NAME}\*.lnk"
  RMDir "$SMPROGRAMS\${NAME}"

  ReadRegStr $0 HKCU "Software\Classes\.megu" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "Software\Classes\.megu" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.megu\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.megu\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.megu"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TELL_EXPLORER
SectionEnd
