package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.TaskCommand.SendTask;
import esperanza.protection.plan.domain.TaskEvent.TaskKind;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks another institution for something that the person needs, unless a case of the person accuses it. */
@Singleton
public class SendTasks {

    /**
     * A request to another institution.
     *
     * @param measureId the measure that it serves, if it serves one
     * @param due when it is to be done, if that was agreed
     * @param receiver code of the institution if its people read and answer the task by their own login; it must be listed
     *     in the profile
     */
    public record NewTask(
            PlanId planId,
            CaseId caseId,
            TaskKind kind,
            Optional<MeasureId> measureId,
            Optional<Instant> due,
            Optional<String> receiver,
            Personal<String> institution,
            Personal<String> what)
            implements OfTheVersionRead, AfterTheFact {}

    private final CommandIds ids;
    private final PlanWork work;
    private final Walls walls;
    private final ExclusionTags tags;
    private final Institutions institutions;

    SendTasks(CommandIds ids, PlanWork work, Walls walls, ExclusionTags tags, Profile profile) {
        this.ids = ids;
        this.work = work;
        this.walls = walls;
        this.tags = tags;
        this.institutions = profile.institutions();
    }

    public Uni<Created<PlanEvent>> send(Asked<?> asked, NewTask said) {
        if (said.receiver().filter(code -> !institutions.lists(code)).isPresent()) {
            throw Refused.invalid("/receiver", "no-such-institution", "The profile lists no such institution");
        }
        UUID task = ids.derivedId("task", ids.commandId(asked));
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> walls.around(
                                found.plan().incidents().cases())
                        .map(wall -> sending(said, task, isExcluded(said, wall))))
                .map(outcome -> new Created<>(task, outcome));
    }

    /** Any case of the person counts, also one that the sender may not know of. */
    private boolean isExcluded(NewTask said, Wall wall) {
        Stream<String> named =
                said.institution().value().stream().flatMap(words -> institutions.namedIn(words).stream());
        return Stream.concat(named, said.receiver().stream()).anyMatch(code -> wall.shuts(tags.ofInstitution(code)));
    }

    private SendTask sending(NewTask said, UUID task, boolean excluded) {
        return new SendTask(
                task,
                said.caseId(),
                said.kind(),
                said.measureId(),
                said.due(),
                said.receiver().map(code -> tags.ofInstitution(code).on(task)),
                said.institution(),
                said.what(),
                excluded);
    }
}
