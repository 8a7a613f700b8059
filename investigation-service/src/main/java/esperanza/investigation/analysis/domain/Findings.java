package esperanza.investigation.analysis.domain;

import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.List;
import java.util.Map;

/** The findings of a product, by its kind. */
public sealed interface Findings {

    /**
     * The context of the threat.
     *
     * @param firstWasAdopted true if a person adopted the link with the defence work
     */
    record OfContext(boolean firstWasAdopted, Setting setting) implements Findings {}

    /** @param interests that the defence work harms */
    record Setting(List<String> interests, List<String> actors) {}

    /** @param check the basis of the profile: the work, never the private life */
    record OfActivity(StereotypeCheck check, Profile profile) implements Findings {}

    /** @param log the earlier incidents of security */
    record Profile(List<DefenceCause> causes, List<String> log) {}

    record OfThreat(ContentLevel contentLevel, Assessment assessment) implements Findings {}

    /** @param evidence for the factors that have some */
    record Assessment(
            Map<TriageFactor, Presence> factors, Map<TriageFactor, String> evidence, Map<Question, String> answers) {}

    /** Each component of discrimination is answered, so that none of them is a finding and not an omission. */
    record OfGender(Map<DiscriminatoryComponent, Presence> components) implements Findings {}

    /** Each level is answered; an empty list says that the level is not harmed. */
    record OfImpact(PartyRef party, Map<ImpactLevel, List<Impact>> impacts) implements Findings {}

    /** The product that these findings belong to. */
    default ProductId product(CaseId of) {
        return switch (this) {
            case OfContext _ -> ProductId.of(of, ProductKind.CONTEXT);
            case OfActivity _ -> ProductId.of(of, ProductKind.ACTIVITY_PROFILE);
            case OfThreat _ -> ProductId.of(of, ProductKind.THREAT);
            case OfGender _ -> ProductId.of(of, ProductKind.GENDER);
            case OfImpact impact -> ProductId.impactOn(of, impact.party());
        };
    }
}
