# Sourced by the scripts beside it, in the root of the repository: builds the programs of the scripts, and runs them.

launcher_is_built() {
    [ -d platform/local/target/classes/esperanza ] && [ -d platform/local/target/lib ]
}

# The project counts as built if every runnable jar exists and no source is newer than the last build.
is_built() {
    local service newer
    launcher_is_built && [ -e .local/built ] || return 1
    for service in intake investigation protection notification; do
        [ -e "$service-service/target/quarkus-app/quarkus-run.jar" ] || return 1
    done
    [ -e console/target/quarkus-app/quarkus-run.jar ] || return 1
    newer=$(find pom.xml ./*-service/pom.xml ./*-service/src/main platform/*/pom.xml platform/*/src/main \
        platform/local/parts/pom.xml platform/local/parts/src platform/contracts/openapi console/pom.xml console/src/main \
        -name node_modules -prune -o -newer .local/built ! -path console/src/main/webui -print -quit 2> /dev/null)
    [ -z "$newer" ]
}

build_what_is_not_built() {
    if is_built; then
        return
    fi
    need_maven
    mkdir -p .local/log
    echo "Building; the first time Maven fetches everything, which takes minutes /" \
        "Compilando; la primera vez tarda unos minutos (.local/log/build.log)"
    touch .local/building
    if ! mvn -B -ntp -DskipTests package < /dev/null 2>&1 | tee .local/log/build.log \
        | sed -nu 's/^\[INFO\] Building \(Esperanza.*\)$/  \1/p'; then
        grep -m 20 ERROR .local/log/build.log >&2 || tail -n 20 .local/log/build.log >&2
        echo "The build failed: .local/log/build.log / La compilación falló" >&2
        exit 1
    fi
    # The instant at which the build began: a source edited during the build is built the next time.
    mv .local/building .local/built
}

launch() {
    exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
        -Dslf4j.internal.verbosity=ERROR \
        -cp "platform/local/target/classes:platform/local/target/lib/*" esperanza.local.Main "$@"
}
