package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.KnownCodes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Handles the commands on a plan that make a part of it. */
@Singleton
public class ActOnPlan {

    /**
     * A measure that cannot wait.
     *
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    public record UrgentMeasure(
            PlanId planId,
            CaseId caseId,
            MeasureType type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements OfTheVersionRead, AfterTheFact {}

    private final CommandIds ids;
    private final PlanWork work;

    ActOnPlan(CommandIds ids, PlanWork work) {
        this.ids = ids;
        this.work = work;
    }

    public Uni<Created<PlanEvent>> decideUrgentMeasure(Asked<?> asked, UrgentMeasure said) {
        KnownCodes.require("/type", said.type());
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), _ -> Uni.createFrom()
                        .item(deciding(asked, said, newId(asked))))
                .map(outcome -> new Created<>(newId(asked).value(), outcome));
    }

    private DecideUrgentMeasure deciding(Asked<?> asked, UrgentMeasure said, MeasureId id) {
        return new DecideUrgentMeasure(
                said.caseId(),
                id,
                ids.at(asked),
                Personal.of(said.planId().value(), said.type()),
                said.description(),
                said.reasons(),
                said.withoutConsent()
                        .filter(reasons ->
                                reasons.value().filter(text -> !text.isBlank()).isPresent()));
    }

    private MeasureId newId(Asked<?> asked) {
        return new MeasureId(ids.derivedId("measure", ids.commandId(asked)));
    }
}
