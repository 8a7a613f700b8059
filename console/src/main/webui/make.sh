#!/usr/bin/env bash
# Builds the pages into the folder, if something has changed: npm packages, types and commands of the contracts, Vite.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"
out=$1
packages=node_modules/.package-lock.json
if [ ! -e "$packages" ] || [ package-lock.json -nt "$packages" ]; then
    npm ci --silent --no-audit --no-fund --prefer-offline
fi
newer() {
    find . ../../../../platform/contracts/openapi ../../../../*-service/src/main/resources/access.csv -name node_modules -prune -o -type f -newer "$out/index.html" -print -quit
}
if [ ! -e "$out/index.html" ] || [ -n "$(newer)" ]; then
    npm run --silent contract
    npm run --silent build -- --outDir "$out" --emptyOutDir
fi
