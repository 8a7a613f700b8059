# Sourced by deploy/test: what the tests of one run share, and all their temporary files, lie in the folder ESPERANZA_RUN
# and end with the run.

begin_run() {
    ESPERANZA_BEGUN=$EPOCHSECONDS
    ESPERANZA_RUN=$(mktemp -d "$(place_of_runs)/esperanza-run-XXXXXX")
    mkdir "$ESPERANZA_RUN/tmp"
    chmod 755 "$ESPERANZA_RUN" "$ESPERANZA_RUN/tmp"
    export ESPERANZA_RUN
    # A shell of its own session waits at a pipe that only this one holds open: it cleans up even after kill -9.
    exec 9> >(exec setsid bash -c '. deploy/run.sh; trap "" INT TERM; read -r nothing; end_run' > /dev/null 2>&1)
    trap end_run EXIT
}

# The memory, if there is plenty: the tests create half a million files of databases, of 7 GB at most at a time, and ext4
# looks at each file that was deleted within five minutes before it creates another.
place_of_runs() {
    local GiB=$((1024 * 1024)) free shared=0
    free=$(awk '$1 == "MemAvailable:" { print $2 }' /proc/meminfo)
    [ ! -w /dev/shm ] || shared=$(df --output=avail /dev/shm | tail -n 1)
    if [ "$free" -ge $((16 * GiB)) ] && [ "$shared" -ge $((10 * GiB)) ]; then
        echo /dev/shm
    else
        echo "${TMPDIR:-/tmp}"
    fi
}

# Ctrl-C and TERM end Maven; the run ends when Maven has ended.
run_maven() {
    local maven status=0
    mvn -B -ntp "-Dtests.tmp=$ESPERANZA_RUN/tmp" "$@" < /dev/null 9>&- &
    maven=$!
    trap 'kill -TERM "$maven" 2> /dev/null || true' INT TERM
    wait "$maven" || status=$?
    while kill -0 "$maven" 2> /dev/null; do
        wait "$maven" || status=$?
    done
    trap - INT TERM
    return "$status"
}

# Ends what is shared, waits until nothing runs on the folder of the run any more, and deletes it. What a test started is
# ended by its reaper, which finds it by files of this folder.
end_run() {
    local process
    while process=$(shared_process); do
        kill -KILL "$process" 2> /dev/null || true
        sleep 0.05
    done
    while grep -qs -- "$ESPERANZA_RUN/[t]mp" /proc/[0-9]*/cmdline; do
        sleep 0.2
    done
    rm -rf "$ESPERANZA_RUN"
}

shared_process() {
    # The bracket keeps grep from finding itself; of processes that end meanwhile it complains by its status.
    { grep -ls -- "[-]Dkc.home.dir=$ESPERANZA_RUN/" /proc/[0-9]*/cmdline || true; } | cut -d / -f 3 | grep -m 1 .
}
