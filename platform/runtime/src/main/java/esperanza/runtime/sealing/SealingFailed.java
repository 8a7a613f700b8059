package esperanza.runtime.sealing;

/** Something could not be sealed or opened. One indistinct answer: it tells nothing about the key or the content. */
public final class SealingFailed extends RuntimeException {

    public SealingFailed(Throwable cause) {
        super("sealing-failed", cause);
    }

    SealingFailed() {
        super("sealing-failed");
    }
}
