package esperanza.notification.application.mirrored;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.util.List;
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
}
