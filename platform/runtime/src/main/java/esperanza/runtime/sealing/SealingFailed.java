package esperanza.runtime.sealing;

/**
 * Something could not be sealed or opened. The error is the same for all causes, so that it reveals nothing about key
 * or content. Only {@link EpochGone} is a separate error: a missing epoch is no secret, and a retry does not help.
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
