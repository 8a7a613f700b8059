package esperanza.runtime.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.TestAction;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Gate;
import esperanza.runtime.command.Sent;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.ProfileFile;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartOpeningsTest {

    private enum Part {
        REASONS,
        NAMES
    }

    private static final Profile PROFILE = ProfileFile.read(Path.of("../../deploy/profiles/xx.yaml"));
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final UUID THING = new UUID(1, 1);
    private static final CaseId CASE = new CaseId(new UUID(2, 2));
    private static final StreamId ACCESS = new StreamId("access", THING);
    private static final Caller CALLER = new Caller(
            "inés", Set.of(Role.INVESTIGATOR), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    private static final Caller ANOTHER = new Caller(
            "omar", Set.of(Role.INVESTIGATOR), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    private static final PartOpenings.Opening OPENING = new PartOpenings.Opening(
            THING, List.of(CASE), Part.REASONS, OpeningPurpose.INVESTIGATION, Optional.of("before the interview"));

    private final Gate gate = new Gate();
    private final EventStore<PartOpened> store = new InMemoryEventStore<>(() -> this.now);

    /** The records of openings that existed when the data were opened, each time. */
    private final List<List<PartOpened>> recordedBefore = new ArrayList<>();

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private CommandIds ids;
    private PartOpenings openings;

    @BeforeEach
    void start(@TempDir Path folder) {
        gate.open();
        ids = new CommandIds(new Secrets(KeyFile.in(folder, "secret".toCharArray())), () -> now, gate);
        openings = new PartOpenings(ids, store, new OnRecord(PROFILE, () -> now));
    }

    @Test
    void an_opening_is_recorded_before_anything_is_opened() {
        UUID openingId = open("key-1");
        PartOpened recorded = new PartOpened(
                List.of(CASE),
                openingId,
                "REASONS",
                OpeningPurpose.INVESTIGATION,
                "inés",
                Optional.of(Personal.of(THING, "before the interview")));
        assertThat(recordedBefore).containsExactly(List.of(recorded));
        assertThat(recorded()).containsExactly(recorded);
    }

    @Test
    void an_opening_that_cannot_be_recorded_opens_nothing() {
        gate.shut("log-away");
        assertThatThrownBy(() -> open("key-1")).isInstanceOf(StoreUnavailable.class);
        assertThat(recordedBefore).isEmpty();
    }

    @Test
    void the_same_opening_is_read_again_on_one_record_until_its_time_is_over() {
        UUID first = open("key-1");
        now = now.plus(PROFILE.disclosure().openingHolds());
        assertThat(open("key-1")).isEqualTo(first);
        assertThat(recorded()).hasSize(1);

        now = now.plusMillis(1);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> open("key-1"))
                        .rule())
                .isEqualTo(OnRecord.Rule.OPENING_IS_OVER);
        assertThat(recordedBefore).hasSize(2);

        assertThat(open("key-2")).isNotEqualTo(first);
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void the_key_of_one_opening_opens_nothing_else() {
        open("key-1");
        assertThatThrownBy(() -> open(asked("key-1", new byte[] {9}))).isInstanceOf(CommandMisused.class);
        assertThat(recordedBefore).hasSize(1);
    }

    @Test
    void who_opened_a_part_goes_on_reading_it_until_its_time_is_over_and_nobody_else_does() {
        UUID opening = open("key-1");
        now = now.plus(PROFILE.disclosure().openingHolds());
        await(openings.goesOn(CALLER, THING, Part.REASONS, opening));
        assertThat(refused(() -> goesOn(CALLER, Part.REASONS, new UUID(3, 3))))
                .isEqualTo(OnRecord.Rule.OPENING_IS_OVER);
        assertThat(refused(() -> goesOn(CALLER, Part.NAMES, opening))).isEqualTo(OnRecord.Rule.OPENING_IS_OVER);
        assertThat(refused(() -> goesOn(ANOTHER, Part.REASONS, opening))).isEqualTo(OnRecord.Rule.OPENING_IS_OVER);
        now = now.plusMillis(1);
        assertThat(refused(() -> goesOn(CALLER, Part.REASONS, opening))).isEqualTo(OnRecord.Rule.OPENING_IS_OVER);
    }

    @Test
    void the_reasons_are_sealed_under_the_key_that_the_opening_names() {
        var ofAnItem = new PartOpenings.Opening(
                THING,
                CASE.value(),
                List.of(CASE),
                Part.REASONS,
                OpeningPurpose.INVESTIGATION,
                Optional.of("to see it"));
        await(openings.open(asked("key-1", new byte[] {1}), ofAnItem, Uni.createFrom()::item));
        assertThat(recorded())
                .extracting(PartOpened::reasons)
                .containsExactly(Optional.of(Personal.of(CASE.value(), "to see it")));
    }

    private void goesOn(Caller caller, Part part, UUID opening) {
        await(openings.goesOn(caller, THING, part, opening));
    }

    private static RuleViolation.Rule refused(ThrowingCallable reading) {
        return catchThrowableOfType(RuleViolation.class, reading).rule();
    }

    private UUID open(String key) {
        return open(asked(key, new byte[] {1}));
    }

    private UUID open(Asked<?> asked) {
        return await(openings.open(asked, OPENING, openingId -> {
            recordedBefore.add(recorded());
            return Uni.createFrom().item(openingId);
        }));
    }

    private static Asked<?> asked(String key, byte[] digest) {
        return new Asked<>(CALLER, TestAction.READ_FILE, new Sent(Optional.of(key), digest), Asked.Nothing::new);
    }

    private List<PartOpened> recorded() {
        return await(store.read(ACCESS)).events().stream().map(Recorded::event).toList();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
