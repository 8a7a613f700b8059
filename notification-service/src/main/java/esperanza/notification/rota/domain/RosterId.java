package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The shifts of a rota whose plan begins in one quarter of a year. The id is derived from both and from the
 * opening of the rota: one that is opened again has none of its old shifts. A quarter keeps its own history, so that a
 * command reads no more of it the older the rota is.
 */
public record RosterId(UUID value) implements Identifier {

    /** A plan is at most 13 weeks ahead, and its last shift as far behind its first. */
    private static final int QUARTERS_BEHIND = 2;

    private static final int QUARTERS_AHEAD = 1;

    public RosterId {
        requireNonNull(value);
    }

    /** @param day the first day of the plan */
    public static RosterId of(RotaState.Open rota, LocalDate day) {
        String quarter = "%s/%d/%d-Q%d"
                .formatted(rota.id().value(), rota.opening(), day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        return new RosterId(UUID.nameUUIDFromBytes(quarter.getBytes(StandardCharsets.UTF_8)));
    }

    /** All that can have a shift which begins, ends or is planned around this day. */
    public static List<RosterId> around(RotaState.Open rota, LocalDate day) {
        return LongStream.rangeClosed(-QUARTERS_BEHIND, QUARTERS_AHEAD)
                .mapToObj(n -> of(rota, day.plus(n, IsoFields.QUARTER_YEARS)))
                .toList();
    }
}
