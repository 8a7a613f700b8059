package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import java.util.List;

/** Events of a case, as intake knows it. */
public sealed interface CaseEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** A person decided about two cases. Both keep their own stream and history; views show them together. */
    sealed interface OfPair extends CaseEvent {

        CaseId other();

        @Override
        default List<CaseId> cases() {
            return List.of(caseId(), other());
        }
    }

    /**
     * Both cases are the same incident.
     *
     * @param into the case of the same incident; both live on, and views show them together
     */
    record CaseJoined(CaseId caseId, CaseId into, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return into;
        }
    }

    /** The join was undone: each case is again as it was before. */
    record CaseJoinUndone(CaseId caseId, CaseId into, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return into;
        }
    }

    /**
     * The two cases are different incidents of one chain.
     *
     * @param with the case of another incident of the chain
     */
    record CaseLinked(CaseId caseId, CaseId with, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return with;
        }
    }

    /** The link was undone: the two cases are no chain. */
    record CaseLinkUndone(CaseId caseId, CaseId with, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return with;
        }
    }

    /**
     * The two cases are unrelated: neither is proposed as a look-alike of the other any more.
     *
     * @param from the unrelated case
     */
    record CaseSetApart(CaseId caseId, CaseId from, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return from;
        }
    }

    /** It is open again whether the two cases belong together. */
    record CaseSettingApartUndone(CaseId caseId, CaseId from, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return from;
        }
    }
}
