package esperanza.files.upload;

import static esperanza.files.FilesFixture.SEGMENT;
import static esperanza.files.FilesFixture.await;
import static esperanza.files.FilesFixture.bytes;
import static esperanza.files.FilesFixture.read;
import static esperanza.files.FilesFixture.stream;
import static esperanza.files.upload.UploadFixture.OWNER;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.FileErased;
import esperanza.files.domain.Segment;
import esperanza.files.domain.Sha256;
import esperanza.files.store.Damaged;
import esperanza.files.store.MemoryStore;
import esperanza.files.store.StoreAway;
import esperanza.files.upload.UploadFixture.Received;
import esperanza.files.upload.UploadRefused.Reason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final byte[] FILE = bytes(5 * SEGMENT + 4_321);
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
        STORE.comeBack();
        STORE.clear();
        fixture.received.clear();
        fixture.serviceAway.set(false);
        fixture.base.log.sql("delete from upload");
        fixture.base.log.sql("delete from file_segment");
    }

    @Test
    void a_file_is_handed_on_once_with_what_was_said_and_what_is_so() {
        Upload upload = fixture.create(FILE.length);
        Upload ended = append(upload, 0, FILE);
        assertThat(ended.offset()).isEqualTo(FILE.length);
        assertThat(ended.done()).isFalse();
        assertThat(fixture.handOn()).isTrue();
        assertThat(fixture.handOn()).isFalse();

        Received received = only();
        assertThat(received.upload().id()).isEqualTo(upload.id());
        assertThat(received.said()).isEqualTo(new Said("voz.opus", "audio/ogg", Optional.of("00")));
        assertThat(received.file().sha256()).isEqualTo(Sha256.of(FILE));
        assertThat(received.file().length()).isEqualTo(FILE.length);
        assertThat(read(fixture.base.elsewhere().read(received.file(), 0, FILE.length)))
                .isEqualTo(FILE);
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.done()).isTrue());
    }

    @Test
    void no_row_tells_the_length_of_a_file_that_was_handed_on_and_its_words_are_sealed() {
        append(fixture.create(FILE.length), 0, FILE);
        fixture.handOn();
        assertThat(number("select count(*) from file_segment where length is not null or upload_id is not null"))
                .isZero();
        assertThat(number("select count(*) from file_segment")).isEqualTo(6);
        assertThat(number("select count(*) from upload where position('voz'::bytea in said) > 0"))
                .isZero();
    }

    @Test
    void what_is_durable_when_a_stream_breaks_off_is_kept_and_the_parts_are_joined_in_the_end() {
        Upload upload = fixture.create(FILE.length);
        int cut = 2 * SEGMENT + 10;
        assertThatThrownBy(() -> append(upload, 0, broken(Arrays.copyOf(FILE, cut))))
                .hasMessage("cut");
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.offset()).isEqualTo(cut));
        append(upload, cut, Arrays.copyOfRange(FILE, cut, FILE.length));
        fixture.serviceAway.set(true);
        assertThat(List.of(fixture.handOn(), fixture.handOn(), fixture.handOnAgain()))
                .containsOnly(true);
        assertThat(STORE.size()).as("each try costs no copy").isEqualTo(6);
        fixture.serviceAway.set(false);
        fixture.handOnAgain();

        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
        assertThat(only().file().segments())
                .extracting(Segment::length)
                .containsExactly(
                        (long) SEGMENT, (long) SEGMENT, (long) SEGMENT, (long) SEGMENT, (long) SEGMENT, 4_321L);
        assertThat(STORE.size()).as("the parts are gone").isEqualTo(6);
        assertThat(number("select count(*) from file_segment")).isEqualTo(6);
    }

    @Test
    void a_file_without_a_byte_and_one_of_unknown_length_end_where_they_end() {
        fixture.create(0);
        Upload unknown =
                await(fixture.uploads.create(new NewUpload(OWNER, OptionalLong.empty(), "", "", Optional.empty())));
        append(unknown, 0, FILE);
        assertThat(List.of(fixture.handOn(), fixture.handOn(), fixture.handOn()))
                .containsExactly(true, true, false);
        assertThat(fixture.received)
                .extracting(received -> received.file().length())
                .containsExactlyInAnyOrder(0L, (long) FILE.length);
    }

    @Test
    void the_last_of_two_clients_at_one_upload_goes_on_and_the_other_is_refused() {
        Upload upload = fixture.create(FILE.length);
        CompletableFuture<Buffer> late = new CompletableFuture<>();
        CompletableFuture<Upload> first = fixture.uploads
                .append(upload.id(), OWNER, 0, Multi.createFrom().completionStage(late))
                .subscribeAsCompletionStage();
        eventually(() -> number("select fence from upload") == 1);

        append(upload, 0, FILE);
        late.complete(Buffer.buffer(bytes(FILE.length)));
        assertThatThrownBy(first::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(UploadRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.OTHER_OFFSET));
        fixture.handOn();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
        assertThat(STORE.size()).as("the other's first segments are swept").isLessThanOrEqualTo(8);
    }

    @Test
    void a_last_part_with_another_sum_is_never_handed_on_and_the_right_one_is() {
        Upload upload = fixture.create(FILE.length);
        byte[] changed = FILE.clone();
        changed[FILE.length - 1] ^= 1;
        assertRefused(Reason.OTHER_SUM, () -> append(upload, 0, broken(changed, new UploadRefused(Reason.OTHER_SUM))));
        assertThat(fixture.handOn()).isFalse();
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.offset()).isZero());
        assertThat(STORE.size()).isZero();
        append(upload, 0, FILE);
        fixture.handOn();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
        assertRefused(Reason.OTHER_OFFSET, () -> append(upload, FILE.length, FILE));
    }

    @Test
    void a_file_that_has_ended_belongs_to_the_service_whoever_ends_its_upload() {
        Upload upload = fixture.create(FILE.length);
        append(upload, 0, FILE);
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        await(fixture.uploads.end(upload.id(), OWNER));
        fixture.sweep();
        fixture.handOn();
        await(fixture.base.elsewhere().check(only().file()));
    }

    @Test
    void an_upload_that_goes_on_while_the_sweep_comes_keeps_its_key() {
        Upload upload = fixture.create(FILE.length);
        append(upload, 0, Arrays.copyOf(FILE, 3 * SEGMENT));
        await(fixture.ending().removeIfExpired(upload.id()));
        append(upload, 3 * SEGMENT, Arrays.copyOfRange(FILE, 3 * SEGMENT, FILE.length));
        fixture.handOn();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void an_append_that_is_under_way_when_its_upload_is_ended_leaves_nothing() {
        Upload upload = fixture.create(FILE.length);
        CompletableFuture<Buffer> late = new CompletableFuture<>();
        CompletableFuture<Upload> sending = fixture.uploads
                .append(upload.id(), OWNER, 0, Multi.createFrom().completionStage(late))
                .subscribeAsCompletionStage();
        eventually(() -> number("select fence from upload") == 1);
        await(fixture.uploads.end(upload.id(), OWNER));
        late.complete(Buffer.buffer(FILE));
        assertThatThrownBy(sending::join).hasCauseInstanceOf(UploadRefused.class);
        assertThat(fixture.handOn()).isFalse();
        assertThat(number("select count(*) from file_segment")).isZero();
    }

    @Test
    void refusals_name_their_reason() {
        Upload upload = fixture.create(FILE.length);
        assertRefused(Reason.OTHER_OFFSET, () -> append(upload, 1, FILE));
        assertRefused(Reason.TOO_LONG, () -> append(upload, 0, bytes(FILE.length + 1)));
        assertRefused(Reason.TOO_LONG, () -> fixture.create(10_000_001));
        Upload other = fixture.create(1_000_000);
        assertRefused(Reason.TOO_SHORT, () -> append(other, 0, bytes(100_000)));
        assertRefused(Reason.UNKNOWN, () -> await(fixture.uploads.append(other.id(), "hotline-2", 0, stream(FILE))));
        assertRefused(Reason.UNKNOWN, () -> await(fixture.uploads.end(other.id(), "hotline-2")));
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        assertRefused(Reason.EXPIRED, () -> append(other, 0, FILE));
    }

    @Test
    void more_senders_than_fit_in_memory_are_told_to_come_later_and_one_that_left_makes_room() {
        List<CompletableFuture<Buffer>> open =
                List.of(new CompletableFuture<>(), new CompletableFuture<>(), new CompletableFuture<>());
        List<CompletableFuture<Upload>> sending = open.stream()
                .map(bytes -> fixture.uploads
                        .append(
                                fixture.create(300_000).id(),
                                OWNER,
                                0,
                                Multi.createFrom().completionStage(bytes))
                        .subscribeAsCompletionStage())
                .toList();
        Upload later = fixture.create(300_000);
        assertRefused(Reason.BUSY, () -> append(later, 0, bytes(300_000)));
        open.getFirst().completeExceptionally(new IllegalStateException("left"));
        assertThatThrownBy(sending.getFirst()::join).hasMessageContaining("left");
        assertThat(append(later, 0, bytes(300_000)).offset()).isEqualTo(300_000);
        open.forEach(bytes -> bytes.complete(Buffer.buffer(bytes(300_000))));
        assertThat(sending.get(2).join().offset()).isEqualTo(300_000);
    }

    @Test
    void a_full_store_keeps_the_offset_and_the_sender_goes_on_when_there_is_room() {
        Upload upload = fixture.create(FILE.length);
        STORE.haveRoomFor(2);
        assertThatThrownBy(() -> append(upload, 0, FILE)).isInstanceOf(StoreAway.class);
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.offset()).isEqualTo(2 * SEGMENT));
        assertThatThrownBy(() -> fixture.create(1)).as("nobody begins").isInstanceOf(StoreAway.class);
        STORE.comeBack();
        append(upload, 2 * SEGMENT, Arrays.copyOfRange(FILE, 2 * SEGMENT, FILE.length));
        fixture.handOn();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void a_store_that_lied_is_found_out_and_the_sender_is_asked_for_the_rest_again() {
        Upload upload = fixture.create(FILE.length);
        STORE.loseAfter(3);
        append(upload, 0, FILE);
        STORE.comeBack();
        fixture.handOn();
        assertThat(fixture.received).isEmpty();
        assertThat(fixture.find(upload))
                .hasValueSatisfying(found -> assertThat(found.offset()).isEqualTo(3 * SEGMENT));
        append(upload, 3 * SEGMENT, Arrays.copyOfRange(FILE, 3 * SEGMENT, FILE.length));
        fixture.handOn();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void a_damaged_segment_costs_no_other_and_the_sender_has_a_day_again() {
        Upload upload = fixture.create(FILE.length);
        append(upload, 0, FILE);
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        fixture.base
                .log
                .sql("select name from file_segment where n = 3")
                .forEach(row -> STORE.damage(row.getString("name"), new byte[1]));
        fixture.handOn();
        fixture.sweep();
        assertThat(STORE.size()).isEqualTo(6);
        assertThat(number("select count(*) from upload where expires_at > now() and received = " + 3 * SEGMENT))
                .isEqualTo(1);
        append(upload, 3 * SEGMENT, Arrays.copyOfRange(FILE, 3 * SEGMENT, FILE.length));
        fixture.handOn();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void a_service_that_is_away_gets_the_file_when_it_is_back() {
        append(fixture.create(FILE.length), 0, FILE);
        fixture.serviceAway.set(true);
        assertThat(fixture.handOn()).isTrue();
        assertThat(fixture.handOn()).as("not at once again").isFalse();
        fixture.serviceAway.set(false);
        assertThat(fixture.handOnAgain()).isTrue();
        assertThat(only().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void two_instances_hand_one_file_on_once() {
        append(fixture.create(FILE.length), 0, FILE);
        UploadParts one = fixture.anotherInstance();
        UploadParts other = fixture.anotherInstance();
        assertThat(await(Uni.join().all(one.handOn(), other.handOn()).andFailFast()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(fixture.received).hasSize(1);
    }

    @Test
    void an_upload_that_is_ended_leaves_nothing_and_opens_nowhere() {
        Upload upload = fixture.create(FILE.length);
        append(upload, 0, Arrays.copyOf(FILE, 3 * SEGMENT));
        await(fixture.uploads.end(upload.id(), OWNER));
        assertThat(STORE.size()).isZero();
        assertThat(fixture.find(upload)).isEmpty();
        assertThat(number("select count(*) from file_segment")).isZero();
    }

    @Test
    void what_expired_is_swept_with_its_key_and_a_file_that_was_handed_on_stays() {
        Upload unfinished = fixture.create(FILE.length);
        append(unfinished, 0, Arrays.copyOf(FILE, 3 * SEGMENT));
        Upload finished = fixture.create(FILE.length);
        append(finished, 0, FILE);
        fixture.handOn();
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        fixture.sweep();
        assertThat(number("select count(*) from upload")).isZero();
        assertThat(STORE.size()).isEqualTo(6);
        await(fixture.base.files.check(only().file()));
        await(fixture.base.ring.destroy(Set.of(only().file().contentId()), UUID.randomUUID()));
        assertThatThrownBy(() -> await(fixture.base.files.check(only().file()))).isInstanceOf(FileErased.class);
    }

    @Test
    void only_what_has_no_name_for_a_day_is_swept() {
        append(fixture.create(FILE.length), 0, FILE);
        STORE.put("1eft", new byte[1]);
        fixture.sweep();
        assertThat(STORE.size()).as("young").isEqualTo(7);
        STORE.age(Duration.ofHours(25));
        fixture.sweep();
        assertThat(STORE.size()).isEqualTo(6);
    }

    @Test
    void a_segment_without_a_name_comes_back_for_a_month_if_somebody_reads_it() {
        byte[] sealed = {1, 2, 3};
        String name = Sha256.of(sealed);
        STORE.put(name, sealed);
        sweptAfter(Duration.ofHours(25));
        assertThat(STORE.size()).isZero();
        sweptAfter(Duration.ofDays(29));
        assertThat(STORE.get(name)).isEqualTo(sealed);
        sweptAfter(Duration.ofHours(25));
        await(fixture.base.names.add(name));
        sweptAfter(Duration.ofDays(31));
        assertThat(STORE.get(name)).as("a newer database names it").isEqualTo(sealed);
        await(fixture.base.names.remove(List.of(name)));
        sweptAfter(Duration.ofHours(25));
        sweptAfter(Duration.ofDays(31));
        assertThatThrownBy(() -> STORE.get(name)).isInstanceOf(Damaged.class);
    }

    @Test
    void nothing_is_swept_while_the_log_is_behind() {
        fixture.create(FILE.length);
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s'");
        STORE.put("1eft", new byte[1]);
        fixture.gate.shut("log-behind-topic");
        sweptAfter(Duration.ofHours(25));
        fixture.gate.open();
        assertThat(STORE.size()).isEqualTo(1);
        assertThat(number("select count(*) from upload")).isEqualTo(1);
    }

    @Test
    void an_older_copy_of_the_database_costs_no_segment() {
        for (int n = 0; n < 1_001; n++) {
            STORE.put("%02x".formatted(n % 256) + n, new byte[1]);
        }
        STORE.age(Duration.ofHours(25));
        fixture.sweep();
        assertThat(STORE.size()).isEqualTo(1_001);
    }

    private static void sweptAfter(Duration rest) {
        STORE.age(rest);
        fixture.sweep();
    }

    private static Upload append(Upload upload, long offset, byte[] bytes) {
        return append(upload, offset, stream(bytes));
    }

    private static Upload append(Upload upload, long offset, Multi<Buffer> bytes) {
        return await(fixture.uploads.append(upload.id(), OWNER, offset, bytes));
    }

    private static Multi<Buffer> broken(byte[] bytes) {
        return broken(bytes, new IllegalStateException("cut"));
    }

    private static Multi<Buffer> broken(byte[] bytes, Throwable failure) {
        return Multi.createBy()
                .concatenating()
                .streams(stream(bytes), Multi.createFrom().failure(failure));
    }

    private static Received only() {
        assertThat(fixture.received).hasSize(1);
        return fixture.received.getFirst();
    }

    private static long number(String sql) {
        return fixture.base.log.number(sql);
    }

    private static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(UploadRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
