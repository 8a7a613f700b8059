package esperanza.protection.checkin.domain;

import java.time.Duration;
import java.time.Instant;

/** How often a person checks in. The hour of the day stays that of the agreement. */
public record Rhythm(int everyHours) {

    /**
     * How far ahead a check-in may lie. Own design: a silence of more than a month is agreed anew each month, so that no
     * single act makes a person silent for good.
     */
    static final Duration LONGEST = Duration.ofDays(30);

    boolean isTooSlow() {
        return Duration.ofHours(everyHours).compareTo(LONGEST) > 0;
    }

    /** A check-in more than half a period early is one besides: the next one stays due. */
    public Instant after(Instant due, Instant now) {
        Duration every = Duration.ofHours(everyHours);
        Instant soonest = now.plus(every.dividedBy(2));
        if (due.isAfter(soonest)) {
            return due;
        }
        long periods = Duration.between(due, soonest).dividedBy(every) + 1;
        return due.plus(every.multipliedBy(periods));
    }
}
