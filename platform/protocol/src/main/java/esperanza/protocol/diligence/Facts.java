package esperanza.protocol.diligence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of a case that were recorded up to an instant, by name and in the order of their recording. */
final class Facts {

    static final Comparator<Fact> RECORDED =
            Comparator.comparing(Fact::recordedAt).thenComparing(Fact::stream).thenComparing(Fact::version);

    private final Map<String, List<Fact>> byName = new HashMap<>();

    static Facts upTo(Instant asOf, Iterable<Fact> all) {
        Facts facts = new Facts();
        for (Fact fact : all) {
            if (!fact.recordedAt().isAfter(asOf)) {
                facts.byName
                        .computeIfAbsent(fact.event(), _ -> new ArrayList<>())
                        .add(fact);
            }
        }
        facts.byName.values().forEach(each -> each.sort(RECORDED));
        return facts;
    }

    List<Fact> of(String event) {
        return byName.getOrDefault(event, List.of());
    }
}
