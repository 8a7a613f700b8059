package esperanza.files.store;

/** The store does not answer, or has no room. What was stored before is still there. */
public final class StoreAway extends RuntimeException {

    public StoreAway(Throwable cause) {
        super("the store of files does not answer", cause);
    }
}
