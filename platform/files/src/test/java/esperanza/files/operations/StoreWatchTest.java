package esperanza.files.operations;

import static esperanza.files.FilesFixture.SEGMENT;
import static esperanza.files.FilesFixture.await;
import static esperanza.files.FilesFixture.bytes;
import static esperanza.files.FilesFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.store.MemoryStore;
import esperanza.files.upload.UploadFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreWatchTest {

    private static final Instant QUARTER = Instant.parse("2026-03-01T10:15:00Z");

    private final MemoryStore store = new MemoryStore();
    private final UploadFixture fixture = new UploadFixture(store);
    private final AtomicReference<Instant> now = new AtomicReference<>(QUARTER.plusSeconds(61));
    private final StoreWatch watch = new StoreWatch(
            new FiguresTable(fixture.base.log.fixture.queries), fixture.base.segments.stored(), now::get);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_figures_are_those_of_the_last_quarter_of_an_hour_and_neither_time_nor_number_tells_of_one_file() {
        look();
        assertThat(watch.figures()).as("who restarts chooses no moment").isEmpty();
        now.set(QUARTER.plus(Duration.ofMinutes(15)));
        look();
        assertThat(watch.figures()).contains(figures(15, 0, FileCount.NONE, 0, Optional.empty()));

        fixture.create(1_000_000);
        var ended = fixture.create(2 * SEGMENT);
        await(fixture.uploads.append(ended.id(), UploadFixture.OWNER, 0, stream(bytes(2 * SEGMENT))));
        fixture.base.log.sql("insert into file_segment(name) select 'a' || n from generate_series(1, 197) n");
        fixture.base.log.sql("insert into damaged_segment(name) values ('ab')");
        fixture.base.log.sql("update scrub set ended_at = '2026-02-27T03:44:59Z'");
        now.set(QUARTER.plus(Duration.ofMinutes(29)));
        look();
        assertThat(watch.figures())
                .hasValueSatisfying(last -> assertThat(last.uploads()).isEqualTo(FileCount.NONE));
        now.set(QUARTER.plus(Duration.ofMinutes(44)));
        look();
        assertThat(watch.figures())
                .contains(figures(30, 100, FileCount.SOME, 1, Optional.of(Instant.parse("2026-02-27T03:30:00Z"))));
        fixture.base.log.sql("insert into file_segment(name) values ('b')");
        now.set(QUARTER.plus(Duration.ofMinutes(45)));
        look();
        assertThat(watch.figures())
                .hasValueSatisfying(last -> assertThat(last.segments()).isEqualTo(200));
    }

    @Test
    void a_store_that_is_away_is_an_alarm_and_damage_is_told_meanwhile() {
        store.goAway();
        fixture.base.log.sql("insert into damaged_segment(name) values ('ab')");
        look();
        assertThat(watch.isAway() && watch.isDamaged()).isTrue();
        store.comeBack();
        look();
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void damage_and_a_full_store_are_alarms_at_once() {
        look();
        assertThat(watch.isDamaged() || watch.isFull()).isFalse();
        fixture.base.log.sql("insert into damaged_segment(name) values ('ab')");
        store.haveRoomFor(0);
        look();
        assertThat(watch.isDamaged() && watch.isFull()).isTrue();
        store.comeBack();
        fixture.base.log.sql("delete from damaged_segment");
        look();
        assertThat(watch.isDamaged() || watch.isFull()).isFalse();
    }

    private static StoreFigures figures(
            int minutes, long segments, FileCount files, long damaged, Optional<Instant> readAgain) {
        return new StoreFigures(
                QUARTER.plus(Duration.ofMinutes(minutes)), 100, segments, files, files, damaged, readAgain);
    }

    private void look() {
        await(watch.look());
    }
}
