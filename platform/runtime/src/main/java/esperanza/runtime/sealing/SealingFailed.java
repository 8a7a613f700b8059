package esperanza.runtime.sealing;

/**
 * Something could not be sealed or opened. The error is the same for all causes, so that it reveals nothing about key
 * or content. Only {@link EpochGone} and {@link KeyMissing} are separate errors: what is missing is no secret, and a
 * retry does not help.
 */
public sealed class SealingFailed extends RuntimeException permits EpochGone, KeyMissing {

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
