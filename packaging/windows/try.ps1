# try.ps1 SETUP PORTABLE OUT: tries what people are given, as somebody without administrator rights whose name is not
# ASCII: installs, takes the tour, checks its record, removes, and looks what is left; then the portable archive.
# It makes that user and needs an administrator for it, in Windows PowerShell 5.1 (powershell, not pwsh, where
# New-LocalUser can fail). Pictures, report and log come to OUT.
#Requires -PSEdition Desktop
param(
    [Parameter(Mandatory)] [string] $Setup,
    [Parameter(Mandatory)] [string] $Portable,
    [Parameter(Mandatory)] [string] $Out
)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest

# By numbers, so that no encoding of this file matters: a u with two dots, and a Chinese character
$name = "J" + [char]0xFC + "rgen " + [char]0x674E
$password = "A1!" + [guid]::NewGuid().ToString("N")
$place = Join-Path $env:SystemDrive "megu-try"
New-Item -ItemType Directory -Force $place, (Join-Path $place "out") | Out-Null
Copy-Item $Setup (Join-Path $place "setup.exe")
Copy-Item $Portable (Join-Path $place "portable.zip")
Copy-Item (Join-Path $PSScriptRoot "try-as-user.ps1") $place
icacls $place /grant "*S-1-5-32-545:(OI)(CI)M" | Out-Null  # Users

New-LocalUser -Name $name -Password (ConvertTo-SecureString $password -AsPlainText -Force) | Out-Null
Add-LocalGroupMember -SID "S-1-5-32-545" -Member $name  # Users
Add-LocalGroupMember -SID "S-1-5-32-559" -Member $name  # Performance Log Users, who may run tasks in the background
try {
    $arguments = "-NoProfile -ExecutionPolicy Bypass -File `"$place\try-as-user.ps1`" `"$place`""
    $task = @{
        TaskName = "megu-try"
        Action = New-ScheduledTaskAction -Execute "powershell.exe" -Argument $arguments
        User = "$env:COMPUTERNAME\$name"
        Password = $password
        RunLevel = "Limited"
        Settings = New-ScheduledTaskSettingsSet -ExecutionTimeLimit (New-TimeSpan -Minutes 40) -Priority 4
    }
    Register-ScheduledTask @task | Out-Null
    Start-ScheduledTask -TaskName "megu-try"
    $ended = Join-Path $place "ended.txt"
    $until = (Get-Date).AddMinutes(40)
    while (-not (Test-Path $ended) -and (Get-Date) -lt $until) { Start-Sleep -Seconds 2 }
    Start-Sleep -Seconds 1  # the file is there before its word is
    New-Item -ItemType Directory -Force $Out | Out-Null
    $log = Join-Path $place "out\log.txt"
    if (-not (Test-Path $log)) { throw "The trial did not begin: the task 'megu-try' wrote nothing." }
    Copy-Item -Recurse -Force (Join-Path $place "out\*") $Out
    Get-Content -Encoding utf8 $log
    if (-not (Test-Path $ended)) { throw "The trial did not end within 40 minutes." }
    if ((Get-Content $ended).Trim() -ne "passed") { throw "The trial failed; the lines above say where." }
}
finally {
    Unregister-ScheduledTask -TaskName "megu-try" -Confirm:$false -ErrorAction SilentlyContinue
    Remove-LocalUser -Name $name
}
