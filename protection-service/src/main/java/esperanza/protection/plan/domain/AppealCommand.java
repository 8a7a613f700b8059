package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.AppealEvent.AppealOutcome;
import esperanza.protection.plan.domain.AppealEvent.RulingKind;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An appeal is lodged, studied and decided. */
public sealed interface AppealCommand extends PlanCommand {

    /** The person appealed against a change of a measure. Never refused: a plan that does not know the case notes nothing. */
    record NoteAppeal(
            CaseId caseId,
            UUID appealId,
            MeasureId measureId,
            UUID changeId,
            Optional<UUID> decisionId,
            PersonsVoice by,
            boolean late)
            implements AppealCommand {}

    /**
     * @param named whether an appeal against a denial or a change has to name a decision of the plan, because those who
     *     decided it do not decide the appeal; at the own door nobody is asked for it
     * @param late whether the person could no longer appeal, as they were told
     */
    record LodgeAppeal(
            CaseId caseId,
            UUID appealId,
            AppealAgainst against,
            Optional<UUID> decisionId,
            boolean named,
            PersonsVoice by,
            boolean urgent,
            boolean late,
            Optional<Personal<String>> words)
            implements AppealCommand {}

    /**
     * @param recorder pseudonym of the person who writes it down
     * @param ownCause pseudonyms of those whose own act the appeal is about, and of the person who answers for the measure
     */
    record WithdrawAppeal(
            UUID appealId, String recorder, Set<String> ownCause, PersonsVoice by, Optional<Personal<String>> words)
            implements AppealCommand {

        public WithdrawAppeal {
            ownCause = Set.copyOf(ownCause);
        }
    }

    /**
     * @param assessor pseudonym of the analyst
     * @param assessed pseudonyms of those who have rated or assessed on this plan
     */
    record AssignSecondAssessor(UUID appealId, String assessor, Set<String> assessed) implements AppealCommand {

        public AssignSecondAssessor {
            assessed = Set.copyOf(assessed);
        }
    }

    /** Order a study by people from outside the mechanism. */
    record OrderStudy(UUID appealId, Personal<String> words) implements AppealCommand, OfTheVersionRead {}

    /** Record that the study is there, and what it finds. */
    record ReceiveStudy(UUID appealId, Personal<String> words)
            implements AppealCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * @param by pseudonym of the person who decides
     * @param before pseudonyms of those who proposed, prepared, decided or adopted what the appeal is about
     */
    record ResolveAppeal(UUID appealId, AppealOutcome outcome, String by, Set<String> before, Personal<String> words)
            implements AppealCommand {

        public ResolveAppeal {
            before = Set.copyOf(before);
        }
    }

    /** @param factId the fact of the proceedings, if it is on file */
    record RecordRuling(
            CaseId caseId,
            UUID rulingId,
            RulingKind kind,
            AppealOutcome outcome,
            Optional<UUID> factId,
            Personal<String> words)
            implements AppealCommand {}
}
