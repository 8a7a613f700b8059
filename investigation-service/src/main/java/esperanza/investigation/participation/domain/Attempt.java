package esperanza.investigation.participation.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One attempt to reach a party. */
public record Attempt(Instant at, ChannelClass by) {

    private static final int NEEDED = 2;

    /**
     * True if these attempts allow to say that a party is unreachable. One call that nobody answered does not, however
     * often it is written down.
     */
    static boolean suffice(List<Attempt> attempts) {
        return attempts.stream().distinct().count() >= NEEDED;
    }

    static Optional<Personal<List<Attempt>>> sealed(CaseId of, List<Attempt> attempts) {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(Personal.of(of.value(), attempts));
    }
}
