package esperanza.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.EventStoreConformance;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteEvent.NoteWeighed;
import esperanza.runtime.reader.LogReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest extends EventStoreConformance<NoteEvent> {

    private static LogFixture log;

    @BeforeAll
    static void open() {
        log = new LogFixture(new EventCatalogue("notes")
                .publishes("case", NoteEvent.class)
                .upcasts("esperanza.notes.note-weighed.v1", old -> {
                    old.set("weight", old.remove("urgency"));
                    old.putObject("author").put("subject", "00000000-0000-0000-0000-000000000000");
                    return old;
                }));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Override
    protected EventStore<NoteEvent> store() {
        return log.store(NoteEvent.class);
    }

    @Override
    protected NoteEvent numbered(int number) {
        return new NoteTaken(number);
    }

    @Override
    protected NoteEvent about(CaseId of) {
        return new NoteWeighed(of, 3, Optional.empty(), Personal.of(UUID.randomUUID(), "Berta"));
    }

    @Test
    void what_is_too_large_to_be_published_is_never_written() {
        NoteEvent event = new NoteWeighed(
                new CaseId(UUID.randomUUID()),
                3,
                Optional.of("x".repeat(1_000_000)),
                Personal.of(UUID.randomUUID(), "Berta"));
        StreamId stream = stream();
        assertThatThrownBy(() -> append(with(decision(stream, command(), 1), event)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too large to be published: esperanza.notes.note-weighed.v2");
        assertThat(await(store().read(stream)).events()).isEmpty();
    }

    @Test
    void personal_data_is_sealed_at_rest_and_opens_with_its_key() {
        StreamId stream = stream();
        UUID subject = UUID.randomUUID();
        NoteEvent event = new NoteWeighed(
                new CaseId(UUID.randomUUID()), 3, Optional.empty(), Personal.of(subject, "Berta Cáceres"));
        append(with(decision(stream, command(), 1), event));

        StoredEvent stored = log.all().stream()
                .filter(e -> e.stream().equals(stream))
                .findFirst()
                .orElseThrow();
        String clear = new String(stored.clear(), StandardCharsets.UTF_8);
        String sealed = new String(stored.sealed().orElseThrow(), StandardCharsets.ISO_8859_1);
        assertThat(clear).contains("{\"subject\":\"" + subject + "\"}").doesNotContain("Berta");
        assertThat(sealed).doesNotContain("Berta");

        assertThat(await(store().read(stream)).events().getFirst().event())
                .isEqualTo(
                        new NoteWeighed(((NoteWeighed) event).caseId(), 3, Optional.empty(), Personal.closed(subject)));

        Object opened = await(new OpenedEvents<>(log.queries, log.codec, log.sealer, NoteEvent.class)
                        .open(stream, Set.of(subject)))
                .getFirst()
                .event();
        assertThat(opened).isEqualTo(event);
    }

    @Test
    void a_stored_event_of_an_older_version_is_lifted_when_it_is_read() {
        StreamId stream = stream();
        append(decision(stream, command(), 1));
        StoredEvent stored = log.all().stream()
                .filter(e -> e.stream().equals(stream))
                .findFirst()
                .orElseThrow();
        UUID caseId = UUID.randomUUID();
        byte[] old = ("{\"caseId\":\"" + caseId + "\",\"urgency\":2}").getBytes(StandardCharsets.UTF_8);
        StoredEvent first = retyped(stored, "esperanza.notes.note-weighed.v1", old);
        assertThat(log.codec.read(first).orElseThrow().event())
                .isEqualTo(new NoteWeighed(new CaseId(caseId), 2, Optional.empty(), Personal.closed(new UUID(0, 0))));
    }

    @Test
    void an_unknown_type_is_ignored_and_a_newer_version_of_a_known_one_needs_an_upgrade() {
        StreamId stream = stream();
        append(decision(stream, command(), 1));
        StoredEvent stored = log.all().stream()
                .filter(e -> e.stream().equals(stream))
                .findFirst()
                .orElseThrow();
        assertThat(log.codec.read(retyped(stored, "esperanza.notes.note-burnt.v1", stored.clear())))
                .isEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> log.codec.read(retyped(stored, "esperanza.notes.note-taken.v2", stored.clear()))))
                .isInstanceOf(NeedsUpgrade.class)
                .hasMessage("needs-upgrade: esperanza.notes.note-taken.v2");
    }

    @Test
    void the_chain_can_be_recomputed_from_what_is_stored() {
        StreamId stream = stream();
        append(decision(stream, command(), 1, 2));
        append(decision(stream, command(), 3));
        byte[] previous = new byte[0];
        for (StoredEvent stored : await(LogReader.withoutMemory(log.queries).stream(stream))) {
            assertThat(stored.hash())
                    .isEqualTo(Chain.hash(
                            stream.category(),
                            stream.id(),
                            stored.version(),
                            stored.metadata(),
                            stored.clear(),
                            stored.sealedDigest().orElse(Chain.NOTHING),
                            previous));
            previous = stored.hash();
        }
        assertThat(previous).hasSize(32);
    }

    private static StoredEvent retyped(StoredEvent s, String type, byte[] clear) {
        return new StoredEvent(
                s.position(),
                s.stream(),
                s.version(),
                type,
                s.recordedAt(),
                s.metadata(),
                clear,
                s.sealed(),
                s.sealedDigest(),
                s.hash());
    }

    private static Decision<NoteEvent> with(Decision<NoteEvent> d, NoteEvent event) {
        return new Decision<>(
                d.stream(), d.expected(), d.command(), d.digest(), d.cause(), d.notBefore(), List.of(event), d.keys());
    }
}
