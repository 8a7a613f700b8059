# Sourced by deploy/test: what the tests of one run share lies in the folder ESPERANZA_RUN and ends with the run.

begin_run() {
    ESPERANZA_BEGUN=$EPOCHSECONDS
    ESPERANZA_RUN=$(mktemp -d "${TMPDIR:-/tmp}/esperanza-run-XXXXXX")
    chmod 755 "$ESPERANZA_RUN"
    export ESPERANZA_RUN
    # A shell of its own session waits at a pipe that only this one holds open: it cleans up even after kill -9.
    exec 9> >(exec setsid bash -c '. deploy/run.sh; trap "" INT TERM; read -r nothing; end_run' > /dev/null 2>&1)
    trap end_run EXIT
}

# Ctrl-C and TERM end Maven; the run ends when Maven has ended.
run_maven() {
    local maven status=0
    mvn -B -ntp "$@" < /dev/null 9>&- &
    maven=$!
    trap 'kill -TERM "$maven" 2> /dev/null || true' INT TERM
    wait "$maven" || status=$?
    while kill -0 "$maven" 2> /dev/null; do
        wait "$maven" || status=$?
    done
    trap - INT TERM
    return "$status"
}

# Waits until nothing runs on the folder of the run any more, and deletes it.
end_run() {
    local process
    while process=$(shared_process); do
        kill -KILL "$process" 2> /dev/null || true
        sleep 0.05
    done
    rm -rf "$ESPERANZA_RUN"
}

shared_process() {
    # The bracket keeps grep from finding itself; of processes that end meanwhile it complains by its status.
    { grep -ls -- "[-]Dkc.home.dir=$ESPERANZA_RUN/" /proc/[0-9]*/cmdline || true; } | cut -d / -f 3 | grep -m 1 .
}
