package esperanza.runtime.sealing;

/** The key provider has no key of this epoch. Data whose keys were wrapped under it stay closed. */
public final class EpochGone extends SealingFailed {

    EpochGone() {
        super("epoch-gone");
    }
}
