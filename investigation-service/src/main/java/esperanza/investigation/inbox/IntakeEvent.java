package esperanza.investigation.inbox;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.LikenessReason;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The events of intake that investigation reads, with the fields it needs. */
public sealed interface IntakeEvent {

    record Affected(PartyRef party, PartyKind kind) {}

    /** @param onlyFor the party that is referred alone, because it decides on its consent itself */
    record Referral(
            ReferralDestination to,
            List<Affected> affected,
            Optional<ConsentState> consent,
            Optional<PartyRef> onlyFor) {

        public Referral {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }

    /** @param referrals those of one decision, to investigation and elsewhere */
    record ReportReferred(ReportId reportId, CaseId caseId, Optional<String> firstLevelArea, List<Referral> referrals)
            implements IntakeEvent {

        public ReportReferred {
            referrals = referrals == null ? List.of() : List.copyOf(referrals);
        }
    }

    /** @param onlyFor the party that speaks for itself alone */
    record ConsentGiven(ReportId reportId, CaseId caseId, ConsentPurpose purpose, Optional<PartyRef> onlyFor)
            implements IntakeEvent {}

    /** @param onlyFor the party that speaks for itself alone */
    record ConsentWithdrawn(ReportId reportId, CaseId caseId, ConsentPurpose purpose, Optional<PartyRef> onlyFor)
            implements IntakeEvent {}

    /** The case {@code caseId} concerns the same incident as {@code into}; both cases live on. */
    record CaseJoined(CaseId caseId, CaseId into) implements IntakeEvent {}

    /** The two cases are different incidents of one chain. */
    record CaseLinked(CaseId caseId, CaseId with) implements IntakeEvent {}

    record CaseJoinUndone(CaseId caseId, CaseId into) implements IntakeEvent {}

    /** A series to which a report belongs, and its strong reasons. */
    record Joined(UUID seriesId, Set<LikenessReason> reasons) {

        public Joined {
            reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
        }
    }

    /** Another report that is resembled, and why. */
    record Near(CaseId caseId, Set<LikenessReason> reasons) {

        public Near {
            reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
        }
    }

    /** A case that was referred to investigation belongs to series of alike cases. Only the reasons leave intake. */
    record SeriesJoined(CaseId caseId, List<Joined> series, Set<LikenessReason> reasons, List<Near> nearest)
            implements IntakeEvent {

        public SeriesJoined {
            series = series == null ? List.of() : List.copyOf(series);
            reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
            nearest = nearest == null ? List.of() : List.copyOf(nearest);
        }
    }

    /** Two cases were found alike, before there were series. */
    record LikenessFound(CaseId caseId, CaseId otherCaseId, Set<LikenessReason> reasons) implements IntakeEvent {

        public LikenessFound {
            reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
        }
    }

    /** The contact that a report left is in other hands. */
    record ContactCompromised(ReportId reportId, CaseId caseId) implements IntakeEvent {}

    /**
     * A person got a file of a report from intake, in order to take it over as evidence.
     *
     * @param evidenceId the id that the item will have
     * @param receiver the tag of that person on the file
     */
    record AttachmentPassedOn(CaseId caseId, UUID attachmentId, UUID evidenceId, Optional<String> receiver)
            implements IntakeEvent {}

    record DataErased(ReportId reportId, CaseId caseId, UUID erasureId) implements IntakeEvent {}
}
