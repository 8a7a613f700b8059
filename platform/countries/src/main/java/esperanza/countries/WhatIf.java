package esperanza.countries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import esperanza.protocol.term.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The clocks of stored cases, counted again under another profile: in memory, from clear codes and instants alone. No
 * event is written.
 */
final class WhatIf {

    /** A clock and its end under the other profile; empty if that has no such term. */
    private record Pair(StoredClock clock, Optional<Instant> under) {

        boolean moved() {
            return under.filter(clock.due()::equals).isEmpty();
        }
    }

    private final List<Pair> pairs;
    private final Instant asOf;

    /** @param asOf the instant up to which nobody acted on what is still open */
    WhatIf(List<StoredClock> clocks, Profile other, Instant asOf) {
        this.pairs = clocks.stream()
                .map(clock -> new Pair(clock, clock.dueUnder(other)))
                .toList();
        this.asOf = asOf;
    }

    /** First the counts of each term, then each clock whose end moves. */
    Stream<String> lines() {
        Map<String, List<Pair>> terms =
                pairs.stream().collect(groupingBy(pair -> pair.clock().rule(), TreeMap::new, toList()));
        return Stream.of(
                        Stream.of("term\tclocks\tearlier\tlater\tno such term\tbreaches\tbreaches under it"),
                        terms.entrySet().stream().map(term -> counts(term.getKey(), term.getValue())),
                        Stream.of("", "case\tterm\tdue\tdue under it\tbreached\tbreached under it"),
                        pairs.stream().filter(Pair::moved).map(this::row))
                .flatMap(lines -> lines);
    }

    private String counts(String term, List<Pair> of) {
        Stream<Predicate<Pair>> counted = Stream.of(
                _ -> true,
                pair -> pair.under().filter(pair.clock().due()::isAfter).isPresent(),
                pair -> pair.under().filter(pair.clock().due()::isBefore).isPresent(),
                pair -> pair.under().isEmpty(),
                this::breached,
                this::breachedUnderIt);
        return Stream.concat(
                        Stream.of(term),
                        counted.map(
                                what -> Long.toString(of.stream().filter(what).count())))
                .collect(joining("\t"));
    }

    private boolean breached(Pair pair) {
        return pair.clock().breached(pair.clock().due(), asOf);
    }

    private boolean breachedUnderIt(Pair pair) {
        return pair.under().filter(end -> pair.clock().breached(end, asOf)).isPresent();
    }

    private String row(Pair pair) {
        StoredClock clock = pair.clock();
        return String.join(
                "\t",
                clock.caseId(),
                clock.rule(),
                clock.due().toString(),
                pair.under().map(Instant::toString).orElse("-"),
                Boolean.toString(breached(pair)),
                Boolean.toString(breachedUnderIt(pair)));
    }
}
