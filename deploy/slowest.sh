#!/usr/bin/env bash
# Tells how many tests a run had, how long it took, and its ten slowest classes: deploy/slowest.sh <begin in epoch seconds>
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
begun=$1
find . -path ./.local -prune -o -path '*/target/surefire-reports/TEST-*.xml' -newermt "@$begun" -print0 \
    | xargs -0r grep -hm 1 '<testsuite ' \
    | awk -v seconds=$((EPOCHSECONDS - begun)) '
        function value(name) {
            return match($0, " " name "=\"[^\"]*\"") \
                ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
        }
        {
            tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped")
            time = value("time"); gsub(",", "", time)
            printf "%8.1f s  %s\n", time, value("name") | "sort -rn | head -n 10"
        }
        END {
            close("sort -rn | head -n 10")
            printf "%d tests, %d failed, %d skipped, in %d:%02d\n", tests, bad, skipped, seconds / 60, seconds % 60
        }'
