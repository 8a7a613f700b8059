package esperanza.files;

import static esperanza.files.FilesFixture.await;
import static esperanza.files.FilesFixture.bytes;
import static esperanza.files.FilesFixture.read;
import static esperanza.files.FilesFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.files.domain.Sha256;
import esperanza.files.segment.FileThreads;
import esperanza.files.segment.Segments;
import esperanza.files.store.Damaged;
import esperanza.files.store.MemoryStore;
import esperanza.files.store.StoreAway;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFilesTest {

    private static final int SEGMENT = FilesFixture.SEGMENT;
    private static final byte[] TWO_AND_A_BIT = bytes(2 * SEGMENT + 70_000);
    private static final MemoryStore STORE = new MemoryStore();
    private static FilesFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new FilesFixture(STORE);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @AfterEach
    void back() {
        STORE.comeBack();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, SEGMENT - 1, SEGMENT, SEGMENT + 1})
    void a_file_of_any_length_comes_back_as_it_was(int length) {
        byte[] plain = bytes(length);
        Manifest file = stored(plain);
        assertThat(file.length()).isEqualTo(length);
        assertThat(file.sha256()).isEqualTo(Sha256.of(plain));
        assertThat(file.segments()).hasSize(Math.ceilDiv(length, SEGMENT));
        assertThat(read(fixture.elsewhere().read(file, 0, length))).isEqualTo(plain);
        await(fixture.files.check(file));
    }

    @Test
    void a_segment_of_8_mib_is_read_from_any_place_in_it() {
        byte[] plain = bytes(9_000_000);
        Segments large = new Segments(STORE, fixture.threads);
        StoredFiles files = new StoredFiles(fixture.keys, large, fixture.names);
        Manifest file = await(files.store(stream(plain)));
        assertThat(file.segments()).hasSize(2);
        assertThat(read(files.read(file, 8_000_000, 900_000)))
                .isEqualTo(Arrays.copyOfRange(plain, 8_000_000, 8_900_000));
    }

    @Test
    void a_range_may_begin_and_end_anywhere() {
        Manifest file = stored(TWO_AND_A_BIT);
        for (int from : new int[] {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 75_000, 2 * SEGMENT + 69_999}) {
            for (int length : new int[] {0, 1, 60_000, SEGMENT + 2}) {
                int end = Math.min(TWO_AND_A_BIT.length, from + length);
                assertThat(read(fixture.files.read(file, from, end - from)))
                        .isEqualTo(Arrays.copyOfRange(TWO_AND_A_BIT, from, end));
            }
        }
    }

    @Test
    void the_store_tells_neither_the_bytes_nor_the_length_nor_that_two_files_are_equal() {
        byte[] plain = "the same words".repeat(10).getBytes(StandardCharsets.US_ASCII);
        String one = only(stored(plain)).name();
        String other = only(stored(plain)).name();
        assertThat(one).isNotEqualTo(other);
        assertThat(new String(STORE.bytes(one), StandardCharsets.ISO_8859_1)).doesNotContain("the same");
        assertThat(STORE.bytes(one))
                .hasSameSizeAs(STORE.bytes(only(stored(bytes(60_000))).name()));
    }

    @Test
    void a_flipped_bit_is_damage_of_its_segment_and_what_stands_before_is_answered() {
        Manifest file = stored(TWO_AND_A_BIT);
        String name = file.segments().get(1).name();
        byte[] flipped = STORE.bytes(name).clone();
        flipped[80_000] ^= 1;
        STORE.damage(name, flipped);

        List<Integer> answered = new ArrayList<>();
        assertThatThrownBy(() -> await(fixture.files
                        .read(file, 0, file.length())
                        .invoke(part -> answered.add(part.length()))
                        .collect()
                        .last()))
                .isInstanceOfSatisfying(
                        Damaged.class, damaged -> assertThat(damaged.name()).isEqualTo(name));
        assertThat(answered).containsExactly(SEGMENT);
        assertDamaged(file);
    }

    @Test
    void segments_in_another_place_of_another_file_or_fewer_of_them_open_nothing() {
        Manifest file = stored(TWO_AND_A_BIT);
        Manifest other = stored(TWO_AND_A_BIT);
        List<Segment> swapped = new ArrayList<>(file.segments());
        Collections.swap(swapped, 0, 1);
        List<Segment> mixed = new ArrayList<>(file.segments());
        mixed.set(0, other.segments().getFirst());
        List<Segment> shorter = file.segments().subList(0, 2);
        List<Segment> longer = Stream.concat(
                        file.segments().stream(), Stream.of(file.segments().getLast()))
                .toList();
        assertThat(List.of(swapped, mixed, shorter, longer))
                .allSatisfy(segments -> assertDamaged(with(file, segments)));
        assertThat(List.of(swapped, mixed))
                .allSatisfy(segments -> assertThatThrownBy(() -> read(fixture.files.read(with(file, segments), 0, 1)))
                        .isInstanceOf(Damaged.class));
    }

    @Test
    void a_file_whose_key_was_destroyed_opens_nowhere_and_the_others_do() {
        byte[] plain = bytes(1_000);
        Manifest file = stored(plain);
        Manifest other = stored(plain);
        await(fixture.ring.destroy(Set.of(file.contentId()), UUID.randomUUID()));
        assertThatThrownBy(() -> read(fixture.files.read(file, 0, 1))).isInstanceOf(FileErased.class);
        assertThatThrownBy(() -> await(fixture.elsewhere().check(file))).isInstanceOf(FileErased.class);
        assertThatThrownBy(() -> await(fixture.files.copy(file))).isInstanceOf(FileErased.class);
        assertThat(read(fixture.files.read(other, 0, 1_000))).isEqualTo(plain);
    }

    @Test
    void a_reader_that_is_under_way_gets_no_further_segment_when_the_key_is_destroyed() {
        Manifest file = stored(TWO_AND_A_BIT);
        List<Integer> answered = new ArrayList<>();
        assertThatThrownBy(() -> await(fixture.files
                        .read(file, 0, file.length())
                        .invoke(part -> answered.add(part.length()))
                        .onItem()
                        .transformToUniAndConcatenate(
                                _ -> fixture.ring.destroy(Set.of(file.contentId()), UUID.randomUUID()))
                        .collect()
                        .last()))
                .isInstanceOf(FileErased.class);
        assertThat(answered).containsExactly(SEGMENT);
    }

    @Test
    void a_copy_has_a_key_and_segments_of_its_own_and_the_same_sum() {
        Manifest file = stored(TWO_AND_A_BIT);
        Manifest copy = await(fixture.files.copy(file));
        assertThat(copy.sha256()).isEqualTo(file.sha256());
        assertThat(copy.contentId()).isNotEqualTo(file.contentId());
        assertThat(copy.segments()).doesNotContainAnyElementsOf(file.segments());
        await(fixture.files.remove(file));
        assertDamaged(file);
        await(fixture.files.check(copy));
    }

    @Test
    void a_sum_that_is_not_the_one_of_the_manifest_makes_no_copy() {
        Manifest file = stored(bytes(1_000));
        int before = STORE.size();
        Manifest other = new Manifest(file.contentId(), file.kid(), 1_000, Sha256.of(bytes(5)), file.segments());
        assertThatThrownBy(() -> await(fixture.files.copy(other))).isInstanceOf(Damaged.class);
        assertThat(STORE.size()).isEqualTo(before);
    }

    @Test
    void what_a_removed_file_had_is_gone_and_removing_again_does_nothing() {
        int before = STORE.size();
        Manifest file = stored(TWO_AND_A_BIT);
        assertThat(STORE.size()).isEqualTo(before + 3);
        await(fixture.files.remove(file));
        await(fixture.files.remove(file));
        assertThat(STORE.size()).isEqualTo(before);
        assertThat(fixture.log.number("select count(*) from file_segment where name = any($1)", (Object)
                        file.segments().stream().map(Segment::name).toArray(String[]::new)))
                .isZero();
    }

    @Test
    void a_store_that_hangs_with_a_segment_fails_and_no_copy_stays() {
        STORE.clear();
        try (FileThreads threads = new FileThreads(4, Duration.ofSeconds(1))) {
            StoredFiles files =
                    new StoredFiles(fixture.keys, new Segments(STORE, threads, FilesFixture.SEGMENT), fixture.names);
            long names = fixture.log.number("select count(*) from file_segment");
            STORE.whileHeld(() -> assertThatThrownBy(() -> await(files.store(stream(bytes(300_000)))))
                    .isInstanceOf(StoreAway.class));
            assertThat(STORE.size()).isZero();
            assertThat(fixture.log.number("select count(*) from file_segment")).isEqualTo(names);
        }
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing() {
        int before = STORE.size();
        Multi<Buffer> broken = Multi.createBy()
                .concatenating()
                .streams(stream(TWO_AND_A_BIT), Multi.createFrom().failure(new IllegalStateException("cut")));
        assertThatThrownBy(() -> await(fixture.files.store(broken))).hasMessage("cut");
        assertThat(STORE.size()).isEqualTo(before);
    }

    @Test
    void a_full_store_says_so_and_a_store_that_lied_is_found_out_before_anybody_relies_on_it() {
        STORE.haveRoomFor(1);
        assertThatThrownBy(() -> stored(TWO_AND_A_BIT)).isInstanceOf(StoreAway.class);
        STORE.comeBack();
        STORE.lie();
        assertThatThrownBy(() -> stored(bytes(10))).isInstanceOf(Damaged.class);
    }

    private static Manifest stored(byte[] plain) {
        return await(fixture.files.store(stream(plain)));
    }

    private static Segment only(Manifest file) {
        assertThat(file.segments()).hasSize(1);
        return file.segments().getFirst();
    }

    private static Manifest with(Manifest file, List<Segment> segments) {
        return new Manifest(file.contentId(), file.kid(), file.length(), file.sha256(), segments);
    }

    private static void assertDamaged(Manifest file) {
        assertThatThrownBy(() -> await(fixture.files.check(file))).isInstanceOf(Damaged.class);
    }
}
