package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.NoteEvent;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Tally.Poison;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionRunnerTest {

    private static final String FROM_THE_LOG = "select id, count(*)::int notes,"
            + " sum((convert_from(clear, 'UTF8')::json ->> 'number')::int)::bigint total"
            + " from event group by id order by id";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private record Line(UUID id, int notes, long total) {}

    private final NoteLog log = new NoteLog();
    private final Parking parking = new Parking(log.fixture.queries);
    private final Tally tally = created(new Tally("tally", Poison.NONE));
    private final Random random = new Random(20260102);

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void counts_are_exact_although_the_runner_is_killed_within_its_batches(boolean written) {
        for (int kill = 1; kill <= 3; kill++) {
            fill(20, 10);
            Held held = new Held(written);
            Pool connection = log.instance(1);
            int process = backend(connection);
            CompletableFuture<Throwable> life =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> drain(runner(connection, held))));
            held.reached.join();
            log.sql("select pg_terminate_backend($1, 10000)", process);
            held.goOn.complete(null);
            assertThat(life.join()).as("its connection is gone").isNotNull();
            connection.closeAndForget();
        }
        assertThat(position("tally")).isZero();
        drainTo(runner(log.instance(1), tally), 600);
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());
    }

    /** The tally, held up within its batch, before or after its first write. */
    private final class Held implements Projection {

        private final boolean written;
        private final CompletableFuture<Void> reached = new CompletableFuture<>();
        private final CompletableFuture<Void> goOn = new CompletableFuture<>();

        private Held(boolean written) {
            this.written = written;
        }

        @Override
        public String name() {
            return tally.name();
        }

        @Override
        public List<String> tables() {
            return tally.tables();
        }

        @Override
        public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
            return written
                    ? tally.apply(transaction, events).chain(this::hold)
                    : hold().chain(() -> tally.apply(transaction, events));
        }

        private Uni<Void> hold() {
            reached.complete(null);
            return Uni.createFrom().completionStage(goOn);
        }
    }

    @Test
    void a_runner_frozen_within_its_batch_is_ended_and_another_takes_over() {
        fill(10, 10);
        Held freezing = new Held(true);
        ProjectionRunner first = runner(log.instance(1), freezing, Duration.ofSeconds(1));
        ProjectionRunner next = runner(log.instance(1), tally);
        CompletableFuture<Throwable> round = CompletableFuture.supplyAsync(() -> catchThrowable(first::round));
        freezing.reached.join();
        drainTo(next, 100);
        assertThat(position("tally")).isEqualTo(100);

        freezing.goOn.complete(null);
        assertThat(round.join()).as("its transaction is gone").isNotNull();
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());
    }

    @Test
    void counts_are_exact_when_two_instances_run_at_once() {
        fill(20, 100);
        ProjectionRunner first = runner(log.instance(1), tally);
        ProjectionRunner second = runner(log.instance(1), tally);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> drainTo(second, 2000));
        drainTo(first, 2000);
        other.join();
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());
    }

    @Test
    void a_rebuild_equals_what_was_kept_up_event_by_event() {
        ProjectionRunner runner = runner(log.fixture.pool, tally);
        for (int n = 0; n < 5; n++) {
            fill(10, 3);
            drain(runner);
        }
        List<Line> keptUp = lines("tally");
        log.sql("update tally set total = $1", 0L);
        NoteLog.await(runner.rebuild());
        drain(runner);
        assertThat(lines("tally")).containsExactlyElementsOf(keptUp).containsExactlyElementsOf(fromTheLog());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void until_a_rebuild_is_over_everybody_is_answered_as_before_also_when_it_is_killed(boolean killed) {
        fill(20, 50);
        drainTo(runner(log.fixture.pool, tally), 1000);
        Held held = new Held(true);
        Pool connection = log.instance(1);
        int process = backend(connection);
        ProjectionRunner runner = runner(connection, held);
        NoteLog.await(runner.rebuild());
        CompletableFuture<Throwable> anew = CompletableFuture.supplyAsync(() -> catchThrowable(runner::round));
        held.reached.join();
        assertThat(position("tally")).isEqualTo(1000);
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());

        if (killed) {
            log.sql("select pg_terminate_backend($1, 10000)", process);
        }
        held.goOn.complete(null);
        assertThat(anew.join() != null).isEqualTo(killed);
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());
        drain(runner(log.fixture.pool, tally));
        assertThat(log.number("select count(*) from cursor where anew")).isZero();
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());
    }

    @Test
    void a_rebuild_while_batches_run_ends_in_exact_counts() {
        fill(20, 100);
        ProjectionRunner runner = runner(log.instance(2), tally);
        ProjectionRunner asked = runner(log.instance(2), tally);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> drainTo(runner, 2000));
        for (int n = 0; n < 20; n++) {
            NoteLog.await(asked.rebuild());
        }
        running.join();
        drain(runner);
        assertThat(lines("tally")).containsExactlyElementsOf(fromTheLog());
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void what_one_projection_cannot_digest_parks_that_stream_for_it_and_nothing_else(Poison poison) {
        Tally picky = created(new Tally("picky", poison));
        StreamId poisoned = NoteLog.note();
        StreamId healthy = NoteLog.note();
        log.take(poisoned, 1, Tally.INDIGESTIBLE, 2);
        log.take(healthy, 5, 6);
        ProjectionRunner pickyRunner = runner(log.fixture.pool, picky);
        drain(pickyRunner);
        drain(runner(log.fixture.pool, tally));
        log.take(poisoned, 3);
        log.take(healthy, 7);
        drain(pickyRunner);
        drain(runner(log.fixture.pool, tally));

        assertThat(lines("picky"))
                .containsExactlyInAnyOrder(new Line(poisoned.id(), 1, 1), new Line(healthy.id(), 3, 18));
        assertThat(lines("tally"))
                .containsExactlyInAnyOrder(new Line(poisoned.id(), 4, 19), new Line(healthy.id(), 3, 18));
        assertThat(NoteLog.await(parking.list()))
                .extracting(p -> p.reader() + ' ' + p.position())
                .containsExactly("picky 2", "picky 3", "picky 6");
    }

    @Test
    void after_the_repair_a_replay_does_what_waited_and_the_counts_are_exact() {
        Tally picky = created(new Tally("picky", Poison.WHILE_FOLDING));
        StreamId poisoned = NoteLog.note();
        log.take(poisoned, 1, Tally.INDIGESTIBLE, 2);
        drain(runner(log.fixture.pool, picky));
        NoteLog.await(parking.replay("picky", poisoned));
        drain(runner(log.fixture.pool, picky));
        assertThat(NoteLog.await(parking.list())).as("not repaired yet").hasSize(2);

        ProjectionRunner repaired = runner(log.fixture.pool, new Tally("picky", Poison.NONE));
        assertThat(NoteLog.await(parking.replay("picky", poisoned))).isEqualTo(2);
        log.take(poisoned, 3);
        drain(repaired);
        assertThat(lines("picky")).containsExactly(new Line(poisoned.id(), 4, 19));
        assertThat(NoteLog.await(parking.list())).isEmpty();
    }

    @Test
    void what_was_skipped_stays_skipped_in_a_rebuild() {
        Tally picky = created(new Tally("picky", Poison.WHILE_FOLDING));
        StreamId poisoned = NoteLog.note();
        log.take(poisoned, 1, Tally.INDIGESTIBLE, 2);
        ProjectionRunner runner = runner(log.fixture.pool, picky);
        drain(runner);
        assertThat(NoteLog.await(parking.skip("picky", 2, "sent by mistake", "p-7")))
                .isTrue();
        NoteLog.await(parking.replay("picky", poisoned));
        drain(runner);
        assertThat(lines("picky")).containsExactly(new Line(poisoned.id(), 2, 3));

        NoteLog.await(runner.rebuild());
        drain(runner);
        assertThat(lines("picky")).containsExactly(new Line(poisoned.id(), 2, 3));
        assertThat(NoteLog.await(parking.list())).isEmpty();
    }

    @Test
    void a_passing_failure_parks_nothing() {
        Tally picky = created(new Tally("picky", Poison.NONE));
        log.take(NoteLog.note(), 1, 2);
        ProjectionRunner runner = runner(log.fixture.pool, picky);
        log.sql("create function fail() returns trigger language plpgsql as $$"
                + " begin raise exception 'no room' using errcode = '53100'; end $$");
        log.sql("create trigger full_disk before insert on picky execute function fail()");
        assertThatThrownBy(runner::round).isInstanceOf(PgException.class);
        assertThat(NoteLog.await(parking.list())).isEmpty();
        log.sql("drop trigger full_disk on picky");
        drain(runner);
        assertThat(lines("picky")).extracting(Line::notes).containsExactly(2);
    }

    private void fill(int streams, int each) {
        List<StreamId> notes = NoteLog.notes(streams);
        for (int n = 0; n < each; n++) {
            NoteLog.await(
                    Uni.join().all(notes.stream().map(this::noteTaken).toList()).andFailFast());
        }
    }

    private Uni<Outcome<NoteEvent>> noteTaken(StreamId stream) {
        return log.append(stream, new CommandId(UUID.randomUUID()), new NoteTaken(random.nextInt(100, 1_000_000)));
    }

    private static int backend(Pool connection) {
        return NoteLog.await(connection.query("select pg_backend_pid()").execute())
                .iterator()
                .next()
                .getInteger(0);
    }

    private static void drain(ProjectionRunner runner) {
        while (runner.round()) {
            Thread.onSpinWait();
        }
    }

    private void drainTo(ProjectionRunner runner, long last) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (position("tally") < last && System.nanoTime() < end) {
            runner.round();
        }
    }

    private ProjectionRunner runner(Pool connections, Projection projection) {
        return runner(connections, projection, PATIENCE);
    }

    private ProjectionRunner runner(Pool connections, Projection projection, Duration patience) {
        return new ProjectionRunner(connections, log.fixture.codec, parking, projection, patience);
    }

    private Tally created(Tally projection) {
        log.sql(projection.createTable());
        return projection;
    }

    private long position(String reader) {
        return log.number("select coalesce((select position from cursor where name = $1), 0)", reader);
    }

    private List<Line> fromTheLog() {
        return query(FROM_THE_LOG);
    }

    private List<Line> lines(String table) {
        return query("select id, notes, total from " + table + " order by id");
    }

    private List<Line> query(String sql) {
        return log.sql(sql).stream()
                .map(row -> new Line(row.getUUID("id"), row.getInteger("notes"), row.getLong("total")))
                .toList();
    }
}
