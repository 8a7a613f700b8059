package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Tally.Poison;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projections made anew in one pass come to what each comes to alone. */
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NoteLog log = new NoteLog();
    private final Parking parking = new Parking(log.fixture.queries);
    private final Tally plain = created(new Tally("plain", Poison.NONE));
    private final Tally folding = created(new Tally("folding", Poison.WHILE_FOLDING));
    private final Tally refused = created(new Tally("refused", Poison.IN_THE_DATABASE));
    private final List<Projection> all = List.of(plain, folding, refused);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_log_of_several_pages_is_read_once_for_all() throws InterruptedException {
        fill(new Random(7), 50, 50);
        keepUp();
        List<String> keptUp = everything();
        spoil();
        ask();
        Rebuild rebuild = rebuild(all);
        assertThat(rebuild.round()).as("nothing is left to do").isFalse();
        assertThat(everything()).isEqualTo(keptUp);
        assertThat(cursors()).containsExactly("folding 2500 false", "plain 2500 false", "refused 2500 false");
        assertThat(log.number("select count(distinct xmin::text) from cursor"))
                .as("one transaction")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void one_pass_comes_to_what_each_comes_to_alone_whatever_cannot_be_digested(int seed) throws InterruptedException {
        Random random = new Random(seed);
        List<StreamId> streams = NoteLog.notes(6);
        for (int n = 0; n < 60; n++) {
            boolean poison = n == 30 || random.nextInt(15) == 0;
            log.take(streams.get(random.nextInt(6)), poison ? Tally.INDIGESTIBLE : random.nextInt(100, 1000));
        }
        keepUp();
        List<String> alone = everything();
        assertThat(log.number("select count(*) from parked")).isPositive();
        spoil();
        ask();
        Rebuild rebuild = rebuild(all);
        assertThat(rebuild.round()).as("what failed is not in the next pass").isTrue();
        assertThat(rebuild.round()).isFalse();
        assertThat(cursors()).containsExactly("folding 60 true", "plain 60 false", "refused 60 true");
        assertThat(rebuild.isAlone("plain")).isFalse();
        assertThat(rebuild.isAlone("folding")).isTrue();
        assertThat(rebuild.isAlone("refused")).isTrue();

        keepUp();
        assertThat(everything()).isEqualTo(alone);
        assertThat(cursors()).containsExactly("folding 60 false", "plain 60 false", "refused 60 false");
        rebuild.comesBack("folding");
        assertThat(rebuild.isAlone("folding")).isFalse();
    }

    @Test
    void what_was_skipped_for_one_projection_stays_skipped_for_it() throws InterruptedException {
        StreamId note = NoteLog.note();
        log.take(note, 1, Tally.INDIGESTIBLE, 2);
        keepUp();
        for (String name : List.of("folding", "refused")) {
            assertThat(NoteLog.await(parking.skip(name, 2, "sent by mistake", "p-7")))
                    .isTrue();
            NoteLog.await(parking.replay(name, note));
        }
        keepUp();
        spoil();
        ask();
        rebuild(all).round();
        assertThat(everything())
                .containsExactly(
                        "folding " + note.id() + " 2 3",
                        "plain " + note.id() + " 3 16",
                        "refused " + note.id() + " 2 3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void until_the_pass_is_over_the_old_tables_answer_and_another_instance_does_what_a_killed_one_left(boolean killed)
            throws InterruptedException {
        fill(new Random(8), 20, 10);
        keepUp();
        List<String> keptUp = everything();
        ask();
        Held held = new Held();
        Pool connection = log.instance(1);
        int process = NoteLog.await(connection.query("select pg_backend_pid()").execute())
                .iterator()
                .next()
                .getInteger(0);
        Rebuild first = rebuild(connection, List.of(held, folding, refused));
        Rebuild second = rebuild(all);
        CompletableFuture<Throwable> life = CompletableFuture.supplyAsync(() -> catchThrowable(first::round));
        held.reached.join();
        assertThat(everything()).isEqualTo(keptUp);
        assertThat(second.round()).isFalse();
        assertThat(cursors()).containsExactly("folding 200 true", "plain 200 true", "refused 200 true");

        if (killed) {
            // Returns when the process has ended: its last statement must not come before.
            log.sql("select pg_terminate_backend($1, 10000)", process);
        }
        held.goOn.complete(null);
        assertThat(life.join() != null).isEqualTo(killed);
        assertThat(everything()).isEqualTo(keptUp);
        assertThat(log.number("select count(*) from cursor where anew")).isEqualTo(killed ? 3 : 0);
        assertThat(second.round()).isFalse();
        assertThat(everything()).isEqualTo(keptUp);
        assertThat(log.number("select count(*) from cursor where anew")).isZero();
    }

    /** A projection held up after it has written. */
    private final class Held implements Projection {

        private final CompletableFuture<Void> reached = new CompletableFuture<>();
        private final CompletableFuture<Void> goOn = new CompletableFuture<>();

        @Override
        public String name() {
            return plain.name();
        }

        @Override
        public List<String> tables() {
            return plain.tables();
        }

        @Override
        public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
            return plain.apply(transaction, events).chain(() -> {
                reached.complete(null);
                return Uni.createFrom().completionStage(goOn);
            });
        }
    }

    private void fill(Random random, int streams, int each) {
        List<StreamId> notes = NoteLog.notes(streams);
        for (int n = 0; n < each; n++) {
            NoteLog.await(Uni.join()
                    .all(notes.stream()
                            .map(note -> log.append(
                                    note,
                                    new CommandId(UUID.randomUUID()),
                                    new NoteTaken(random.nextInt(100, 1_000_000))))
                            .toList())
                    .andFailFast());
        }
    }

    /** Each projection alone, up to the end of the log. */
    private void keepUp() {
        for (Projection each : all) {
            ProjectionRunner runner = runner(each);
            while (runner.round()) {
                Thread.onSpinWait();
            }
        }
    }

    private void spoil() {
        all.forEach(each -> log.sql("update " + each.name() + " set total = -1"));
    }

    private void ask() {
        all.forEach(each -> NoteLog.await(runner(each).rebuild()));
    }

    private Rebuild rebuild(List<Projection> projections) {
        return rebuild(log.instance(1), projections);
    }

    private Rebuild rebuild(Pool connections, List<Projection> projections) {
        return new Rebuild(
                connections,
                log.fixture.pool,
                log.fixture.codec,
                projections,
                name -> projections.stream()
                        .filter(each -> each.name().equals(name))
                        .map(this::runner)
                        .findFirst()
                        .orElseThrow(),
                Duration.ZERO,
                () -> {});
    }

    private ProjectionRunner runner(Projection projection) {
        return new ProjectionRunner(log.fixture.pool, log.fixture.codec, parking, projection, PATIENCE);
    }

    private Tally created(Tally projection) {
        log.sql(projection.createTable());
        return projection;
    }

    private List<String> cursors() {
        return texts("select name || ' ' || position || ' ' || anew from cursor order by name");
    }

    /** The rows of all tables and what is parked. */
    private List<String> everything() {
        List<String> everything = new ArrayList<>();
        all.stream()
                .map(Projection::name)
                .sorted()
                .forEach(name -> everything.addAll(texts(
                        "select '%1$s ' || id || ' ' || notes || ' ' || total from %1$s order by id".formatted(name))));
        everything.addAll(
                texts("select reader || ' ' || position || ' ' || why from parked order by reader, position"));
        return everything;
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        log.sql(sql).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }
}
