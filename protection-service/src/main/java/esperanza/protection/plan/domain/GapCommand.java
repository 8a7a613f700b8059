package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
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
     * @param missing whether the person lacks a measure that they were promised and want; the streams of the measures
     *     tell
     */
    record LookForGap(PlanId planId, CaseId caseId, UUID gapId, GapCause cause, boolean missing) implements GapCommand {

        /** The same, once the streams of the measures were read. */
        public LookForGap missing(boolean so) {
            return new LookForGap(planId, caseId, gapId, cause, so);
        }
    }

    /** Say what is done so that the person is protected: one step at least. */
    record AnswerGap(UUID gapId, List<GapStep> steps) implements GapCommand, OfTheVersionRead, AfterTheFact {}
}
