# The part of try.ps1 that runs as the user whose name is not ASCII. PLACE holds setup.exe and portable.zip; what comes
# of it lies in PLACE\out, and PLACE\ended.txt says "passed" or "failed". For Windows PowerShell 5.1, ASCII alone.
param([Parameter(Mandatory)] [string] $Place)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest
$out = Join-Path $Place "out"
$log = Join-Path $out "log.txt"

function Say([string] $text) { Add-Content -Encoding utf8 -Path $log -Value $text }

# Runs a program to its end, writes what it said to the log, and fails unless it returned 0.
function Run([string] $program, [string] $arguments) {
    $said = Join-Path $out "said.txt"
    $wrong = Join-Path $out "wrong.txt"
    $began = Get-Date
    $options = @{ FilePath = $program; PassThru = $true; Wait = $true
        RedirectStandardOutput = $said; RedirectStandardError = $wrong }
    if ($arguments -ne "") { $options.ArgumentList = $arguments }
    $process = Start-Process @options
    $seconds = [int]((Get-Date) - $began).TotalSeconds
    Say "$(Split-Path -Leaf $program) $arguments : $($process.ExitCode) after $seconds s"
    foreach ($file in $said, $wrong) {
        if (Test-Path $file) { Get-Content -Encoding utf8 $file | ForEach-Object { Say "  $_" }; Remove-Item $file }
    }
    if ($process.ExitCode -ne 0) { throw "$program returned $($process.ExitCode)." }
}

function Must([bool] $true_, [string] $sentence) { if (-not $true_) { throw $sentence } }

try {
    Say "As $env:USERNAME, in $env:USERPROFILE"
    $installed = Join-Path $env:LOCALAPPDATA "Programs\MeGU Desktop"
    $menu = Join-Path $env:APPDATA "Microsoft\Windows\Start Menu\Programs\MeGU Desktop"
    $classes = "HKCU:\Software\Classes\.megu", "HKCU:\Software\Classes\MeGUDesktop.Project"
    $entry = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\MeGU Desktop"
    $tour = Join-Path $env:USERPROFILE "tour"

    Run "$Place\setup.exe" "/S"
    foreach ($path in @("$installed\megu-desktop.exe", $menu, $entry) + $classes) {
        Must (Test-Path $path) "Installing did not make $path."
    }
    Run "$installed\megu.exe" "--version"
    Run "$installed\megu.exe" "--check-bundle"
    $env:QT_QPA_PLATFORM = "offscreen"  # a task in the background has no screen, on which a window would never show
    Run "$installed\megu-desktop.exe" "--time-start"
    Run "$installed\megu-desktop.exe" "--tour `"$tour`""
    $record = Get-ChildItem -Recurse -Path $tour -Filter "evidence.json" | Select-Object -First 1
    $env:MEGU_KEYS = "$tour\keys"  # those of the tour, by which its signer is known
    Run "$installed\megu.exe" "verify `"$($record.FullName)`""
    Remove-Item Env:MEGU_KEYS
    Copy-Item "$tour\*.png", "$tour\report.json" $out

    Run "$installed\uninstall.exe" "/S"
    $until = (Get-Date).AddMinutes(2)  # it goes on as a copy of itself, for a program that runs can't remove itself
    while ((Test-Path $installed) -and (Get-Date) -lt $until) { Start-Sleep -Milliseconds 500 }
    foreach ($path in @($installed, $menu, $entry) + $classes) { Must (-not (Test-Path $path)) "$path was left behind." }
    Must (Test-Path $record.FullName) "What the user made is gone."
    Say "Installed, used and removed; the user's own is kept."

    # --- from a stick -------------------------------------------------------------------------------------------
    $kept = Join-Path $env:LOCALAPPDATA "megu-desktop"
    if (Test-Path $kept) { Remove-Item -Recurse -Force $kept }
    $stick = Join-Path $Place "stick"
    Expand-Archive -Path "$Place\portable.zip" -DestinationPath $stick
    Run "$stick\MeGU Desktop\megu-desktop.exe" "--time-start"
    Must (Test-Path "$stick\MeGU Desktop\MeGU data") "The portable copy keeps nothing beside itself."
    Must (-not (Test-Path $kept)) "The portable copy left something in $kept."
    Say "The portable copy keeps to its folder."
    Set-Content -Path (Join-Path $Place "ended.txt") -Value "passed"
}
catch {
    Say "$_"
    Say "$($_.ScriptStackTrace)"
    Set-Content -Path (Join-Path $Place "ended.txt") -Value "failed"
}
