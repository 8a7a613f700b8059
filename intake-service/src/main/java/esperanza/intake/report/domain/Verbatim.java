package esperanza.intake.report.domain;

import java.util.Optional;

/**
 * A threat exactly as it came, kept unaltered: sealed under the case. The hash is sealed too, because the threatener has
 * the message and could find the case by its hash.
 *
 * @param words the exact words; the log keeps them unaltered
 * @param sha256 the hash of a file that is kept elsewhere
 * @param place where the original lies sealed
 */
public record Verbatim(Optional<String> words, Optional<String> sha256, Optional<String> place) {

    /** The kind of original. */
    public enum Kind {
        SPOKEN_WORDS,
        MESSAGE,
        IMAGE,
        RECORDING,
        DOCUMENT,
        OBJECT
    }

    boolean isEmpty() {
        return words.isEmpty() && sha256.isEmpty() && place.isEmpty();
    }
}
