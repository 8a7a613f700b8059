package esperanza.investigation.closure;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.closure.domain.ClosureCommand.CallReview;
import esperanza.investigation.closure.domain.ClosureEvent.EndImposed;
import esperanza.investigation.closure.domain.EndDetails;
import esperanza.investigation.closure.domain.ImposedBy;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.inbox.IntakeEvent;
import esperanza.investigation.inbox.IntakeEvent.*;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final EventId CAUSE = new EventId(new UUID(9, 9));

    @Test
    void a_threat_that_is_joined_or_linked_calls_for_a_review_of_both_files() {
        assertThat(linked(new CaseJoined(ONE, OTHER))).containsExactly(review(ONE), review(OTHER));
        assertThat(linked(new CaseLinked(ONE, OTHER))).containsExactly(review(ONE), review(OTHER));
        assertThat(linked(new CaseJoinUndone(ONE, OTHER))).isEmpty();
    }

    @Test
    void parties_of_a_further_report_call_for_a_review_of_the_file_of_the_case() {
        PartiesAdded added = new PartiesAdded(ONE, new ReportId(new UUID(2, 1)), List.of());
        assertThat(new WhenPartiesAreAddedThenTheEndOfTheFileIsReviewed().react(recorded(added)))
                .containsExactly(review(ONE));
    }

    @Test
    void an_end_from_outside_calls_for_a_review_of_itself() {
        EndDetails details = new EndDetails("Court 3", "2026-00417", "E-1", Optional.empty());
        EndImposed imposed =
                new EndImposed(ONE, "ana", ImposedBy.AMNESTY, new UUID(3, 1), Personal.of(ONE.value(), details));
        assertThat(new WhenAnEndIsImposedThenASupervisorReviewsIt().react(recorded(imposed)))
                .containsExactly(review(ONE));
    }

    private static List<Instruction> linked(IntakeEvent event) {
        return new WhenAThreatIsLinkedThenTheEndOfTheFileIsReviewed().react(recorded(event));
    }

    private static Instruction review(CaseId of) {
        return new Instruction(new StreamId("closure", of.value()), new CallReview(of, CAUSE));
    }

    private static <E> Recorded<E> recorded(E event) {
        return new Recorded<>(1, 1, CAUSE, Actor.system("intake"), Instant.EPOCH, Instant.EPOCH, event);
    }
}
