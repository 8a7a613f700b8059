package esperanza.protection.plan;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.protection.ProtectionAction;
import esperanza.protection.plan.domain.LevelProposal;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.refusal.KnownCodes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/** Says which level the instrument proposes, while a person still looks at the factors. Records nothing. */
@Singleton
public class ProposeLevel {

    /** @param factors what was found so far; a factor that is missing is unknown */
    public record FoundFactors(@NotNull Map<TriageFactor, Presence> factors) {}

    private final FindPlan finder;
    private final Profile profile;

    ProposeLevel(FindPlan finder, Profile profile) {
        this.finder = finder;
        this.profile = profile;
    }

    /** Fails with {@link NotHere} if the caller may know of no incident of the plan. */
    public Uni<LevelProposal> propose(Caller caller, UUID planId, FoundFactors said) {
        said.factors().keySet().forEach(factor -> KnownCodes.require("/factors", factor));
        return finder.found(caller, ProtectionAction.ASSESS_RISK, planId)
                .map(found ->
                        LevelProposal.of(found.plan().only(found.known()), said.factors(), profile.presumptions()));
    }
}
