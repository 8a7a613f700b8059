package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.Changing;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.PrepareMatters.DecidedBy;
import esperanza.protection.plan.domain.PlanCommand.PrepareChangeMatter;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.ProposedMeasure;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;

/** Puts a change of a measure to those who decide, once the person answered or their term has passed. */
@Singleton
public class PrepareChange {

    /**
     * A change that is put to those who decide. A vote for it takes the measure away.
     *
     * @param description what stays of the measure, and why
     */
    public record ChangeMatter(
            PlanId planId,
            MeasureId measureId,
            DecidedBy decidedBy,
            @NotBlank String description) implements OfTheVersionRead {}

    private final CommandIds ids;
    private final PlanWork work;
    private final SealedPlan sealed;
    private final Profile profile;

    PrepareChange(CommandIds ids, PlanWork work, SealedPlan sealed, Profile profile) {
        this.ids = ids;
        this.work = work;
        this.sealed = sealed;
        this.profile = profile;
    }

    public Uni<Created<PlanEvent>> prepare(Asked<?> asked, ChangeMatter said) {
        UUID decision = ids.derivedId("decision", ids.commandId(asked));
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> {
                    found.measure(said.measureId());
                    Change change = Changing.decidable(
                            found.states().getOrDefault(said.measureId(), MeasureState.DECIDED), ids.now());
                    return type(found, said.measureId())
                            .map(type -> command(asked, said, new DecisionId(decision), found, change, type));
                })
                .map(outcome -> new Created<>(decision, outcome));
    }

    private PrepareChangeMatter command(
            Asked<?> asked, ChangeMatter said, DecisionId decision, FoundPlan found, Change change, MeasureType type) {
        return new PrepareChangeMatter(
                said.measureId(),
                change.id(),
                ChangeReadings.isRefused(found, change.id()),
                decision,
                ids.at(asked),
                PrepareMatters.body(profile, said.decidedBy()),
                Personal.of(
                        said.planId().value(),
                        List.of(new ProposedMeasure(said.measureId(), type, said.description()))));
    }

    /** The type of a measure whose words were erased is unknown. */
    private Uni<MeasureType> type(FoundPlan found, MeasureId id) {
        return sealed.decisions(found).map(decisions -> decisions.stream()
                .map(each -> each.event())
                .filter(each -> each.measureId().equals(id))
                .flatMap(each -> each.type().value().stream())
                .findFirst()
                .orElse(MeasureType.UNKNOWN));
    }
}
