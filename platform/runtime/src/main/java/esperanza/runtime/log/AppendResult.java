package esperanza.runtime.log;

/**
 * What the log did with a command.
 *
 * @param position of its first event; meaningless if refused
 */
record AppendResult(Verdict verdict, long position, int events) {

    enum Verdict {
        DONE,
        REPEAT,
        CONFLICT,
        MISUSE,
        TAKEN
    }
}
