package esperanza.local;

/** How long a process lives that we start. */
public enum Lifetime {
    /** Ends, and its folder is deleted, when this JVM ends, however that happens: for tests. */
    WITH_THIS_JVM,
    /** Goes on until it is stopped by its pid file: for {@code deploy/up}. */
    UNTIL_STOPPED
}
