package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.intake.disclosure.OpenReports.Opened;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenPart;
import esperanza.intake.disclosure.domain.OpeningDecider;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningEvent.PartOpened;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.ReportFixture;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.CommandId;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.SealedEvents;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.TestRequests;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.opening.OnRecord;
import esperanza.runtime.start.ProfileFile;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenReportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Profile PROFILE = ProfileFile.read(Path.of("../deploy/profiles/xx.yaml"));
    private static final ReportReceived REPORT = ReportFixture.received(Map.of());
    private static final StreamId OPENINGS = ACCESS.stream(REPORT.reportId().value());
    private static final Set<UUID> SUBJECTS = Set.of(REPORT.caseId().value());

    private final EventStore<OpeningEvent> store = new InMemoryEventStore<>(() -> this.now);

    /** The records of openings that existed when the data were opened, each time. */
    private final List<List<OpeningEvent>> recordedBefore = new ArrayList<>();

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void the_opening_is_on_the_record_before_anything_is_opened() {
        Opened opened = await(reports(store).open(request(command(), SealedPart.ACCOUNT), REPORT, SUBJECTS));
        assertThat(recordedBefore).containsExactly(List.of(opening(SealedPart.ACCOUNT)));
        assertThat(opened.recorded().events()).extracting(Recorded::event).containsExactly(opening(SealedPart.ACCOUNT));
    }

    @Test
    void nothing_is_opened_that_cannot_be_recorded() {
        OpenReports away = reports(new Away(store));
        assertThatThrownBy(() -> await(away.open(request(command(), SealedPart.ACCOUNT), REPORT, SUBJECTS)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(recordedBefore).isEmpty();
    }

    @Test
    void nothing_is_opened_that_a_rule_refuses() {
        assertThat(refusal(command(), SealedPart.REPORTER)).isEqualTo(OpeningRule.SECOND_PERSON_NEEDED);
        assertThat(recordedBefore).isEmpty();
    }

    @Test
    void the_same_opening_is_read_again_on_one_record_until_its_time_is_over() {
        CommandId once = command();
        await(reports(store).open(request(once, SealedPart.PARTIES), REPORT, SUBJECTS));
        now = now.plus(PROFILE.disclosure().openingHolds());
        Opened again = await(reports(store).open(request(once, SealedPart.PARTIES), REPORT, SUBJECTS));
        assertThat(again.recorded().repeated()).isTrue();
        assertThat(recorded()).containsExactly(opening(SealedPart.PARTIES));
        assertThat(recordedBefore).hasSize(2);

        now = now.plusMillis(1);
        assertThat(refusal(once, SealedPart.PARTIES)).isEqualTo(OnRecord.Rule.OPENING_IS_OVER);
        assertThat(recordedBefore).hasSize(2);

        await(reports(store).open(request(command(), SealedPart.PARTIES), REPORT, SUBJECTS));
        assertThat(recorded()).containsExactly(opening(SealedPart.PARTIES), opening(SealedPart.PARTIES));
    }

    private OpenReports reports(EventStore<OpeningEvent> log) {
        return new OpenReports(
                new CommandHandler<>(log, new OpeningDecider()), sealed(), new OnRecord(PROFILE, () -> now));
    }

    private SealedEvents<ReportEvent> sealed() {
        return new SealedEvents<>() {
            @Override
            public Uni<List<Recorded<ReportEvent>>> open(StreamId stream, Set<UUID> subjects) {
                return opened(stream, subjects);
            }

            @Override
            public Uni<Optional<Recorded<ReportEvent>>> openLast(
                    StreamId stream, Set<Class<? extends ReportEvent>> types, long position, Set<UUID> subjects) {
                throw new UnsupportedOperationException("a report is opened whole");
            }
        };
    }

    private Uni<List<Recorded<ReportEvent>>> opened(StreamId stream, Set<UUID> subjects) {
        assertThat(stream).isEqualTo(ReportStreams.report(REPORT.reportId().value()));
        assertThat(subjects).isEqualTo(SUBJECTS);
        recordedBefore.add(recorded());
        return Uni.createFrom().item(List.of());
    }

    private List<OpeningEvent> recorded() {
        return await(store.read(OPENINGS)).events().stream()
                .map(Recorded::event)
                .toList();
    }

    private RuleViolation.Rule refusal(CommandId id, SealedPart part) {
        return catchThrowableOfType(
                        RuleViolation.class, () -> await(reports(store).open(request(id, part), REPORT, SUBJECTS)))
                .rule();
    }

    private static Request<OpeningCommand> request(CommandId id, SealedPart part) {
        return TestRequests.request(
                OPENINGS,
                id,
                new OpenPart(
                        REPORT.reportId(),
                        REPORT.caseId(),
                        new UUID(9, 9),
                        part,
                        OpeningPurpose.TRIAGE,
                        "officer",
                        Optional.empty()));
    }

    private static OpeningEvent opening(SealedPart part) {
        return new PartOpened(
                REPORT.reportId(),
                REPORT.caseId(),
                new UUID(9, 9),
                part,
                OpeningPurpose.TRIAGE,
                "officer",
                Optional.empty());
    }

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    /** A log that can be read and takes nothing. */
    private record Away(EventStore<OpeningEvent> store) implements EventStore<OpeningEvent> {

        @Override
        public Uni<History<OpeningEvent>> read(StreamId stream) {
            return store.read(stream);
        }

        @Override
        public Uni<History<OpeningEvent>> load(StreamId stream, CommandId command, byte[] digest) {
            return store.load(stream, command, digest);
        }

        @Override
        public Uni<Outcome<OpeningEvent>> append(Decision<OpeningEvent> decision) {
            return Uni.createFrom().failure(new StoreUnavailable("log-away"));
        }
    }
}
