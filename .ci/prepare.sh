#!/bin/sh
# Prepares .venv for `make`. In order: Python, ensurepip, the libraries (pip, pinned by
# constraints.txt), what Qt needs of the system (by ldd). What is missing is said in one
# sentence that names only the Debian packages to install; then we stop.
#
#   sh .ci/prepare.sh run    what the program needs (a window's libraries too, where there is a display)
#   sh .ci/prepare.sh test   what the tests need as well
#
# Quick when nothing changed: .venv/prepared holds the state it was made from.
set -eu
want=${1:-run}
python=${PYTHON:-python3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"

# The language as in sysmap/i18n.py: French, unless the system clearly says English.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in [eE][nN]*) english=yes ;; *) english= ;; esac
say() { if [ -n "$english" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }
stop() { say "$1" "$2" >&2; exit 1; }
missing() {
    stop "Il manque à ce système de quoi continuer : sudo apt install $*" \
         "This system lacks something to go on: sudo apt install $*"
}
display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# library, Debian package that holds it, package of this list that brings it along
QT_NEEDS='
libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libX11.so.6 libx11-6
libxcb.so.1 libxcb1 libx11-6
libz.so.1 zlib1g libfontconfig1
libzstd.so.1 libzstd1 libdbus-1-3
'
WINDOW_NEEDS='
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-util.so.1 libxcb-util1 libxcb-cursor0
libxcb-image.so.0 libxcb-image0 libxcb-cursor0
libxcb-render.so.0 libxcb-render0 libxcb-cursor0
libxcb-render-util.so.0 libxcb-render-util0 libxcb-cursor0
libxcb-xkb.so.1 libxcb-xkb1 libxkbcommon-x11-0
libxcb-randr.so.0 libxcb-randr0 libgl1
libxcb-shm.so.0 libxcb-shm0 libgl1
libxcb-sync.so.1 libxcb-sync1 libgl1
libxcb-xfixes.so.0 libxcb-xfixes0 libgl1
libX11-xcb.so.1 libx11-xcb1 libgl1
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
'

packages() { # names of libraries on standard input -> their packages, without those another one brings along
    awk -v table="$QT_NEEDS$WINDOW_NEEDS" '
        BEGIN { n = split(table, line, "\n")
                for (i = 1; i <= n; i++) if (split(line[i], f, " ") > 1) { package[f[1]] = f[2]; brought[f[1]] = f[3] } }
        { name = ($1 in package) ? package[$1] : $1; if (!(name in seen)) { seen[name] = brought[$1]; order[++m] = name } }
        END { for (i = 1; i <= m; i++) if (!(seen[order[i]] in seen)) printf "%s%s", (k++ ? " " : ""), order[i] }'
}

absent_before() { # without PySide6 to look at yet: the table against what the system lists
    list=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    needs=$QT_NEEDS
    if [ "$want" = run ] && [ -n "${DISPLAY:-}" ]; then needs="$needs$WINDOW_NEEDS"; fi
    printf '%s\n' "$needs" | while read -r library package brought; do
        case "$library$brought" in "" | libwayland*) continue ;; esac
        case "$list" in *"$library"*) ;; *) [ -n "$package" ] && echo "$library" ;; esac
    done | packages
}

absent_by_ldd() {
    qt=$(echo .venv/lib/python*/site-packages/PySide6)
    set -- "$qt/QtCore.abi3.so" "$qt/QtGui.abi3.so" "$qt/QtWidgets.abi3.so" "$qt/Qt/plugins/platforms/libqoffscreen.so"
    if [ "$want" = run ]; then
        if [ -n "${DISPLAY:-}" ]; then set -- "$@" "$qt/Qt/plugins/platforms/libqxcb.so"
        elif display; then set -- "$@" "$qt/Qt/plugins/platforms/libqwayland.so"; fi
    fi
    for file in "$@"; do
        [ -e "$file" ] && ldd "$file" 2>/dev/null
    done | awk '/not found/ && $1 !~ /^lib(Qt6|pyside|shiboken)/ { print $1 }' | sort -u | packages
}

# 1. Python
command -v "$python" >/dev/null 2>&1 || missing python3 python3-venv $(absent_before)
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    found=$("$python" -c 'import platform; print(platform.python_version())')
    stop "Sysmap demande Python 3.11 ou plus récent, et « $python » est en version $found : make PYTHON=python3.12 par exemple." \
         "Sysmap needs Python 3.11 or later, and “$python” is version $found: make PYTHON=python3.12, for instance."
fi

# 2. What the state of .venv depends on
state() { # $1: run or test
    echo "$1 $here $("$python" -c 'import sys; print(sys.version)' | tr '\n' ' ') $(cat pyproject.toml constraints.txt | cksum)"
}
prepared() {
    [ -x .venv/bin/python ] && [ -f .venv/prepared ] || return 1
    kept=$(cat .venv/prepared)
    [ "$kept" = "$(state test)" ] || { [ "$want" = run ] && [ "$kept" = "$(state run)" ]; }
}

# 3. .venv and the libraries
if ! prepared; then
    "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 || missing python3-venv $(absent_before)
    say "Préparation de .venv : une fois, une minute environ…" "Preparing .venv: once, about a minute…"
    rm -f .venv/prepared
    .venv/bin/python -c 'import pip' >/dev/null 2>&1 || "$python" -m venv --clear .venv
    what=. ; [ "$want" = test ] && what='.[dev]'
    # The constraints hold for the build's own needs too, whichever name pip gives them.
    PIP_CONSTRAINT="$here/constraints.txt" PIP_BUILD_CONSTRAINT="$here/constraints.txt" \
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -c constraints.txt -e "$what" ||
        stop "Les bibliothèques n’ont pas pu être installées (voir ci-dessus) ; rien d’autre n’a été touché : relancez la commande quand le réseau répond." \
             "The libraries could not be installed (see above); nothing else was touched: try again once the network answers."
    state "$want" >.venv/prepared
fi

# 4. Qt
lacking=$(absent_by_ldd)
[ -z "$lacking" ] || missing "$lacking"
