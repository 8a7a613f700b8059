package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.GrantEvent.ProtectedUnit;
import esperanza.protection.plan.domain.PlanCommand.PrepareMatter;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.ProposedMeasure;
import esperanza.protection.plan.domain.PlanEvent.WishLeftOut;
import esperanza.protocol.body.Body;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.KnownCodes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Prepares the matters of a plan for those who decide. */
@Singleton
public class PrepareMatters {

    /** The form in which a matter is decided. */
    public enum DecidedBy {
        ONE_PERSON,
        SESSION
    }

    /**
     * A measure that is proposed.
     *
     * @param offeredId the measure as it was offered to the person; absent: it was not offered
     * @param unit the persons or places that it protects; absent: as the party of the plan is
     */
    public record MeasureProposal(
            Optional<MeasureId> offeredId,
            MeasureType type,
            Optional<ProtectedUnit> unit,
            @NotBlank String description) {}

    /** A measure that the person accepted when it was offered, and that is not proposed. */
    public record LeftOut(MeasureId offeredId, @NotBlank String why) {}

    /** A matter: what is proposed, and each wish of the person that is not. */
    public record MatterPreparation(
            PlanId planId,
            CaseId caseId,
            DecidedBy decidedBy,
            @NotEmpty List<MeasureProposal> proposals,
            Optional<List<LeftOut>> leftOut)
            implements OfTheVersionRead {}

    private final CommandIds ids;
    private final PlanWork work;
    private final Profile profile;

    PrepareMatters(CommandIds ids, PlanWork work, Profile profile) {
        this.ids = ids;
        this.work = work;
        this.profile = profile;
    }

    public Uni<Created<PlanEvent>> prepare(Asked<?> asked, MatterPreparation said) {
        said.proposals().forEach(proposal -> KnownCodes.require("/proposals", proposal.type()));
        UUID decision = ids.derivedId("decision", ids.commandId(asked));
        PrepareMatter command = new PrepareMatter(
                said.caseId(),
                new DecisionId(decision),
                ids.at(asked),
                body(profile, said.decidedBy()),
                Personal.of(said.planId().value(), proposed(asked, said)),
                leftOut(said));
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> {
                    said.proposals().forEach(each -> each.offeredId().ifPresent(found.knownPlan()::requireOffered));
                    return Uni.createFrom().item(command);
                })
                .map(outcome -> new Created<>(decision, outcome));
    }

    static Optional<String> body(Profile profile, DecidedBy form) {
        return profile.bodies().stream()
                .filter(body -> body.isOnePerson() == (form == DecidedBy.ONE_PERSON))
                .map(Body::code)
                .findFirst();
    }

    private List<ProposedMeasure> proposed(Asked<?> asked, MatterPreparation said) {
        return IntStream.range(0, said.proposals().size())
                .mapToObj(n -> {
                    MeasureProposal each = said.proposals().get(n);
                    return new ProposedMeasure(
                            each.offeredId().orElseGet(() -> newId(asked, n)),
                            each.type(),
                            each.description(),
                            each.unit());
                })
                .toList();
    }

    private MeasureId newId(Asked<?> asked, int n) {
        return new MeasureId(ids.derivedId("proposal/" + n, ids.commandId(asked)));
    }

    private static Optional<Personal<List<WishLeftOut>>> leftOut(MatterPreparation said) {
        return said.leftOut()
                .filter(wishes -> !wishes.isEmpty())
                .map(wishes -> wishes.stream()
                        .map(each -> new WishLeftOut(each.offeredId(), each.why()))
                        .toList())
                .map(wishes -> Personal.of(said.planId().value(), wishes));
    }
}
