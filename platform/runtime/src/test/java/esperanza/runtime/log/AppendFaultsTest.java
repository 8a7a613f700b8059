package esperanza.runtime.log;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.log.Append.Entry;
import esperanza.runtime.log.AppendResult.Verdict;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendFaultsTest {

    private static final byte[] NONE = new byte[0];
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TYPE = "esperanza.notes.note-taken.v1";

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
        assertThatThrownBy(() ->
                        new Append(good.command(), null, good.stream(), good.expected(), good.entries(), good.keys()))
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
        assertThat(verdict(log.fixture.appender.append(first))).isEqualTo(Verdict.DONE);

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
    void an_open_snapshot_neither_stops_nor_slows_the_append() {
        appendsIn(Duration.ofMillis(500)); // to warm up
        int before = appendsIn(Duration.ofSeconds(1));
        Pool reader = log.instance(1);
        NoteLog.await(reader.query("begin isolation level repeatable read").execute());
        long seen = NoteLog.await(reader.query("select count(*) from event").execute())
                .iterator()
                .next()
                .getLong(0);
        int during = appendsIn(Duration.ofSeconds(5)) / 5;
        long stillSeen = NoteLog.await(
                        reader.query("select count(*) from event").execute())
                .iterator()
                .next()
                .getLong(0);
        NoteLog.await(reader.query("rollback").execute());
        assertThat(stillSeen).as("the snapshot was open all the time").isEqualTo(seen);
        assertThat(during).isGreaterThan(before / 2);
    }

    /** One after the other, on one stream, as fast as they are answered. */
    private int appendsIn(Duration time) {
        StreamId stream = NoteLog.note();
        long end = System.nanoTime() + time.toNanos();
        int count = 0;
        for (; System.nanoTime() < end; count++) {
            log.take(stream, count);
        }
        return count;
    }

    /** The first keeps the appender busy, so that the others go out together. The answers of the others. */
    private List<Future<AppendResult>> inOneBatch(Append... appends) {
        List<Future<AppendResult>> answers = new ArrayList<>();
        log.fixture.appender.append(append(TYPE)).onComplete(busy -> {});
        for (Append append : appends) {
            answers.add(log.fixture.appender.append(append));
        }
        return answers;
    }

    private static Append append(String type) {
        return append(type, UUID.randomUUID(), Head.NONE, List.of());
    }

    private static Append append(String type, UUID command, Head expected, List<StreamKey> keys) {
        StreamId stream = NoteLog.note();
        byte[] text = "{\"number\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] hash = Chain.hash(
                stream.category(), stream.id(), expected.version() + 1, text, text, Chain.NOTHING, expected.hash());
        List<Entry> entries = List.of(new Entry(type, NOW, text, text, NONE, NONE, hash));
        return new Append(command, Chain.sha256(text), stream, expected, entries, keys);
    }

    private static Verdict verdict(Future<AppendResult> answer) throws Exception {
        return answer.toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .verdict();
    }
}
