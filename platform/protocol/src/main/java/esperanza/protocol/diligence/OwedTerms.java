package esperanza.protocol.diligence;

import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The terms of a profile that run in the facts of a case, counted by the same function as their clocks. */
public final class OwedTerms {

    /**
     * A term that runs.
     *
     * @param due the last instant at which the act is in time; it may lie in the past
     */
    public record Owed(TermRule rule, Instant due) {}

    private OwedTerms() {}

    /** The terms that nobody has met yet, the next one first. Of several things of one term, the next one. */
    public static List<Owed> at(Instant asOf, Profiles profiles, Iterable<Fact> all) {
        Facts facts = Facts.upTo(asOf, all);
        return profiles.at(asOf).terms().stream()
                .filter(TermRule::hasClock)
                .flatMap(rule -> owed(profiles, rule, facts))
                .sorted(Comparator.comparing(Owed::due)
                        .thenComparing(owed -> owed.rule().id()))
                .toList();
    }

    private static Stream<Owed> owed(Profiles profiles, TermRule rule, Facts facts) {
        return Courses.of(profiles, rule, Key.THE_CASE, facts)
                .filter(Course::open)
                .flatMap(Course::due)
                .map(due -> new Owed(rule, due))
                .stream();
    }
}
