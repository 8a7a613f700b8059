package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AlertKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of paging.
 *
 * @param role the role that an alert pages first
 * @param pageEvery interval between the pages of a person until nothing waits for that person any more
 * @param roundsOnARung number of intervals on a rung before an alert that nobody acknowledges climbs to the next
 * @param actWithin by kind of alert: how long the person who answered has for the act, before the alert opens again one
 *     rung higher; a kind that calls for no act has no entry
 * @param ladder the roles that an unanswered alert climbs, beginning with {@code role}; the last is also paged when
 *     everybody below is excluded from the case
 * @param basis the norm behind these values
 * @param internalTarget true if the values are the mechanism's own and not law
 */
public record OnCall(
        String role,
        Duration pageEvery,
        int roundsOnARung,
        Map<AlertKind, Duration> actWithin,
        List<String> ladder,
        LegalBasis basis,
        boolean internalTarget) {

    /** Kinds that call for no act: they only inform the person who answers. */
    private static final Set<AlertKind> ONLY_TELL = EnumSet.of(AlertKind.WALL_APPLIED);

    public OnCall {
        Require.text("onCall.role", role);
        Require.that(pageEvery != null && pageEvery.isPositive(), "onCall.pageEvery is a positive duration");
        Require.that(roundsOnARung > 0, "onCall.roundsOnARung is missing");
        actWithin = actWithin == null ? Map.of() : Map.copyOf(actWithin);
        for (AlertKind kind : EnumSet.complementOf(EnumSet.copyOf(ONLY_TELL))) {
            Duration within = actWithin.get(kind);
            Require.that(
                    within != null && within.isPositive(), "onCall.actWithin has no positive duration for " + kind);
        }
        Require.that(
                ONLY_TELL.stream().noneMatch(actWithin::containsKey),
                "onCall.actWithin has a duration for a kind that calls for no act: " + ONLY_TELL);
        Require.that(ladder != null && !ladder.isEmpty(), "onCall.ladder is missing");
        ladder = List.copyOf(ladder);
        Require.that(ladder.getFirst().equals(role), "onCall.ladder begins with the role on call");
        Require.that(ladder.stream().distinct().count() == ladder.size(), "onCall.ladder names a role twice");
        LegalBasis.check("onCall", basis, internalTarget);
    }

    /** How long the person who answered has for the act; empty if the kind calls for none. */
    public Optional<Duration> toActOn(AlertKind kind) {
        return Optional.ofNullable(actWithin.get(kind));
    }
}
