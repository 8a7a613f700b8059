package esperanza.runtime.sealing;

/** The key provider has no key of this epoch any more, or never had: what was wrapped under it stays closed. */
public final class EpochGone extends SealingFailed {

    EpochGone() {
        super("epoch-gone");
    }
}
