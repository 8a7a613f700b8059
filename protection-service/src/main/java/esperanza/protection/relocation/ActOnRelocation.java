package esperanza.protection.relocation;

import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.protection.ProtectionAction.KEEP_RELOCATIONS;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.relocation.domain.RelocationCommand.*;
import esperanza.protection.relocation.domain.RelocationEvent;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** Handles the commands on a relocation that rest on the plan, its walls or other persons. */
@Singleton
public class ActOnRelocation {

    /**
     * A safe place for the person.
     *
     * @param person the other one who opens its words: the {@code sub} claim of the person's tokens
     * @param institution the institution or house that receives the person
     * @param companions those who go with the person
     */
    public record NewRelocation(
            PlanId planId,
            MeasureId measureId,
            @NotBlank String person,
            Personal<String> institution,
            Personal<String> safePlace,
            Optional<Personal<String>> wayThere,
            Optional<Personal<String>> companions)
            implements OfTheVersionRead {}

    /**
     * The persons who open the words of a relocation from now on.
     *
     * @param holder the one who answers for it: the {@code sub} claim of the person's tokens
     * @param person the other one: likewise
     */
    public record Entrustment(
            PlanId planId,
            RelocationId relocationId,
            @NotBlank String holder,
            @NotBlank String person,
            Personal<String> reasons)
            implements OfTheVersionRead {}

    private final CommandIds ids;
    private final Colleagues colleagues;
    private final Receivers receivers;
    private final PlannedRelocations relocations;

    ActOnRelocation(CommandIds ids, Colleagues colleagues, Receivers receivers, PlannedRelocations relocations) {
        this.ids = ids;
        this.colleagues = colleagues;
        this.receivers = receivers;
        this.relocations = relocations;
    }

    /** The person who plans a relocation answers for it. */
    public Uni<Created<RelocationEvent>> plan(Asked<?> asked, NewRelocation said) {
        RelocationId id = new RelocationId(ids.derivedId("relocation", ids.commandId(asked)));
        return relocations
                .handle(asked, said.planId(), plan -> colleague(said.person(), plan.caseOf(said.measureId()))
                        .map(second -> new PlanRelocation(
                                id,
                                ids.at(asked),
                                plan.measure(said.measureId()),
                                plan.childrenAssessed(),
                                receivers.named(id, said.institution(), plan.wall()),
                                second,
                                new Shelter(said.institution(), said.safePlace(), said.wayThere(), said.companions()))))
                .map(outcome -> new Created<>(id.value(), outcome));
    }

    public Uni<Outcome<RelocationEvent>> entrust(Asked<?> asked, Entrustment said) {
        RelocationId id = said.relocationId();
        return relocations.handle(asked, said.planId(), plan -> {
            CaseId of = plan.caseOf(id);
            return colleague(said.holder(), of).chain(holder -> colleague(said.person(), of)
                    .map(second -> new EntrustRelocation(id, ids.at(asked), holder, second, said.reasons())));
        });
    }

    private Uni<String> colleague(String subject, CaseId of) {
        return colleagues.pseudonym(subject, PROTECTION_OFFICER, KEEP_RELOCATIONS, of);
    }
}
