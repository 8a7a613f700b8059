package esperanza.runtime.log;

/** The event was written in a major version that this release does not read. Its stream waits until an upgrade. */
public final class NeedsUpgrade extends RuntimeException {

    NeedsUpgrade(String type) {
        super("needs-upgrade: " + type);
    }
}
