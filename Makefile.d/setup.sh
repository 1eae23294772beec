#!/bin/sh
# Installs what is missing: `setup.sh build` for building and testing, `setup.sh check` for `make check`,
# `setup.sh bench` for `make bench` and `setup.sh samples` for `make samples`.
# On Debian and its kin; as root, or with sudo.
set -eu

missing=""
need_library() { pkg-config --exists "$1" 2>/dev/null || missing="$missing $2"; }
need_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }

need_command pkg-config pkg-config
need_library libxml-2.0 libxml2-dev
need_library libzip libzip-dev
need_library xlsxwriter libxlsxwriter-dev
need_library sqlite3 libsqlite3-dev
if [ "${1:-build}" = check ]; then
    need_command python3 python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
    need_command soffice "libreoffice-writer-nogui libreoffice-calc-nogui"
    need_command pdftotext poppler-utils
    need_command faketime faketime
    need_command taskset util-linux
    /usr/bin/python3 -c 'import lxml' 2>/dev/null || missing="$missing python3-lxml"
    [ -e /usr/share/texlive/texmf-dist/fonts/opentype/public/fandol ] || missing="$missing texlive-lang-chinese"
    fc-list 2>/dev/null | grep -q 'Noto Sans CJK' || missing="$missing fonts-noto-cjk"
fi
case "${1:-build}" in bench | samples)
    need_command python3 python3
    python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
    ;;
esac
[ "${1:-build}" != samples ] || need_command soffice "libreoffice-writer-nogui libreoffice-calc-nogui"

if [ -n "$missing" ]; then
    root=""
    [ "$(id -u)" = 0 ] || root=sudo
    echo "installing:$missing"
    $root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if ! command -v swift >/dev/null 2>&1; then
    echo "swift is not on the PATH: install a Swift 6.2 or newer toolchain from swift.org" >&2
    exit 69
fi
