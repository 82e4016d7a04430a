#!/usr/bin/env bash
# A picture of every page, light and dark, at the sizes and scales that offices have, for looking at and for README
# and guide. Needs no display: packaging/screenshots.sh [FOLDER [STORE]]. FOLDER is build/screenshots unless given;
# without STORE, on a store of its own with the starter data.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/setup.sh

folder=${1:-build/screenshots}
mkdir -p "$folder"
store=${2:-$folder/starter.yardstick}
[[ $# -ge 2 ]] || rm -f "$store" "$store-wal" "$store-shm"
program=build/release/yardstick
[[ -x $program ]] || fail "Build the program first: ./run --help says how."

export QT_QPA_PLATFORM=offscreen
# "--page" lists its values in the help text, in the order of the rail.
pages=$("$program" --help | sed -n 's/.*The page to show: \(.*\)\./\1/p' | tr -d ',')
for page in $pages; do
    for look in light dark; do
        # Points wide and high, and pixels a point. The last is a full-HD screen at 200 per cent.
        for form in 1280x720@1 1920x1080@1 960x540@2; do
            picture=$folder/$page-$look-${form/@/-at-}.png
            QT_SCALE_FACTOR=${form#*@} "$program" --store "$store" --page "$page" --appearance "$look" \
                --size "${form%@*}" --screenshot "$picture"
            [[ -s $picture ]] || fail "$picture was not written."
            say "$picture"
        done
    done
done
