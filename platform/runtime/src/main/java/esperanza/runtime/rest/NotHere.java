package esperanza.runtime.rest;

/** It does not exist, or not for whoever asks: the answer is the same, byte for byte. */
public final class NotHere extends RuntimeException {

    public NotHere() {
        super("not-found");
    }
}
