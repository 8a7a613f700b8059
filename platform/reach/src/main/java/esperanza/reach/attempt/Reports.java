package esperanza.reach.attempt;

import static esperanza.runtime.query.Rows.at;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.message.Messages;
import esperanza.reach.message.domain.MessageCommand.ReportDelivered;
import esperanza.reach.message.domain.MessageCommand.ReportFailed;
import esperanza.reach.message.domain.MessageId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes reports about attempts that a provider took. Providers report late, twice, in any order, and before their own answer;
 * a report that comes too late changes nothing. An attempt that was not delivered, or of which the provider says nothing
 * in time, is followed by one on the person's next way.
 */
@Singleton
public class Reports {

    private static final String FIND =
            "select attempt_id, message_id, n, way, way_kind, outcome from attempt where attempt_id = $1";
    private static final String SILENT = """
            select attempt_id, message_id, n, way, way_kind, outcome from attempt
            where outcome = 'ACCEPTED' and receipt_by <= $1 order by receipt_by limit $2""";
    private static final String DELIVERED =
            "update attempt set outcome = 'DELIVERED' where attempt_id = $1 and outcome = 'ACCEPTED'";
    private static final String FAIL = """
            with failed as (
              update attempt set outcome = $2 where attempt_id = $1 and outcome = 'ACCEPTED' returning *)
            insert into attempt(attempt_id, message_id, n, addressee, text_id, due_at, until)
            select $3::uuid, message_id, n + 1, addressee, text_id, $4::timestamptz, until from failed
            on conflict do nothing""";

    /** How an attempt ended that a provider had taken. */
    private enum Why {
        UNDELIVERED,
        NO_RECEIPT
    }

    private record Taken(UUID id, MessageId message, int n, UUID way, WayKind kind) {

        static Taken of(Row row) {
            return new Taken(
                    row.getUUID("attempt_id"),
                    new MessageId(row.getUUID("message_id")),
                    row.getInteger("n"),
                    row.getUUID("way"),
                    WayKind.valueOf(row.getString("way_kind")));
        }
    }

    /** An attempt as it stands. */
    private record Found(Optional<String> outcome, Optional<Taken> taken) {

        static Found of(Row row) {
            Optional<String> outcome = Optional.ofNullable(row.getString("outcome"));
            return new Found(outcome, outcome.filter("ACCEPTED"::equals).map(_ -> Taken.of(row)));
        }
    }

    private final Queries queries;
    private final Messages messages;
    private final InstantSource clock;

    Reports(Queries queries, Messages messages, InstantSource clock) {
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    /** False while the attempt is not written back: the report came before the provider's own answer, and comes again. */
    public Uni<Boolean> delivered(UUID attempt) {
        return found(attempt, taken -> messages.record(
                        taken.message(),
                        "delivered/" + taken.n(),
                        new ReportDelivered(taken.id(), taken.way(), taken.kind()),
                        clock.instant())
                .chain(() -> change(DELIVERED, Tuple.of(taken.id()))));
    }

    /** False as for {@link #delivered}. */
    public Uni<Boolean> undelivered(UUID attempt) {
        return found(attempt, taken -> failed(taken, Why.UNDELIVERED));
    }

    /** Moves attempts to the next way of which nothing was reported in time. Returns how many, the first of them only. */
    Uni<Integer> passSilent(Instant now, int most) {
        return queries.rowsInTime(SILENT, Tuple.of(at(now), most), Taken::of)
                .chain(all -> all.isEmpty()
                        ? Uni.createFrom().item(0)
                        : Uni.join()
                                .all(all.stream()
                                        .map(taken -> failed(taken, Why.NO_RECEIPT))
                                        .toList())
                                .andCollectFailures()
                                .replaceWith(all.size()));
    }

    private Uni<Boolean> found(UUID attempt, Function<Taken, Uni<Void>> report) {
        return queries.rowsInTime(FIND, Tuple.of(attempt), Found::of)
                .map(List::stream)
                .map(found -> found.findFirst())
                .chain(found -> found.flatMap(Found::taken)
                        .map(taken -> report.apply(taken).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom()
                                .item(found.isEmpty() || found.get().outcome().isPresent())));
    }

    private Uni<Void> failed(Taken taken, Why why) {
        Instant now = clock.instant();
        UUID next = Attempt.idOf(taken.message(), taken.n() + 1);
        return messages.record(
                        taken.message(),
                        "reported/" + taken.n(),
                        new ReportFailed(taken.id(), taken.way(), taken.kind(), why.name()),
                        now)
                .chain(() -> change(FAIL, Tuple.of(taken.id(), why.name(), next, at(now))));
    }

    private Uni<Void> change(String sql, Tuple arguments) {
        return Queries.inTime(queries.change(sql, arguments)).replaceWithVoid();
    }
}
