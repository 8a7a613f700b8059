package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.util.List;

/** What intake knows of a case. */
public sealed interface CaseEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** A case began with this report. */
    record CaseOpened(CaseId caseId, ReportId reportId, String caseNumber) implements CaseEvent {}

    /** What a person decided about two cases. Both live on, each with all that was recorded; views show them together. */
    sealed interface OfPair extends CaseEvent {

        CaseId other();

        @Override
        default List<CaseId> cases() {
            return List.of(caseId(), other());
        }
    }

    /** It tells of the same incident as the other. */
    record CaseJoined(CaseId caseId, CaseId into, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return into;
        }
    }

    /** The two were not the same incident after all: each stands as it stood before. */
    record CaseJoinUndone(CaseId caseId, CaseId into, Personal<String> reasons) implements OfPair {
        @Override
        public CaseId other() {
            return into;
        }
    }

    /** It tells of another incident of one chain. */
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

    /** The two have nothing to do with each other: neither is proposed for the other any more. */
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
