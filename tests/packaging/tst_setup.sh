#!/usr/bin/env bash
# Holds packaging/setup.sh to its word on made-up computers: dpkg-query, apt-get, sudo and id are small fakes in a PATH
# of their own, so nothing is installed and nothing is asked of this computer.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# fake NAME SCRIPT: a command of the made-up computer.
fake() {
    printf '#!/bin/bash\n%s\n' "$2" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

# computer PACKAGE...: a Debian 12 with these packages where apt works and the user is root.
computer() {
    rm -rf "${work:?}/bin"
    mkdir -p "$work/bin"
    local tool
    for tool in bash cat dirname env sed; do
        ln -s "$(command -v "$tool")" "$work/bin/$tool"
    done
    : >"$work/apt.log"
    printf 'installed|%s|\n' "$@" >"$work/packages"
    printf 'ID=debian\nVERSION_ID="12"\nHOME_URL="https://www.debian.org/"\n' >"$work/os-release"
    fake dpkg-query "cat '$work/packages'"
    fake apt-get "echo \"\$DEBIAN_FRONTEND \$*\" >>'$work/apt.log'"
    fake id 'echo 0'
}

# set_up COMMAND: in a new shell on the made-up computer; leaves $output and $status.
set_up() {
    status=0
    output=$(PATH=$work/bin YARDSTICK_OS_RELEASE=$work/os-release YARDSTICK_SETUP=${skip:-} \
        bash -c "set -euo pipefail; source '$top/packaging/setup.sh'; $1" 2>&1 </dev/null) || status=$?
}

# expect WHAT CONDITION...: one checked sentence.
expect() {
    local what=$1
    shift
    if "$@"; then
        echo "ok: $what"
    else
        failures=$((failures + 1))
        printf 'NOT OK: %s\n    status %s, it printed:\n%s\n    apt was asked:\n%s\n' \
            "$what" "$status" "$output" "$(<"$work/apt.log")"
    fi
}
says() { [[ $output == *"$1"* ]]; }
quiet_about() { [[ $output != *"$1"* ]]; }
ended() { [[ $status == "$1" ]]; }
asked_apt() { [[ $(<"$work/apt.log") == *"$1"* ]]; }
left_apt_alone() { [[ ! -s $work/apt.log ]]; }

all_but() { grep -E '^[a-z]' "$top/packaging/debian-packages.txt" | awk '{print $1}' | grep -vxF -- "$1"; }
mapfile -t everything < <(all_but none)

computer "${everything[@]}"
set_up 'ensure_packages build run test'
expect "with everything there it does nothing" ended 0
expect "and says nothing" test -z "$output"
expect "and leaves apt alone" left_apt_alone

mapfile -t others < <(all_but qt6-charts-dev)
computer "${others[@]}"
set_up 'ensure_packages build run'
expect "with one package missing it succeeds" ended 0
expect "names the package and why" says "qt6-charts-dev       Qt Charts draws the charts"
expect "does not name what is there" quiet_about "libzip-dev"
expect "fetches the lists first" asked_apt "noninteractive -q -o DPkg::Lock::Timeout=300 update"
expect "asks for that package only" asked_apt "install --yes --no-install-recommends qt6-charts-dev"

computer
set_up 'ensure_packages build'
expect "on a new computer it asks for all of a section" asked_apt "g++ cmake ninja-build pkg-config qt6-base-dev"
expect "and not for another section" quiet_about "fonts-liberation"
set_up 'ensure_packages build run test'
expect "nothing asks for the optional packages" quiet_about "ccache"

computer "${others[@]}"
printf 'config-files|qt6-charts-dev|\n' >>"$work/packages"
set_up 'missing_packages build'
expect "a removed package whose settings remain is missing" says "qt6-charts-dev"

mapfile -t others < <(all_but pkg-config)
computer "${others[@]}"
printf 'installed|pkgconf|pkg-config (= 1.8.1-1), other\n' >>"$work/packages"
set_up 'ensure_packages build run test'
expect "a package that another provides is there" left_apt_alone

mapfile -t others < <(all_but libzip-dev)
computer "${others[@]}"
fake apt-get 'exit 100'
set_up 'ensure_packages build'
expect "when apt fails it stops" ended 1
expect "with a sentence that says what to look at" says "Is this computer connected to the network?"

computer "${others[@]}"
fake apt-get '[[ $* == *update* ]]'
set_up 'ensure_packages build'
expect "when apt can't install it stops" ended 1
expect "with a sentence of its own" says "apt could not install the packages"

computer "${others[@]}"
fake id 'echo 1000'
set_up 'ensure_packages build'
expect "without root and sudo it stops" ended 1
expect "and leaves apt alone" left_apt_alone
expect "and says what root is to run" \
    says "apt-get update && apt-get install --no-install-recommends libzip-dev"

computer "${others[@]}"
fake id 'echo 1000'
fake sudo "echo sudo >>'$work/apt.log'; exec \"\$@\""
set_up 'ensure_packages build'
expect "without root it asks sudo" asked_apt $'sudo\nnoninteractive'
expect "and succeeds" ended 0

computer
printf 'ID=fedora\nID_LIKE="rhel"\n' >"$work/os-release"
set_up 'ensure_packages build run'
expect "on another system it stops" ended 1
expect "names the packages and why" says "libzip-dev           opens .xlsx and .ods files"
expect "says how to go on" says "YARDSTICK_SETUP=skip"
expect "and leaves apt alone" left_apt_alone
skip=skip set_up 'ensure_packages build run'
expect "told to skip the set-up it goes on" ended 0

computer "${everything[@]}"
printf 'ID=ubuntu\nID_LIKE=debian\n' >"$work/os-release"
set_up 'ensure_packages build run test'
expect "a system made from Debian will do" ended 0

computer
rm "$work/bin/apt-get"
set_up 'ensure_packages build'
expect "a Debian without apt is another system" says "knows Debian 12 only"

computer
set_up "package_lines build run test optional | sed -n '/^[^ ]* *\$/p'"
expect "every package has a reason" test -z "$output"

[[ $failures == 0 ]] || { echo "$failures expectation(s) were not met." && exit 1; }
