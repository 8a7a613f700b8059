package esperanza.investigation.programme;

import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.EvidenceCopy;
import esperanza.investigation.evidence.domain.EvidenceEvent.EvidenceIdentified;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceKind;
import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.CallReview;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.inbox.IntakeEvent.CaseJoined;
import esperanza.investigation.inbox.IntakeEvent.CaseLinked;
import esperanza.investigation.programme.domain.LineEvent.LineResumed;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.ProgrammeCommand.CallProgrammeReview;
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

/** What calls for a review of a discarded hypothesis. The hypothesis itself knows whether it was discarded. */
class NewFactsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final HypothesisId ALTERNATIVE = new HypothesisId(new UUID(4, 1));
    private static final EventId CAUSE = new EventId(new UUID(9, 9));
    private static final Personal<String> WORDS = Personal.closed(CASE.value());

    @Test
    void new_evidence_calls_for_a_review_of_the_link_with_the_defence_work() {
        assertThat(calls(new EvidenceIdentified(
                        CASE,
                        new EvidenceId(new UUID(2, 1)),
                        EvidenceKind.VIDEO,
                        Optional.empty(),
                        Optional.empty(),
                        EvidenceCopy.ORIGINAL,
                        Optional.empty(),
                        WORDS,
                        WORDS,
                        WORDS,
                        Optional.empty())))
                .containsExactly(ofTheFirst(CASE));
    }

    @Test
    void a_new_threat_calls_for_a_review_in_each_case_that_it_ties() {
        assertThat(calls(new PartiesAdded(CASE, new ReportId(new UUID(3, 1)), List.of())))
                .containsExactly(ofTheFirst(CASE));
        assertThat(calls(new CaseJoined(CASE, OTHER))).containsExactly(ofTheFirst(CASE), ofTheFirst(OTHER));
        assertThat(calls(new CaseLinked(CASE, OTHER))).containsExactly(ofTheFirst(CASE), ofTheFirst(OTHER));
    }

    @Test
    void a_new_threat_calls_for_a_review_of_the_programme_in_each_case_that_it_ties() {
        assertThat(new WhenAThreatIsNewThenTheProgrammeIsReviewed().react(recorded(new CaseLinked(CASE, OTHER))))
                .containsExactly(
                        new Instruction(PROGRAMME.stream(CASE.value()), new CallProgrammeReview(CASE, CAUSE)),
                        new Instruction(PROGRAMME.stream(OTHER.value()), new CallProgrammeReview(OTHER, CAUSE)));
    }

    @Test
    void a_line_that_is_worked_again_calls_for_a_review_of_each_hypothesis_that_it_tests() {
        assertThat(calls(new LineResumed(
                        CASE,
                        new LineId(new UUID(5, 1)),
                        List.of(HypothesisId.first(CASE), ALTERNATIVE),
                        Optional.empty(),
                        WORDS)))
                .containsExactly(ofTheFirst(CASE), of(CASE, ALTERNATIVE));
        assertThat(calls(new FileTaken(CASE, "inés", List.of(), Optional.empty())))
                .isEmpty();
    }

    private static List<Instruction> calls(Object event) {
        return new WhenNewFactsComeThenDiscardedHypothesesAreReviewed().react(recorded(event));
    }

    private static Recorded<Object> recorded(Object event) {
        return new Recorded<>(1, 1, CAUSE, Actor.system("intake"), Instant.EPOCH, Instant.EPOCH, event);
    }

    private static Instruction ofTheFirst(CaseId of) {
        return of(of, HypothesisId.first(of));
    }

    private static Instruction of(CaseId of, HypothesisId hypothesis) {
        return new Instruction(new StreamId("hypothesis", hypothesis.value()), new CallReview(of, CAUSE));
    }
}
