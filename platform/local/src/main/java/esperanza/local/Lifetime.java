package esperanza.local;

/** The lifetime of a process that this JVM starts. */
public enum Lifetime {
    /** For tests: the process ends, and its folder is deleted, when this JVM ends in whatever way. */
    WITH_THIS_JVM,
    /** For {@code deploy/up}: the process goes on until it is stopped by its pid file. */
    UNTIL_STOPPED
}
