package esperanza.investigation.figures.domain;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random clear fields, enough for an event of any name to reach a milestone, or not. */
final class RandomContent {

    private RandomContent() {}

    static Map<String, Object> of(Random random) {
        return Map.ofEntries(
                Map.entry("substantive", random.nextBoolean()),
                Map.entry("partial", random.nextBoolean()),
                Map.entry("type", one(random, "DEFENCE_LINKED", "ALTERNATIVE")),
                Map.entry("outcome", one(random, "CONVICTED", "ACQUITTED", "SANCTIONED", "NO_FAULT_FOUND")),
                Map.entry("material", one(random, "IDENTIFIED", "NOT_WORKED")),
                Map.entry("intellectual", one(random, "IDENTIFIED", "NOT_WORKED")),
                Map.entry("structure", one(random, "MAPPED", "NOT_WORKED")),
                Map.entry(
                        "act",
                        one(
                                random,
                                "KILLING",
                                "ENFORCED_DISAPPEARANCE",
                                "KIDNAPPING",
                                "ARBITRARY_DETENTION",
                                "TORTURE",
                                "OTHER")),
                Map.entry("reparationId", one(random, "1", "2", "3", "4", "5", "6")),
                Map.entry(
                        "form",
                        one(random, "RESTITUTION", "COMPENSATION", "REHABILITATION", "SATISFACTION", "NON_REPETITION")),
                Map.entry(
                        "facets",
                        random.nextBoolean()
                                ? Map.of()
                                : Map.of("ANNOUNCED_HARM", List.of(one(random, "DEATH", "PROPERTY")))));
    }

    static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
