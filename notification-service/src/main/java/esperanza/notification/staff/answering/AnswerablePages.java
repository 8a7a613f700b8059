package esperanza.notification.staff.answering;

import static esperanza.runtime.query.Rows.at;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The pages that can be answered by SMS, and how often somebody tried to guess. */
@Singleton
class AnswerablePages {

    /** Long enough for a person who wakes up, short enough for a telephone that is found. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(15);

    private static final int MOST_TRIES = 2;
    /** A mechanism has fewer people on duty: what lies beyond is a storm, and goes on by the console. */
    private static final int MOST = 2_000;

    private static final String SENT = """
            select message_id, addressee, way, coalesce(answers_until, until) until from attempt
            where text_id = 'PAGE' and way_kind = 'SMS' and attempt.until > $1 order by attempt.until desc limit $2""";
    private static final String TRY = """
            insert into answer_try as known (way, tries, since) values ($1, 1, $2)
            on conflict (way) do update set
              tries = case when known.since > $3 then known.tries + 1 else 1 end,
              since = case when known.since > $3 then known.since else excluded.since end
            returning tries""";
    private static final String RIGHT = "delete from answer_try where way = $1";

    private final Queries queries;

    AnswerablePages(Queries queries) {
        this.queries = queries;
    }

    /** The newest first. */
    Uni<List<SentPage>> sentBefore(Instant now) {
        return queries.rowsInTime(SENT, Tuple.of(at(now.minus(ANSWERED_WITHIN)), MOST), SentPage::of);
    }

    /** Counts the try before anybody looks whether it is right. False if it is one too many. */
    Uni<Boolean> mayTry(UUID way, Instant now) {
        return queries.rowsInTime(
                        TRY,
                        Tuple.of(way, at(now), at(now.minus(ANSWERED_WITHIN))),
                        row -> row.getInteger("tries") <= MOST_TRIES)
                .map(List::getFirst);
    }

    /** The tries before a right answer were the person's own. */
    Uni<Void> right(UUID way) {
        return Queries.inTime(queries.change(RIGHT, Tuple.of(way))).replaceWithVoid();
    }
}
