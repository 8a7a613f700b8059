package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityCommand.GrantIdentity;
import esperanza.intake.disclosure.domain.IdentityCommand.RequestIdentity;
import esperanza.intake.disclosure.domain.IdentityDecider;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.IdentityRequests.Answer;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.report.domain.ReportEvent.DataErased;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.TestRequests;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindIdentityRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final ReportId ANOTHER = new ReportId(new UUID(2, 2));
    private static final CaseId CASE = new CaseId(new UUID(3, 3));
    private static final UUID GRANTED = new UUID(4, 4);
    private static final UUID WAITING = new UUID(5, 5);

    private final EventStore<IdentityEvent> store = new InMemoryEventStore<>(() -> NOON);
    private final CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> handler =
            new CommandHandler<>(store, new IdentityDecider());
    private final FindIdentityRequests requests = new FindIdentityRequests(store);

    @Test
    void a_request_is_found_with_its_answer_and_under_its_own_report_only() {
        send(request(GRANTED));
        assertThat(answer(GRANTED)).isEqualTo(new Answer.Awaited());
        send(new GrantIdentity(GRANTED, "custodian", NOON));
        assertThat(answer(GRANTED)).isEqualTo(new Answer.Granted(NOON));

        assertThat(refusal(REPORT, WAITING)).isEqualTo(OpeningRule.NO_SUCH_REQUEST);
        assertThat(refusal(ANOTHER, GRANTED)).isEqualTo(OpeningRule.NO_SUCH_REQUEST);
    }

    @Test
    void after_an_erasure_no_request_waits_any_more_and_those_answered_stay_as_they_are() {
        send(request(GRANTED));
        send(new GrantIdentity(GRANTED, "custodian", NOON));
        send(request(WAITING));

        for (Instruction instruction : new WhenDataAreErasedThenNobodyHasToSayWhetherTheyAreShown().react(erased())) {
            send(instruction.stream(), (IdentityCommand) instruction.command());
        }
        assertThat(answer(GRANTED)).isEqualTo(new Answer.Granted(NOON));
        assertThat(answer(WAITING)).isEqualTo(new Answer.Overtaken());
    }

    private IdentityRequests.Answer answer(UUID request) {
        return requests.of(REPORT.value(), request).await().atMost(PATIENCE).answer();
    }

    private RuleViolation.Rule refusal(ReportId report, UUID request) {
        return catchThrowableOfType(
                        RuleViolation.class,
                        () -> requests.of(report.value(), request).await().atMost(PATIENCE))
                .rule();
    }

    private void send(IdentityCommand command) {
        send(IDENTITY.stream(REPORT.value()), command);
    }

    private void send(StreamId stream, IdentityCommand command) {
        handler.handle(TestRequests.request(stream, command)).await().atMost(PATIENCE);
    }

    private static RequestIdentity request(UUID id) {
        return new RequestIdentity(
                REPORT,
                CASE,
                id,
                OpeningPurpose.SAFE_CONTACT,
                "officer",
                Optional.empty(),
                "the line she gave is dead");
    }

    private static Recorded<DataErased> erased() {
        DataErased event = new DataErased(REPORT, CASE, new UUID(6, 6), List.of(), Optional.empty());
        return new Recorded<>(9, 2, new EventId(new UUID(7, 7)), Actor.system("policy"), NOON, NOON, event);
    }
}
