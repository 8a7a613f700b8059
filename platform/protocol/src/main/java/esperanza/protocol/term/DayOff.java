package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that is no business day.
 *
 * @param holiday the name of the holiday; empty for a day of the weekend
 */
public record DayOff(LocalDate day, Optional<Words> holiday) {}
