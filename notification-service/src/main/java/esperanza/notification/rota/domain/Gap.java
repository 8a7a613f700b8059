package esperanza.notification.rota.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A time in which fewer people than the rota has seats are to be on duty. A gap is known by its beginning. */
public record Gap(RotaId rota, Period time) {

    /** The step of a gap that has begun. */
    public static final String NOW = "NOW";

    /** The id of its stream. */
    public UUID id() {
        return id(rota, time.from());
    }

    public static UUID id(RotaId rota, Instant from) {
        return UUID.nameUUIDFromBytes((rota.value() + "/" + from).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How near the gap is: the nearest step that has come. Empty if all are still to come.
     *
     * @param ahead the steps
     */
    public Optional<String> step(Instant now, List<Duration> ahead) {
        return !time.from().isAfter(now)
                ? Optional.of(NOW)
                : ahead.stream()
                        .filter(step -> !time.from().isAfter(now.plus(step)))
                        .min(Comparator.naturalOrder())
                        .map(Gap::text);
    }

    /** As a profile writes it: several days in days, a shorter time in hours. */
    private static String text(Duration step) {
        boolean days = step.toDays() > 1 && step.equals(Duration.ofDays(step.toDays()));
        return days ? "P" + step.toDays() + "D" : step.toString();
    }
}
