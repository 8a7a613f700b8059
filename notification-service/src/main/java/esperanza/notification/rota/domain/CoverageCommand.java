package esperanza.notification.rota.domain;

import esperanza.kernel.Personal;
import java.time.Instant;

/** Commands on a gap of coverage. */
public sealed interface CoverageCommand {

    /** @param person the pseudonym of the standing person who answers in that time */
    record AcceptGap(RotaId rota, Instant from, String person, Personal<String> reasons) implements CoverageCommand {}
}
