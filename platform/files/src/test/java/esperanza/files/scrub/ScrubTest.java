package esperanza.files.scrub;

import static esperanza.files.FilesFixture.SEGMENT;
import static esperanza.files.FilesFixture.await;
import static esperanza.files.FilesFixture.bytes;
import static esperanza.files.FilesFixture.stream;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.FilesFixture;
import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.files.store.MemoryStore;
import esperanza.files.store.StoreAway;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScrubTest {

    private static final MemoryStore STORE = new MemoryStore();
    private static final int SEGMENTS = 40;
    private static FilesFixture fixture;

    private final List<Set<String>> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean serviceAway = new AtomicBoolean();
    private final Scrub scrub = scrub();

    @BeforeAll
    static void open() {
        fixture = new FilesFixture(STORE);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        STORE.comeBack();
        STORE.clear();
        STORE.reads();
        sql("delete from file_segment");
        sql("delete from damaged_segment");
        sql("update scrub set reached = '', begun_at = 'epoch', ended_at = 'epoch', held_until = 'epoch'");
    }

    @Test
    void every_segment_is_read_once_in_a_month_and_a_few_at_a_time() {
        stored();
        STORE.reads();
        assertThat(await(scrub.some())).isTrue();
        assertThat(STORE.reads()).isEqualTo(16);
        all();
        assertThat(STORE.reads()).isEqualTo(SEGMENTS - 16);
        all();
        assertThat(STORE.reads()).as("not before its time").isZero();
        sql("update scrub set begun_at = begun_at - interval '31 days'");
        all();
        assertThat(STORE.reads()).isEqualTo(SEGMENTS);
        assertThat(told).isEmpty();
    }

    @Test
    void after_an_outage_it_goes_on_where_it_was_and_two_instances_share_one_reading() {
        stored();
        STORE.reads();
        await(scrub.some());
        STORE.goAway();
        assertThatThrownBy(() -> await(scrub.some())).isInstanceOf(StoreAway.class);
        STORE.comeBack();
        assertThat(await(scrub().some()))
                .as("the one that failed holds it for five minutes")
                .isFalse();
        sql("update scrub set held_until = 'epoch'");
        STORE.reads();
        while (await(scrub().some())) {
            await(scrub.some());
        }
        assertThat(STORE.reads()).isEqualTo(SEGMENTS - 16);
        assertThat(number("select count(*) from damaged_segment"))
                .as("a store that is away is not damaged")
                .isZero();
    }

    @Test
    void a_damaged_and_a_missing_segment_are_noted_at_once_told_when_an_hour_confirms_them_and_nothing_is_deleted() {
        Manifest file = stored();
        String changed = file.segments().get(3).name();
        String missing = file.segments().get(7).name();
        byte[] whole = STORE.bytes(changed);
        STORE.damage(changed, new byte[1]);
        STORE.remove(missing);
        all();
        await(scrub.damaged());
        assertThat(damaged()).isEqualTo(2);
        assertThat(told).as("found once").isEmpty();
        hourPasses();
        await(scrub.damaged());
        await(scrub.damaged());
        assertThat(told).containsExactly(Set.of(changed, missing));
        assertThat(STORE.size()).isEqualTo(SEGMENTS - 1);

        STORE.damage(changed, whole);
        await(scrub.damaged());
        assertThat(damaged()).as("what was put back is whole").isOne();
        sql("update damaged_segment set found_at = found_at - interval '1 day', told_at = told_at - interval '1 day'");
        await(scrub.damaged());
        await(scrub.damaged());
        assertThat(told)
                .as("an upload may have its place in the log by now")
                .containsExactly(Set.of(changed, missing), Set.of(missing));
    }

    @Test
    void a_folder_that_was_mounted_wrongly_for_a_while_is_told_to_nobody() {
        Manifest file = stored();
        String name = file.segments().getFirst().name();
        byte[] whole = STORE.bytes(name);
        STORE.remove(name);
        all();
        hourPasses();
        STORE.damage(name, whole);
        await(scrub.damaged());
        assertThat(damaged()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void a_thousand_damaged_segments_are_told_and_one_more_is_an_accident_of_the_store() {
        sql("insert into damaged_segment(name, found_at, confirmed_at)"
                + " select 'a' || n, now(), now() from generate_series(1, 1001) n");
        sql("insert into file_segment(name) select 'a' || n from generate_series(1, 1001) n");
        ScrubTable table = new ScrubTable(fixture.log.fixture.queries);
        assertThat(await(table.untold())).isEmpty();
        sql("delete from damaged_segment where name = 'a1'");
        assertThat(await(table.untold())).hasSize(1000);
    }

    @Test
    void a_segment_that_cannot_be_read_is_noted_like_a_damaged_one_and_passed() {
        Manifest file = stored();
        String rotten = file.segments().get(3).name();
        STORE.reads();
        STORE.rot(rotten);
        all();
        assertThat(STORE.reads()).isEqualTo(SEGMENTS);
        hourPasses();
        await(scrub.damaged());
        assertThat(told).containsExactly(Set.of(rotten));
    }

    @Test
    void a_service_that_is_away_is_told_when_it_is_back() {
        Manifest file = stored();
        String name = file.segments().getFirst().name();
        STORE.remove(name);
        all();
        hourPasses();
        serviceAway.set(true);
        assertThatThrownBy(() -> await(scrub.damaged())).hasMessage("away");
        serviceAway.set(false);
        await(scrub.damaged());
        assertThat(told).as("not each half second").isEmpty();
        sql("update damaged_segment set telling_until = 'epoch'");
        await(scrub.damaged());
        assertThat(told).containsExactly(Set.of(name));
    }

    @Test
    void each_segment_renews_the_hold_and_an_instance_that_lost_it_sets_nobody_back() {
        List<String> names =
                stored().segments().stream().map(Segment::name).sorted().toList();
        AtomicLong held = new AtomicLong();
        STORE.beforeRead(names.get(0), () -> sql("update scrub set held_until = 'epoch'"));
        STORE.beforeRead(names.get(1), () -> {
            held.set(
                    number("select count(*) from scrub where held_until > clock_timestamp() + interval '200 seconds'"));
            sql("update scrub set reached = $1", names.get(30));
        });
        await(scrub.some());
        assertThat(held).hasValue(1);
        assertThat(number("select count(*) from scrub where held_until > clock_timestamp() and reached = '"
                        + names.get(30) + "'"))
                .as("the place and the hold of the other instance")
                .isOne();
    }

    @Test
    void what_was_removed_while_it_was_read_is_not_damaged() {
        Manifest file = stored();
        String name = file.segments().getFirst().name();
        STORE.beforeRead(name, () -> {
            sql("delete from file_segment");
            STORE.remove(name);
        });
        all();
        assertThat(told).isEmpty();
        assertThat(number("select count(*) from damaged_segment")).isZero();
    }

    @Test
    void it_rests_after_each_segment_as_its_pace_says() {
        stored();
        STORE.reads();
        Cancellable slow = scrub(1).some().subscribe().with(_ -> {});
        eventually(() -> STORE.reads() == 1);
        assertThat(await(scrub.some())).as("the store has one pace").isFalse();
        assertThat(STORE.reads()).isZero();
        slow.cancel();
    }

    private Scrub scrub() {
        return scrub(Long.MAX_VALUE);
    }

    private Scrub scrub(long bytesASecond) {
        return new Scrub(
                new ScrubTable(fixture.log.fixture.queries),
                fixture.segments.stored(),
                () -> this::take,
                Duration.ofDays(30),
                bytesASecond);
    }

    private Uni<Void> take(Set<String> damaged) {
        if (serviceAway.get()) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
        told.add(damaged);
        return Uni.createFrom().voidItem();
    }

    private void all() {
        boolean more = true;
        while (more) {
            more = await(scrub.some());
        }
    }

    private static void hourPasses() {
        sql("update damaged_segment set found_at = found_at - interval '61 minutes'");
    }

    private static long damaged() {
        return number("select count(*) from damaged_segment");
    }

    private static Manifest stored() {
        return await(fixture.files.store(stream(bytes(SEGMENTS * SEGMENT))));
    }

    private static void sql(String sql, Object... arguments) {
        fixture.log.sql(sql, arguments);
    }

    private static long number(String sql) {
        return fixture.log.number(sql);
    }
}
