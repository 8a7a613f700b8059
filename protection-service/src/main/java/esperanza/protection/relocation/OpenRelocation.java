package esperanza.protection.relocation;

import static esperanza.protection.relocation.domain.RelocationRule.NOT_NAMED;
import static esperanza.protection.relocation.domain.RelocationRule.NO_SUCH_RELOCATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.protection.relocation.domain.Relocations.Relocation;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.OpenedEvent;
import esperanza.runtime.opening.PartOpenings;
import esperanza.runtime.refusal.KnownCodes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens where a person is, for one of the two persons whom the relocation names, for a purpose and on the record. The
 * person sees each opening. No other opening shows these words.
 */
@Singleton
public class OpenRelocation {

    /** The words of a relocation, and why they are opened. */
    public record ShelterOpening(
            PlanId planId, RelocationId relocationId, OpeningPurpose purpose, Optional<String> reasons) {}

    /**
     * The words that were opened.
     *
     * @param events of the relocation, each with its words
     */
    public record OpenedShelter(UUID openingId, List<OpenedEvent> events) {}

    /** The part that the two named persons open. */
    public enum ShelterPart {
        SHELTER
    }

    private final PlannedRelocations relocations;
    private final PartOpenings openings;

    OpenRelocation(PlannedRelocations relocations, PartOpenings openings) {
        this.relocations = relocations;
        this.openings = openings;
    }

    public Uni<OpenedShelter> open(Asked<?> asked, ShelterOpening said) {
        KnownCodes.require("/purpose", said.purpose());
        return relocations.plan(asked, said.planId()).chain(plan -> {
            Relocation relocation =
                    plan.relocations().of(said.relocationId()).orElseThrow(() -> new RuleViolation(NO_SUCH_RELOCATION));
            if (!relocation.names(asked.caller().pseudonym())) {
                throw new RuleViolation(NOT_NAMED);
            }
            CaseId of = relocation.of().caseId();
            return openings.open(
                    asked,
                    new PartOpenings.Opening(
                            said.planId().value(), List.of(of), ShelterPart.SHELTER, said.purpose(), said.reasons()),
                    openingId -> relocations
                            .words(said.planId(), said.relocationId())
                            .map(events -> new OpenedShelter(openingId, events)));
        });
    }
}
