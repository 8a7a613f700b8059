package esperanza.runtime.sealing;

/**
 * The key table has no row of this key. It was lost, such as with an older copy of the table that was put back; nobody
 * erased it. Data sealed under it open again once a copy that has the key is put back.
 */
public final class KeyMissing extends SealingFailed {

    KeyMissing() {
        super("key-missing");
    }
}
