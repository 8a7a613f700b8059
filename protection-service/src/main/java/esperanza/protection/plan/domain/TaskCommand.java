package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.TaskEvent.RefusalGround;
import esperanza.protection.plan.domain.TaskEvent.TaskKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Another institution is asked for something that the person needs, and its answer is recorded. */
public sealed interface TaskCommand extends PlanCommand {

    /**
     * Ask another institution.
     *
     * @param receiver tag of the institution on the task, if it answers by its own login
     * @param excluded whether a case of the person shuts the institution out; the walls tell
     */
    record SendTask(
            UUID taskId,
            CaseId caseId,
            TaskKind kind,
            Optional<MeasureId> measureId,
            Optional<Instant> due,
            Optional<String> receiver,
            Personal<String> institution,
            Personal<String> what,
            boolean excluded)
            implements TaskCommand {}

    /** Record that the institution has the task. */
    record AcknowledgeTask(UUID taskId) implements TaskCommand, OfTheVersionRead, AfterTheFact {}

    /** Record that the institution refuses, with the article that it relies on. */
    record RefuseTask(UUID taskId, RefusalGround ground, Personal<String> article)
            implements TaskCommand, OfTheVersionRead, AfterTheFact {}

    /** Record that the institution did it. */
    record CompleteTask(UUID taskId, Optional<Personal<String>> words)
            implements TaskCommand, OfTheVersionRead, AfterTheFact {}

    /** Take the task back. */
    record WithdrawTask(UUID taskId, Personal<String> reasons) implements TaskCommand, OfTheVersionRead, AfterTheFact {}
}
