# Shared by ./run, ./test and .ci/run, which source it: sees that the packages are there, configures and builds.
# Nothing here reads from standard input. Packages and their reasons are in debian-packages.txt beside this file.
# shellcheck shell=bash

yardstick_top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# package_lines SECTION...: the lines "name<spaces>reason" of those sections of the list.
package_lines() {
    local list=$yardstick_top/packaging/debian-packages.txt section='' line
    while IFS= read -r line; do
        case $line in
            '' | '#'*) ;;
            '['*']') section=${line//[\[\]]/} ;;
            *) [[ " $* " == *" $section "* ]] && printf '%s\n' "$line" ;;
        esac
    done <"$list"
    return 0
}

# missing_packages SECTION...: those of the lines whose package is not installed.
missing_packages() {
    local lines line installed name state provides
    mapfile -t lines < <(package_lines "$@")
    # One question for every package on the machine takes less time than one each, and shows what is provided under
    # another name, as pkg-config is by pkgconf.
    installed=' '
    while IFS='|' read -r state name provides; do
        [[ $state == installed ]] || continue
        installed+="$name ${provides//,/ } "
    done < <(dpkg-query --show --showformat='${db:Status-Status}|${Package}|${Provides}\n' 2>/dev/null)
    for line in "${lines[@]}"; do
        [[ $installed == *" ${line%% *} "* ]] || printf '%s\n' "$line"
    done
}

# is_debian: a Debian system or one made from it.
is_debian() (
    file=${YARDSTICK_OS_RELEASE:-/etc/os-release} ID='' ID_LIKE=''
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null && [[ -r $file ]] || exit 1
    # shellcheck disable=SC1090
    source "$file"
    [[ " $ID $ID_LIKE " == *" debian "* ]]
)

# as_root COMMAND...: runs it as root, or stops with the command that someone else has to run.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "You are not root and there is no sudo on this computer. Ask for this to be run as root, then try again:" \
            "    apt-get update && apt-get install --no-install-recommends ${missing_names[*]}"
    fi
}

# ensure_packages SECTION...: installs what is missing of those sections, or says why it can't and stops.
# YARDSTICK_SETUP=skip trusts that all is there, for systems whose packages have other names.
ensure_packages() {
    [[ ${YARDSTICK_SETUP:-} == skip ]] && return 0
    if ! is_debian; then
        say "Yardstick's set-up knows Debian 12 only. Install these packages, or what your system calls them:"
        package_lines "$@" | sed 's/^/    /'
        fail "Then run this again with YARDSTICK_SETUP=skip before it, and it builds with what it finds."
    fi
    local missing missing_names
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    missing_names=("${missing[@]%% *}")
    say "Yardstick needs ${#missing[@]} package(s) that this computer does not have yet, and asks apt for them:"
    printf '    %s\n' "${missing[@]}"
    # Another program may hold the lock for a while: a new machine often updates itself in its first minutes.
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    as_root "${apt[@]}" update ||
        fail "apt could not fetch its lists of packages (see above). Is this computer connected to the network?"
    as_root "${apt[@]}" install --yes --no-install-recommends "${missing_names[@]}" </dev/null ||
        fail "apt could not install the packages (see above). Is this computer connected to the network?"
}

# configure PRESET: once; from then on ninja runs CMake again when its files change. CMake's presets are not among
# those files, and a checkout that was moved has to start afresh.
configure() {
    local stamp=$yardstick_top/build/$1/.configured presets=$yardstick_top/CMakePresets.json
    local again=()
    if [[ -e $stamp && $(<"$stamp") != "$yardstick_top" ]]; then
        again=(--fresh)
    elif [[ -e $stamp && ! $presets -nt $stamp ]]; then
        return 0
    fi
    (cd "$yardstick_top" && cmake --preset "$1" "${again[@]}") || fail "The build could not be configured (see above)."
    printf '%s\n' "$yardstick_top" >"$stamp"
}

# build PRESET [TARGET...]: with all cores.
build() {
    local preset=$1 targets=()
    shift
    [[ $# == 0 ]] || targets=(--target "$@")
    (cd "$yardstick_top" && cmake --build --preset "$preset" --parallel "$(nproc)" "${targets[@]}") ||
        fail "The build failed (see above)."
}
