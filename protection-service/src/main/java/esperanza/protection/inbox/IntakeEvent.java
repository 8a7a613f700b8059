package esperanza.protection.inbox;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of intake that protection reads, with the fields it needs. */
public sealed interface IntakeEvent {

    record Affected(PartyRef party, PartyKind kind) {}

    record Referral(ReferralDestination to, List<Affected> affected, Optional<ConsentState> consent) {

        public Referral {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }

    /** @param referrals those of one decision, to protection and elsewhere */
    record ReportReferred(
            ReportId reportId, CaseId caseId, Instant receivedAt, boolean imminentDanger, List<Referral> referrals)
            implements IntakeEvent {

        public ReportReferred {
            referrals = referrals == null ? List.of() : List.copyOf(referrals);
        }
    }

    /** @param affected the parties in danger */
    record DangerRecognised(ReportId reportId, CaseId caseId, List<Affected> affected) implements IntakeEvent {

        public DangerRecognised {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }

    /** @param into the party of an earlier report that {@code party} was recognised to be */
    record PartyMerged(CaseId caseId, PartyRef party, PartyRef into) implements IntakeEvent {}

    /** An earlier key for the same scope ended. */
    record DoorKeyGiven(PartyRef party, CaseId caseId, DoorScope scope) implements IntakeEvent {}

    record DoorKeyEnded(PartyRef party, CaseId caseId, DoorScope scope) implements IntakeEvent {}

    /** Each key that was given before for the report ended. */
    record ContactCompromised(ReportId reportId, CaseId caseId) implements IntakeEvent {}

    record PartySplit(CaseId caseId, PartyRef party, PartyRef from) implements IntakeEvent {}

    /** @param parties the parties named in the report */
    record DataErased(ReportId reportId, CaseId caseId, UUID erasureId, List<PartyRef> parties) implements IntakeEvent {

        public DataErased {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    record ConsentGiven(ReportId reportId, CaseId caseId, ConsentPurpose purpose, List<Affected> affected)
            implements IntakeEvent {

        public ConsentGiven {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }

    record ConsentWithdrawn(ReportId reportId, CaseId caseId, ConsentPurpose purpose, List<Affected> affected)
            implements IntakeEvent {

        public ConsentWithdrawn {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }
}
