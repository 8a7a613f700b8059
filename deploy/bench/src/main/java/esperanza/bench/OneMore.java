package esperanza.bench;

import esperanza.local.Platform;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A command again and again: from its sending until every read model of the service has read what it made. */
final class OneMore implements OneKind.Asked {

    private static final long GLANCE_NANOS = 1_000_000;
    /**
     * The reports that nobody has taken yet are looked at half a minute later, on purpose; and policies store their
     * position seconds after they have reacted.
     */
    private static final String BEHIND = "select exists (select from event e where e.position >"
            + " (select min(position) from cursor where name not in ('relay', 'uncalled', 'policies', 'urgent-policies')))";

    private final Platform platform;
    private final String service;
    private final Supplier<HttpResponse<String>> command;

    OneMore(Platform platform, String service, Supplier<HttpResponse<String>> command) {
        this.platform = platform;
        this.service = service;
        this.command = command;
    }

    @Override
    public Latencies readFor(Duration length) {
        Latencies latencies = new Latencies();
        try (var connection = platform.postgres().connect(service, service, service);
                var statement = connection.createStatement()) {
            for (long end = System.nanoTime() + length.toNanos(); System.nanoTime() < end; ) {
                long begin = System.nanoTime();
                LargeThings.done(command.get());
                while (isBehind(statement)) {
                    LockSupport.parkNanos(GLANCE_NANOS);
                }
                latencies.record(System.nanoTime() - begin);
            }
            return latencies;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBehind(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(BEHIND)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
