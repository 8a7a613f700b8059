package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Decider;
import esperanza.kernel.Instruction;
import esperanza.kernel.Personal;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Request;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.DecisionWriter;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Jurisdiction;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteEvent.NoteWeighed;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.PostgresEventStore;
import esperanza.runtime.log.StreamReads;
import esperanza.runtime.mirror.Mirror;
import esperanza.runtime.reader.Echo.Echoing;
import esperanza.runtime.reader.Echo.NoteEchoed;
import esperanza.runtime.relay.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two releases of a service on one log: one weighs notes in major version 1, the next in version 2. */
class UpgradeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final StreamId ECHO = new StreamId(Echo.CATEGORY, new UUID(0x4000L, 1));
    private static final CaseId CASE = new CaseId(new UUID(0x4000L, 2));

    /** The events that the older release knows. */
    sealed interface OldNote extends Concerning {

        record NoteWeighed(CaseId caseId, int urgency) implements OldNote {
            @Override
            public List<CaseId> cases() {
                return List.of(caseId);
            }
        }
    }

    /** Records every note it is given. */
    private static final class OldNoteTaking implements Decider<OldNote, Integer, OldNote> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<OldNote> decide(Integer state, OldNote note) {
            return List.of(note);
        }

        @Override
        public Integer evolve(Integer state, OldNote event) {
            return state + 1;
        }
    }

    private static final class WhenNoteWeighedThenEchoItsWeight implements Policy<NoteWeighed> {

        private boolean broken;

        @Override
        public Class<NoteWeighed> on() {
            return NoteWeighed.class;
        }

        @Override
        public List<Instruction> react(Recorded<NoteWeighed> event) {
            if (broken) {
                throw new IllegalStateException();
            }
            return List.of(new Instruction(ECHO, event.event().weight()));
        }
    }

    /** Every weight, with the category of the stream it came from. */
    private record Weights() implements Projection {

        @Override
        public String name() {
            return "weights";
        }

        @Override
        public List<String> tables() {
            return List.of("weights");
        }

        @Override
        public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
            List<Tuple> rows = events.stream()
                    .flatMap(event -> event
                            .as(NoteWeighed.class)
                            .map(note -> Tuple.of(event.stored().stream().category(), note.weight()))
                            .stream())
                    .toList();
            return rows.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : transaction
                            .preparedQuery("insert into weights(category, weight) values ($1, $2)")
                            .executeBatch(rows)
                            .replaceWithVoid();
        }
    }

    private static EventCatalogue older() {
        return new EventCatalogue(NoteLog.SOURCE).publishes(NoteLog.CATEGORY, OldNote.class);
    }

    private static EventCatalogue newer() {
        return NoteLog.catalogue().keeps(Echo.class).upcasts("esperanza.notes.note-weighed.v1", UpgradeTest::lifted);
    }

    private static ObjectNode lifted(ObjectNode old) {
        old.set("weight", old.remove("urgency"));
        old.putObject("author").put("subject", "00000000-0000-0000-0000-000000000000");
        return old;
    }

    private final NoteLog log = new NoteLog(newer());
    private final EventCodec olderCodec = new EventCodec(older(), new EventJson());
    private final EventStore<Echo> echoes = log.fixture.store(Echo.class);
    private final Parking parking = new Parking(log.fixture.queries);
    private final Leadership leadership = new Leadership(log.instance(1), "policies", "test", PATIENCE);
    private final WhenNoteWeighedThenEchoItsWeight policy = new WhenNoteWeighedThenEchoItsWeight();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void rows_stored_in_version_1_own_and_mirrored_are_lifted_for_policies_and_projections() {
        createWeights();
        StreamId own = NoteLog.note();
        try (NoteLog publisher = new NoteLog(older())) {
            weighInVersion1(publisher, NoteLog.note(), 7);
            NoteLog.await(new Mirror(
                            log.fixture.pool,
                            log.fixture.log,
                            new SimpleMeterRegistry(),
                            topic -> new UUID(0, 1),
                            (source, records) -> {})
                    .store(NoteLog.SOURCE, Records.poll(Records.of(publisher))));
        }
        weighInVersion1(log, own, 4);
        log.append(own, weighed(5));
        assertThat(log.sql("select type from event order by position").stream().map(row -> row.getString(0)))
                .containsExactly(
                        "esperanza.notes.note-weighed.v1",
                        "esperanza.notes.note-weighed.v1",
                        "esperanza.notes.note-weighed.v2");

        policies(log.fixture.codec).round();
        projection(log.fixture.codec).round();
        assertThat(echoed()).containsExactlyInAnyOrder(7, 4, 5).containsSubsequence(4, 5);
        assertThat(weights()).containsExactly("case 4", "case 5", "notes.case 7");
        assertThat(NoteLog.await(parking.list())).isEmpty();
    }

    @Test
    void what_waited_for_an_upgrade_is_done_by_the_release_that_reads_it_unasked_and_in_order() {
        createWeights();
        StreamId note = NoteLog.note();
        log.append(note, weighed(5));
        log.append(note, new NoteTaken(1));
        log.append(note, weighed(6));
        PolicyRunner older = policies(olderCodec);
        ProjectionRunner olderProjection = projection(olderCodec);
        older.round();
        olderProjection.round();
        older.round();
        olderProjection.round();
        assertThat(parked())
                .containsExactly(
                        "policies 1 needs-upgrade: esperanza.notes.note-weighed.v2",
                        "policies 2 behind",
                        "policies 3 behind",
                        "weights 1 needs-upgrade: esperanza.notes.note-weighed.v2",
                        "weights 2 behind",
                        "weights 3 behind");

        leadership.close();
        policies(log.fixture.codec).round();
        projection(log.fixture.codec).round();
        assertThat(echoed()).containsExactly(5, 6);
        assertThat(weights()).containsExactly("case 5", "case 6");
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_upgrade_that_does_not_help_is_tried_once_and_then_waits_for_a_person() {
        StreamId note = NoteLog.note();
        log.append(note, weighed(5));
        policies(olderCodec).round();
        leadership.close();
        PolicyRunner newer = policies(log.fixture.codec);
        policy.broken = true;
        newer.round();
        policy.broken = false;
        newer.round();
        assertThat(parked()).containsExactly("policies 1 IllegalStateException");
        assertThat(echoed()).isEmpty();

        NoteLog.await(parking.replay(Readers.ORDINARY, note));
        newer.round();
        assertThat(echoed()).containsExactly(5);
    }

    private PolicyRunner policies(EventCodec codec) {
        Handlers handlers = new Handlers().with(Echo.CATEGORY, new CommandHandler<>(echoes, new Echoing()));
        return new PolicyRunner(
                Readers.ORDINARY,
                leadership,
                LogReader.withoutMemory(log.fixture.queries),
                codec.catalogue(),
                parking,
                new Reactions(codec, handlers, List.of(policy), () -> {}),
                Duration.ZERO);
    }

    private ProjectionRunner projection(EventCodec codec) {
        return new ProjectionRunner(log.fixture.pool, codec, parking, new Weights(), PATIENCE);
    }

    private void createWeights() {
        log.sql("create table weights(category text not null, weight int not null)");
    }

    private static NoteWeighed weighed(int weight) {
        return new NoteWeighed(CASE, weight, Optional.empty(), Personal.of(new UUID(0, 1), "Berta"));
    }

    /** Weighs as the older release does: with its bytes and its type. */
    private static void weighInVersion1(NoteLog log, StreamId stream, int urgency) {
        EventCodec codec = new EventCodec(older(), new EventJson());
        DecisionWriter writer =
                new DecisionWriter(codec, log.fixture.sealer, new Jurisdiction("XX", "XX", 1), InstantSource.system());
        EventStore<OldNote> store = new PostgresEventStore<>(
                new StreamReads(log.fixture.queries),
                new StreamReads(log.fixture.queries),
                log.fixture.log,
                writer,
                codec,
                OldNote.class);
        CommandId command = new CommandId(UUID.randomUUID());
        NoteLog.await(new CommandHandler<>(store, new OldNoteTaking())
                .handle(new Request<>(
                        stream,
                        command,
                        new byte[] {1},
                        OptionalInt.empty(),
                        Cause.of(Actor.human("tester", "t-1", "TEST"), Instant.EPOCH, command.value()),
                        new OldNote.NoteWeighed(CASE, urgency),
                        List.of())));
    }

    private List<Integer> echoed() {
        return NoteLog.await(echoes.read(ECHO)).events().stream()
                .map(e -> ((NoteEchoed) e.event()).number())
                .toList();
    }

    private List<String> weights() {
        return log.sql("select category || ' ' || weight from weights order by 1").stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private List<String> parked() {
        return NoteLog.await(parking.list()).stream()
                .map(p -> p.reader() + ' ' + p.position() + ' ' + p.why())
                .toList();
    }
}
