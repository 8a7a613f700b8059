package esperanza.investigation.figures.domain;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random clear fields, enough for an event of any name to reach a milestone, or not. */
final class RandomContent {

    private static final int YEAR = 365 * 86_400;

    private RandomContent() {}

    static Map<String, Object> of(Random random) {
        return Map.ofEntries(
                Map.entry("substantive", random.nextBoolean()),
                Map.entry("partial", random.nextBoolean()),
                Map.entry("type", one(random, "DEFENCE_LINKED", "ALTERNATIVE")),
                Map.entry(
                        "outcome",
                        one(random, "CONVICTED", "ACQUITTED", "SANCTIONED", "NO_FAULT_FOUND", "GRANTED", "REFUSED")),
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
                Map.entry("kind", one(random, "THREAT", "ATTACKED", "FOLLOWED")),
                Map.entry("against", one(random, "DENIAL", "LEVEL")),
                Map.entry("appealTold", random.nextBoolean()),
                Map.entry("quorate", random.nextBoolean()),
                Map.entry("alike", either(random, "FEW")),
                Map.entry("granted", either(random, true)),
                Map.entry("answers", List.of(Map.of("answer", one(random, "ACCEPTED", "DECLINED", "LATER")))),
                Map.entry(
                        "effects",
                        List.of(Map.of(
                                "what",
                                one(random, "WORK", "FAMILY"),
                                "effect",
                                one(random, "NONE", "SOME", "STOPS", "DECLINED")))),
                Map.entry("planId", "plan"),
                Map.entry("measureId", one(random, "m1", "m2")),
                Map.entry("taskId", one(random, "t1", "t2")),
                Map.entry("appealId", one(random, "a1", "a2")),
                Map.entry(
                        "nextBy",
                        Example.RECEIVED.plusSeconds(random.nextInt(YEAR)).toString()),
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

    /** A field that is there, or one that says nothing. */
    private static Object either(Random random, Object value) {
        return random.nextBoolean() ? value : List.of();
    }

    static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
