package esperanza.runtime.sealing;

/**
 * Something could not be sealed or opened. One indistinct answer: it tells nothing about the key or the content. Only an epoch
 * that is gone is told apart, which is no secret and cannot be helped.
 */
public sealed class SealingFailed extends RuntimeException permits EpochGone {

    public SealingFailed(Throwable cause) {
        super("sealing-failed", cause);
    }

    SealingFailed() {
        this("sealing-failed");
    }

    SealingFailed(String code) {
        super(code);
    }
}
