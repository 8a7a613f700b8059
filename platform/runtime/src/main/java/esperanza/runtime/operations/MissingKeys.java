package esperanza.runtime.operations;

import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyName;
import esperanza.runtime.sealing.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares the log with the key table: an older copy of the table that was put back lacks the keys of what was sealed
 * since. Looks from time to time at the newest events, and goes on backwards as long as keys turn out to be missing. A missing
 * key that somebody meets elsewhere counts too. A key stops counting when a copy with it is put back, or when its
 * subject is erased.
 */
@ApplicationScoped
class MissingKeys implements Alarm {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 1_000;
    private static final String HEAD = "select coalesce(max(position), 0) from event";
    private static final String NAMES = "select " + KeyName.FIRST + " from event where sealed is not null"
            + " and position > $1 and position <= $2";

    private final Pool pool;
    private final KeyRing ring;
    private final Worker worker;
    /** The newest event when the present look began. */
    private long head;
    /** The newest event when the last look began. */
    private long before;
    /** Where the present look goes on, downwards. 0: there is none. */
    private long until;

    private volatile long missing;

    MissingKeys(
            Pool pool,
            KeyRing ring,
            MeterRegistry metrics,
            Workers workers,
            @ConfigProperty(name = "esperanza.keys.compared-every") Duration every) {
        this.pool = pool;
        this.ring = ring;
        metrics.gauge("esperanza.keys.missing", this, keys -> keys.missing);
        this.worker = workers.of("missing-keys", every, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    @Override
    public String code() {
        return "keys-missing";
    }

    @Override
    public boolean isRaised() {
        return missing > 0;
    }

    /** Looks at a thousand positions. Returns true if the look goes on. */
    boolean round() {
        if (until == 0) {
            head = wait(pool.query(HEAD).execute()).iterator().next().getLong(0);
            before = before == 0 ? head : before;
            until = head;
        }
        long from = Math.max(0, until - AT_A_TIME);
        int found = wait(ring.noteMissing(names(from)));
        until = found > 0 || from > before ? from : 0;
        if (until > 0) {
            missing += found;
            return true;
        }
        before = head;
        missing = wait(ring.missing());
        return false;
    }

    private List<KeyName> names(long from) {
        return Rows.map(
                wait(pool.preparedQuery(NAMES).execute(Tuple.of(from, until))),
                row -> KeyName.of(row.getBuffer(0).getBytes()));
    }

    private static <T> T wait(Uni<T> asked) {
        return asked.await().atMost(PATIENCE);
    }
}
