package esperanza.kernel.store;

/**
 * The log cannot be reached or takes no commands now. Nothing is known to be stored; the same command may be sent
 * again.
 */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String code, Throwable cause) {
        super(code, cause);
    }

    public StoreUnavailable(String code) {
        super(code);
    }
}
