package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import esperanza.runtime.log.NoteLog;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of one subject's keys. */
class KeyRingTest {

    private final NoteLog log = new NoteLog();
    private final AtomicLong time = new AtomicLong();
    private final KeyRing here = new KeyRing(log.fixture.keys, log.fixture.keyFile);
    private final KeyRing there = new KeyRing(log.fixture.keys, log.fixture.keyFile, time::get);
    private final UUID subject = UUID.randomUUID();
    private final UUID erasure = UUID.randomUUID();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_destroyed_key_leaves_its_name_and_its_epoch_and_is_forgotten_everywhere_within_a_minute() {
        DataKey key = sealing(here);
        assertThat(sealing(there)).isEqualTo(key);
        assertThat(NoteLog.await(here.destroy(Set.of(subject), erasure)))
                .containsExactly(new DestroyedKey(subject, key.kid(), OptionalInt.of(1)));
        assertThat(opening(here)).isEmpty();

        time.addAndGet(KeyRing.KEPT.toNanos() - 1);
        assertThat(opening(there)).as("it has not heard of it").containsExactly(Map.entry(key.kid(), key));
        time.addAndGet(1);
        assertThat(opening(there)).isEmpty();
    }

    @Test
    void the_bytes_of_a_destroyed_key_are_gone_and_destroying_again_answers_the_same() {
        sealing(here);
        List<DestroyedKey> destroyed = NoteLog.await(here.destroy(Set.of(subject), erasure));
        assertThat(NoteLog.await(there.destroy(Set.of(subject), erasure))).isEqualTo(destroyed);
        var row = NoteLog.await(log.fixture
                        .keys
                        .query(
                                "select wrapped, epoch, last_epoch, erasure, destroyed_at is not null destroyed from data_key")
                        .execute())
                .iterator()
                .next();
        assertThat(row.getBuffer("wrapped")).isNull();
        assertThat(row.getInteger("epoch")).isNull();
        assertThat(row.getInteger("last_epoch")).isEqualTo(1);
        assertThat(row.getUUID("erasure")).isEqualTo(erasure);
        assertThat(row.getBoolean("destroyed")).isTrue();
    }

    @Test
    void subjects_that_were_made_at_one_time_begin_alike_and_differ_in_all_that_follows() {
        NoteLog.await(here.refill());
        List<UUID> drawn = Stream.generate(here::newSubject).limit(500).toList();
        assertThat(drawn).doesNotHaveDuplicates().allMatch(each -> each.version() == 4 && each.variant() == 2);
        assertThat(drawn.stream().map(each -> each.getMostSignificantBits() >>> 32))
                .containsOnly(drawn.getFirst().getMostSignificantBits() >>> 32);
        assertThat(drawn.stream().map(UUID::getLeastSignificantBits)).doesNotHaveDuplicates();
    }

    @Test
    void a_subject_that_was_drawn_and_is_erased_before_it_seals_anything_seals_nothing() {
        NoteLog.await(there.refill());
        UUID early = there.newSubject();
        UUID late = there.newSubject();
        NoteLog.await(here.destroy(Set.of(early, late), erasure));

        assertThatThrownBy(() -> NoteLog.await(there.forSealing(Set.of(early))))
                .as("at once, before it seals")
                .isInstanceOf(SubjectErased.class);
        time.addAndGet(KeyRing.KEPT.toNanos());
        assertThatThrownBy(() -> NoteLog.await(there.forSealing(Set.of(late)))).isInstanceOf(SubjectErased.class);
    }

    @Test
    void a_subject_whose_keys_were_destroyed_never_has_one_again() {
        UUID without = UUID.randomUUID();
        sealing(here);
        assertThat(NoteLog.await(here.destroy(Set.of(subject, without), erasure)))
                .extracting(DestroyedKey::subject, DestroyedKey::epoch)
                .containsExactlyInAnyOrder(tuple(subject, OptionalInt.of(1)), tuple(without, OptionalInt.empty()));
        NoteLog.await(here.renew(subject, "p-1", "exposed"));
        for (UUID erased : List.of(subject, without)) {
            for (KeyRing ring : List.of(here, there)) {
                assertThatThrownBy(() -> NoteLog.await(ring.forSealing(Set.of(erased, UUID.randomUUID()))))
                        .isInstanceOf(SubjectErased.class)
                        .hasMessage("subject-erased");
            }
        }
        assertThat(opening(there)).isEmpty();
    }

    @Test
    void a_renewed_key_seals_from_now_on_and_the_old_one_still_opens() {
        DataKey first = sealing(here);
        sealing(there);
        NoteLog.await(here.renew(subject, "p-1", "exposed"));
        DataKey second = sealing(here);
        assertThat(second.kid()).isNotEqualTo(first.kid());
        assertThat(opening(here)).isEqualTo(Map.of(first.kid(), first, second.kid(), second));

        assertThat(sealing(there)).isEqualTo(second);

        NoteLog.await(there.renew(subject, "p-1", "exposed"));
        assertThat(NoteLog.await(log.fixture
                        .keys
                        .query("select person || ' ' || reason why, count(*) times from key_renewal group by 1")
                        .execute()))
                .extracting(row -> row.getString("why"), row -> row.getLong("times"))
                .containsExactly(tuple("p-1 exposed", 2L));
        assertThat(NoteLog.await(here.destroy(Set.of(subject), erasure)))
                .extracting(DestroyedKey::kid)
                .hasSize(3)
                .startsWith(first.kid(), second.kid());
    }

    @Test
    void what_a_subject_that_outlives_an_erasure_sealed_so_far_is_closed_and_what_it_seals_later_opens() {
        DataKey before = sealing(here);
        sealing(there);
        NoteLog.await(here.destroySoFar(Set.of(subject), erasure));
        assertThat(opening(here)).isEmpty();
        DataKey after = sealing(here);
        assertThat(after.kid()).isNotEqualTo(before.kid());
        NoteLog.await(here.destroySoFar(Set.of(subject), erasure));
        assertThat(opening(here)).as("told again").isEqualTo(Map.of(after.kid(), after));
        assertThat(sealing(there)).as("what it remembers seals nothing").isEqualTo(after);
        assertThat(opening(there)).isEqualTo(Map.of(after.kid(), after));

        NoteLog.await(there.destroySoFar(Set.of(subject), UUID.randomUUID()));
        assertThat(opening(there)).isEmpty();
        assertThat(sealing(there).kid()).isNotIn(before.kid(), after.kid());
    }

    @Test
    void a_subject_whose_keys_so_far_were_destroyed_has_none_again_once_it_is_erased() {
        sealing(here);
        NoteLog.await(here.destroySoFar(Set.of(subject), UUID.randomUUID()));
        NoteLog.await(here.destroy(Set.of(subject), erasure));
        for (KeyRing ring : List.of(here, there)) {
            assertThatThrownBy(() -> NoteLog.await(ring.forSealing(Set.of(subject))))
                    .isInstanceOf(SubjectErased.class);
        }
    }

    @Test
    void a_key_that_is_not_in_the_table_any_more_seals_nothing_and_the_stock_ends_with_it() {
        NoteLog.await(here.refill());
        UUID next = here.newSubject();
        UUID later = here.newSubject();
        DataKey lost = sealing(here);
        NoteLog.await(log.fixture.keys.query("delete from data_key").execute()); // as an older copy of the table does

        DataKey sealed = NoteLog.await(here.forSealing(Set.of(next))).get(next);
        assertThat(opening(there, next)).isEqualTo(Map.of(sealed.kid(), sealed));
        assertThat(here.newSubject()).as("of no key that was made ahead").isNotEqualTo(later);
        assertThat(opening(here)).as("nor is what was lost in memory").isEmpty();
        assertThat(sealing(here).kid()).isNotEqualTo(lost.kid());
    }

    @Test
    void a_key_counts_as_missing_until_a_copy_that_has_it_is_put_back_or_its_subject_is_erased() {
        DataKey key = sealing(here);
        KeyName erasedElsewhere = new KeyName(UUID.randomUUID(), UUID.randomUUID());
        List<KeyName> sealed = List.of(new KeyName(subject, key.kid()), erasedElsewhere);
        assertThat(NoteLog.await(here.noteMissing(sealed))).isEqualTo(1);
        NoteLog.await(log.fixture
                .keys
                .query("create table later as select * from data_key; delete from data_key")
                .execute());
        assertThat(NoteLog.await(here.noteMissing(sealed))).as("new ones only").isEqualTo(1);
        assertThat(NoteLog.await(here.missing())).isEqualTo(2);

        NoteLog.await(log.fixture
                .keys
                .query("insert into data_key select * from later")
                .execute());
        assertThat(NoteLog.await(here.missing())).isEqualTo(1);
        NoteLog.await(here.destroy(Set.of(erasedElsewhere.subject()), erasure));
        assertThat(NoteLog.await(here.missing())).isZero();
    }

    @Test
    void a_subject_without_a_key_is_not_given_one_by_renewing() {
        NoteLog.await(here.renew(subject, "p-1", "exposed"));
        assertThat(opening(here)).isEmpty();
    }

    @Test
    void the_key_of_the_service_itself_can_be_neither_renewed_nor_destroyed() {
        UUID service = new UUID(0, 0);
        assertThatThrownBy(() -> here.renew(service, "p-1", "exposed")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> here.destroy(Set.of(subject, service), erasure))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DataKey sealing(KeyRing ring) {
        return NoteLog.await(ring.forSealing(Set.of(subject))).get(subject);
    }

    private Map<UUID, DataKey> opening(KeyRing ring) {
        return opening(ring, subject);
    }

    private Map<UUID, DataKey> opening(KeyRing ring, UUID subject) {
        return NoteLog.await(ring.forOpening(List.of(subject))).values().stream()
                .flatMap(keys -> keys.newestFirst().stream())
                .collect(Collectors.toMap(DataKey::kid, key -> key));
    }
}
