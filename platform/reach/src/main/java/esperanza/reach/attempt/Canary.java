package esperanza.reach.attempt;

import static esperanza.runtime.query.Rows.at;

import esperanza.reach.heartbeat.Beat;
import esperanza.reach.message.Messages;
import esperanza.reach.message.domain.MessageCommand.*;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A message that goes the way of the pages and ends before a channel: a timer lays it among the attempts, a sender takes
 * it from there in its turn. So it is late if the pages are late. Now and then it goes through the log as well.
 */
@Singleton
public class Canary {

    private static final String NAME = "canary";
    private static final UUID ID = new UUID(0, 0);

    /** One that still waits is not laid twice. */
    private static final String FLY = """
            insert into attempt(attempt_id, message_id, n, addressee, text_id, due_at, until)
            values ($1, $1, 1, $2, $3, $4, $4) on conflict do nothing""";

    private static final String CAME = """
            with gone as (delete from attempt where attempt_id = $1 and fence = $2 returning attempt_id)
            insert into heartbeat(way, at) select 'SENDER', $3::timestamptz from gone
            on conflict (way) do update set at = excluded.at""";
    private static final String SINCE = """
            select extract(epoch from $1::timestamptz - s.at)::bigint sender, extract(epoch from $1::timestamptz - l.at)::bigint log
            from heartbeat s, heartbeat l where s.way = 'SENDER' and l.way = 'LOG'""";
    private static final String BEHIND = """
            select 1 where not exists (select 1 from heartbeat where way = 'LOG' and at > $1)""";

    private final Queries queries;
    private final Messages messages;
    private final Duration throughLogEvery;

    Canary(
            Queries queries,
            Messages messages,
            @ConfigProperty(name = "esperanza.heartbeat.through-log-every", defaultValue = "10M")
                    Duration throughLogEvery) {
        this.queries = queries;
        this.messages = messages;
        this.throughLogEvery = throughLogEvery;
    }

    public Uni<Void> fly(Instant now) {
        return change(FLY, Tuple.of(ID, NAME, MessageText.CANARY.name(), at(now)));
    }

    /** Fails until it came through on both ways. */
    public Uni<Beat> last(Instant now) {
        return queries.rowsInTime(
                        SINCE,
                        Tuple.of(at(now)),
                        row -> new Beat(row.getLong("sender"), OptionalLong.of(row.getLong("log"))))
                .map(beats -> beats.getFirst());
    }

    /** A sender has it. */
    Uni<Void> came(Attempt attempt, Instant now) {
        return change(CAME, Tuple.of(attempt.id(), attempt.fence(), at(now)))
                .chain(() ->
                        queries.rowsInTime(BEHIND, Tuple.of(at(now.minus(throughLogEvery))), row -> attempt.fence()))
                .chain(behind -> behind.isEmpty() ? Uni.createFrom().voidItem() : throughLog(now));
    }

    /** Owed, so that a projection reads it, and withdrawn, so that it has an end. */
    private Uni<Void> throughLog(Instant now) {
        MessageId id = new MessageId(UUID.randomUUID());
        return messages.record(id, "due", new OweMessage(id, NAME, MessageText.CANARY, now), now)
                .chain(() -> messages.record(id, "withdrawn", new WithdrawMessage(), now));
    }

    private Uni<Void> change(String sql, Tuple arguments) {
        return Queries.inTime(queries.change(sql, arguments)).replaceWithVoid();
    }
}
