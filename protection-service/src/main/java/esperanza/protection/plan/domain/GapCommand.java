package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import esperanza.protection.plan.domain.GapEvent.GapStep;
import java.util.List;
import java.util.UUID;

/** A gap is looked for, and answered. */
public sealed interface GapCommand extends PlanCommand {

    /**
     * A new threat came, or a measure fails: look whether the person has what they were promised. Never refused.
     *
     * @param caseId the case of the cause
     * @param missing the measures that the person was promised, wants and does not have; their streams tell
     */
    record LookForGap(PlanId planId, CaseId caseId, UUID gapId, GapCause cause, List<MeasureId> missing)
            implements GapCommand {

        /** Before the streams of the measures were read. */
        public LookForGap(PlanId planId, CaseId caseId, UUID gapId, GapCause cause) {
            this(planId, caseId, gapId, cause, List.of());
        }

        /** The same, once they were read. */
        public LookForGap missing(List<MeasureId> found) {
            return new LookForGap(planId, caseId, gapId, cause, found);
        }
    }

    /** Say what is done so that the person is protected: one step at least. */
    record AnswerGap(UUID gapId, List<GapStep> steps) implements GapCommand, OfTheVersionRead, AfterTheFact {}
}
