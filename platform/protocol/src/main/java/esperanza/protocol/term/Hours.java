package esperanza.protocol.term;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Hours by the clock, which run through nights, holidays and changes of legal time. */
public record Hours(int count) implements LegalDuration {

    public Hours {
        Require.that(count > 0, "A term of " + count + " hours is not positive");
    }

    @Override
    public Instant dueAfter(Instant start, ZoneId zone) {
        return start.plus(Duration.ofHours(count));
    }

    @Override
    public Text text() {
        return count == 1 ? new Text("1 hour", "1 hora") : new Text(count + " hours", count + " horas");
    }
}
