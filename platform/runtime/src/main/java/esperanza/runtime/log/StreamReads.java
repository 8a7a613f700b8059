package esperanza.runtime.log;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads streams, most of them before their commands are decided. A question is asked at once; questions that come while
 * two are in hand go out together as the next one, because the round trip costs more than the rows. May
 * be called from any thread.
 */
public final class StreamReads {

    private static final int IN_FLIGHT = 2;
    private static final int AT_ONCE = 512;

    private static final String MEMORY = ", m.position memory_position, m.events memory_events, m.digest memory_digest";

    /** Returns one row at least, because the id of a command may be known although its stream is not. */
    private static final String ONE = "select 1::bigint n, " + StoredEvent.COLUMNS + MEMORY
            + " from (select 1) always left join command_memory m on m.command_id = $3"
            + " left join event e on e.category = $1 and e.id = $2 order by e.version";

    /** Reads each stream by its key, whatever the planner knows of the tables. */
    private static final String MANY = "select asked.n, " + StoredEvent.COLUMNS + MEMORY
            + " from unnest($1::text[], $2::uuid[], $3::uuid[]) with ordinality asked(category, id, command, n)"
            + " left join lateral (select * from command_memory m where m.command_id = asked.command offset 0) m on true"
            + " left join lateral (select * from event e where e.category = asked.category and e.id = asked.id"
            + " offset 0) e on true order by asked.n, e.version";

    private record Question(StreamId stream, Optional<CommandId> command, UniEmitter<? super List<Row>> answer) {}

    private final Queries queries;
    private final int atOnce;
    private final Deque<Question> waiting = new ArrayDeque<>();
    private int inFlight;

    public StreamReads(Queries queries) {
        this(queries, AT_ONCE);
    }

    /** @param atOnce the largest number of streams in one statement */
    public StreamReads(Queries queries, int atOnce) {
        this.queries = queries;
        this.atOnce = atOnce;
    }

    /** The rows of a stream by version. A stream without events has one row, of nulls. Fails as the database does. */
    Uni<List<Row>> read(StreamId stream) {
        return read(stream, Optional.empty());
    }

    /** The same, each with what is remembered of the command. */
    Uni<List<Row>> read(StreamId stream, CommandId command) {
        return read(stream, Optional.of(command));
    }

    private Uni<List<Row>> read(StreamId stream, Optional<CommandId> command) {
        return Uni.createFrom().emitter(answer -> {
            synchronized (this) {
                waiting.add(new Question(stream, command, answer));
            }
            next();
        });
    }

    private void next() {
        List<Question> round = round();
        if (!round.isEmpty()) {
            ask(round).subscribe().with(rows -> answer(round, rows), failure -> {
                ended();
                round.forEach(question -> question.answer.fail(failure));
            });
        }
    }

    private synchronized List<Question> round() {
        List<Question> round = new ArrayList<>();
        if (inFlight < IN_FLIGHT) {
            while (!waiting.isEmpty() && round.size() < atOnce) {
                round.add(waiting.remove());
            }
            inFlight += round.isEmpty() ? 0 : 1;
        }
        return round;
    }

    private void ended() {
        synchronized (this) {
            inFlight--;
        }
        next();
    }

    private void answer(List<Question> round, List<Row> rows) {
        ended();
        List<List<Row>> answers = new ArrayList<>();
        round.forEach(_ -> answers.add(new ArrayList<>()));
        rows.forEach(row -> answers.get((int) (row.getLong("n") - 1)).add(row));
        for (int n = 0; n < round.size(); n++) {
            round.get(n).answer.complete(answers.get(n));
        }
    }

    private Uni<List<Row>> ask(List<Question> round) {
        if (round.size() == 1) {
            Question one = round.getFirst();
            return queries.rowsInTime(
                    ONE, Tuple.of(one.stream.category(), one.stream.id(), commandId(one)), row -> row);
        }
        Tuple streams = Tuple.tuple()
                .addArrayOfString(round.stream()
                        .map(question -> question.stream.category())
                        .toArray(String[]::new))
                .addArrayOfUUID(ids(round, question -> question.stream.id()))
                .addArrayOfUUID(ids(round, StreamReads::commandId));
        return queries.rowsInTime(MANY, streams, row -> row);
    }

    private static UUID commandId(Question question) {
        return question.command.map(CommandId::value).orElse(null);
    }

    private static UUID[] ids(List<Question> round, Function<Question, UUID> id) {
        return round.stream().map(id).toArray(UUID[]::new);
    }
}
