package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Keycloak;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long an officer waits for the reports that look like a given one, among 50,000 cases of the last days:
 * the worst case for the search by area, time and codes. The requests follow one another, against the service with
 * everything on.
 *
 * <p>Each phone is named by about two reports, and every second report also names an e-mail address.
 */
final class LookAlikeLatency implements Measurement {

    static final int CASES = 50_000;

    private static final int OUTSTANDING = 48;
    private static final int ASKED = 300;
    private static final int PAIRS = 3;
    private static final int PHONES = CASES / 2;
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String BEHIND =
            "select count(*) from event e where e.position > (select min(position) from cursor"
                    + " where name in ('report-queue', 'contact-index'))";
    private static final List<String> AREAS = List.of("XX-01-001", "XX-01-002", "XX-02-001", "XX-02-002", "XX-03-001");
    private static final List<String> HARMS =
            List.of("DEATH", "PHYSICAL_INJURY", "SEXUAL_VIOLENCE", "KIDNAPPING", "REPUTATION", "DIGITAL");
    private static final List<String> CHANNELS =
            List.of("PHONE_CALL", "SMS", "MESSAGING_APP", "EMAIL", "PAMPHLET", "IN_PERSON", "SURVEILLANCE_FOLLOWING");

    private final Random random = new Random(42);

    @Override
    public String name() {
        return "look-alikes";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        Service intake = IntakeThroughput.startIntakeAlone(platform);
        Reports reports = new Reports(intake);
        List<UUID> cases = reported(machine, platform, reports);
        Postgres postgres = platform.postgres();
        awaitProjections(postgres);
        Sql.run(postgres, "intake", "analyze");
        Pgbench pgbench = Pgbench.ofOneRow(postgres, machine.folder());
        ask(platform.keycloak(), reports, cases);
        List<Latencies> subjects = new ArrayList<>();
        List<Latencies> limits = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("look-alikes: pair " + (n + 1) + " of " + PAIRS);
            limits.add(machine.measure(postgres, () -> pgbench.latencies(50, LIMIT_WINDOW))
                    .result());
            subjects.add(machine.measure(postgres, () -> ask(platform.keycloak(), reports, cases))
                    .result());
        }
        return List.of(finding(50, subjects, limits), finding(99, subjects, limits));
    }

    private List<UUID> reported(Machine machine, Platform platform, Reports reports) {
        List<CompletableFuture<UUID>> sent = new ArrayList<>(CASES);
        Semaphore free = new Semaphore(OUTSTANDING);
        String token = platform.keycloak().tokenOfClient("hotline-demo");
        for (int n = 0; n < CASES; n++) {
            if (n % 5_000 == 0) {
                machine.tell("look-alikes: " + n + " of " + CASES + " cases reported");
                token = platform.keycloak().tokenOfClient("hotline-demo");
            }
            free.acquireUninterruptibly();
            sent.add(reports.send(token, body()).whenComplete((report, failure) -> free.release()));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private String body() {
        String email = random.nextBoolean() ? " p" + random.nextInt(PHONES) + "@example.org" : "";
        return """
                {"account": "x", "place": {"area": "%s"}, "threat": {"harm": ["%s"], "channel": ["%s"]},
                 "parties": [{"kind": "PERSON", "contact": "+504 9%07d%s"}]}""".formatted(one(AREAS), one(HARMS), one(CHANNELS), random.nextInt(PHONES), email);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Latencies ask(Keycloak keycloak, Reports reports, List<UUID> cases) {
        String officer = keycloak.tokenOfPerson("intake-officer");
        Latencies latencies = new Latencies();
        for (int n = 0; n < ASKED; n++) {
            UUID report = cases.get(random.nextInt(cases.size()));
            long begin = System.nanoTime();
            reports.lookAlikes(report, officer);
            latencies.record(System.nanoTime() - begin);
        }
        return latencies;
    }

    private static void awaitProjections(Postgres postgres) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Sql.number(postgres, "intake", BEHIND) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The projections of intake never came to the end of the log");
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static Finding finding(double percent, List<Latencies> subjects, List<Latencies> limits) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < subjects.size(); n++) {
            pairs.add(
                    new Pair(subjects.get(n).percentile(percent), limits.get(n).percentile(percent)));
        }
        double most = Spread.of(
                        subjects.stream().map(each -> each.percentile(100)).toList())
                .max();
        return new Finding(
                "look-alikes among 50,000 cases, p%.0f".formatted(percent),
                "a commit of pgbench",
                "ms",
                Comparison.SUBJECT,
                pairs,
                1_000,
                300,
                false,
                Map.of("subject_max_ms", most));
    }
}
