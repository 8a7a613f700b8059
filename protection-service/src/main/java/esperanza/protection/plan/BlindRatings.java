package esperanza.protection.plan;

import esperanza.runtime.opening.OpenedEvent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rating is opened by its rater alone until an assessment of its case is issued: the second rater has not seen what the
 * first one found. Supervisors are no exception, because they speak with both.
 */
final class BlindRatings {

    private static final String RATED = "risk-rated";
    private static final String ASSESSED = "risk-assessed";

    private BlindRatings() {}

    /** @param events in the order in which they were recorded */
    static List<OpenedEvent> withheld(List<OpenedEvent> events, String reader) {
        return IntStream.range(0, events.size())
                .filter(n -> waits(events, n)
                        && !reader.equals(events.get(n).content().get("rater")))
                .mapToObj(events::get)
                .toList();
    }

    private static boolean waits(List<OpenedEvent> events, int n) {
        OpenedEvent rated = events.get(n);
        return rated.event().equals(RATED)
                && events.subList(n, events.size()).stream()
                        .filter(later -> later.event().equals(ASSESSED))
                        .noneMatch(later -> ofCase(later).equals(ofCase(rated)));
    }

    private static Object ofCase(OpenedEvent event) {
        return event.content().get("caseId");
    }
}
