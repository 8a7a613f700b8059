package esperanza.notification.application.mirrored;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What notification needs of protection's events. */
public sealed interface ProtectionEvent {

    /** @param parties the party of the plan, and those recognised to be the same */
    record UrgentMeasureDecided(List<PartyRef> parties, CaseId caseId, UUID measureId) implements ProtectionEvent {

        public UrgentMeasureDecided {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    record MeasureHandedOver(CaseId caseId, UUID measureId) implements ProtectionEvent {}

    record HandoverConfirmed(CaseId caseId, UUID measureId) implements ProtectionEvent {}

    record HandoverContested(CaseId caseId, UUID measureId) implements ProtectionEvent {}

    /** @param separationId by which a person says that they looked; it was not there at first */
    record PartiesSetApart(CaseId caseId, List<UUID> measures, Optional<UUID> separationId) implements ProtectionEvent {

        public PartiesSetApart {
            measures = measures == null ? List.of() : List.copyOf(measures);
        }

        /** Empty if the plan has no measure: then none can hang on the wrong plan. */
        public Optional<UUID> toBeReviewed() {
            return separationId.filter(_ -> !measures.isEmpty());
        }
    }

    record SeparationReviewed(CaseId caseId, UUID separationId) implements ProtectionEvent {}
}
