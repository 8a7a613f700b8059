package esperanza.runtime.sealing;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.log.NoteEvent;
import esperanza.runtime.log.NoteEvent.NoteSigned;
import esperanza.runtime.log.NoteEvent.NoteWeighed;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.OpenedEvents;
import esperanza.runtime.log.StoredEvent;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data in a log on a real database, with its keys in another. */
class SealedLogTest {

    private final NoteLog log = new NoteLog();
    private final UUID erased = UUID.randomUUID();
    private final UUID kept = UUID.randomUUID();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void another_instance_opens_what_was_sealed() {
        weigh(kept, "Margarita");
        assertThat(open(log.all().getFirst(), log.fixture.anotherSealer()).author())
                .isEqualTo(Personal.of(kept, "Margarita"));
    }

    @Test
    void personal_data_in_a_list_open_each_at_its_own_place() {
        log.append(
                NoteLog.note(),
                new NoteSigned(List.of(
                        Personal.of(kept, "Berta"), Personal.of(erased, "Margarita"), Personal.of(kept, "Laura"))));
        assertThat(opened(log.all().getFirst(), log.fixture.anotherSealer()))
                .isEqualTo(new NoteSigned(List.of(
                        Personal.of(kept, "Berta"), Personal.of(erased, "Margarita"), Personal.of(kept, "Laura"))));

        destroyKeyOf(erased);
        assertThat(opened(log.all().getFirst(), log.fixture.anotherSealer()))
                .isEqualTo(new NoteSigned(
                        List.of(Personal.of(kept, "Berta"), Personal.closed(erased), Personal.of(kept, "Laura"))));
    }

    @Test
    void keys_that_another_key_file_wrapped_are_told_before_anything_is_done_with_them(@TempDir Path elsewhere) {
        KeyFile lost = KeyFile.in(elsewhere, "test".toCharArray());
        NoteLog.await(new KeyRing(log.fixture.keys, lost).fits());
        weigh(kept, "Margarita");
        NoteLog.await(new KeyRing(log.fixture.keys, log.fixture.keyFile).fits());
        assertThatThrownBy(() -> NoteLog.await(new KeyRing(log.fixture.keys, lost).fits()))
                .isInstanceOf(SealingFailed.class);
    }

    @Test
    void a_subject_whose_key_is_destroyed_stays_closed_while_events_still_read_and_the_chain_still_verifies() {
        weigh(erased, "Margarita");
        weigh(kept, "Berta");
        destroyKeyOf(erased);
        Sealer afterwards = log.fixture.anotherSealer();
        List<StoredEvent> events = log.all();

        NoteWeighed first = open(events.getFirst(), afterwards);
        assertThat(first.author()).isEqualTo(Personal.closed(erased));
        assertThat(first.weight()).isEqualTo(3);
        assertThat(open(events.getLast(), afterwards).author()).isEqualTo(Personal.of(kept, "Berta"));
        assertThatLog(events).isGapless().isChained();
    }

    @Test
    void a_part_whose_key_is_lost_is_never_shown_as_erased() {
        StreamId note = NoteLog.note();
        log.append(note, new NoteSigned(List.of(Personal.of(kept, "Berta"), Personal.of(erased, "Margarita"))));
        NoteLog.await(log.fixture
                .keys
                .query("delete from data_key where subject = '" + erased + "'")
                .execute());
        SealedEvents<NoteEvent> sealed = new OpenedEvents<>(
                log.fixture.queries, log.fixture.codec, log.fixture.anotherSealer(), NoteEvent.class);
        assertThatThrownBy(() -> NoteLog.await(sealed.open(note, Set.of(kept, erased))))
                .isInstanceOf(KeyMissing.class)
                .hasMessage("key-missing");
        assertThat(NoteLog.await(new KeyRing(log.fixture.keys, log.fixture.keyFile).missing()))
                .isEqualTo(1);
        assertThat(NoteLog.await(sealed.open(note, Set.of(kept)))).hasSize(1);
    }

    @Test
    void an_envelope_that_is_moved_to_another_event_of_the_same_subject_does_not_open() {
        weigh(kept, "Margarita");
        weigh(kept, "Berta");
        List<StoredEvent> events = log.all();
        byte[] moved = events.getFirst().sealed().orElseThrow();
        EventIdentity there = identity(events.getLast());
        assertThatThrownBy(() -> NoteLog.await(log.fixture.sealer.open(there, moved, Set.of(kept))))
                .isInstanceOf(SealingFailed.class);
    }

    @Test
    void an_envelope_that_is_given_to_another_subject_does_not_open() {
        weigh(kept, "Margarita");
        UUID other = UUID.randomUUID();
        weigh(other, "Berta");
        StoredEvent event = log.all().getFirst();
        byte[] given = event.sealed().orElseThrow().clone();
        ByteBuffer.wrap(given).putLong(1, other.getMostSignificantBits()).putLong(9, other.getLeastSignificantBits());
        assertThatThrownBy(() -> NoteLog.await(log.fixture.sealer.open(identity(event), given, Set.of(other))))
                .isInstanceOf(SealingFailed.class);
    }

    @Test
    void the_size_of_what_is_stored_does_not_tell_a_short_name_from_a_long_one() {
        weigh(kept, "B");
        weigh(kept, "B".repeat(200));
        weigh(kept, "B".repeat(300));
        assertThat(log.all())
                .extracting(e -> e.sealed().orElseThrow().length)
                .containsExactly(81 + 256 + 16, 81 + 256 + 16, 81 + 512 + 16);
    }

    @Test
    void a_wrapped_key_given_to_another_subject_does_not_unwrap() {
        weigh(kept, "Margarita");
        weigh(erased, "Berta");
        NoteLog.await(log.fixture
                .keys
                .query("update data_key set wrapped = (select wrapped from data_key where subject = '" + kept
                        + "') where subject = '" + erased + "'")
                .execute());
        assertThatThrownBy(() -> open(log.all().getLast(), log.fixture.anotherSealer()))
                .isInstanceOf(SealingFailed.class);
    }

    @Test
    void what_belongs_to_others_than_those_asked_for_stays_closed() {
        StreamId note = NoteLog.note();
        log.append(note, new NoteSigned(List.of(Personal.of(kept, "Berta"), Personal.of(erased, "Margarita"))));
        log.append(note, new NoteSigned(List.of(Personal.of(erased, "Laura"))));
        SealedEvents<NoteEvent> sealed = new OpenedEvents<>(
                log.fixture.queries, log.fixture.codec, log.fixture.anotherSealer(), NoteEvent.class);

        assertThat(NoteLog.await(sealed.open(note, Set.of(kept))))
                .extracting(Recorded::event)
                .containsExactly(
                        new NoteSigned(List.of(Personal.of(kept, "Berta"), Personal.closed(erased))),
                        new NoteSigned(List.of(Personal.closed(erased))));
        assertThat(NoteLog.await(sealed.open(note, Set.of(kept, erased))))
                .extracting(Recorded::version, Recorded::event)
                .containsExactly(
                        tuple(1, new NoteSigned(List.of(Personal.of(kept, "Berta"), Personal.of(erased, "Margarita")))),
                        tuple(2, new NoteSigned(List.of(Personal.of(erased, "Laura")))));
        assertThat(NoteLog.await(log.store.read(note)).events())
                .extracting(Recorded::event)
                .as("what was opened is not remembered for those who did not ask")
                .containsExactly(
                        new NoteSigned(List.of(Personal.closed(kept), Personal.closed(erased))),
                        new NoteSigned(List.of(Personal.closed(erased))));
    }

    @Test
    void the_last_event_of_a_type_before_another_one_is_opened_alone() {
        StreamId note = NoteLog.note();
        weigh(note, "Berta");
        log.append(note, new NoteSigned(List.of(Personal.of(kept, "Laura"))));
        weigh(note, "Rosa");
        log.append(note, new NoteSigned(List.of(Personal.of(kept, "Ines"))));
        List<Long> positions = log.all().stream().map(StoredEvent::position).toList();
        SealedEvents<NoteEvent> sealed = new OpenedEvents<>(
                log.fixture.queries, log.fixture.codec, log.fixture.anotherSealer(), NoteEvent.class);

        assertThat(last(sealed, note, NoteSigned.class, positions.get(3)))
                .contains(new NoteSigned(List.of(Personal.of(kept, "Ines"))));
        assertThat(last(sealed, note, NoteSigned.class, positions.get(2)))
                .contains(new NoteSigned(List.of(Personal.of(kept, "Laura"))));
        assertThat(last(sealed, note, NoteSigned.class, positions.get(0))).isEmpty();
        assertThat(last(sealed, NoteLog.note(), NoteSigned.class, positions.get(3)))
                .isEmpty();
    }

    private Optional<NoteEvent> last(
            SealedEvents<NoteEvent> sealed, StreamId of, Class<? extends NoteEvent> type, long position) {
        return NoteLog.await(sealed.openLast(of, Set.of(type), position, Set.of(kept)))
                .map(Recorded::event);
    }

    private void weigh(StreamId note, String author) {
        log.append(
                note, new NoteWeighed(new CaseId(UUID.randomUUID()), 3, Optional.empty(), Personal.of(kept, author)));
    }

    private void weigh(UUID subject, String author) {
        log.append(
                NoteLog.note(),
                new NoteWeighed(new CaseId(UUID.randomUUID()), 3, Optional.empty(), Personal.of(subject, author)));
    }

    private void destroyKeyOf(UUID subject) {
        NoteLog.await(log.fixture
                .keys
                .query("update data_key set wrapped = null, epoch = null, destroyed_at = now(),"
                        + " erasure = gen_random_uuid() where subject = '" + subject + "'")
                .execute());
    }

    private NoteWeighed open(StoredEvent event, Sealer sealer) {
        return (NoteWeighed) opened(event, sealer);
    }

    private Object opened(StoredEvent event, Sealer sealer) {
        return log.fixture
                .codec
                .read(
                        event,
                        NoteLog.await(
                                sealer.open(identity(event), event.sealed().orElseThrow(), Set.of(kept, erased))))
                .orElseThrow()
                .event();
    }

    private EventIdentity identity(StoredEvent event) {
        StreamId stream = event.stream();
        return new EventIdentity(stream, log.fixture.codec.metadata(event).eventId(), event.type());
    }
}
