package esperanza.notification.rota.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which fewer people than the rota has seats are to be on duty. The standing persons are called in it.
 *
 * @param step how near the gap is: the nearest step of the profile that has come, such as {@code PT24H}; {@code NOW} if
 *     it has begun
 * @param accepted the pseudonym of the standing person to whom a keeper left the gap
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GapItem(Instant from, Instant until, Optional<String> step, Optional<String> accepted) {}
