package esperanza.investigation.participation;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.inbox.IntakeEvent.ContactCompromised;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeCommand.CallNotices;
import esperanza.investigation.participation.domain.NoticeCommand.NoteContactCompromise;
import esperanza.investigation.participation.domain.NoticeCommand.NoteParties;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
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
    private static final FileTaken TAKEN = new FileTaken(CASE, "inés");

    @Test
    void notices_are_called_when_the_file_is_taken() {
        var policy = new WhenAMilestoneIsReachedThenNoticesAreCalled();
        assertThat(policy.react(recorded((Concerning) TAKEN)))
                .containsExactly(new Instruction(NOTICES, new CallNotices(CASE, Milestone.FILE_TAKEN, new UUID(9, 9))));
        assertThat(policy.react(recorded((Concerning) REGISTERED))).isEmpty();
    }

    @Test
    void the_notices_know_the_parties_of_the_file_and_those_that_come_later() {
        var policy = new WhenPartiesAreReferredThenTheyAreToldOfWhatComes();
        Instruction noting = new Instruction(NOTICES, new NoteParties(CASE, List.of(WOMAN)));
        assertThat(policy.react(recorded((FileEvent) REGISTERED))).containsExactly(noting);
        assertThat(policy.react(recorded((FileEvent) new PartiesAdded(CASE, REPORT, AFFECTED))))
                .containsExactly(noting);
        assertThat(policy.react(recorded((FileEvent) TAKEN))).isEmpty();
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
