package esperanza.kernel.store;

/** The stream has moved on since it was read. */
public sealed class VersionConflict extends RuntimeException permits ReadingOutdated {

    public VersionConflict() {
        super("version-conflict");
    }
}
