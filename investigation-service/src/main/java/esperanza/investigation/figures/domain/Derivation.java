package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Milestones.NEVER;

import esperanza.investigation.figures.domain.Reached.All;
import esperanza.investigation.figures.domain.Reached.Between;
import esperanza.investigation.figures.domain.Reached.ByEvent;
import esperanza.investigation.figures.domain.Reached.Ends;
import esperanza.investigation.figures.domain.Reached.Idle;
import esperanza.investigation.figures.domain.Reached.Items;
import esperanza.investigation.figures.domain.Reached.Lasts;
import esperanza.investigation.figures.domain.Reached.Within;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives the milestones that no event says from those that events say. The table is read once, and milestones are their
 * places in it, because this is done for each case of a country.
 */
final class Derivation {

    /** A milestone that is reached with the last of its parts. */
    private record Together(int place, int[] parts) {}

    /** A milestone that is reached if another one was reached so soon after a third one. */
    private record InTime(int place, int milestone, Duration length, int since) {

        boolean isKept(Instant[] reached) {
            return !reached[milestone].equals(NEVER)
                    && !reached[since].equals(NEVER)
                    && !reached[milestone].isAfter(reached[since].plus(length));
        }
    }

    /** A milestone that is reached with the end of a span in time, or with its date if it is not over by then. */
    private record OfSpan(int place, Optional<Duration> length, boolean ends) {

        Instant of(Span span) {
            return ends ? span.endedIn(length) : span.lastedOver(length);
        }
    }

    private final boolean[] counted;
    private final int[][] wholes;
    private final List<Together> together = new ArrayList<>();
    private final List<InTime> inTime = new ArrayList<>();
    private final Map<String, List<OfSpan>> ofSpans = new HashMap<>();

    Derivation(List<Milestone> all) {
        List<String> places = all.stream().map(Milestone::code).toList();
        counted = new boolean[all.size()];
        wholes = new int[all.size()][];
        for (int place = 0; place < wholes.length; place++) {
            Milestone each = all.get(place);
            counted[place] = each.isCounted();
            wholes[place] = each.partOf().stream().mapToInt(places::indexOf).toArray();
            switch (each.reached()) {
                case All(List<String> parts) ->
                    together.add(new Together(
                            place, parts.stream().mapToInt(places::indexOf).toArray()));
                case Within(String milestone, Duration length, String since) ->
                    inTime.add(new InTime(place, places.indexOf(milestone), length, places.indexOf(since)));
                case Ends(String span, Optional<Duration> length) -> add(span, new OfSpan(place, length, true));
                case Lasts(String span, Optional<Duration> length) -> add(span, new OfSpan(place, length, false));
                case ByEvent _, Between _, Idle _, Items _ -> {
                    // is said by events, or by none
                }
            }
        }
    }

    private void add(String span, OfSpan milestone) {
        ofSpans.computeIfAbsent(span, _ -> new ArrayList<>()).add(milestone);
    }

    /** When each milestone that is counted was reached. */
    Instant[] of(Instant[] at, Map<String, Span> spans) {
        Instant[] reached = at.clone();
        for (Together each : together) {
            reached[each.place] = last(each.parts, at);
        }
        spans.forEach((key, span) -> {
            for (OfSpan each : ofSpans.getOrDefault(Spans.code(key), List.of())) {
                reached[each.place] = CaseHistory.earlier(reached[each.place], each.of(span));
            }
        });
        close(reached);
        for (InTime each : inTime) {
            if (each.isKept(reached)) {
                reached[each.place] = reached[each.milestone];
            }
        }
        close(reached);
        for (int place = 0; place < reached.length; place++) {
            reached[place] = counted[place] ? reached[place] : NEVER;
        }
        return reached;
    }

    private static Instant last(int[] parts, Instant[] at) {
        Instant last = Instant.MIN;
        for (int part : parts) {
            last = at[part].isAfter(last) ? at[part] : last;
        }
        return last;
    }

    /** A case that reached a milestone has reached all of which it is part, at the latest then. */
    private void close(Instant[] reached) {
        for (int place = wholes.length - 1; place >= 0; place--) {
            for (int whole : wholes[place]) {
                reached[whole] = CaseHistory.earlier(reached[whole], reached[place]);
            }
        }
    }
}
