package esperanza.runtime.log;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.log.Append.Entry;
import esperanza.runtime.log.AppendResult.Verdict;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendFaultsTest {

    private static final byte[] NONE = new byte[0];
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final String TYPE = "esperanza.notes.note-taken.v1";

    private final NoteLog log = new NoteLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_the_database_refuses_fails_alone_and_its_neighbours_are_stored() throws Exception {
        List<Future<AppendResult>> answers = inOneBatch(append(TYPE), append(TYPE), append("a\u0000b"), append(TYPE));
        assertThat(verdict(answers.get(0))).isEqualTo(Verdict.DONE);
        assertThat(verdict(answers.get(1))).isEqualTo(Verdict.DONE);
        assertThatThrownBy(() -> verdict(answers.get(2))).hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(verdict(answers.get(3))).isEqualTo(Verdict.DONE);
        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.all()).hasSize(4);
    }

    @Test
    void what_lacks_something_is_refused_before_it_can_fail_others() {
        Append good = append(TYPE);
        assertThatThrownBy(() -> new Append(
                        good.command(),
                        null,
                        false,
                        good.stream(),
                        good.expected(),
                        good.entries(),
                        good.keys(),
                        good.seen()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Entry(TYPE, NOW, NONE, null, NONE, NONE, NONE))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> append(TYPE, good.command(), Head.NONE, List.of(new StreamKey("number", null))))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void conflict_misuse_repetition_and_a_taken_key_fail_alone_in_one_batch() throws Exception {
        StreamKey key = new StreamKey("number", "1-A".getBytes(StandardCharsets.US_ASCII));
        Append first = append(TYPE, UUID.randomUUID(), Head.NONE, List.of(key));
        assertThat(verdict(log.fixture.log.append(first))).isEqualTo(Verdict.DONE);

        List<Future<AppendResult>> answers = inOneBatch(
                append(TYPE),
                append(TYPE, UUID.randomUUID(), new Head(3, new byte[32]), List.of()),
                first,
                append(TYPE, UUID.randomUUID(), Head.NONE, List.of(key)),
                append(TYPE, UUID.randomUUID(), Head.NONE, List.of(new StreamKey("number", new byte[] {2}))),
                append(TYPE, UUID.randomUUID(), Head.NONE, List.of(new StreamKey("number", new byte[] {2}))));
        List<Verdict> verdicts = new ArrayList<>();
        for (Future<AppendResult> answer : answers) {
            verdicts.add(verdict(answer));
        }
        assertThat(verdicts)
                .containsExactly(
                        Verdict.DONE, Verdict.CONFLICT, Verdict.REPEAT, Verdict.TAKEN, Verdict.DONE, Verdict.TAKEN);
        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.all()).hasSize(4);
    }

    @Test
    void an_open_snapshot_does_not_stop_the_append_and_does_not_see_it() {
        Pool reader = log.instance(1);
        NoteLog.await(reader.query("begin isolation level repeatable read").execute());
        long seen = count(reader);
        log.take(NoteLog.note(), IntStream.rangeClosed(1, 500).toArray());
        assertThat(count(reader)).isEqualTo(seen);
        NoteLog.await(reader.query("commit").execute());
        assertThat(count(reader)).isEqualTo(seen + 500);
    }

    @Test
    void while_the_gate_is_shut_nothing_is_appended_by_anybody() {
        log.fixture.gate.shut("log-behind-topic");
        assertThatThrownBy(() -> log.take(NoteLog.note(), 1))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("log-behind-topic");
        log.fixture.gate.open();
        log.take(NoteLog.note(), 1);
        assertThat(log.all()).hasSize(1);
    }

    /** Each command has 200,000 bytes: one is in flight, 168 more reach the 32 MiB that may wait. */
    @Test
    void more_bytes_than_can_be_kept_waiting_are_turned_away_and_the_rest_is_done() throws Exception {
        byte[] text = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Pool busy = log.instance(1);
        NoteLog.await(busy.query("select pg_advisory_lock(4711)").execute());
        List<Future<AppendResult>> answers = new ArrayList<>();
        answers.add(log.fixture.log.append(heavy(text)));
        eventually(() -> log.number(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'")
                == 1);
        for (int n = 1; n < 200; n++) {
            answers.add(log.fixture.log.append(heavy(text)));
        }
        NoteLog.await(busy.query("select pg_advisory_unlock(4711)").execute());
        int done = 0;
        for (Future<AppendResult> answer : answers) {
            done += isDone(answer) ? 1 : 0;
        }
        assertThat(done).isEqualTo(169);
        assertThat(log.all()).hasSize(169);
        log.take(NoteLog.note(), 1);
    }

    @Test
    void what_began_a_stream_or_the_system_did_is_remembered_for_ever_and_all_else_for_a_while() {
        log.take(NoteLog.note(), 1, 2, 3);
        append(Cause.of(Actor.system("Policy"), NOW, UUID.randomUUID()));
        CommandMemory memory = new CommandMemory(log.fixture.pool);
        NoteLog.await(memory.forget(CommandMemory.KEPT));
        assertThat(log.number("select count(*) from command_memory")).isEqualTo(4);

        log.sql("update command_memory set at = at - interval '31 days'");
        NoteLog.await(memory.forget(CommandMemory.KEPT));
        assertThat(log.sql("select position from command_memory order by position").stream()
                        .map(row -> row.getLong(0)))
                .containsExactly(1L, 4L);
    }

    private void append(Cause cause) {
        NoteLog.await(log.store.append(new Decision<>(
                NoteLog.note(),
                Head.NONE,
                new CommandId(UUID.randomUUID()),
                NONE,
                cause,
                NOW,
                List.of(new NoteTaken(1)),
                List.of())));
    }

    private static boolean isDone(Future<AppendResult> answer) throws Exception {
        try {
            return verdict(answer) == Verdict.DONE;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(StoreUnavailable.class);
            return false;
        }
    }

    private static Append heavy(byte[] text) {
        StreamId stream = NoteLog.note();
        byte[] hash = Chain.hash(stream.category(), stream.id(), 1, text, text, Chain.NOTHING, NONE);
        return new Append(
                UUID.randomUUID(),
                Chain.sha256(text),
                false,
                stream,
                Head.NONE,
                List.of(new Entry(TYPE, NOW, text, text, NONE, NONE, hash)),
                List.of(),
                List.of());
    }

    private static long count(Pool pool) {
        return NoteLog.await(pool.query("select count(*) from event").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    /**
     * Sends a first command that keeps the writer busy, so that the others go out together. Returns the results of
     * the others.
     */
    private List<Future<AppendResult>> inOneBatch(Append... appends) {
        List<Future<AppendResult>> answers = new ArrayList<>();
        log.fixture.log.append(append(TYPE)).onComplete(busy -> {});
        for (Append append : appends) {
            answers.add(log.fixture.log.append(append));
        }
        return answers;
    }

    static Append append(String type) {
        return append(type, UUID.randomUUID(), Head.NONE, List.of());
    }

    private static Append append(String type, UUID command, Head expected, List<StreamKey> keys) {
        StreamId stream = NoteLog.note();
        byte[] text = "{\"number\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] hash = Chain.hash(
                stream.category(), stream.id(), expected.version() + 1, text, text, Chain.NOTHING, expected.hash());
        List<Entry> entries = List.of(new Entry(type, NOW, text, text, NONE, NONE, hash));
        return new Append(command, Chain.sha256(text), false, stream, expected, entries, keys, List.of());
    }

    private static Verdict verdict(Future<AppendResult> answer) throws Exception {
        return answer.toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .verdict();
    }
}
