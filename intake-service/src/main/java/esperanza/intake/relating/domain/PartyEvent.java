package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import java.util.List;

/** Events of the identity of a party. */
public sealed interface PartyEvent extends Concerning {

    PartyRef party();

    /** The case of the report that names the party. */
    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A person recognised this party as one that an earlier report names: both are one from now on.
     *
     * @param into the party of the earlier report, which stands for both
     */
    record PartyMerged(PartyRef party, CaseId caseId, PartyRef into, Personal<String> reasons) implements PartyEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, into);
        }
    }

    /**
     * The merge was undone: this party stands for itself again, and for the parties that were merged into it.
     *
     * @param from the party into which it had been merged
     */
    record PartySplit(PartyRef party, CaseId caseId, PartyRef from, Personal<String> reasons) implements PartyEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, from);
        }
    }
}
