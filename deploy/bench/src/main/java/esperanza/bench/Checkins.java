package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures 100 check-ins a second of 500 people who agreed, each once in five seconds, and beside them an alarm each
 * second: from the instant at which the alarm was due to be sent until its first page is recorded. No check-in may be
 * lost.
 */
final class Checkins implements Measurement {

    private static final int PER_SECOND = 100;
    private static final int AT_ONCE = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final List<String> SERVICES = List.of("intake", "investigation", "protection", "notification");
    private static final String OFFICER = "protection-officer";
    private static final String DONE = "select count(*) from event where type like 'esperanza.protection.checked-in.%'";
    private static final String PAGED = """
            select convert_from(r.clear, 'UTF8')::jsonb ->> 'deadlineId',
              (extract(epoch from p.recorded_at) * 1000000)::bigint
            from event r join event p on p.category = 'alert' and p.id = r.id and p.version = 2
            where r.category = 'alert' and r.version = 1 and convert_from(r.clear, 'UTF8') like '%PERSON_IN_DANGER%'""";

    /** A protected person, with the version of the plan that the officer has read: no check-in compares it. */
    private record Person(String path, String caseId, String version) {}

    private final int people;

    Checkins(int people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "checkins";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        machine.startAll();
        Platform platform = machine.platform();
        Rest protection = new Rest(platform.service("protection").url());
        String token = platform.keycloak().tokenOfPerson(OFFICER);
        machine.tell("checkins: %d people agree".formatted(people));
        List<Person> all = agreed(platform, protection, token);
        SERVICES.forEach(service -> ReportFlow.awaitRest(platform, service));
        machine.tell("checkins: warm-up");
        load(protection, token, all, WARM_UP, new HashMap<>(), new Latencies());
        long before = Sql.number(platform.postgres(), "protection", DONE);
        machine.tell("checkins: %d/s".formatted(PER_SECOND));
        Map<UUID, Long> alarms = new ConcurrentHashMap<>();
        Latencies answers = new Latencies();
        long sent = machine.measure(platform.postgres(), () -> load(protection, token, all, WINDOW, alarms, answers))
                .result();
        ReportFlow.awaitRest(platform, "notification");
        long lost = sent - (Sql.number(platform.postgres(), "protection", DONE) - before);
        Latencies paged = paged(platform.postgres(), alarms);
        new Officer(platform).answerAll();
        return List.of(
                alone("alarm → first page, p50", "ms", paged.percentile(50), 200, 100),
                alone("alarm → first page, p99", "ms", paged.percentile(99), 4_000, 2_000),
                alone("alarms without a page", "", alarms.size() - paged.count(), 0, 0),
                alone("check-in answered at %d/s, p99".formatted(PER_SECOND), "ms", answers.percentile(99), 400, 100),
                alone("check-ins that were lost", "", lost, 0, 0));
    }

    /** Sends check-ins of one person after the other, and an alarm each second. Returns how many check-ins were sent. */
    private static long load(
            Rest protection,
            String token,
            List<Person> all,
            Duration length,
            Map<UUID, Long> alarms,
            Latencies answers) {
        var sent = new ConcurrentLinkedQueue<CompletableFuture<?>>();
        AtomicInteger count = new AtomicInteger();
        OpenLoop.run(PER_SECOND, length, due -> {
            int n = count.getAndIncrement();
            Person person = all.get(n % all.size());
            sent.add(post(protection, token, person, "/check-ins", """
                    {"channel": "CALL", "relayed": false, "word": "colibri"}""")
                    .thenAccept(_ -> answers.record(System.nanoTime() - due)));
            if (n % PER_SECOND == 0) {
                sent.add(post(protection, token, person, "/alarms", """
                        {"caseId": "%s", "via": "CALL", "kind": "PANIC"}""".formatted(person.caseId()))
                        .thenAccept(answer -> alarms.put(clock(person, answer), due)));
            }
        });
        sent.forEach(CompletableFuture::join);
        return count.get();
    }

    /** The id of the term of an alarm, as notification derives it. */
    private static UUID clock(Person person, HttpResponse<String> answer) {
        String alarm = Rest.tree(answer.body()).path("alarmId").asText();
        String name = "ALARM/case/" + person.caseId() + "/ALARM/" + alarm;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Latencies paged(Postgres postgres, Map<UUID, Long> alarms) {
        long sinceNanoTime = TimeUnit.MICROSECONDS.toNanos(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()))
                - System.nanoTime();
        Latencies latencies = new Latencies();
        Sql.rows(postgres, "notification", PAGED, row -> Map.entry(UUID.fromString(row.getString(1)), row.getLong(2)))
                .stream()
                .filter(page -> alarms.containsKey(page.getKey()))
                .forEach(page -> latencies.record(
                        TimeUnit.MICROSECONDS.toNanos(page.getValue()) - sinceNanoTime - alarms.get(page.getKey())));
        return latencies;
    }

    private List<Person> agreed(Platform platform, Rest protection, String token) {
        Reports reports = new Reports(platform.service("intake"));
        Rest intake = new Rest(platform.service("intake").url());
        String hotline = platform.keycloak().tokenOfClient("hotline-demo");
        String officer = platform.keycloak().tokenOfPerson("intake-officer");
        Callable<Person> one = () -> agreed(reports, intake, protection, hotline, officer, token);
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            return hands.invokeAll(Collections.nCopies(people, one)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Person agreed(
            Reports reports, Rest intake, Rest protection, String hotline, String officer, String token) {
        var seen = intake.get("/v1/reports/" + reports.send(hotline).join(), officer);
        String path = "/v1/protections/" + seen.at("/parties/0/party").asText();
        String caseId = seen.path("caseId").asText();
        ReportFlow.await("a plan", () -> isThere(protection, path, token));
        Person person = new Person(path, caseId, protection.version(path, token));
        post(protection, token, person, "/check-in-agreements", """
                {"caseId": "%s", "nextBy": "%s", "everyHours": 24, "channels": ["CALL"], "safeWord": "colibri"}""".formatted(
                                caseId, Instant.now().plus(Duration.ofHours(24))))
                .join();
        return person;
    }

    private static boolean isThere(Rest protection, String path, String token) {
        try {
            protection.version(path, token);
            return true;
        } catch (IllegalStateException notThere) {
            return false;
        }
    }

    private static CompletableFuture<HttpResponse<String>> post(
            Rest protection, String token, Person person, String path, String body) {
        return protection
                .changeOf(person.version(), person.path() + path, token, body)
                .thenApply(answer -> {
                    if (answer.statusCode() / 100 != 2) {
                        throw new IllegalStateException(
                                path + " was answered " + answer.statusCode() + " " + answer.body());
                    }
                    return answer;
                });
    }

    private static Finding alone(String what, String unit, double value, double most, double goal) {
        return new Finding(
                what, "", unit, Comparison.SUBJECT, List.of(new Pair(value, 0)), most, goal, false, Map.of());
    }
}
