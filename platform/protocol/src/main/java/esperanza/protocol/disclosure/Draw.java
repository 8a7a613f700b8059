package esperanza.protocol.disclosure;

/** Draws numbers that nobody can foresee who has not the secret of the service. */
@FunctionalInterface
public interface Draw {

    /** One of 0 … {@code bound} - 1: always the same one for the same words. */
    int below(int bound, String words);
}
