package esperanza.protocol.term;

import java.time.Duration;
import java.util.List;

/**
 * Who is paged, and how.
 *
 * @param role whom an alert pages first
 * @param pageEvery how often it pages until one acknowledges
 * @param ladder the roles an unanswered alert climbs, beginning with {@code role}; the last is also paged when everybody
 *     below is excluded from the case
 */
public record OnCall(String role, Duration pageEvery, List<String> ladder) {

    public OnCall {
        Require.text("onCall.role", role);
        Require.that(pageEvery != null && pageEvery.isPositive(), "onCall.pageEvery is a positive duration");
        Require.that(ladder != null && !ladder.isEmpty(), "onCall.ladder is missing");
        ladder = List.copyOf(ladder);
        Require.that(ladder.getFirst().equals(role), "onCall.ladder begins with the role on call");
        Require.that(ladder.stream().distinct().count() == ladder.size(), "onCall.ladder names a role twice");
    }
}
