package esperanza.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds a store against its promises. Each adapter extends this class. */
public abstract class FileStoreSuite {

    private static final byte[] SEALED = "sealed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.US_ASCII);

    /** An empty store. */
    protected abstract FileStore store();

    /** The same store as another instance opens it. */
    protected abstract FileStore reopened();

    /** Makes the store hold other bytes under this name. */
    protected abstract void damage(String name, byte[] other) throws Exception;

    /** Makes the store stop answering. */
    protected abstract void takeAway() throws Exception;

    @Test
    void what_was_put_is_there_for_every_instance_however_often_it_is_put() {
        String name = put(SEALED);
        store().put(name, SEALED);
        assertThat(reopened().get(name)).isEqualTo(SEALED);
        assertThat(stored(Instant.now().plusSeconds(5))).containsExactly(name);
    }

    @Test
    void other_bytes_under_a_name_and_none_at_all_are_damage_that_names_the_segment() throws Exception {
        String name = put(SEALED);
        damage(name, OTHER);
        assertDamaged(name);
        damage(name, new byte[0]);
        assertDamaged(name);
        store().remove(name);
        assertDamaged(name);
    }

    @Test
    void a_segment_that_is_damaged_is_put_again() throws Exception {
        String name = put(SEALED);
        damage(name, OTHER);
        store().put(name, SEALED);
        assertThat(store().get(name)).isEqualTo(SEALED);
    }

    @Test
    void removing_what_is_not_there_does_nothing_and_the_others_stay() {
        String name = put(SEALED);
        String other = put(OTHER);
        store().remove(name);
        store().remove(name);
        assertThat(stored(Instant.now().plusSeconds(5))).containsExactly(other);
    }

    @Test
    void what_is_set_aside_is_not_listed_and_comes_back_when_it_is_read() {
        String name = put(SEALED);
        store().setAside(name, Instant.now());
        store().setAside(name, Instant.now());
        assertThat(stored(Instant.now().plusSeconds(5))).isEmpty();
        assertThat(reopened().get(name)).isEqualTo(SEALED);
        assertThat(stored(Instant.now().plusSeconds(5))).containsExactly(name);
    }

    @Test
    void what_was_set_aside_is_listed_by_its_time_and_can_be_removed() {
        Instant now = Instant.now();
        String young = put(SEALED);
        String old = put(OTHER);
        store().setAside(young, now);
        store().setAside(old, now.minusSeconds(60));
        assertThat(store().asideBefore(now.minusSeconds(30))).containsExactly(old);
        assertThat(store().get(young)).isEqualTo(SEALED);
        store().remove(old);
        assertDamaged(old);
        assertThat(store().asideBefore(now.plusSeconds(5))).isEmpty();
    }

    @Test
    void only_what_was_stored_before_the_instant_is_listed() {
        put(SEALED);
        assertThat(stored(Instant.now().minusSeconds(60))).isEmpty();
    }

    @Test
    void a_part_of_the_store_is_what_begins_with_its_letters() {
        String name = put(SEALED);
        put(OTHER);
        try (Stream<String> part = store().storedBefore(Instant.now().plusSeconds(5), name.substring(0, 2))) {
            assertThat(part).containsExactly(name);
        }
    }

    @Test
    void free_room_is_a_part_of_the_whole() {
        assertThat(store().free()).isBetween(0.0, 1.0);
    }

    @Test
    void a_store_that_is_away_is_neither_empty_nor_damaged() throws Exception {
        String name = put(SEALED);
        takeAway();
        assertThatThrownBy(() -> store().get(name)).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> store().put(Sha256.of(OTHER), OTHER)).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> stored(Instant.now())).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> store().free()).isInstanceOf(StoreAway.class);
    }

    private void assertDamaged(String name) {
        assertThatThrownBy(() -> store().get(name))
                .isInstanceOfSatisfying(
                        Damaged.class, damaged -> assertThat(damaged.name()).isEqualTo(name));
    }

    private String put(byte[] sealed) {
        String name = Sha256.of(sealed);
        store().put(name, sealed);
        return name;
    }

    private List<String> stored(Instant before) {
        return IntStream.range(0, 256)
                .mapToObj("%02x"::formatted)
                .flatMap(beginning -> store().storedBefore(before, beginning))
                .toList();
    }
}
