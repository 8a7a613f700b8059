package esperanza.protection.plan;

import esperanza.access.NotHere;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.ReviewSeparation;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Handles people's commands on a plan, restricted to the cases that the person may know of.
 *
 * <p>The version of each outcome counts only events of cases that the caller may know of, as If-Match does. Each
 * command fails with {@link NotHere} if the caller may know of no incident of the plan.
 */
@Singleton
public class ActOnPlan {

    /**
     * The content of a measure that cannot wait.
     *
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    public record Measure(
            CaseId caseId, MeasureType type, String description, String reasons, Optional<String> withoutConsent) {}

    /** The measure that was decided. */
    public record Decided(MeasureId measureId, Outcome<PlanEvent> outcome) {}

    private final CommandIds ids;
    private final FindPlan finder;
    private final EventStore<PlanEvent> store;

    ActOnPlan(CommandIds ids, FindPlan finder, EventStore<PlanEvent> store) {
        this.ids = ids;
        this.finder = finder;
        this.store = store;
    }

    public Uni<Decided> decideUrgentMeasure(Asked<?> asked, UUID planId, Measure measure) {
        MeasureId id = new MeasureId(ids.derivedId("measure", ids.commandId(asked)));
        DecideUrgentMeasure command = new DecideUrgentMeasure(
                measure.caseId(),
                id,
                asked.caller().pseudonym(),
                Personal.of(planId, measure.type()),
                Personal.of(planId, measure.description()),
                Personal.of(planId, measure.reasons()),
                sealed(planId, measure.withoutConsent().filter(reasons -> !reasons.isBlank())));
        return handle(asked, planId, command).map(outcome -> new Decided(id, outcome));
    }

    public Uni<Outcome<PlanEvent>> reviewSeparation(Asked<?> asked, UUID planId, UUID separationId, String reasons) {
        return handle(asked, planId, new ReviewSeparation(separationId, Personal.of(planId, reasons)));
    }

    private Uni<Outcome<PlanEvent>> handle(Asked<?> asked, UUID planId, PlanCommand command) {
        Request<PlanCommand> request = ids.request(asked, new PlanId(planId).stream(), command);
        return finder.found(asked.caller(), asked.action(), planId).chain(found -> decided(request, found)
                .map(outcome -> new Outcome<>(
                        outcome.position(), found.version(outcome), outcome.events(), outcome.repeated())));
    }

    /**
     * If-Match is compared with the version of the part of the plan that this caller may know of, not with the
     * stream's.
     */
    private Uni<Outcome<PlanEvent>> decided(Request<PlanCommand> request, FindPlan.Found found) {
        KnownPart part = new KnownPart(
                found.known(), found.ofPlan(request.expectedVersion().orElseThrow()));
        return new CommandHandler<>(store, part)
                .handle(new Request<>(
                        request.stream(),
                        request.id(),
                        request.digest(),
                        OptionalInt.empty(),
                        request.cause(),
                        request.command()));
    }

    private static Optional<Personal<String>> sealed(UUID planId, Optional<String> text) {
        return text.map(each -> Personal.of(planId, each));
    }
}
