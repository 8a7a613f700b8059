package esperanza.intake.attachment.domain;

import java.util.Optional;

/**
 * The words of the sender about a file. A name can tell a minute and a habit, and a sum tells which file it is: all of it is
 * sealed.
 *
 * @param type the media type
 * @param length in bytes
 * @param sha256 in lower-case hex
 */
public record SaidFile(Optional<String> name, Optional<String> type, Optional<Long> length, Optional<String> sha256) {

    /** A name of a file in a browser says nothing else. */
    public static SaidFile named(Optional<String> name, Optional<String> type) {
        return new SaidFile(name, type, Optional.empty(), Optional.empty());
    }

    /** Compares what arrived with what was announced. */
    public AsAnnounced compared(long bytes, String sum) {
        if (length.isEmpty() && sha256.isEmpty()) {
            return AsAnnounced.NOT_SAID;
        }
        boolean same = length.map(said -> said == bytes).orElse(true)
                && sha256.map(said -> said.equalsIgnoreCase(sum)).orElse(true);
        return same ? AsAnnounced.YES : AsAnnounced.DIFFERS;
    }

    @Override
    public String toString() {
        return "SaidFile[]";
    }
}
