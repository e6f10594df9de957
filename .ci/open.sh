#!/bin/sh
# Opens the editor on an example; where there is no display, exports that example's poster and says where.
set -eu
example=$1
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    code=0
    .venv/bin/python -m sysmap "$example" || code=$?
    [ "$code" = 134 ] || exit "$code" # 134: Qt found nobody behind that display, and aborted
fi
mkdir -p build
poster="$PWD/build/$(basename "$example" .sysmap).pdf"
.venv/bin/python -m sysmap poster "$example" -o "$poster" >/dev/null
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
[eE][nN]*) echo "There is no display here: the example’s poster is in $poster" ;;
*) echo "Il n’y a pas d’écran ici : l’affiche de l’exemple est dans $poster" ;;
esac
