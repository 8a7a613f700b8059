package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.util.List;

/** Events of a case, as intake knows it. */
public sealed interface CaseEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The case was opened by this report. */
    record CaseOpened(CaseId caseId, ReportId reportId, String caseNumber) implements CaseEvent {}

    /** A person decided about two cases. Both keep their own stream and history; views show them together. */
    sealed interface OfPair extends CaseEvent {

        CaseId other();

        @Override
        default List<CaseId> cases() {
            return List.of(caseId(), other());
        }
    }

    /** Both cases are the same incident. */
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

    /** The two cases are different incidents of one chain. */
    record CaseLinked(CaseId caseId, CaseId with, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return with;
        }
    }

    record CaseLinkUndone(CaseId caseId, CaseId with, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return with;
        }
    }

    /** The two cases are unrelated: neither is proposed as a look-alike of the other any more. */
    record CaseSetApart(CaseId caseId, CaseId from, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return from;
        }
    }

    record CaseSettingApartUndone(CaseId caseId, CaseId from, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return from;
        }
    }
}
