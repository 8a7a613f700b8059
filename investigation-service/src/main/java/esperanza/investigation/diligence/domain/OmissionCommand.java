package esperanza.investigation.diligence.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.protocol.diligence.ItemStatus.Status;
import java.util.Optional;

/** The commands about one item of the checklist of a case. */
public sealed interface OmissionCommand extends CaseCommand {

    Basis basis();

    @Override
    default CaseId caseId() {
        return basis().caseId();
    }

    /** An item at the moment of the command, and the person who answers for the file. */
    record Basis(
            CaseId caseId, String item, int list, boolean mandatory, Status status, boolean contestable, String lead) {}

    /** @param by pseudonym; a mandatory item is justified by a supervisor who does not answer for the file */
    record Justify(Basis basis, String by, boolean supervisor, OmissionGround ground, Personal<String> reasons)
            implements OmissionCommand {}

    record WithdrawJustification(Basis basis, Personal<String> reasons) implements OmissionCommand {}

    record Contest(Basis basis, ContestId contestId, String by, Personal<String> words)
            implements OmissionCommand, AfterTheEnd {}

    record WithdrawContest(Basis basis, ContestId contestId, String by, Personal<String> words)
            implements OmissionCommand, AfterTheEnd {}

    record AnswerContest(Basis basis, ContestId contestId, Optional<EventId> redone, Personal<String> words)
            implements OmissionCommand, AfterTheEnd {}

    record SettleContest(Basis basis, ContestId contestId, String by, boolean upheld, Personal<String> reasons)
            implements OmissionCommand, AfterTheEnd {}
}
