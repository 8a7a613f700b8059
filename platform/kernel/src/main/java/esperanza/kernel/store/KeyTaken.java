package esperanza.kernel.store;

/** One of the keys names another stream already. */
public final class KeyTaken extends RuntimeException {

    public KeyTaken() {
        super("key-taken");
    }
}
