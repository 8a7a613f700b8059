package esperanza.investigation.file.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;

/** The events of the file of a case. Names and fields are a published contract. */
public sealed interface FileEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The case has a file. Nobody works on it yet. */
    record FileRegistered(
            CaseId caseId, ReportId reportId, List<AffectedParty> affected, Optional<String> firstLevelArea)
            implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /** Software may propose; only a person adopts. */
    @Published(audience = INVESTIGATION)
    record HypothesisProposed(CaseId caseId, HypothesisId hypothesisId, HypothesisType type) implements FileEvent {}

    /** @param investigator pseudonym of the person who answers for the file by name from now on */
    record FileTaken(CaseId caseId, String investigator) implements FileEvent {}

    @Published(audience = INVESTIGATION)
    record HypothesisAdopted(CaseId caseId, HypothesisId hypothesisId, HypothesisType type, Personal<String> reasons)
            implements FileEvent {}

    /** Parties were referred after the file was registered, such as a collective that first had to consent. */
    record PartiesAdded(CaseId caseId, ReportId reportId, List<AffectedParty> affected) implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * The consent to the investigation was withdrawn, refused or given again. The file goes on either way; the person
     * must not be used as its instrument.
     *
     * @param onlyFor the party that spoke for itself alone
     */
    record ConsentNoted(CaseId caseId, ReportId reportId, ConsentState consent, Optional<PartyRef> onlyFor)
            implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return onlyFor.stream().toList();
        }
    }
}
