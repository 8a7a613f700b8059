package esperanza.investigation.diligence;

import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Fact;
import esperanza.runtime.log.LogFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random histories of cases that share streams. An event names up to three of the cases. */
final class RandomCases {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private static final int CASES = 20;
    private static final int STREAMS = 30;
    private static final int EVENTS = 400;
    private static final int MINUTES = 90_000;

    /** A fact, and the cases that its event names. */
    record Told(Fact fact, List<CaseId> cases) {}

    private final Random random;
    private final List<CaseId> cases;
    private final List<Told> events;

    /** @param names what the events can be called */
    RandomCases(int seed, List<String> names) {
        random = new Random(seed);
        cases = uuids(CASES).map(CaseId::new).toList();
        List<UUID> streams = uuids(STREAMS).toList();
        events = IntStream.rangeClosed(1, EVENTS)
                .mapToObj(n -> new Told(fact(n, any(streams), any(names)), someCases()))
                .toList();
    }

    List<CaseId> ids() {
        return cases;
    }

    Instant anyInstant() {
        return START.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    }

    /** The cases whose file was registered by this instant. */
    List<CaseId> registered(Instant asOf) {
        return cases.stream().filter(each -> !registeredAt(each).isAfter(asOf)).toList();
    }

    /** The facts of a case by events of these names, in the order of the log. */
    List<Fact> facts(CaseId caseId, Set<String> names) {
        return events.stream()
                .filter(each -> each.cases.contains(caseId) && names.contains(each.fact.event()))
                .map(Told::fact)
                .toList();
    }

    void storeIn(LogFixture log) {
        CaseRows rows = new CaseRows(log);
        rows.add(events);
        cases.forEach(each -> rows.register(each, registeredAt(each)));
    }

    /** Every other file is registered a month later. */
    private Instant registeredAt(CaseId caseId) {
        return START.plus(Duration.ofDays(cases.indexOf(caseId) % 2 * 30L));
    }

    private Fact fact(int version, UUID stream, String name) {
        return new Fact(
                name,
                "investigation",
                any(List.of(Audience.values())).name(),
                stream,
                version,
                random.nextInt(4) == 0,
                anyInstant(),
                anyInstant(),
                content());
    }

    private Map<String, Object> content() {
        return Map.of(
                "item", any(List.of("HP-01", "HP-06", "VI-01")),
                "contestId", "c" + random.nextInt(3),
                "noticeId", "n" + random.nextInt(3),
                "affected", List.of(Map.of("party", "p" + random.nextInt(3))),
                "imminentDanger", random.nextBoolean(),
                "type", any(List.of("DEFENCE_LINKED", "WITNESS")),
                "result", any(List.of("MATCHES", "DIFFERS")));
    }

    private List<CaseId> someCases() {
        return Stream.generate(() -> any(cases))
                .limit(random.nextInt(4))
                .distinct()
                .toList();
    }

    private Stream<UUID> uuids(int count) {
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
