package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Measures the live stream with many clients: an officer answers alerts, and every client gets the entry of each answer.
 * The limit is nginx with nchan, to which frames of the same size are posted at the same rate. Both have as many
 * clients, in a process of their own.
 */
final class LiveStream implements Measurement {

    /** The stream that is measured. */
    static final String PATH = "/v1/streams/cases";

    private static final String OFFICER = "protection-officer";
    private static final int PAIRS = 2;
    private static final int WARM_UP = 20;
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final String OPEN_ALERTS = "select string_agg(id::text, ' ') from alert where not answered";
    /** Alerts that wait for this measurement would be paged every minute. */
    private static final String NO_PAGES = "delete from timer where kind = 'CALL'";

    private final List<Integer> sizes;

    /** @param sizes numbers of clients, the least first */
    LiveStream(Integer... sizes) {
        this.sizes = List.of(sizes);
    }

    @Override
    public String name() {
        return "sse";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        Queue<String> alerts = alerts(machine, sizes.size() * (WARM_UP + PAIRS * Broadcast.FRAMES));
        Rest notification = new Rest(platform.service("notification").url());
        String token = platform.keycloak().freshTokenOfPerson(OFFICER);
        try (Nchan nchan = new Nchan(machine.folder());
                Audience ours = new Audience(platform.service("notification").port(), PATH, token);
                Audience theirs = new Audience(nchan.port(), Nchan.SUBSCRIBE, token)) {
            Rest publisher = new Rest("http://127.0.0.1:" + nchan.port());
            Broadcast subject = new Broadcast(ours, () -> answer(notification, alerts, token));
            Broadcast limit = new Broadcast(theirs, () -> publisher.post(Nchan.PUBLISH, token, Broadcast.frame()));
            long service = platform.service("notification").pid();
            List<Finding> findings = new ArrayList<>();
            for (int size : sizes) {
                findings.addAll(measured(machine, size, subject, service, limit, nchan.pid()));
            }
            return findings;
        }
    }

    private static List<Finding> measured(
            Machine machine, int size, Broadcast subject, long service, Broadcast limit, long nginx) {
        machine.tell("sse: connecting 2 × " + size + " clients");
        Pair memory = new Pair(subject.open(size, service), limit.open(size, nginx));
        subject.warmUp(WARM_UP);
        limit.warmUp(WARM_UP);
        Postgres postgres = machine.platform().postgres();
        List<Delivered> subjects = new ArrayList<>();
        List<Delivered> limits = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("sse: " + size + " clients, pair " + (n + 1) + " of " + PAIRS);
            limits.add(limit.measured(machine, postgres, size));
            subjects.add(subject.measured(machine, postgres, size));
        }
        return Delivered.findings(size, subjects, limits, memory);
    }

    private static CompletableFuture<?> answer(Rest notification, Queue<String> alerts, String token) {
        return notification
                .post("/v1/alerts/" + alerts.remove() + "/acknowledgement", token, "")
                .thenAccept(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("An alert was answered " + answer.statusCode());
                    }
                });
    }

    /** So many open alerts; afterwards notification runs alone. */
    private static Queue<String> alerts(Machine machine, int count) {
        Platform platform = machine.platform();
        machine.startAll();
        machine.tell("sse: " + count + " reports");
        ReportFlow.alert(platform, count, BETWEEN);
        Sql.run(platform.postgres(), "notification", NO_PAGES);
        ReportFlow.awaitRest(platform, "notification");
        Sql.run(platform.postgres(), "notification", NO_PAGES);
        Platform.SERVICES.stream().filter(name -> !name.equals("notification")).forEach(name -> platform.service(name)
                .stop());
        return new ArrayDeque<>(List.of(
                Sql.text(platform.postgres(), "notification", OPEN_ALERTS).split(" ")));
    }
}
