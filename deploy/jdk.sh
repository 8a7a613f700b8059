# Sourced by the scripts beside it: finds a JDK 25 or newer and exports JAVA_HOME.
# Looked for in this order: JAVA_HOME, the folders of ESPERANZA_JDKS (else the usual ones), the javac on the PATH.

jdk_version() {
    local version=
    if [ -x "$1/bin/javac" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
        [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    fi
    echo "${version:-0}"
}

candidates() {
    local place on_path IFS=:
    echo "${JAVA_HOME:-}"
    for place in ${ESPERANZA_JDKS:-/usr/lib/jvm:/opt:${HOME:-}/.sdkman/candidates/java}; do
        printf '%s\n' "$place"/*
    done
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || dirname "$(dirname "$(readlink -f "$on_path")")"
}

find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" -ge 25 ]; then
            export JAVA_HOME="$candidate"
            return
        fi
    done < <(candidates)
    echo "Esperanza needs a JDK 25: install one (Debian, Fedora, SDKMAN, Temurin) or point JAVA_HOME at it. /" \
        "Esperanza necesita un JDK 25: instale uno o indíquelo en JAVA_HOME." >&2
    exit 1
}

need_maven() {
    if ! command -v mvn > /dev/null; then
        echo "Esperanza is built with Apache Maven 3.9: install it so that 'mvn' is on the PATH. /" \
            "Esperanza se compila con Apache Maven 3.9: instálelo." >&2
        exit 1
    fi
}

find_jdk
