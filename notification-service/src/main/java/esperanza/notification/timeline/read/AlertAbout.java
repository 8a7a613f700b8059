package esperanza.notification.timeline.read;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;

import esperanza.kernel.Audience;
import esperanza.protocol.vocabulary.AlertKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reason of an alert, its legal clock, and who was called for it.
 *
 * @param clock the rule of the clock, if the alert has one
 * @param called the pseudonyms of all who were paged for it, as its events up to this version tell
 */
public record AlertAbout(AlertKind kind, Optional<String> clock, Set<String> called, int version) {

    public AlertAbout {
        called = Set.copyOf(called);
    }

    /** The same with one event more. */
    AlertAbout then(Stream<String> paged) {
        return new AlertAbout(
                kind, clock, Stream.concat(called.stream(), paged).collect(Collectors.toSet()), version + 1);
    }

    /**
     * An alert of imminent danger is about no clock, but the act that settles it is the one that meets the urgent
     * clock.
     */
    Optional<String> clock(String what) {
        return kind == AlertKind.IMMINENT_DANGER && what.equals("alert-settled") ? Optional.of(URGENT_DECISION) : clock;
    }

    /** A WALL_APPLIED alert has the audience of its event (IDENTITY), not that of other alerts. */
    Audience audience(Audience ofAlerts) {
        return kind == AlertKind.WALL_APPLIED ? Audience.IDENTITY : ofAlerts;
    }
}
