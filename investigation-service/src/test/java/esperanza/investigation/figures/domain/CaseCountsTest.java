package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.json.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random logs of some cases, counted as of random instants. */
class CaseCountsTest {

    private static final int CASES = 40;
    private static final int EVENTS = 1_200;
    private static final int DAY = 86_400;
    private static final int INSTANTS = 20;

    private final EventJson json = new EventJson();

    /** An event of one case. */
    private record OfCase(int of, Happened event) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_log_read_in_one_pass_counts_what_histories_count_that_were_kept_after_each_event(long seed) {
        Random random = new Random(seed);
        List<OfCase> log = log(random);
        Map<Integer, CaseFold> folds = new HashMap<>();
        Map<Integer, byte[]> kept = new HashMap<>();
        log.forEach(each -> {
            folds.computeIfAbsent(each.of, _ -> new CaseFold(MILESTONES, CaseHistory.NOTHING))
                    .add(each.event);
            kept.merge(each.of, after(CaseHistory.NOTHING, each), (before, _) -> after(history(before), each));
        });
        Instant last = log.getLast().event.recordedAt();
        for (int instant = 0; instant < INSTANTS; instant++) {
            Instant asOf = last.minusSeconds(random.nextInt(1_000 * DAY));
            CaseCounts counts = new CaseCounts(MILESTONES, asOf);
            folds.values().forEach(counts::add);
            assertThat(counts.byMilestone()).as("seed %s, %s", seed, asOf).isEqualTo(reached(kept, asOf));
        }
    }

    private byte[] after(CaseHistory before, OfCase each) {
        return json.bytes(new CaseFold(MILESTONES, before).add(each.event).history());
    }

    private CaseHistory history(byte[] kept) {
        return json.value(kept, CaseHistory.class);
    }

    private Map<String, Integer> reached(Map<Integer, byte[]> kept, Instant asOf) {
        Map<String, Integer> reached = new TreeMap<>();
        kept.values().forEach(each -> history(each).milestones(MILESTONES).forEach((milestone, at) -> {
            if (!at.isAfter(asOf)) {
                reached.merge(milestone, 1, Integer::sum);
            }
        }));
        return reached;
    }

    private static List<OfCase> log(Random random) {
        Set<String> all = new TreeSet<>(MILESTONES.events());
        all.addAll(CaseHistory.LEARNT_FROM);
        List<String> names = List.copyOf(all);
        Instant at = Example.RECEIVED;
        List<OfCase> log = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            at = at.plusSeconds(random.nextInt(2 * DAY));
            int of = event < CASES ? event : random.nextInt(CASES);
            String name = event < CASES ? "intake.report-received" : names.get(random.nextInt(names.size()));
            log.add(new OfCase(of, Happened.of(name, at, "PROSECUTION", content(random, at))));
        }
        return log;
    }

    /** One case in eight refuses statistics at a time. */
    private static Map<String, Object> content(Random random, Instant at) {
        Map<String, Object> content = new HashMap<>(RandomContent.of(random));
        content.put("reportId", "r" + random.nextInt(2));
        content.put("purpose", RandomContent.one(random, "STATISTICS", "MEDIA", "MEDIA", "MEDIA"));
        content.put("consents", Map.of("STATISTICS", random.nextInt(8) == 0 ? "REFUSED" : "GRANTED"));
        content.put("firstLevelArea", RandomContent.one(random, "XX-01", "XX-02"));
        content.put("occurredAt", at.minusSeconds(random.nextInt(900 * DAY)).toString());
        return content;
    }
}
