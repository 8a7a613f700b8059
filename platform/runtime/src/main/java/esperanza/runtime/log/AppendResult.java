package esperanza.runtime.log;

/**
 * The result of a command in the log.
 *
 * @param position the position of its first event; meaningless if the command was refused
 */
record AppendResult(Verdict verdict, long position, int events) {

    enum Verdict {
        DONE,
        REPEAT,
        CONFLICT,
        OUTDATED,
        MISUSE,
        TAKEN
    }
}
