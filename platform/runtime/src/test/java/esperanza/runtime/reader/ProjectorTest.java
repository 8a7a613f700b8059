package esperanza.runtime.reader;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Tally.Poison;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All projections together come to what each comes to alone, whatever happens to the instances meanwhile. */
class ProjectorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Line(UUID id, int notes, long total) {}

    /** A service's readers, which share a log with other instances. */
    private final class Instance {

        private final Workers workers = new Workers(new SimpleMeterRegistry());
        private final LogTail tail = new LogTail(log.fixture.pool, Duration.ofMillis(20), workers);
        private final Pool projecting = log.instance(2);
        private final Readers readers;

        private Instance(List<Projection> projections) {
            readers = new Readers(
                    log.fixture.pool,
                    projecting,
                    new LogReader(log.fixture.queries, tail),
                    log.fixture.codec,
                    new Handlers(),
                    List.of(),
                    projections,
                    new ReadModels(),
                    name -> new Leadership(projecting, name, "test", PATIENCE),
                    workers,
                    PATIENCE);
            tail.wakes(readers::wake);
            tail.start();
            readers.start();
        }

        private void end() {
            workers.stop(PATIENCE);
            readers.close();
        }
    }

    private final NoteLog log = new NoteLog();
    private final List<Projection> projections = List.of(
            created(new Tally("plain", Poison.NONE)),
            created(new Tally("folding", Poison.WHILE_FOLDING)),
            created(new Tally("refused", Poison.IN_THE_DATABASE)));
    private final List<Instance> instances = new ArrayList<>();

    @AfterEach
    void close() {
        instances.forEach(Instance::end);
        log.close();
    }

    @Test
    void a_page_is_one_transaction_for_all() {
        start();
        log.take(NoteLog.note(), 1, 2, 3);
        readTo(3);
        assertThat(log.number("select count(distinct xmin::text) from cursor")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void together_they_come_to_what_each_comes_to_alone(int seed) {
        Random random = new Random(seed);
        List<StreamId> streams = NoteLog.notes(6);
        Map<StreamId, List<Integer>> taken = new TreeMap<>(Comparator.comparing(StreamId::id));
        start();
        start();
        for (int step = 0; step < 60; step++) {
            StreamId stream = streams.get(random.nextInt(streams.size()));
            int number = random.nextInt(12) == 0 ? Tally.INDIGESTIBLE : random.nextInt(100, 1000);
            log.take(stream, number);
            taken.computeIfAbsent(stream, each -> new ArrayList<>()).add(number);
            switch (random.nextInt(12)) {
                case 0 -> killABatch();
                case 1 -> rebuild(instances.getFirst().readers);
                case 2 -> {
                    instances.removeFirst().end();
                    start();
                }
                default -> {}
            }
        }
        readTo(60);
        assertThat(lines("plain")).containsExactlyElementsOf(expected(taken, false));
        assertThat(lines("folding")).containsExactlyElementsOf(expected(taken, true));
        assertThat(lines("refused")).containsExactlyElementsOf(expected(taken, true));
        assertThat(parked("plain")).isZero();
        assertThat(parked("folding")).isEqualTo(behindPoison(taken));
        assertThat(parked("refused")).isEqualTo(behindPoison(taken));
    }

    @Test
    void a_projection_that_comes_later_catches_up_and_goes_with_the_others() {
        start();
        StreamId note = NoteLog.note();
        log.take(note, 1, 2, 3);
        readTo(3);
        instances.removeFirst().end();

        log.sql("delete from cursor where name = 'refused'");
        log.sql("truncate refused");
        start();
        log.take(note, 4);
        readTo(4);
        assertThat(lines("refused")).containsExactly(new Line(note.id(), 4, 10));
        log.take(note, 5);
        readTo(5);
        assertThat(log.number("select count(distinct xmin::text) from cursor")).isEqualTo(1);
    }

    @Test
    void an_event_that_this_release_cannot_read_parks_its_stream_and_stops_no_other() {
        StreamId newer = NoteLog.note();
        StreamId known = NoteLog.note();
        log.take(newer, 1, 2);
        log.take(known, 3);
        log.sql("update event set type = 'esperanza.notes.note-taken.v2' where position = 1");
        start();
        readTo(3);
        projections.forEach(each -> {
            assertThat(lines(each.name())).containsExactly(new Line(known.id(), 1, 3));
            assertThat(parked(each.name())).isEqualTo(2);
        });
        log.take(known, 4);
        readTo(4);
    }

    /** As after a commit of another instance that the tail has not fetched yet. */
    @Test
    void a_projection_that_has_read_more_than_is_in_memory_is_not_set_back() {
        StreamId note = NoteLog.note();
        log.take(note, 1, 2, 3, 4);
        runner("plain").round();
        LogReader lagging = new LogReader(
                log.fixture.queries,
                (position, limit) -> Optional.of(log.all().subList((int) Math.min(position, 3), 3)));
        Projector projector =
                new Projector(log.instance(1), lagging, log.fixture.codec, projections, () -> {}, () -> {});
        projector.round();
        assertThat(log.number("select position from cursor where name = 'plain'"))
                .isEqualTo(4);
        assertThat(log.number("select position from cursor where name = 'folding'"))
                .isEqualTo(3);
        assertThat(lines("plain")).containsExactly(new Line(note.id(), 4, 10));
        assertThat(lines("folding")).containsExactly(new Line(note.id(), 3, 6));
    }

    @Test
    void a_cursor_that_a_crash_of_the_database_set_back_is_noticed_although_nothing_new_comes() {
        start();
        StreamId note = NoteLog.note();
        log.take(note, 1, 2, 3);
        readTo(3);
        log.sql("truncate plain");
        log.sql("update cursor set position = 0 where name = 'plain'");
        eventually(() -> lines("plain").equals(List.of(new Line(note.id(), 3, 6))));
    }

    private void rebuild(Readers readers) {
        projections.forEach(each -> readers.rebuild(each.name()).ifPresent(NoteLog::await));
    }

    private ProjectionRunner runner(String name) {
        return new ProjectionRunner(
                log.fixture.pool,
                log.fixture.codec,
                new Parking(log.fixture.queries),
                projections.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(),
                PATIENCE);
    }

    private void start() {
        instances.add(new Instance(projections));
    }

    /**
     * Ends the connection of a batch in hand, as a crash of its instance does. An idle connection still shows its last
     * statement: one that killed a batch before is not meant.
     */
    private void killABatch() {
        log.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and query like 'select move_together%' limit 1");
    }

    private void readTo(long position) {
        eventually(() -> log.number("select count(*) from cursor where position = $1", position) == 3);
    }

    private static List<Line> expected(Map<StreamId, List<Integer>> taken, boolean upToPoison) {
        return taken.entrySet().stream()
                .map(each -> {
                    List<Integer> numbers = upToPoison
                            ? each.getValue().stream()
                                    .takeWhile(number -> number != Tally.INDIGESTIBLE)
                                    .toList()
                            : each.getValue();
                    long total = numbers.stream().mapToLong(Integer::longValue).sum();
                    return new Line(each.getKey().id(), numbers.size(), total);
                })
                .filter(line -> line.notes > 0)
                .sorted(Comparator.comparing(line -> line.id.toString()))
                .toList();
    }

    private static long behindPoison(Map<StreamId, List<Integer>> taken) {
        return taken.values().stream()
                .mapToLong(numbers -> numbers.stream()
                        .dropWhile(number -> number != Tally.INDIGESTIBLE)
                        .count())
                .sum();
    }

    private long parked(String reader) {
        return log.number("select count(*) from parked where reader = $1", reader);
    }

    private List<Line> lines(String table) {
        List<Line> lines = new ArrayList<>();
        log.sql("select id, notes, total from " + table + " order by id::text")
                .forEach(row -> lines.add(new Line(row.getUUID("id"), row.getInteger("notes"), row.getLong("total"))));
        return lines;
    }

    private Tally created(Tally projection) {
        log.sql(projection.createTable());
        return projection;
    }
}
