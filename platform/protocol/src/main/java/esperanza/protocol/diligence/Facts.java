package esperanza.protocol.diligence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a case that were recorded up to an instant, by name and in the order of their recording. */
final class Facts {

    /** Events about any item, whatever the list says. */
    static final Set<String> OF_ANY_ITEM = Set.of(
            "omission-justified", "justification-withdrawn", "item-contested", "contest-withdrawn", "contest-settled");

    static final Comparator<Fact> RECORDED =
            Comparator.comparing(Fact::recordedAt).thenComparing(Fact::stream).thenComparing(Fact::version);

    private final Map<String, List<Fact>> byName;
    private final Map<String, List<String>> openContests;
    private final Map<String, Fact> lastWords;

    private Facts(Map<String, List<Fact>> byName) {
        this.byName = byName;
        this.openContests = contests();
        this.lastWords = words();
    }

    static Facts upTo(Instant asOf, Iterable<Fact> all) {
        Map<String, List<Fact>> byName = new HashMap<>();
        for (Fact fact : all) {
            if (!fact.recordedAt().isAfter(asOf)) {
                byName.computeIfAbsent(fact.event(), _ -> new ArrayList<>()).add(fact);
            }
        }
        byName.values().forEach(each -> each.sort(RECORDED));
        return new Facts(byName);
    }

    List<Fact> of(String event) {
        return byName.getOrDefault(event, List.of());
    }

    /** The ids of the open contests of an item. */
    List<String> openContests(Item item) {
        return openContests.getOrDefault(item.id(), List.of());
    }

    /** Why an item was left undone, unless that was withdrawn. */
    Optional<Fact> justification(Item item) {
        return Optional.ofNullable(lastWords.get(item.id()))
                .filter(word -> word.event().equals("omission-justified"));
    }

    /** A contest ends when it is withdrawn, or when the ombudsman does not uphold it. */
    private Map<String, List<String>> contests() {
        Set<String> ended = Stream.concat(
                        of("contest-withdrawn").stream(),
                        of("contest-settled").stream()
                                .filter(settled -> settled.text("upheld").equals("false")))
                .map(fact -> fact.text("contestId"))
                .collect(Collectors.toSet());
        return of("item-contested").stream()
                .filter(contest -> !ended.contains(contest.text("contestId")))
                .collect(Collectors.groupingBy(
                        contest -> contest.text("item"),
                        Collectors.mapping(contest -> contest.text("contestId"), Collectors.toList())));
    }

    /** The last word about each item that was left undone. */
    private Map<String, Fact> words() {
        return Stream.of("omission-justified", "justification-withdrawn")
                .flatMap(name -> of(name).stream())
                .collect(Collectors.toMap(
                        fact -> fact.text("item"),
                        fact -> fact,
                        BinaryOperator.maxBy(
                                Comparator.comparing(Fact::recordedAt).thenComparing(Fact::version))));
    }
}
