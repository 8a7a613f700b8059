package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AlertKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long the person who answered an alert has for the act that it calls for.
 *
 * @param actWithin by kind of alert: the time before the alert opens again one rung higher; a kind that calls for no act
 *     has no entry
 * @param basis the norm behind these values
 * @param internalTarget true if the values are the mechanism's own and not law
 */
public record OnCall(Map<AlertKind, Duration> actWithin, LegalBasis basis, boolean internalTarget) {

    /** Kinds that call for no act: they only inform the person who answers. */
    private static final Set<AlertKind> ONLY_TELL = EnumSet.of(AlertKind.WALL_APPLIED);

    public OnCall {
        actWithin = actWithin == null ? Map.of() : Map.copyOf(actWithin);
        for (AlertKind kind : EnumSet.complementOf(EnumSet.copyOf(ONLY_TELL))) {
            Duration within = actWithin.get(kind);
            Require.that(
                    within != null && within.isPositive(), "onCall.actWithin has no positive duration for " + kind);
        }
        Require.that(
                ONLY_TELL.stream().noneMatch(actWithin::containsKey),
                "onCall.actWithin has a duration for a kind that calls for no act: " + ONLY_TELL);
        LegalBasis.check("onCall", basis, internalTarget);
    }

    /** How long the person who answered has for the act; empty if the kind calls for none. */
    public Optional<Duration> toActOn(AlertKind kind) {
        return Optional.ofNullable(actWithin.get(kind));
    }
}
