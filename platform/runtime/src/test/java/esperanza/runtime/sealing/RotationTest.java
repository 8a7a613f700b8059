package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import esperanza.runtime.log.NoteLog;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All data keys move under a new epoch, on a real database, while others seal and any step may be killed. */
class RotationTest {

    @TempDir
    Path folder;

    private final NoteLog log = new NoteLog();
    private KeyRing ring;

    @BeforeEach
    void begin() {
        ring = ring();
        NoteLog.await(ring.fits());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void all_keys_hang_on_the_new_epoch_and_those_beyond_the_kept_are_destroyed() {
        Map<UUID, DataKey> keys = make(1200);
        rotate(2);
        assertThat(epochs()).containsExactly(tuple(1, 0L, false), tuple(2, 1200L, false));
        rotate(2);
        assertThat(epochs()).containsExactly(tuple(1, 0L, true), tuple(2, 0L, false), tuple(3, 1200L, false));
        assertThat(file().epochs()).containsExactly(2, 3);
        rotate(1);
        assertThat(epochs())
                .containsExactly(tuple(1, 0L, true), tuple(2, 0L, true), tuple(3, 0L, true), tuple(4, 1200L, false));
        assertThat(file().epochs()).containsExactly(4);
        assertThat(opened(ring(), keys.keySet())).isEqualTo(keys);
        assertThat(NoteLog.await(rotation(file(), 1).last()).orElseThrow())
                .extracting(Rotation.LastRotation::epoch, Rotation.LastRotation::rewrapped, asked -> asked.doneAt()
                        .isPresent())
                .containsExactly(Optional.of(4), 1200L, true);
    }

    @Test
    void a_stolen_copy_of_the_key_table_opens_nothing_once_its_epoch_is_destroyed() {
        Set<UUID> subjects = make(3).keySet();
        sql("create table stolen as select * from data_key");
        rotate(2);
        putBack();
        assertThat(opened(ring(), subjects)).as("its epoch is still kept").hasSize(3);
        rotate(1);
        putBack();
        assertThatThrownBy(() -> opened(ring(), subjects))
                .isInstanceOf(EpochGone.class)
                .hasMessage("epoch-gone");
        assertThatThrownBy(() -> NoteLog.await(ring().fits())).isInstanceOf(EpochGone.class);
    }

    @Test
    void while_it_goes_on_every_instance_seals_and_opens_as_ever() {
        Map<UUID, DataKey> before = make(2000);
        Map<UUID, DataKey> meanwhile = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        List<CompletableFuture<Void>> instances = IntStream.range(0, 3)
                .mapToObj(n -> CompletableFuture.runAsync(() -> {
                    KeyRing instance = ring();
                    while (!done.get()) {
                        meanwhile.putAll(NoteLog.await(instance.forSealing(Set.of(UUID.randomUUID()))));
                        UUID old = before.keySet().iterator().next();
                        assertThat(opened(ring(), Set.of(old))).isEqualTo(Map.of(old, before.get(old)));
                    }
                }))
                .toList();
        for (int n = 0; n < 4; n++) {
            rotate(1);
        }
        done.set(true);
        instances.forEach(CompletableFuture::join);
        assertThat(meanwhile).isNotEmpty();
        Map<UUID, DataKey> all = new HashMap<>(before);
        all.putAll(meanwhile);
        assertThat(opened(ring(), all.keySet())).isEqualTo(all);
        rotate(1);
        assertThat(opened(ring(), all.keySet())).isEqualTo(all);
        assertThat(file().epochs()).containsExactly(6);
    }

    @Test
    void an_instance_that_knows_only_a_destroyed_epoch_learns_the_new_one_when_it_stores_a_key() {
        KeyFile slow = file();
        KeyRing behind = new KeyRing(log.fixture.keys, slow);
        assertThat(slow.epoch()).isEqualTo(1);
        make(1);
        rotate(1);
        UUID late = UUID.randomUUID();
        NoteLog.await(behind.forSealing(Set.of(late)));
        assertThat(sql("select epoch from data_key where subject = '" + late + "'"))
                .extracting(row -> row.getInteger("epoch"))
                .containsExactly(2);
        assertThat(opened(ring(), Set.of(late))).hasSize(1);
    }

    @Test
    void an_epoch_on_which_a_key_still_hangs_cannot_be_given_up() {
        make(1);
        assertThatThrownBy(() -> sql("delete from key_epoch")).hasMessageContaining("data_key_epoch_fkey");
    }

    @Test
    void killed_between_any_two_steps_it_goes_on_where_it_was() {
        Map<UUID, DataKey> keys = make(1100);
        NoteLog.await(rotation(file(), 1).ask("p-1", "test"));
        List<String> killed = new ArrayList<>();
        for (String step : List.of("made", "rewrap", "destroy", "destroyed")) {
            Rotation dying = rotation(new Dying(file(), step), 1);
            assertThatThrownBy(() -> {
                        while (dying.round()) {}
                    })
                    .hasMessage(step);
            killed.add(step);
            assertThat(opened(ring(), keys.keySet())).as("killed at " + step).isEqualTo(keys);
        }
        assertThat(killed).containsExactly("made", "rewrap", "destroy", "destroyed");
        finish(rotation(file(), 1));
        assertThat(epochs()).containsExactly(tuple(1, 0L, true), tuple(2, 1100L, false));
        assertThat(file().epochs()).containsExactly(2);
        assertThat(opened(ring(), keys.keySet())).isEqualTo(keys);
        assertThat(NoteLog.await(rotation(file(), 1).last()).orElseThrow().rewrapped())
                .isEqualTo(1100);
    }

    @Test
    void a_key_that_was_destroyed_stays_destroyed() {
        Map<UUID, DataKey> keys = make(3);
        UUID erased = keys.keySet().iterator().next();
        NoteLog.await(ring.destroy(Set.of(erased), UUID.randomUUID()));
        rotate(1);
        Set<UUID> others = new HashSet<>(keys.keySet());
        others.remove(erased);
        assertThat(opened(ring(), keys.keySet()).keySet()).isEqualTo(others);
    }

    @Test
    void one_is_under_way_at_a_time() {
        Rotation rotation = rotation(file(), 2);
        assertThat(NoteLog.await(rotation.ask("p-1", "weekly"))).isTrue();
        assertThat(NoteLog.await(rotation.ask("p-2", "again"))).isFalse();
        finish(rotation);
        assertThat(NoteLog.await(rotation.ask("p-2", "again"))).isTrue();
    }

    /** A provider whose instance is killed at one step. */
    private record Dying(KekProvider kek, String step) implements KekProvider {

        @Override
        public int epoch() {
            return kek.epoch();
        }

        @Override
        public SortedSet<Integer> epochs() {
            return kek.epochs();
        }

        @Override
        public byte[] wrap(int epoch, byte[] dataKey, byte[] context) {
            return kek.wrap(epoch, dataKey, context);
        }

        @Override
        public byte[] unwrap(int epoch, byte[] wrapped, byte[] context) {
            return kek.unwrap(epoch, wrapped, context);
        }

        @Override
        public byte[] rewrap(int from, int to, byte[] wrapped, byte[] context) {
            dieAt("rewrap");
            return kek.rewrap(from, to, wrapped, context);
        }

        @Override
        public void newEpoch(int epoch) {
            kek.newEpoch(epoch);
            dieAt("made");
        }

        @Override
        public void destroyEpoch(int epoch) {
            dieAt("destroy");
            kek.destroyEpoch(epoch);
            dieAt("destroyed");
        }

        private void dieAt(String here) {
            if (here.equals(step)) {
                throw new IllegalStateException(step);
            }
        }
    }

    private Map<UUID, DataKey> make(int count) {
        Set<UUID> subjects = new HashSet<>();
        IntStream.range(0, count).forEach(n -> subjects.add(UUID.randomUUID()));
        return NoteLog.await(ring.forSealing(subjects));
    }

    private void rotate(int kept) {
        Rotation rotation = rotation(file(), kept);
        assertThat(NoteLog.await(rotation.ask("p-1", "test"))).isTrue();
        finish(rotation);
    }

    /**
     * Runs rounds until the rotation is done, as its worker would. A round that lost a race fails and is done again.
     */
    private static void finish(Rotation rotation) {
        for (int round = 0;
                NoteLog.await(rotation.last()).orElseThrow().doneAt().isEmpty();
                round++) {
            assertThat(round).isLessThan(200);
            try {
                rotation.round();
            } catch (RuntimeException lostARace) {
                assertThat(lostARace).hasMessageContaining("data_key_epoch_fkey");
            }
        }
    }

    /** Puts the stolen copy of the table back, with the rows it needs to be whole. */
    private void putBack() {
        sql("insert into key_epoch(epoch) select distinct epoch from stolen on conflict do nothing");
        sql("update data_key d set epoch = s.epoch, wrapped = s.wrapped from stolen s where d.kid = s.kid");
    }

    private Map<UUID, DataKey> opened(KeyRing by, Set<UUID> subjects) {
        Map<UUID, DataKey> bySubject = new HashMap<>();
        NoteLog.await(by.forOpening(subjects)).values().stream()
                .flatMap(keys -> keys.newestFirst().stream())
                .forEach(key -> bySubject.put(key.subject(), key));
        return bySubject;
    }

    private List<Tuple> epochs() {
        return NoteLog.await(rotation(file(), 1).epochs()).stream()
                .map(e -> tuple(e.epoch(), e.keys(), e.destroyedAt().isPresent()))
                .toList();
    }

    private List<Row> sql(String statement) {
        return StreamSupport.stream(
                        NoteLog.await(log.fixture.keys.query(statement).execute())
                                .spliterator(),
                        false)
                .toList();
    }

    private KeyFile file() {
        return KeyFile.in(folder, "test".toCharArray());
    }

    private KeyRing ring() {
        return new KeyRing(log.fixture.keys, file());
    }

    private Rotation rotation(KekProvider kek, int kept) {
        return new Rotation(log.fixture.keys, kek, kept);
    }
}
