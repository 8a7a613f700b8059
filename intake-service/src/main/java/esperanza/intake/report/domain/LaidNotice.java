package esperanza.intake.report.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The sealed part of a notice.
 *
 * @param due until when the person should have read it; sealed, because it may tell when somebody is expected where
 */
public record LaidNotice(String words, Optional<Instant> due) {}
