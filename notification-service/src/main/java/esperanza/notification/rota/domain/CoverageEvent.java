package esperanza.notification.rota.domain;

import esperanza.kernel.Personal;
import java.time.Instant;

/** The history of a gap of coverage. Kept, never published. */
public sealed interface CoverageEvent {

    RotaId rotaId();

    Instant from();

    /** A keeper leaves the gap to a standing person. */
    record CoverageGapAccepted(RotaId rotaId, Instant from, String person, Personal<String> reasons)
            implements CoverageEvent {}
}
