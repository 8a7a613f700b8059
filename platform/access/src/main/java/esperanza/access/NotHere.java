package esperanza.access;

/** The resource does not exist, or the caller must not know of it. Both get the same answer, byte for byte. */
public final class NotHere extends RuntimeException {

    public NotHere() {
        super("not-found");
    }
}
