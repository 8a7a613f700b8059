package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Reports of imminent danger that go through the whole platform, evenly spaced, before something else is measured. */
final class ReportFlow {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final String ALERTS = "select count(*) from alert";
    private static final String LAST = "select coalesce(max(position), 0) from event";

    private ReportFlow() {}

    /** Sends so many reports and waits until every one is recorded. */
    static void send(Platform platform, int count, Duration between) {
        Reports reports = new Reports(platform.service("intake"));
        String token = platform.keycloak().tokenOfClient("hotline-demo");
        Stream.generate(() -> reports.send(token))
                .limit(count)
                .peek(sent -> Machine.rest(between))
                .toList()
                .forEach(CompletableFuture::join);
    }

    /** The same, and waits until each has its alert. */
    static void alert(Platform platform, int count, Duration between) {
        Postgres postgres = platform.postgres();
        long before = Sql.number(postgres, "notification", ALERTS);
        send(platform, count, between);
        await("the alerts", () -> Sql.number(postgres, "notification", ALERTS) >= before + count);
    }

    /** Waits until a service has recorded nothing for a while. */
    static void awaitRest(Platform platform, String service) {
        await("rest in " + service, () -> {
            long before = Sql.number(platform.postgres(), service, LAST);
            Machine.rest(QUIET);
            return Sql.number(platform.postgres(), service, LAST) == before;
        });
    }

    static void await(String what, BooleanSupplier there) {
        await(what, PATIENCE, there);
    }

    static void await(String what, Duration patience, BooleanSupplier there) {
        long end = System.nanoTime() + patience.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + patience + " in vain for " + what);
            }
            Machine.rest(GLANCE);
        }
    }
}
