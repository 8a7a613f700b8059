package esperanza.investigation.domain;

import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;

/** Everything that can have happened to the file of a case. Names and fields are a published contract. */
public sealed interface FileEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The referral opened a file. Registered by the system: it meets no term. */
    record FileRegistered(
            CaseId caseId, ReportId reportId, List<AffectedParty> affected, Optional<String> firstLevelArea)
            implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /** The first hypothesis is the link with the defence work; the system proposes it. */
    @Published(audience = Audience.INVESTIGATION)
    record HypothesisProposed(CaseId caseId, HypothesisId hypothesisId, HypothesisType type) implements FileEvent {}

    /** @param investigator the pseudonym of the person who answers for the file from now on */
    record FileTaken(CaseId caseId, String investigator) implements FileEvent {}

    /** A named person made the hypothesis the one that is worked on. */
    @Published(audience = Audience.INVESTIGATION)
    record HypothesisAdopted(CaseId caseId, HypothesisId hypothesisId, HypothesisType type, Personal<String> reasons)
            implements FileEvent {}
}
