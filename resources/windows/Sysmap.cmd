@echo off
rem Quand Sysmap.exe est refuse ou se tait : ceci ouvre la fenetre et garde a l'ecran ce qui ne va pas.
rem When Sysmap.exe is refused or stays silent: this opens the window and keeps what is wrong on screen.
setlocal
set "HERE=%~dp0"
if exist "%HERE%programme\pythonw.exe" (
  start "" "%HERE%programme\pythonw.exe" -X utf8 "%HERE%programme\launch.pyc" %*
  exit /b
)
"%HERE%Sysmap-commande.exe" %*
if errorlevel 1 pause
