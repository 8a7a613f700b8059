package esperanza.runtime.log;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.Seen;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.log.Append.Entry;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One call of {@code append_commands}. If all commands are valid, it writes without judging each one, to the same
 * effect.
 */
class AppendStatementTest {

    private static final byte[] NONE = new byte[0];
    private static final byte[] TEXT = "{\"number\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final StreamKey KEY = new StreamKey("number", new byte[] {7});

    private final NoteLog log = new NoteLog();
    private final StreamId known = NoteLog.note();
    private Append first;

    @BeforeEach
    void a_stream_with_one_event() {
        first = append(known, Head.NONE, 1, List.of());
        call(first);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void new_and_known_streams_with_no_one_or_several_events_are_done_in_one_call() {
        StreamId fresh = NoteLog.note();
        Append several = append(fresh, Head.NONE, 2, List.of(KEY));
        Append nothing = append(NoteLog.note(), Head.NONE, 0, List.of());
        Append further = append(known, head(first), 1, List.of());

        assertThat(call(several, nothing, further)).containsExactly("1 DONE 2 2", "2 DONE 4 0", "3 DONE 4 1");

        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.all()).extracting(StoredEvent::stream).containsExactly(known, fresh, fresh, known);
        assertThat(log.number("select count(*) from stream")).isEqualTo(2);
        assertThat(log.number("select version from stream where id = $1", known.id()))
                .isEqualTo(2);
        assertThat(log.number("select count(*) from stream_key where id = $1 and value = $2", fresh.id(), value()))
                .isEqualTo(1);
    }

    @Test
    void one_that_is_not_done_takes_no_position_and_the_others_are_done() {
        Append nothing = append(NoteLog.note(), Head.NONE, 0, List.of());
        Append stale = append(known, Head.NONE, 2, List.of());
        Append fresh = append(NoteLog.note(), Head.NONE, 2, List.of(KEY));

        assertThat(call(nothing, stale, fresh, first))
                .containsExactly("1 DONE 2 0", "2 CONFLICT null null", "3 DONE 2 2", "4 REPEAT 1 1");

        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.all()).hasSize(3);
    }

    @Test
    void a_key_that_two_commands_of_the_call_want_goes_to_the_first() {
        Append one = append(NoteLog.note(), Head.NONE, 1, List.of(KEY));
        Append other = append(NoteLog.note(), Head.NONE, 1, List.of(KEY));

        assertThat(call(one, other)).containsExactly("1 DONE 2 1", "2 TAKEN null null");
        assertThat(call(other)).containsExactly("1 TAKEN null null");
        assertThat(call(one)).containsExactly("1 REPEAT 2 1");
    }

    @Test
    void a_key_that_only_a_command_that_fails_claims_is_free_and_one_of_the_stream_itself_is_no_obstacle() {
        Append stale = append(known, Head.NONE, 1, List.of(KEY));
        Append fresh = append(NoteLog.note(), Head.NONE, 1, List.of(KEY));
        assertThat(call(stale, fresh)).containsExactly("1 CONFLICT null null", "2 DONE 2 1");

        Append again = append(fresh.stream(), head(fresh), 1, List.of(KEY));
        assertThat(call(again)).containsExactly("1 DONE 3 1");
        assertThat(log.number("select count(*) from stream_key")).isEqualTo(1);
    }

    @Test
    void one_that_rests_on_what_has_changed_since_fails_alone() {
        Append late = seeing(append(NoteLog.note(), Head.NONE, 1, List.of()), new Seen.AtVersion(known, 0));
        Append inTime = seeing(append(NoteLog.note(), Head.NONE, 1, List.of()), new Seen.AtVersion(known, 1));
        Append further = append(known, head(first), 1, List.of());
        assertThat(call(late, inTime, further)).containsExactly("1 OUTDATED null null", "2 DONE 2 1", "3 DONE 3 1");
        assertThat(call(inTime)).containsExactly("1 REPEAT 2 1");
        assertThatLog(log.all()).isGapless().isChained();
    }

    private static Append seeing(Append append, Seen... seen) {
        return new Append(
                append.command(),
                append.digest(),
                append.lasting(),
                append.stream(),
                append.expected(),
                append.entries(),
                append.keys(),
                List.of(seen));
    }

    /** Each result as {@code command outcome position events}. */
    private List<String> call(Append... appends) {
        List<String> answers = new ArrayList<>();
        Commands commands = new Commands(List.of(), AppendStatement.arguments(List.of(appends)));
        log.fixture
                .connections(log.fixture.database(), 1)
                .preparedQuery(Part.sql(List.of(commands)))
                .execute(commands.arguments())
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join()
                .forEach(row -> answers.add("%d %s %s %s"
                        .formatted(row.getInteger(1), row.getString(2), row.getLong(3), row.getInteger(4))));
        return answers;
    }

    private static Append append(StreamId stream, Head expected, int events, List<StreamKey> keys) {
        List<Entry> entries = new ArrayList<>();
        byte[] previous = expected.hash();
        for (int n = 1; n <= events; n++) {
            previous = Chain.hash(
                    stream.category(), stream.id(), expected.version() + n, TEXT, TEXT, Chain.NOTHING, previous);
            entries.add(new Entry("esperanza.notes.note-taken.v1", NOW, TEXT, TEXT, NONE, NONE, previous));
        }
        return new Append(UUID.randomUUID(), Chain.sha256(TEXT), false, stream, expected, entries, keys, List.of());
    }

    private static Head head(Append append) {
        return new Head(append.expected().version() + append.entries().size(), append.newHead());
    }

    private static Buffer value() {
        return Buffer.buffer(KEY.value());
    }
}
