package esperanza.investigation.participation;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.investigation.closure.domain.ImposedBy;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.investigation.inbox.IntakeEvent.ContactCompromised;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.ProceedingEvent.FactCorrected;
import esperanza.investigation.procedure.domain.ProceedingEvent.HearingSet;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final List<AffectedParty> AFFECTED = List.of(new AffectedParty(WOMAN, PartyKind.PERSON));
    private static final StreamId NOTICES = new StreamId("notices", CASE.value());
    private static final FileRegistered REGISTERED = new FileRegistered(CASE, REPORT, AFFECTED, Optional.empty());
    private static final FileTaken TAKEN = new FileTaken(CASE, "inés", List.of(WOMAN), Optional.empty());

    @Test
    void notices_are_called_when_the_file_is_taken() {
        var policy = new WhenAMilestoneIsReachedThenNoticesAreCalled();
        assertThat(policy.react(recorded((Concerning) TAKEN)))
                .containsExactly(new Instruction(
                        NOTICES, new CallNotices(CASE, Milestone.FILE_TAKEN, new UUID(9, 9), List.of(WOMAN))));
        assertThat(policy.react(recorded((Concerning) REGISTERED))).isEmpty();
    }

    @Test
    void a_party_that_comes_later_is_told_of_what_comes_after_it() {
        assertThat(new WhenPartiesAreReferredThenTheyAreToldOfWhatComes()
                        .react(recorded(new PartiesAdded(CASE, REPORT, AFFECTED))))
                .containsExactly(new Instruction(NOTICES, new NoteParties(CASE, List.of(WOMAN))));
    }

    @Test
    void the_parties_are_told_when_the_link_with_the_work_is_to_be_discarded_and_of_what_a_court_does() {
        var policy = new WhenAMilestoneIsReachedThenNoticesAreCalled();
        assertThat(policy.react(recorded((Concerning) discardOf(HypothesisId.first(CASE)))))
                .containsExactly(new Instruction(
                        NOTICES, new CallNotices(CASE, Milestone.DISCARD_PROPOSED, new UUID(9, 9), List.of())));
        assertThat(policy.react(recorded((Concerning) discardOf(new HypothesisId(new UUID(3, 3))))))
                .isEmpty();
        Concerning hearing = new HearingSet(
                CASE, new UUID(4, 4), new UUID(5, 5), "d", List.of(WOMAN), Personal.closed(CASE.value()));
        assertThat(policy.react(recorded(hearing)))
                .containsExactly(new Instruction(
                        NOTICES, new CallNotices(CASE, Milestone.HEARING_SET, new UUID(9, 9), List.of(WOMAN))));
    }

    @Test
    void a_correction_is_told_like_what_it_says() {
        Concerning release = new FactCorrected(
                CASE,
                new UUID(4, 4),
                new UUID(5, 5),
                "d2",
                List.of(WOMAN),
                FactKind.PRECAUTIONARY_MEASURE_ENDED,
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Personal.closed(CASE.value()));
        assertThat(new WhenAMilestoneIsReachedThenNoticesAreCalled().react(recorded(release)))
                .containsExactly(new Instruction(
                        NOTICES,
                        new CallNotices(CASE, Milestone.PRECAUTIONARY_MEASURE_ENDED, new UUID(9, 9), List.of(WOMAN))));
    }

    @Test
    void the_parties_are_told_how_the_work_on_their_case_ends_and_that_it_begins_again() {
        Personal<String> why = Personal.closed(CASE.value());
        assertThat(milestone(new FileArchived(CASE, new UUID(6, 6), "sara", List.of(), why)))
                .isEqualTo(Milestone.FILE_ARCHIVED);
        assertThat(milestone(new FileReopened(CASE, Optional.empty(), why))).isEqualTo(Milestone.FILE_REOPENED);
        assertThat(milestone(
                        new EndImposed(CASE, "ana", ImposedBy.AMNESTY, new UUID(4, 4), Personal.closed(CASE.value()))))
                .isEqualTo(Milestone.END_IMPOSED);
        Concerning declined = new ReopeningDeclined(CASE, new EventId(new UUID(9, 8)), why);
        assertThat(new WhenAMilestoneIsReachedThenNoticesAreCalled().react(recorded(declined)))
                .isEmpty();
    }

    private static Milestone milestone(Concerning event) {
        List<Instruction> called = new WhenAMilestoneIsReachedThenNoticesAreCalled().react(recorded(event));
        return ((CallNotices) called.getFirst().command()).milestone();
    }

    private static DiscardProposed discardOf(HypothesisId hypothesis) {
        return new DiscardProposed(
                CASE,
                hypothesis,
                new UUID(6, 6),
                "inés",
                Optional.empty(),
                List.of(),
                List.of(),
                StereotypeCheck.WORK,
                Personal.closed(CASE.value()));
    }

    @Test
    void a_compromised_contact_is_noted_for_the_case_of_its_report() {
        assertThat(new WhenAContactIsCompromisedThenThePartiesAreToldFaceToFace()
                        .react(recorded(new ContactCompromised(REPORT, CASE))))
                .containsExactly(new Instruction(NOTICES, new NoteContactCompromise(CASE)));
    }

    private static <E> Recorded<E> recorded(E event) {
        return new Recorded<>(
                1, 1, new EventId(new UUID(9, 9)), Actor.system("file"), Instant.EPOCH, Instant.EPOCH, event);
    }
}
