package esperanza.kernel.store;

/** The stream has moved on since it was read. */
public final class VersionConflict extends RuntimeException {

    public VersionConflict() {
        super("version-conflict");
    }
}
