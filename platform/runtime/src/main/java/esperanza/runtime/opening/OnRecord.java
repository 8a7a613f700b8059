package esperanza.runtime.opening;

import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Opens sealed data after the opening was recorded, with person and purpose. */
@ApplicationScoped
public class OnRecord {

    /** Why an opening is refused. */
    public enum Rule implements RuleViolation.Rule {
        OPENING_IS_OVER("This opening is over; open it anew");

        private final String title;

        Rule(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    private final Profile profile;
    private final InstantSource clock;

    public OnRecord(Profile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Opens after the recording succeeded. If the recording fails, nothing is opened.
     * Fails with {@link Rule#OPENING_IS_OVER} if it repeats an old opening: reading the data again takes a new record.
     */
    public <E, T> Uni<T> open(Uni<Outcome<E>> recording, Function<Outcome<E>, Uni<T>> sealed) {
        return recording.invoke(this::refuseAnOldOne).chain(sealed::apply);
    }

    private void refuseAnOldOne(Outcome<?> opening) {
        if (!holds(opening.events().getFirst().recordedAt())) {
            throw new RuleViolation(Rule.OPENING_IS_OVER);
        }
    }

    /** Whether an opening that was recorded then still holds. */
    boolean holds(Instant recorded) {
        Duration holds = profile.disclosure().openingHolds();
        return !clock.instant().isAfter(recorded.plus(holds));
    }
}
