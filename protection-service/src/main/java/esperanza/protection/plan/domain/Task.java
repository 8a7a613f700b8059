package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.TaskEvent.TaskKind;
import esperanza.protection.plan.domain.TaskEvent.TaskSent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A task of another institution, and where it stands.
 *
 * @param receiver tag of the institution on the task, if its people answer by their own login
 */
public record Task(
        UUID id,
        CaseId caseId,
        TaskKind kind,
        Optional<MeasureId> measureId,
        Optional<Instant> due,
        Optional<String> receiver,
        Stage stage) {

    /** How far the institution has come with a task. */
    public enum Stage {
        SENT,
        ACKNOWLEDGED,
        REFUSED,
        DONE,
        WITHDRAWN;

        /** The institution owes it no more. */
        boolean isOver() {
            return switch (this) {
                case SENT, ACKNOWLEDGED -> false;
                case REFUSED, DONE, WITHDRAWN -> true;
            };
        }
    }

    static Task of(TaskSent sent) {
        return new Task(
                sent.taskId(), sent.caseId(), sent.kind(), sent.measureId(), sent.due(), sent.receiver(), Stage.SENT);
    }

    /** Whether an institution has this task, and it serves this measure. */
    public boolean isTakenOverFor(MeasureId measure) {
        boolean taken = stage == Stage.ACKNOWLEDGED || stage == Stage.DONE;
        return taken && measureId.filter(measure::equals).isPresent();
    }

    /** Whether it brings protection to the person, and the institution has neither refused it nor been let off. */
    boolean protects() {
        boolean brings =
                switch (kind) {
                    case DELIVER, ACCOMPANY -> true;
                    case INFORM, RECOGNISE, RECTIFY, PAY -> measureId.isPresent();
                };
        return brings && stage != Stage.REFUSED && stage != Stage.WITHDRAWN;
    }

    Task now(Stage reached) {
        return new Task(id, caseId, kind, measureId, due, receiver, reached);
    }
}
