package esperanza.local;

/** A part of the local platform could not be prepared, started or reached; the message says which, and why. */
public final class PartFailure extends RuntimeException {

    public PartFailure(String message) {
        super(message);
    }

    public PartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
