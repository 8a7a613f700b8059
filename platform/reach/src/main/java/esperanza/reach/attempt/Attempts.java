package esperanza.reach.attempt;

import static esperanza.runtime.query.Rows.at;

import esperanza.reach.Sent;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The attempts that are still to be made. A sender takes an attempt under a fencing number; its result counts only if
 * nobody has taken the attempt since.
 */
@Singleton
class Attempts {

    private static final String TAKE = """
            with due as (
              select attempt_id from attempt a
              where outcome is null and due_at <= $1 and (held_until is null or held_until <= $1) and text_id = any($4)
                and (text_id <> all($5) or not exists (
                  select from attempt earlier
                  where earlier.addressee = a.addressee and earlier.outcome is null and earlier.text_id = any($5)
                    and (earlier.due_at, earlier.attempt_id) < (a.due_at, a.attempt_id)))
              order by text_id = 'CODE', due_at limit $3 for update skip locked)
            update attempt a set held_until = $2, fence = fence + 1
            from due where a.attempt_id = due.attempt_id returning a.*""";
    /** Before the bytes leave: a sender that dies then leaves an attempt without an answer, and no new one. */
    private static final String BEGIN = """
            update attempt set unanswered = unanswered + 1 where attempt_id = $1 and fence = $2""";

    private static final String AGAIN = """
            update attempt set due_at = $3, unanswered = unanswered + $4, put_off = put_off + $5, held_until = null
            where attempt_id = $1 and fence = $2""";
    private static final String SETTLE = """
            update attempt set outcome = $3, way = $4, provider_ref = $5, way_kind = $6, receipt_by = $7,
              due_at = $8, answers_until = $9, held_until = null
            where attempt_id = $1 and fence = $2""";
    /** Another page came under this message while its sender looked: the message stays owed for that one. */
    private static final String END = """
            update attempt set outcome = case when until = $4 then $3 end, held_until = null
            where attempt_id = $1 and fence = $2""";

    private static final String FAIL = """
            with failed as (
              update attempt set outcome = $3, way = $4, held_until = null
              where attempt_id = $1 and fence = $2 returning *)
            insert into attempt(attempt_id, message_id, n, addressee, text_id, due_at, until)
            select $5::uuid, message_id, n + 1, addressee, text_id, $6::timestamptz, until from failed
            on conflict do nothing""";

    /** An instance of the last release leaves the texts of the next one to its senders. */
    private static final String[] KNOWN =
            Arrays.stream(MessageText.values()).map(Enum::name).toArray(String[]::new);

    /** Those of which one person gets one after the other, so that each knows how many went before. */
    private static final String[] ONE_BY_ONE = Arrays.stream(MessageText.values())
            .filter(MessageText::isToAPersonProtected)
            .map(Enum::name)
            .toArray(String[]::new);

    /** The provider had the message already: only its row was not written. */
    private static final String HAD = """
            update attempt set outcome = 'ACCEPTED', held_until = null where attempt_id = $1 and fence = $2""";

    private final Queries queries;

    Attempts(Queries queries) {
        this.queries = queries;
    }

    Uni<List<Attempt>> take(Instant now, Duration held, int most) {
        return queries.rowsInTime(TAKE, Tuple.of(at(now), at(now.plus(held)), most, KNOWN, ONE_BY_ONE), Attempt::of);
    }

    /** The same attempt later, under the same id. */
    Uni<Void> again(Attempt attempt, Instant dueAt) {
        return again(attempt, dueAt, 0, 0);
    }

    /** The same attempt, because it got no answer. */
    Uni<Void> repeated(Attempt attempt, Instant dueAt) {
        return again(attempt, dueAt, 1, 0);
    }

    Uni<Void> begun(Attempt attempt) {
        return change(BEGIN, Tuple.of(attempt.id(), attempt.fence()));
    }

    /** A begun attempt later, because it got no answer. */
    Uni<Void> repeatedLater(Attempt attempt, Instant dueAt) {
        return again(attempt, dueAt, 0, 0);
    }

    /** A begun attempt later, because the provider is away or busy: the message did not leave. */
    Uni<Void> putOffUnsent(Attempt attempt, Instant dueAt) {
        return again(attempt, dueAt, -1, 1);
    }

    Uni<Void> had(Attempt attempt) {
        return change(HAD, Tuple.of(attempt.id(), attempt.fence()));
    }

    /** The same attempt later, because the provider is away or busy. */
    Uni<Void> putOff(Attempt attempt, Instant dueAt) {
        return again(attempt, dueAt, 0, 1);
    }

    private Uni<Void> again(Attempt attempt, Instant dueAt, int unanswered, int putOff) {
        return change(AGAIN, Tuple.of(attempt.id(), attempt.fence(), at(dueAt), unanswered, putOff));
    }

    /**
     * The row keeps when the message left, and for which causes: one that came while the provider was asked is none of
     * them.
     *
     * @param receiptBy until when the provider is to report that it was delivered, if that is awaited
     */
    Uni<Void> sent(Attempt attempt, Route.By by, Sent sent, Optional<Instant> receiptBy, Instant now) {
        return change(
                SETTLE,
                Tuple.tuple()
                        .addUUID(attempt.id())
                        .addLong(attempt.fence())
                        .addString(sent.answered().name())
                        .addUUID(by.way())
                        .addString(sent.providerRef().orElse(null))
                        .addString(by.kind().name())
                        .addValue(receiptBy.map(Rows::at).orElse(null))
                        .addValue(at(now))
                        .addValue(at(attempt.until())));
    }

    /** Nothing is sent for this message any more. */
    Uni<Void> ended(Attempt attempt, Route.Why why) {
        return change(END, Tuple.of(attempt.id(), attempt.fence(), why.name(), at(attempt.until())));
    }

    /** A rule forbids to send the message. */
    Uni<Void> refused(Attempt attempt, String rule) {
        return change(END, Tuple.of(attempt.id(), attempt.fence(), rule, at(attempt.until())));
    }

    /** The way failed: another attempt is due at once. */
    Uni<Void> failed(Attempt attempt, UUID way, Sent sent, Instant now) {
        UUID next = Attempt.idOf(attempt.message(), attempt.n() + 1);
        return change(
                FAIL,
                Tuple.tuple()
                        .addUUID(attempt.id())
                        .addLong(attempt.fence())
                        .addString(sent.answered().name())
                        .addUUID(way)
                        .addUUID(next)
                        .addValue(at(now)));
    }

    private Uni<Void> change(String sql, Tuple arguments) {
        return Queries.inTime(queries.change(sql, arguments)).replaceWithVoid();
    }
}
