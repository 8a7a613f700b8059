package esperanza.files.upload;

import static esperanza.files.FilesFixture.SEGMENT;
import static esperanza.files.FilesFixture.await;
import static esperanza.files.FilesFixture.bytes;
import static esperanza.files.FilesFixture.stream;
import static esperanza.files.upload.UploadFixture.OWNER;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.store.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandingOnTest {

    private static final MemoryStore STORE = new MemoryStore();
    private static UploadFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new UploadFixture(STORE);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        STORE.clear();
        fixture.received.clear();
        fixture.hangsAt.set(-1);
        fixture.notAnnounced.set(false);
        fixture.serviceAway.set(false);
        fixture.base.log.sql("delete from upload");
        fixture.base.log.sql("delete from file_segment");
    }

    @Test
    void a_service_that_hangs_with_one_file_gets_the_hundred_behind_it_and_that_one_later() {
        sent(2_000);
        for (int n = 0; n < 100; n++) {
            sent(1_000);
        }
        fixture.hangsAt.set(2_000);
        assertThat(fixture.handOn()).as("it waits a second at most").isTrue();
        assertThat(number("select count(*) from upload where held_until > clock_timestamp()"))
                .as("nobody else tries meanwhile")
                .isEqualTo(1);
        fixture.handAllOn();
        assertThat(fixture.received).hasSize(100).allMatch(one -> one.file().length() == 1_000);

        eventually(() -> {
            assertThat(fixture.handOn()).as("the hold is renewed").isFalse();
            return number("select tries from upload where not handed_on") == 1;
        });
        assertThat(number("select fence from upload where not handed_on"))
                .as("one append, one hold")
                .isEqualTo(2);
        assertThat(number("select count(*) from upload where held_until is not null"))
                .isZero();
        fixture.hangsAt.set(-1);
        fixture.handOnAgain();
        assertThat(fixture.received).hasSize(101);
        assertThat(fixture.received.getLast().file().length()).isEqualTo(2_000);
    }

    @Test
    void no_row_is_locked_while_the_service_takes_a_file() {
        Upload upload = sent(2_000);
        fixture.hangsAt.set(2_000);
        fixture.handOn();
        assertThat(number("select count(*) from (select from upload for update nowait) free"))
                .isEqualTo(1);
        await(fixture.uploads.end(upload.id(), OWNER));
        assertThat(number("select count(*) from upload"))
                .as("the file belongs to the service")
                .isEqualTo(1);
    }

    @Test
    void another_instance_takes_over_what_a_dead_one_held_and_the_first_changes_nothing_any_more() {
        Upload upload = sent(SEGMENT + 1);
        List<CompletableFuture<Boolean>> dead = List.of(STORE.whileHeld(() -> {
            CompletableFuture<Boolean> first =
                    fixture.anotherInstance().handOn().subscribeAsCompletionStage();
            eventually(() -> number("select count(*) from upload where held_until is not null") == 1);
            fixture.base.log.sql(
                    "update upload set fence = fence + 1, held_until = clock_timestamp() - interval '1 s'");
            return first;
        }));
        assertThat(dead.getFirst().join()).isTrue();
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.done()).isFalse());
        fixture.handOn();
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.done()).isTrue());
        assertThat(fixture.received).as("the first does not tell it any more").hasSize(1);
    }

    @Test
    void each_try_waits_twice_as_long_up_to_a_quarter_of_an_hour() {
        sent(1_000);
        fixture.serviceAway.set(true);
        for (int seconds : new int[] {10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            fixture.handOnAgain();
            assertThat(number(
                            "select round(extract(epoch from again_at - clock_timestamp()) / 10)::bigint from upload"))
                    .isEqualTo(seconds / 10);
        }
        fixture.serviceAway.set(false);
        fixture.handOnAgain();
        assertThat(fixture.received).hasSize(1);
    }

    @Test
    void a_file_that_nobody_announces_in_a_day_is_removed_with_its_key_and_one_that_the_service_cannot_take_stays() {
        sent(1_000);
        fixture.serviceAway.set(true);
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        fixture.handOnAgain();
        fixture.sweep();
        assertThat(STORE.size()).isEqualTo(1);

        fixture.serviceAway.set(false);
        fixture.notAnnounced.set(true);
        fixture.handOnAgain();
        fixture.sweep();
        assertThat(STORE.size()).isZero();
        assertThat(number("select count(*) from upload")).isZero();
    }

    @Test
    void a_file_that_is_announced_later_does_not_wait_for_the_next_try() {
        Upload upload = sent(1_000);
        fixture.notAnnounced.set(true);
        fixture.handOn();
        fixture.notAnnounced.set(false);
        assertThat(fixture.handOn()).isFalse();
        int woken = fixture.woken.get();
        await(fixture.uploads.announced(upload.id()));
        assertThat(fixture.woken.get()).isEqualTo(woken + 1);
        assertThat(fixture.handOn()).isTrue();
        assertThat(fixture.received).hasSize(1);
    }

    @Test
    void a_file_that_is_announced_when_it_has_expired_is_kept_until_the_service_has_it() {
        Upload upload = expiredUnannounced(OptionalLong.of(1_000));
        Upload unknown = expiredUnannounced(OptionalLong.empty());
        assertThat(await(fixture.uploads.keep(upload.id()))).isTrue();
        assertThat(await(fixture.uploads.keep(unknown.id()))).isTrue();
        fixture.sweep();
        fixture.notAnnounced.set(false);
        fixture.handAllOn();
        assertThat(fixture.received).hasSize(2);
    }

    @Test
    void nothing_is_announced_of_an_upload_that_is_being_ended() {
        Upload upload = expiredUnannounced(OptionalLong.of(1_000));
        fixture.base.log.sql("update upload set expires_at = 'epoch'");
        assertThat(await(fixture.uploads.keep(upload.id()))).isFalse();
        assertThat(fixture.handOnAgain()).as("the service does not get it").isFalse();
        fixture.sweep();
        assertThat(STORE.size()).isZero();
    }

    @Test
    void a_file_whose_announcement_is_missing_in_an_older_copy_of_the_log_has_a_day_once_the_gate_is_open() {
        fixture.gate.shut("log-behind-topic");
        expiredUnannounced(OptionalLong.of(1_000));
        fixture.sweep();
        fixture.gate.open();
        fixture.handOnAgain();
        fixture.sweep();
        assertThat(STORE.size()).isEqualTo(1);
        fixture.notAnnounced.set(false);
        fixture.handOnAgain();
        assertThat(fixture.received).hasSize(1);
    }

    @Test
    void damage_after_the_service_was_told_takes_no_name_from_the_file() {
        sent(2 * SEGMENT + 1);
        fixture.serviceAway.set(true);
        fixture.handOn();
        fixture.serviceAway.set(false);
        String second = name(1);
        byte[] whole = STORE.bytes(second);
        STORE.damage(second, new byte[1]);
        fixture.handOnAgain();
        assertThat(number("select count(*) from file_segment where upload_id is not null"))
                .isEqualTo(3);
        STORE.damage(second, whole);
        fixture.handOnAgain();
        assertThat(fixture.received).hasSize(1);
    }

    @Test
    void a_service_that_does_not_know_the_file_leaves_the_sender_to_repair_it() {
        sent(2 * SEGMENT + 1);
        fixture.notAnnounced.set(true);
        fixture.handOn();
        STORE.damage(name(1), new byte[1]);
        fixture.handOnAgain();
        assertThat(number("select received from upload where not ended")).isEqualTo(SEGMENT);
    }

    @Test
    void an_upload_whose_key_was_destroyed_goes_with_its_bytes() {
        sent(1_000);
        fixture.base
                .log
                .sql("select content_id from upload")
                .forEach(row -> await(fixture.base.keys.destroy(row.getUUID("content_id"), UUID.randomUUID())));
        assertThat(fixture.handOn()).isTrue();
        assertThat(STORE.size()).isZero();
        assertThat(number("select count(*) from upload")).isZero();
        assertThat(number("select count(*) from file_segment")).isZero();
    }

    /** The last byte is here, the time is over, and the service did not know the file when it was told of it. */
    private static Upload expiredUnannounced(OptionalLong length) {
        Upload upload = sent(length, 1_000);
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        fixture.notAnnounced.set(true);
        fixture.handOnAgain();
        return upload;
    }

    private static String name(int n) {
        return fixture.base
                .log
                .sql("select name from file_segment where n = " + n)
                .iterator()
                .next()
                .getString("name");
    }

    private static Upload sent(int length) {
        return sent(OptionalLong.of(length), length);
    }

    private static Upload sent(OptionalLong said, int length) {
        NewUpload asked = new NewUpload(OWNER, said, "", "", Optional.empty());
        Upload upload = await(fixture.uploads.create(asked));
        return await(fixture.uploads.append(upload.id(), OWNER, 0, stream(bytes(length))));
    }

    private static long number(String sql) {
        return fixture.base.log.number(sql);
    }
}
