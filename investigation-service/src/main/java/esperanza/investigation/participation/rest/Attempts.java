package esperanza.investigation.participation.rest;

import esperanza.investigation.participation.domain.Attempt;
import esperanza.runtime.rest.CommandRequests;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The attempts to reach a party, as a request says them. */
final class Attempts {

    private Attempts() {}

    /** Fails with 422 if an attempt lies ahead. */
    static void refuseAhead(CommandRequests requests, Optional<List<Attempt>> attempts) {
        List<Attempt> all = attempts.orElse(List.of());
        IntStream.range(0, all.size())
                .forEach(n -> requests.said(
                        "/attempts/" + n + "/at", Optional.of(all.get(n).at())));
    }
}
