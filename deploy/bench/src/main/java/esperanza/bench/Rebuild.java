package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures how long notification, which has most projections, takes to make all of them anew from a log of a million
 * events, as an operator asks for it. The limit is PostgreSQL's ordered COPY of the same log.
 */
final class Rebuild implements Measurement {

    private static final String SERVICE = "notification";
    private static final int REAL = 100;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String COPY =
            "copy (select position, category, id, version, type, recorded_at, metadata, clear,"
                    + " sealed_digest, hash from event order by position) to stdout (format binary)";

    private final long events;

    Rebuild(long events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Postgres postgres = machine.platform().postgres();
        machine.platform().start(machine::tell);
        machine.tell("rebuild: " + REAL + " real reports");
        ReportFlow.alert(machine.platform(), REAL, BETWEEN);
        new Officer(machine.platform()).answerAll();
        ReportFlow.awaitRest(machine.platform(), SERVICE);
        Platform.SERVICES.forEach(name -> machine.platform().service(name).stop());
        machine.tell("rebuild: copying the log of " + SERVICE + " up to " + events + " events");
        long size = new LogClones(postgres, SERVICE).upTo(events);
        machine.platform().service(SERVICE).start();
        machine.tell("rebuild: COPY of " + size + " events");
        Window limit = machine.measure(postgres, () -> copied(machine, SERVICE)).window();
        machine.tell("rebuild: all projections of " + SERVICE);
        Window.Of<List<String>> subject = machine.measure(postgres, () -> rebuilt(machine, size));
        return List.of(finding(size, subject, limit));
    }

    /** Reads the whole log of a service in its order. */
    static String copied(Machine machine, String service) {
        Postgres postgres = machine.platform().postgres();
        return Tool.run(
                machine.folder(),
                Map.of("PGPASSWORD", service),
                List.of(
                        "psql",
                        "-h",
                        Postgres.HOST,
                        "-p",
                        Integer.toString(postgres.port()),
                        "-U",
                        service,
                        "-o",
                        "/dev/null",
                        "-c",
                        COPY,
                        service));
    }

    /** Asks for every reader of the log; the service knows which of them are projections. Returns their names. */
    private static List<String> rebuilt(Machine machine, long size) {
        Platform platform = machine.platform();
        String token = platform.keycloak().tokenOfPerson("tech-admin");
        Rest rest = new Rest(platform.service(SERVICE).url());
        List<String> names =
                List.of(Sql.text(platform.postgres(), SERVICE, "select string_agg(name, ' ' order by name) from cursor")
                        .split(" "));
        List<String> projections = names.stream()
                .filter(name -> accepted(
                        name,
                        rest.post("/v1/operations/projections/" + name + "/rebuild", token, "")
                                .join()))
                .toList();
        if (projections.isEmpty()) {
            throw new IllegalStateException("None of " + names + " is a projection of " + SERVICE);
        }
        await(platform.postgres(), projections, size);
        return projections;
    }

    private static boolean accepted(String name, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 202 -> true;
            case 404 -> false;
            default -> throw new IllegalStateException("rebuild of " + name + ": " + answer.statusCode());
        };
    }

    private static void await(Postgres postgres, List<String> projections, long size) {
        String behind = "select count(*) from cursor where (anew or position < %d) and name in (%s)"
                .formatted(
                        size, projections.stream().map(name -> "'" + name + "'").collect(Collectors.joining(",")));
        ReportFlow.await("the rebuild", PATIENCE, () -> Sql.number(postgres, SERVICE, behind) == 0);
    }

    private static Finding finding(long size, Window.Of<List<String>> subject, Window limit) {
        Window window = subject.window();
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("projections", (double) subject.result().size());
        details.put("seconds", window.seconds());
        details.put("all_cpu_us_per_event", window.ourMicros() / size);
        details.put("service_cpu_us_per_event", window.partMicros().getOrDefault(SERVICE, 0.0) / size);
        details.put("postgres_cpu_us_per_event", window.partMicros().getOrDefault("postgres", 0.0) / size);
        return new Finding(
                "rebuild of %s, %,d events".formatted(SERVICE, size),
                "ordered COPY of the log",
                "events/s",
                Comparison.AT_LEAST,
                List.of(new Pair(size / window.seconds(), size / limit.seconds())),
                30_000,
                100_000,
                false,
                details);
    }
}
