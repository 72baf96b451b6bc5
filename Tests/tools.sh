# Shared by the scripts of this repository: finds tools, and installs those that are missing.

step() { printf '\n== %s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# need COMMAND DEBIAN_PACKAGE: makes sure the command is there.
need() {
    command -v "$1" >/dev/null 2>&1 && return 0
    command -v apt-get >/dev/null 2>&1 || fail "'$1' is missing. Install it and run this again."
    install_package "$2"
}

install_package() {
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    printf 'Installing %s …\n' "$1"
    { "${root[@]}" apt-get update -q && DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -q -y "$1"; } \
        >/dev/null || fail "'$1' could not be installed. Install it by hand and run this again."
}

# need_library PKG_CONFIG_NAME DEBIAN_PACKAGE: makes sure a system library and its headers are there.
need_library() {
    need pkg-config pkg-config
    pkg-config --exists "$1" && return 0
    command -v apt-get >/dev/null 2>&1 || fail "the library '$1' is missing. Install it and run this again."
    install_package "$2"
}

# need_header HEADER DEBIAN_PACKAGE: the same for a library that pkg-config does not know.
need_header() {
    local folder
    for folder in /usr/include /usr/local/include /opt/homebrew/include; do
        [ -f "$folder/$1" ] && return 0
    done
    command -v apt-get >/dev/null 2>&1 || fail "the header '$1' is missing. Install it and run this again."
    install_package "$2"
}

# What the command is built with: workbooks out, workbooks in, data files of SPSS in, and collected answers.
need_system_libraries() {
    need_library xlsxwriter libxlsxwriter-dev
    need_library zlib zlib1g-dev
    need_library expat libexpat1-dev
    need_header readstat.h libreadstat-dev
    need_library sqlite3 libsqlite3-dev
}

need_swift() {
    command -v swift >/dev/null 2>&1 || fail "Swift 6.2 or later is needed: https://www.swift.org/install"
}
