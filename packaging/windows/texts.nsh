; What the installer says beside the texts that NSIS brings. A language is a block here and a MUI_LANGUAGE line there.

!macro TEXT name english german chinese
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_GERMAN} "${german}"
  LangString ${name} ${LANG_SIMPCHINESE} "${chinese}"
!macroend

!insertmacro TEXT WELCOME \
  "This puts MeGU Desktop on this computer, for you alone: no administrator and no network are needed.$\r$\n$\r$\nYour models and images stay where they are." \
  "Damit wird MeGU Desktop auf diesem Computer eingerichtet, für Sie allein: ohne Administrator und ohne Netzwerk.$\r$\n$\r$\nIhre Modelle und Bilder bleiben, wo sie sind." \
  "将在此计算机上为您个人安装 MeGU Desktop：不需要管理员权限，也不需要网络。$\r$\n$\r$\n您的模型和图像保持原位不动。"

!insertmacro TEXT STAYS \
  "MeGU Desktop will be removed from this computer. Your projects, keys, settings and logs stay; they are yours to delete." \
  "MeGU Desktop wird von diesem Computer entfernt. Ihre Projekte, Schlüssel, Einstellungen und Protokolle bleiben; löschen können Sie sie selbst." \
  "将从此计算机移除 MeGU Desktop。您的项目、密钥、设置和日志会保留，可由您自行删除。"

!insertmacro TEXT OPEN \
  "MeGU Desktop is open. Close its window, then choose “Retry”." \
  "MeGU Desktop ist geöffnet. Schließen Sie das Fenster und wählen Sie dann „Wiederholen“." \
  "MeGU Desktop 正在运行。请关闭其窗口，然后选择“重试”。"

!insertmacro TEXT SYSTEM \
  "MeGU Desktop needs Windows 10 or 11 of 64 bits." \
  "MeGU Desktop braucht Windows 10 oder 11 mit 64 Bit." \
  "MeGU Desktop 需要 64 位的 Windows 10 或 11。"

!insertmacro TEXT FORMER \
  "Removing the former version" \
  "Die frühere Version wird entfernt" \
  "正在移除旧版本"

!insertmacro TEXT FORMER_STAYS \
  "The former version could not be removed. Close MeGU Desktop, then start this installer again." \
  "Die frühere Version ließ sich nicht entfernen. Schließen Sie MeGU Desktop und starten Sie dieses Installationsprogramm noch einmal." \
  "无法移除旧版本。请关闭 MeGU Desktop，然后重新运行本安装程序。"

!insertmacro TEXT COMMAND_LINE \
  "MeGU command line" \
  "MeGU-Befehlszeile" \
  "MeGU 命令行"

!insertmacro TEXT PROJECT \
  "Packed MeGU project" \
  "Gepacktes MeGU-Projekt" \
  "打包的 MeGU 项目"
