package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Keycloak;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the first page of the queue, of the files, of the plans, and of what an analyst has to assess, while there are
 * more and more cases: one client, one
 * request after another, against services with everything on. The limit is the same page read by pgbench with one
 * connection; pgbench does not ask who may know of each case.
 */
final class CaseLists implements Measurement {

    /** A list of a service, and the rows of its first page. */
    private record CaseList(String what, String service, String path, String person, String rows) {}

    private static final int PAIRS = 2;
    private static final int FLOOR = 30;
    private static final int GOAL = 10;
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final List<CaseList> LISTS = List.of(
            new CaseList("queue", "intake", "/v1/reports", "intake-officer", """
                    select report_id, case_id, case_number, version, received_at, channel, first_level_area,
                      imminent_danger, urgency, urgency_rank, referred_to, codes, new_since, claimed_by, claimed_until
                    from report_queue
                    where (urgency_rank, received_at, report_id) > (-1, '-infinity', '00000000-0000-0000-0000-000000000000')
                      and (urgency is null or new_since is not null) and not test
                    order by urgency_rank, received_at, report_id limit 50;
                    """),
            new CaseList("files", "investigation", "/v1/investigations", "investigator", """
                    select case_id, report_id, position, registered_at, first_level_area, investigator, released,
                      first_hypothesis
                    from case_file where position > 0 order by position limit 50;
                    """),
            new CaseList("plans", "protection", "/v1/protections", "protection-officer", """
                    select i.position, p.plan_id, p.kind from plan_incident i join plan p on p.plan_id = i.plan_id
                    where i.position > 0 order by i.position limit 50;
                    """),
            new CaseList("to assess", "protection", "/v1/protections/to-assess", "risk-analyst", """
                    select position, plan_id, case_id, what, due from to_assess
                    where (due, position) > ('-infinity', 0) order by due, position limit 50;
                    """));

    private final List<Integer> sizes;

    /** @param sizes numbers of cases, the least first */
    CaseLists(Integer... sizes) {
        this.sizes = List.of(sizes);
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        CaseSeed seed = CaseSeed.started(machine);
        List<Finding> findings = new ArrayList<>();
        for (int size : sizes) {
            machine.tell("queue: seeding " + size + " cases");
            seed.upTo(size);
            for (CaseList list : LISTS) {
                machine.tell("queue: " + list.what + " of " + size + " cases");
                subject(platform, list, size == sizes.getFirst() ? WARM_UP : WINDOW);
                findings.addAll(measured(machine, list, size));
            }
        }
        seed.forget();
        return findings;
    }

    private static List<Finding> measured(Machine machine, CaseList list, int size) {
        Platform platform = machine.platform();
        Postgres postgres = platform.postgres();
        List<Latencies> limits = new ArrayList<>();
        List<Latencies> subjects = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            limits.add(machine.measure(
                            postgres,
                            () -> Pgbench.reads(postgres, list.service, list.rows, LIMIT_WINDOW, machine.folder()))
                    .result());
            subjects.add(machine.measure(postgres, () -> subject(platform, list, WINDOW))
                    .result());
        }
        return List.of(finding(list, size, 50, subjects, limits), finding(list, size, 99, subjects, limits));
    }

    private static Latencies subject(Platform platform, CaseList list, Duration length) {
        Keycloak keycloak = platform.keycloak();
        return new Pages(platform.service(list.service).url() + list.path, keycloak.tokenOfPerson(list.person), 50)
                .readFor(length);
    }

    private static Finding finding(
            CaseList list, int size, double percent, List<Latencies> subjects, List<Latencies> limits) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < subjects.size(); n++) {
            pairs.add(
                    new Pair(subjects.get(n).percentile(percent), limits.get(n).percentile(percent)));
        }
        double most = Spread.of(
                        subjects.stream().map(each -> each.percentile(100)).toList())
                .max();
        return new Finding(
                "%s, first page of %,d cases, p%.0f".formatted(list.what, size, percent),
                "the same page in pgbench, without asking who may know",
                "ms",
                Comparison.SUBJECT,
                pairs,
                FLOOR,
                GOAL,
                false,
                Map.of("subject_max_ms", most));
    }
}
