package esperanza.investigation.authorship.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.UUID;

/** The commands on suspects, on the clarification of a case and on the conduct of officials. */
public sealed interface AuthorshipCommand extends CaseCommand {

    sealed interface OnSuspect extends AuthorshipCommand {}

    sealed interface OnConduct extends AuthorshipCommand {}

    /** @param shutTo exclusion tags of the suspect's institution, decoys among them */
    record RecordSuspect(
            CaseId caseId,
            At at,
            UUID suspectId,
            List<String> shutTo,
            Personal<Suspicion> suspicion,
            Personal<String> reasons)
            implements OnSuspect {}

    /**
     * Record what was learnt of a suspect later.
     *
     * @param shutTo further exclusion tags, decoys among them
     */
    record LearnDetail(
            CaseId caseId, UUID suspectId, List<String> shutTo, Personal<Suspicion> suspicion, Personal<String> reasons)
            implements OnSuspect {}

    /** Record that the suspicion does not hold. */
    record ClearSuspect(CaseId caseId, At at, UUID suspectId, Personal<String> reasons) implements OnSuspect {}

    /** The claims about the authors of a case. */
    record Levels(AuthorsFound material, AuthorsFound intellectual, StructureFound structure, Clarified overall) {}

    /**
     * The basis of the claims in other streams.
     *
     * @param suspects how many of the named suspects were not cleared
     * @param exhausted the lines of enquiry among the named ones that were exhausted
     */
    record Basis(int suspects, List<LineRef> exhausted) {}

    record RecordClarification(
            CaseId caseId, Levels levels, Personal<List<SuspectRef>> suspects, Personal<String> reasons, Basis basis)
            implements AuthorshipCommand {}

    /** @param toTheAccused true: the body that it is referred to belongs to an institution that is accused */
    record ReferConduct(
            CaseId caseId,
            UUID conductId,
            Track track,
            boolean toTheAccused,
            Personal<Officials> officials,
            Personal<String> conduct)
            implements OnConduct {}

    record AcknowledgeConduct(CaseId caseId, UUID conductId, Personal<String> reference)
            implements OnConduct, AfterTheEnd {}

    record AnswerConduct(CaseId caseId, UUID conductId, ConductOutcome outcome, Personal<String> reference)
            implements OnConduct, AfterTheEnd {}
}
