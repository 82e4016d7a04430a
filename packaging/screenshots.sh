#!/usr/bin/env bash
# Pictures of the program, taken by itself. Needs no display.
#   packaging/screenshots.sh [FOLDER [STORE]]  every page, light and dark, at the sizes and scales that offices have, for
#                                              looking at and for README. FOLDER is build/screenshots unless given;
#                                              without STORE, on a store of its own with the starter data.
#   packaging/screenshots.sh --guide           the pictures of the guide, in docs/guide/pictures: look at each, and commit
# The programs are those of build/release; YARDSTICK_BUILD names another folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/setup.sh

programs=${YARDSTICK_BUILD:-build/release}
program=$programs/yardstick
[[ -x $program ]] || fail "Build the program first: ./run --help says how."
export QT_QPA_PLATFORM=offscreen

# picture NAME PAGE [STEP...]: the page, and what the steps open above it (app/picture.h), in the guide's size. File
# dialogs answer with $answer.
picture() {
    local name=$1 page=$2 file=docs/guide/pictures/$1.png
    shift 2
    local steps=()
    for step in "$@"; do
        steps+=(--step "$step")
    done
    # From within the folder, so that its path is not in the picture.
    (cd "$work" && "$yardstick_top/$program" --store west-mercia.yardstick --page "$page" --appearance light \
        --size 1280x720 --answer "$answer" "${steps[@]}" --screenshot "$yardstick_top/$file")
    [[ -s $file ]] || fail "$file was not written."
    # 200 colours are as good to look at here, and a third of the size.
    convert "$file" +dither -colors 200 -strip -define png:compression-level=9 "png8:$file"
    say "$file"
}

# Takes the newest populations out of the store again, and makes the file that they came in, in the publisher's layout.
make_population_file() {
    local cli=("$programs/yardstick-cli" --store "$work/west-mercia.yardstick") starter=resources/starter
    local release
    release=$("${cli[@]}" releases | awk -F'\t' '$2 == "population" && $3 ~ /2024/ { print $1 }')
    "${cli[@]}" undo --release "$release" >/dev/null
    "${cli[@]}" areas | awk -F'\t' -v OFS=, '
        NR == FNR { name[$1] = $3; next }
        FNR == 1 { print "PFA 2023 Code", "PFA 2023 Name", "Population" }
        split($0, cell, ",") && cell[1] == "population" && cell[2] in name {
            print cell[2], "\"" name[cell[2]] "\"", cell[5]
        }' - "$starter/20-population-mid-2024.csv" >"$work/pfa_population_2024.csv"
}

# A table as a force might send it, which no layout knows: knife-enabled offences in two years.
make_unknown_file() {
    {
        echo 'Knife-enabled offences recorded by the police'
        echo 'Force,2023,2024'
        "$programs/yardstick-cli" --store "$work/west-mercia.yardstick" areas | awk -F'\t' -v OFS=, '
            NR == FNR { if ($2 == "force") name[$1] = $3; next }
            split($0, cell, ",") && cell[1] == "knife-offences" && cell[2] in name && cell[4] == "" {
                figure[cell[2], cell[3]] = cell[5]
            }
            END {
                for (code in name)
                    if ((code, "2024") in figure)
                        print name[code], figure[code, "2023"], figure[code, "2024"]
            }' - resources/starter/50-police-force-area-tables-2024.csv | grep -v '"' | sort
    } >"$work/knife-offences.csv"
}

guide_pictures() {
    command -v convert >/dev/null || fail "Install imagemagick first: it makes the pictures small."
    # Its path is read in a picture: no other than this on any computer.
    work=/tmp/yardstick-guide
    mkdir -m 700 "$work" || fail "$work is there already: is another running? Remove it."
    trap 'rm -rf "$work"' EXIT
    # Nobody's own settings, files and store in the pictures.
    export XDG_CONFIG_HOME=$work/settings XDG_DATA_HOME=$work/data HOME=$work
    answer=$work/none
    printf '{"screens": [{"name": "one", "x": 0, "y": 0, "width": 1280, "height": 760, "dpi": 96, "dpr": 1}]}' \
        >"$work/screen.json"
    export QT_QPA_PLATFORM=offscreen:configfile=$work/screen.json XDG_RUNTIME_DIR=$work
    mkdir -p docs/guide/pictures
    rm -f docs/guide/pictures/*.png
    picture overview overview
    picture trends trends
    picture origin trends detail-origin
    picture compare compare
    picture map map
    picture programmes programmes 'funding-tree=Steer Clear' 'record-tabs=Money'
    picture programmes-files programmes 'funding-tree=Steer Clear' programmes-files
    picture data data
    picture embargo data data-embargo embargo-has
    picture press trends action-export
    picture press-pack trends action-export press-pack
    make_unknown_file
    answer=$work/knife-offences.csv
    picture teach data data-import answer-yes 'teach-publisher=West Mercia Police' teach-unit=offences
    make_population_file
    answer=$work/pfa_population_2024.csv
    picture import-preview data data-import
    "$programs/yardstick-cli" --store "$work/west-mercia.yardstick" import "$answer" >/dev/null
    picture backups overview action-backups backups-make
    picture hand-over overview action-hand-over
}

if [[ ${1:-} == --guide ]]; then
    guide_pictures
    exit
fi

folder=${1:-build/screenshots}
mkdir -p "$folder"
store=${2:-$folder/starter.yardstick}
[[ $# -ge 2 ]] || rm -f "$store" "$store-wal" "$store-shm"
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
