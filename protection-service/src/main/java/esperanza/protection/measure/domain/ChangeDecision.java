package esperanza.protection.measure.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The last decision about a change of a measure.
 *
 * @param carried whether it is adopted, and allows the change
 * @param appealUntil until when the person can appeal, as they were told and as the profile counts; empty: they were not
 *     told, or contest it
 * @param basisChanged whether a threat came after the change was proposed, or an assessment or an objection after
 *     its matter was prepared
 */
public record ChangeDecision(UUID id, boolean carried, Optional<Instant> appealUntil, boolean basisChanged) {}
