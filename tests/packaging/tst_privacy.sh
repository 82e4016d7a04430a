#!/usr/bin/env bash
# What the programs do to the world outside: they open no socket of the internet, write no file but their own, the
# store's and those that were asked for, and put neither a path of this computer nor a user's name into exports.
# The system's calls are read off with strace.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${YARDSTICK_BUILD:-$top/build/dev}
if ! command -v strace >/dev/null || ! strace -o /dev/null true 2>/dev/null; then
    echo "tst_privacy: skipped, as strace is not installed or may not be used"
    exit 77
fi
work=$(realpath "$(mktemp -d)")
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
    printf 'tst_privacy: %s\n' "$@" >&2
    failures=$((failures + 1))
}

home=$work/home/very-private-name
mkdir -p "$home" "$work/chosen"
export HOME=$home XDG_DATA_HOME=$home/.local/share XDG_CONFIG_HOME=$home/.config XDG_CACHE_HOME=$home/.cache
export QT_QPA_PLATFORM=offscreen USER=very-private-user LOGNAME=very-private-user
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY

# watched NAME COMMAND...: runs it and looks at what it asked of the system.
watched() {
    local name=$1 calls=$work/calls
    shift
    strace -f -qq -y -e trace=socket,connect,bind,sendto,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat \
        -o "$calls" "$@" >"$work/said" 2>&1 || fail "$name did not end well:" "$(tail -5 "$work/said")"
    # Sockets of the computer itself (AF_UNIX) are how a desktop speaks; AF_NETLINK tells of devices.
    if grep -E 'socket\((AF_INET|AF_INET6|AF_PACKET|AF_BLUETOOTH|AF_VSOCK)' "$calls"; then
        fail "$name opened a socket of a network"
    fi
    # Every path that was opened for writing, made, moved or removed and did not fail.
    grep -vE '= -1 |O_RDONLY(\)|\||,)|socket\(|connect\(|bind\(|sendto\(|<unfinished|resumed>' "$calls" |
        grep -oE '"/[^"]+"' | tr -d '"' | sort -u >"$work/paths"
    while IFS= read -r path; do
        case $path in
            "$work"/chosen | "$work"/chosen/* | "$home"/.local/share/yardstick* | "$home"/.config/yardstick* | "$home"/.cache/yardstick*) ;;
            # Made for every program by Qt and by the font library.
            "$home"/.local | "$home"/.local/share | "$home"/.config | "$home"/.cache | "$home"/.cache/fontconfig* | \
                "$home"/.cache/qtshadercache* | /var/cache/fontconfig* | /dev/* | /proc/self/* | /memfd:*) ;;
            *) fail "$name touched $path" ;;
        esac
    done <"$work/paths"
}

cli=$build/yardstick-cli
out=$work/chosen
watched "first start" "$cli" releases
watched "export" "$cli" export --release 1 --out "$out/release.csv"
watched "undo" "$cli" undo --release 1
watched "import" "$cli" import "$out/release.csv"
watched "hand over" "$cli" export-all "$out/handed-over"
watched "hand over without names" "$cli" export-all "$out/nameless" --without-names
watched "take over" "$cli" --store "$out/new.yardstick" import-all "$out/handed-over"
watched "back up" "$cli" backup
watched "restore" "$cli" restore newest
for kind in png svg pdf; do
    watched "chart .$kind" "$cli" chart --indicator knife-offences --measure rate --area "West Mercia" \
        --benchmark "England and Wales" --out "$out/chart.$kind"
done
for verb in "series --indicator knife-offences --area E23000016" "facts --indicator knife-offences --area E23000016" \
    "compare --indicator knife-offences --measure rate"; do
    # shellcheck disable=SC2086
    watched "$verb" "$cli" $verb
    cp "$work/said" "$out/${verb%% *}.txt"
    # shellcheck disable=SC2086
    "$cli" $verb --json >"$out/${verb%% *}.json"
done
if [[ -x $build/yardstick ]]; then
    for page in overview trends compare map data; do
        watched "the window, $page" "$build/yardstick" --page "$page" --screenshot "$out/$page.png"
    done
fi

# A picture may hold its text packed: what can be unpacked is looked at unpacked.
unpacked='
import re, sys, zlib
data, secret = open(sys.argv[1], "rb").read(), sys.argv[2].encode()
found = False
for start in re.finditer(rb"stream\r?\n|zTXt|iTXt", data):
    try:
        found = found or secret in zlib.decompressobj().decompress(data[start.end():])
    except zlib.error:
        pass
sys.exit(0 if found else 1)
'
rm -f "$out"/new.yardstick*
while IFS= read -r file; do
    for secret in "$work" very-private; do
        case $file in
            */handed-over/*) [[ $secret == very-private ]] && continue ;; # who imported is part of a hand-over
        esac
        if grep -aqF "$secret" "$file" || python3 -c "$unpacked" "$file" "$secret"; then
            fail "${file#"$out"/} holds \"$secret\""
        fi
    done
done < <(find "$out" -type f)
[[ $failures == 0 ]] || exit 1
echo "tst_privacy: all right"
