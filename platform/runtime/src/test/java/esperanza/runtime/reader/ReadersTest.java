package esperanza.runtime.reader;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Tally.Poison;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NoteLog log = new NoteLog();
    private final Workers workers = new Workers(new SimpleMeterRegistry());

    @AfterEach
    void close() {
        workers.stop(PATIENCE);
        log.close();
    }

    @Test
    void a_projection_that_fails_again_and_again_holds_up_no_other() {
        Tally failing = created(new Tally("failing", Poison.NONE));
        Tally healthy = created(new Tally("healthy", Poison.NONE));
        log.sql("create function fail() returns trigger language plpgsql as $$"
                + " begin raise exception 'no room' using errcode = '53100'; end $$");
        log.sql("create trigger full_disk before insert on failing execute function fail()");
        Readers readers = new Readers(
                log.fixture.pool,
                log.instance(1),
                LogReader.withoutMemory(log.fixture.queries),
                log.fixture.codec,
                new Handlers(),
                List.of(),
                List.of(failing, healthy),
                new ReadModels(),
                this::leadership,
                workers,
                PATIENCE);
        StreamId note = NoteLog.note();
        log.take(note, 1, 2, 3);
        readers.start();
        assertThat(at("healthy", 3)).isEqualTo(3);
        assertThat(log.number("select total from healthy where id = $1", note.id()))
                .isEqualTo(6);
        assertThat(at("failing", 0)).isZero();
        assertThat(workers.all())
                .extracting(Worker::name)
                .containsExactly("projections", "projection failing", "projection healthy", "rebuild");
        workers.stop(PATIENCE);
        readers.close();
    }

    private Leadership leadership(String name) {
        return new Leadership(log.instance(1), name, "test", PATIENCE);
    }

    private long at(String projection, long position) {
        String cursor = "select coalesce((select position from cursor where name = $1), 0)";
        eventually(() -> log.number(cursor, projection) >= position);
        return log.number(cursor, projection);
    }

    private Tally created(Tally projection) {
        log.sql(projection.createTable());
        return projection;
    }
}
