package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures the checklist of one case of 500 events over HTTP. The limit is the same events read by pgbench. */
final class LongChecklist {

    private static final String SERVICE = CountAll.SERVICE;
    private static final int LONG = 500;
    private static final int ITEMS = 71;
    private static final int PAIRS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final String EVENTS = """
            select e.type, e.metadata, e.clear from case_stream s join event e on e.category = s.category and e.id = s.id
            where s.case_id = '%s'""";

    private LongChecklist() {}

    static List<Finding> measured(Machine machine, CaseWork work) {
        Platform platform = machine.platform();
        Postgres postgres = platform.postgres();
        String events = EVENTS.formatted(work.caseId());
        machine.tell("diligence: one case of " + LONG + " events");
        platform.service("intake").start();
        platform.service(SERVICE).start();
        while (Sql.number(postgres, SERVICE, "select count(*) from (" + events + ") e") < LONG) {
            work.goOn();
        }
        platform.service("intake").stop();
        Pages checklist = new Pages(
                platform.service(SERVICE).url() + "/v1/investigations/" + work.caseId() + "/diligence",
                platform.keycloak().tokenOfPerson("investigator"),
                ITEMS);
        checklist.readFor(WARM_UP);
        List<Latencies> limits = new ArrayList<>();
        List<Latencies> subjects = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            limits.add(machine.measure(
                            postgres, () -> Pgbench.reads(postgres, SERVICE, events + ";", WINDOW, machine.folder()))
                    .result());
            subjects.add(
                    machine.measure(postgres, () -> checklist.readFor(WINDOW)).result());
        }
        return List.of(finding(50, subjects, limits), finding(99, subjects, limits));
    }

    private static Finding finding(double percent, List<Latencies> subjects, List<Latencies> limits) {
        List<Pair> pairs = IntStream.range(0, subjects.size())
                .mapToObj(n -> new Pair(
                        subjects.get(n).percentile(percent), limits.get(n).percentile(percent)))
                .toList();
        return new Finding(
                "diligence of a case of %d events, p%.0f".formatted(LONG, percent),
                "the same events in pgbench",
                "ms",
                Comparison.SUBJECT,
                pairs,
                50,
                20,
                false,
                Map.of());
    }
}
