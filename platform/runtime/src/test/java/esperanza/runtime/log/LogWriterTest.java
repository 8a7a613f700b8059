package esperanza.runtime.log;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.mirror.Mirror;
import esperanza.runtime.relay.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and mirrored polls go out together, and the log is as if each had been written alone. */
class LogWriterTest {

    private static final String WRITER =
            "datname = current_database() and query like 'select 0 part%' and pid <> pg_backend_pid()";

    private final NoteLog publisher = new NoteLog();
    private final NoteLog log = new NoteLog();
    private final Mirror mirror = new Mirror(
            log.fixture.pool,
            log.fixture.log,
            new SimpleMeterRegistry(),
            topic -> new UUID(0, topic.length()),
            (source, records) -> {});

    @AfterEach
    void close() {
        mirror.stop();
        publisher.close();
        log.close();
    }

    @Test
    void what_waits_together_is_committed_together_with_where_reading_goes_on() throws Exception {
        publisher.take(NoteLog.note(), 1, 2, 3);
        List<ConsumerRecord<byte[], byte[]>> records = Records.of(publisher);

        finish(whileTheLogIsLocked(() ->
                List.of(mirror(records.subList(0, 2)), append(note()), append(note()), mirror(records.subList(2, 3)))));

        assertThat(log.number("select count(distinct xmin::text) from event")).isEqualTo(2);
        assertThat(log.number("select count(*) from event e join read_position r on r.xmin::text = e.xmin::text"))
                .isEqualTo(5);
        assertThat(log.number("select next from read_position"))
                .isEqualTo(records.getLast().offset() + 1);
        assertThat(log.fixture.committed)
                .as("what is handed on is what is stored")
                .usingRecursiveComparison()
                .isEqualTo(log.all());
        assertThatLog(log.all()).isGapless().isChained();
    }

    @Test
    void what_the_database_refuses_of_a_round_fails_alone_be_it_a_poll_or_a_command() throws Exception {
        Append refused = note();
        StreamId refusedArrival = NoteLog.note();
        publisher.take(refusedArrival, 1);
        publisher.take(NoteLog.note(), 2);
        List<ConsumerRecord<byte[], byte[]>> records = Records.of(publisher);
        log.sql("create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$");
        log.sql("create trigger refuse before insert on event for each row when (new.id in ('%s', '%s'))"
                        .formatted(refused.stream().id(), refusedArrival.id())
                + " execute function refuse()");

        List<CompletableFuture<?>> answers = whileTheLogIsLocked(() -> List.of(
                mirror(records.subList(0, 1)),
                append(note()),
                append(refused),
                append(note()),
                mirror(records.subList(1, 2))));

        finish(List.of(answers.get(1), answers.get(3), answers.get(4)));
        assertThatThrownBy(() -> finish(List.of(answers.get(2)))).hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(log.all()).hasSize(4);
        assertThat(answers.get(0)).isNotDone();

        log.sql("drop trigger refuse on event");
        finish(List.of(answers.get(0)));
        assertThat(log.all()).hasSize(5);
        assertThatLog(log.all()).isGapless().isChained();
    }

    @Test
    void while_the_gate_is_shut_what_others_published_is_stored() {
        publisher.take(NoteLog.note(), 1, 2);
        log.fixture.gate.shut("log-behind-topic");
        NoteLog.await(mirror.store(NoteLog.SOURCE, Records.poll(Records.of(publisher))));
        assertThatLog(log.all()).isGapless().isChained().isMirrorOf(publisher.all());
        assertThatThrownBy(() -> log.take(NoteLog.note(), 1)).hasMessage("log-behind-topic");
    }

    /** One row in fifty is refused until five were, and the writer's connection is killed four times. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whatever_fails_meanwhile_the_log_is_as_if_each_had_been_written_alone(long seed) throws Exception {
        Random random = new Random(seed);
        List<StreamId> foreign = NoteLog.notes(8);
        for (int n = 1; n <= 20; n++) {
            for (StreamId stream : foreign) {
                publisher.take(stream, n);
            }
        }
        log.sql("create sequence refusals");
        log.sql("create function refuse() returns trigger language plpgsql as $$ begin if random() < 0.02 then"
                + " if nextval('refusals') <= 5 then raise 'refused'; end if; end if; return new; end $$");
        log.sql("create trigger refuse before insert on event for each row execute function refuse()");

        List<CompletableFuture<?>> answers = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(Records.of(publisher));
        int commands = 0;
        for (int n = 1; !records.isEmpty(); n++) {
            if (random.nextInt(3) > 0) {
                answers.add(start(untilAnswered(NoteLog.note(), ++commands)));
            } else {
                List<ConsumerRecord<byte[], byte[]>> poll = records.subList(0, Math.min(records.size(), 3));
                answers.add(mirror(List.copyOf(poll)));
                poll.clear();
            }
            if (n % 30 == 0) {
                log.sql("select pg_terminate_backend(pid) from pg_stat_activity where " + WRITER);
            }
        }
        finish(answers);

        List<StoredEvent> stored = log.all();
        assertThatLog(stored).isGapless().isChained();
        assertThatLog(stored.stream().filter(e -> e.stream().mirrored()).toList())
                .isMirrorOf(publisher.all());
        assertThat(stored.stream()
                        .filter(e -> !e.stream().mirrored())
                        .map(e -> log.fixture.codec.clear(e).path("number").asInt())
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, commands).boxed().toList());
        assertThat(log.number("select count(*) from command_memory")).isEqualTo(commands);
        assertThat(log.number("select count(*) from held")).isZero();
    }

    /** The same command again and again, as a sender does that got no answer. */
    private Uni<Outcome<NoteEvent>> untilAnswered(StreamId stream, int number) {
        CommandId command = new CommandId(UUID.randomUUID());
        return Uni.createFrom()
                .deferred(() -> log.append(stream, command, new NoteTaken(number)))
                .onFailure(StoreUnavailable.class)
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofMillis(200))
                .indefinitely();
    }

    private interface Senders {
        List<CompletableFuture<?>> begin();
    }

    /** Sends a command that waits for the lock. What begins meanwhile waits for the next round. */
    private List<CompletableFuture<?>> whileTheLogIsLocked(Senders senders) throws Exception {
        Pool busy = log.instance(1);
        NoteLog.await(busy.query("select pg_advisory_lock(4711)").execute());
        CompletableFuture<?> first = append(note());
        eventually(() ->
                log.number("select count(*) from pg_stat_activity where wait_event = 'advisory' and " + WRITER) == 1);
        List<CompletableFuture<?>> begun = senders.begin();
        NoteLog.await(busy.query("select pg_advisory_unlock(4711)").execute());
        finish(List.of(first));
        return begun;
    }

    private static Append note() {
        return AppendFaultsTest.append(AppendFaultsTest.TYPE);
    }

    private CompletableFuture<?> append(Append append) {
        return log.fixture.log.append(append).toCompletionStage().toCompletableFuture();
    }

    private CompletableFuture<?> mirror(List<ConsumerRecord<byte[], byte[]>> poll) {
        return start(mirror.store(NoteLog.SOURCE, Records.poll(poll)));
    }

    private static CompletableFuture<?> start(Uni<?> work) {
        return work.subscribeAsCompletionStage();
    }

    private static void finish(List<CompletableFuture<?>> answers) throws Exception {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    }
}
