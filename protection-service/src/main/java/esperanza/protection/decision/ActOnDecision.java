package esperanza.protection.decision;

import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.PreparedMatter;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.body.Body;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;

/** Handles the commands on a decision that rest on the rules of a body. */
@Singleton
public class ActOnDecision {

    /** The decision about each proposed measure. */
    public record MatterDecision(
            PlanId planId, DecisionId decisionId, @NotEmpty List<Ruling> rulings) implements OfTheVersionRead {}

    /** The signature. */
    public record Adoption(PlanId planId, DecisionId decisionId, Optional<Personal<String>> note)
            implements OfTheVersionRead {}

    private final CommandIds ids;
    private final PreparedMatters matters;
    private final Profiles profiles;

    ActOnDecision(CommandIds ids, PreparedMatters matters, Profiles profiles) {
        this.ids = ids;
        this.matters = matters;
        this.profiles = profiles;
    }

    public Uni<Outcome<DecisionEvent>> decide(Asked<?> asked, MatterDecision said) {
        return matters.handle(
                asked,
                said.planId(),
                said.decisionId(),
                matter -> new DecideMatter(ids.at(asked), body(matter), said.rulings()));
    }

    public Uni<Outcome<DecisionEvent>> adopt(Asked<?> asked, Adoption said) {
        return matters.handle(
                asked,
                said.planId(),
                said.decisionId(),
                matter -> new AdoptDecision(ids.at(asked), body(matter), said.note()));
    }

    /** A matter goes on before the body for which it was prepared, also if a later version of the profile lacks it. */
    private Body body(PreparedMatter matter) {
        return profiles.versions().reversed().stream()
                .flatMap(version -> version.body(matter.body()).stream())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no version of the profile has the body " + matter.body()));
    }
}
