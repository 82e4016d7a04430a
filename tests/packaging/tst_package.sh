#!/usr/bin/env bash
# The Debian package and the archive: made of the programs that are built, installed, run from there, and removed
# again. Installs into this computer only where that is asked for (YARDSTICK_INSTALL=yes, as in CI, as root); else
# what dpkg would write is unpacked and run where it lies.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${YARDSTICK_BUILD:-$top/build/dev}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    printf 'tst_package: %s\n' "$@" >&2
    exit 1
}
for tool in cpack dpkg-deb dpkg-shlibdeps; do
    if ! command -v "$tool" >/dev/null; then
        echo "tst_package: skipped, as $tool is not installed"
        exit 77
    fi
done

for generator in DEB TGZ; do
    (cd "$build" && cpack -G "$generator" -B "$work" >"$work/log" 2>&1) || fail "cpack -G $generator:" "$(cat "$work/log")"
done
deb=$(echo "$work"/yardstick_*.deb)
archive=$(echo "$work"/yardstick-*.tar.gz)
[[ -s $deb && -s $archive ]] || fail "there is no package: $(ls "$work")"

# What it needs was read off the programs, and what they load by themselves was added.
depends=$(dpkg-deb --field "$deb" Depends)
for library in libqt6widgets6 libqt6charts6 libqt6sql6-sqlite libsqlite3-0 libzip4 fonts-liberation; do
    [[ $depends == *"$library"* ]] || fail "the package does not depend on $library: $depends"
done

# what_it_holds ROOT: every part that the desktop and a person look for.
what_it_holds() {
    local part
    for part in bin/yardstick bin/yardstick-cli share/applications/yardstick.desktop share/man/man1/yardstick.1 \
        share/man/man1/yardstick-cli.1 share/icons/hicolor/scalable/apps/yardstick.svg \
        share/metainfo/org.yardstick.Yardstick.metainfo.xml share/mime/packages/yardstick.xml \
        share/doc/yardstick/copyright; do
        [[ -e $1/$part || -e $1/$part.gz ]] || fail "$part is not in $1"
    done
    if command -v desktop-file-validate >/dev/null; then
        desktop-file-validate "$1/share/applications/yardstick.desktop"
    fi
    if command -v appstreamcli >/dev/null; then
        appstreamcli validate --no-net "$1/share/metainfo/org.yardstick.Yardstick.metainfo.xml" >"$work/log" ||
            fail "appstreamcli:" "$(cat "$work/log")"
    fi
    if command -v update-mime-database >/dev/null; then
        mkdir -p "$work/mime/packages"
        cp "$1/share/mime/packages/yardstick.xml" "$work/mime/packages"
        update-mime-database "$work/mime" 2>"$work/log" || fail "update-mime-database:" "$(cat "$work/log")"
        grep -q '\*\.yardstick' "$work/mime/globs" || fail "the desktop does not know what a .yardstick file is"
    fi
}

# it_looks_nowhere_else ROOT: the libraries are the system's; a folder named here is looked through at every start.
it_looks_nowhere_else() {
    local program read
    for program in yardstick yardstick-cli; do
        read=$(readelf -d "$1/bin/$program") || fail "what $program asks the loader for can't be read"
        if grep -E 'R(UN)?PATH' <<<"$read"; then
            fail "$program names folders of its own to take libraries from"
        fi
    done
}

# it_runs ROOT: a new user's first start, in the place that XDG names.
it_runs() {
    rm -rf "${work:?}/home"
    mkdir "$work/home"
    local start=(env HOME="$work/home" XDG_DATA_HOME="$work/home/data" QT_QPA_PLATFORM=offscreen)
    "${start[@]}" "$1/bin/yardstick-cli" releases >"$work/releases" || fail "yardstick-cli does not run from $1"
    [[ -s $work/releases ]] || fail "yardstick-cli has no starter data"
    [[ -s $work/home/data/yardstick/yardstick.yardstick ]] || fail "the store is not where XDG_DATA_HOME says"
    "${start[@]}" "$1/bin/yardstick" --screenshot "$work/page.png" \
        "$work/home/data/yardstick/yardstick.yardstick" || fail "yardstick does not run from $1"
    [[ -s $work/page.png ]] || fail "yardstick shows nothing"
}

dpkg-deb --extract "$deb" "$work/root"
what_it_holds "$work/root/usr"
it_looks_nowhere_else "$work/root/usr"
it_runs "$work/root/usr"
mkdir "$work/archive"
tar -xzf "$archive" -C "$work/archive" --strip-components=1
[[ -d $work/archive/bin ]] && carried=$work/archive || carried=$work/archive/usr
what_it_holds "$carried"
it_looks_nowhere_else "$carried"
it_runs "$carried"

# dpkg itself, on a root of its own: installs and removes, and leaves no file behind.
if [[ $(id -u) == 0 ]]; then
    root=$work/dpkg
    mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info"
    touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
    dpkg --root="$root" --force-depends --install "$deb" >"$work/log" 2>&1 || fail "dpkg:" "$(cat "$work/log")"
    what_it_holds "$root/usr"
    it_runs "$root/usr"
    dpkg --root="$root" --purge yardstick >"$work/log" 2>&1 || fail "dpkg --purge:" "$(cat "$work/log")"
    left=$(find "$root" -path "$root/var/lib/dpkg" -prune -o -type f -print)
    [[ -z $left ]] || fail "it leaves files behind: $left"
fi
if [[ ${YARDSTICK_INSTALL:-} == yes && $(id -u) == 0 ]]; then
    apt-get install --yes --no-install-recommends "$deb" >"$work/log" 2>&1 || fail "apt:" "$(tail -20 "$work/log")"
    it_runs /usr
    apt-get purge --yes yardstick >"$work/log" 2>&1 || fail "apt purge:" "$(tail -20 "$work/log")"
    [[ ! -e /usr/bin/yardstick ]] || fail "apt left the program behind"
fi
echo "tst_package: all right"
