package esperanza.notification.rota.read;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which a person is away. Nobody is shown why.
 *
 * @param person the pseudonym of the person
 */
public record AbsenceItem(UUID absenceId, String person, Instant from, Instant until) {}
