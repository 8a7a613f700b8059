package esperanza.protection.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that can have happened to the plan of a party. Names and fields are a published contract. */
public sealed interface PlanEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The party has a plan from now on. {@code caseId}: the case that was referred first. */
    record PlanOpened(PlanId planId, PartyRef party, PartyKind kind, CaseId caseId) implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /** Another incident of the same party. {@code number}: 1, 2, 3 … within the plan. */
    record IncidentLinked(
            PlanId planId,
            PartyRef party,
            CaseId caseId,
            ReportId reportId,
            Instant receivedAt,
            int number,
            boolean imminentDanger)
            implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /** Imminent danger was declared: measures are decided without waiting for a risk assessment. */
    record UrgentRouteOpened(PlanId planId, PartyRef party, CaseId caseId, ReportId reportId, Instant receivedAt)
            implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /**
     * Decided; whom it protects still accepts or refuses it.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param withoutConsent why, although the consent behind the case was refused or taken back
     */
    @Published(audience = PROTECTION)
    record UrgentMeasureDecided(
            PlanId planId,
            List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements PlanEvent {}

    /**
     * The authority says that the measure is in the hands of whom it protects.
     *
     * @param assertedBy who says so (pseudonym): somebody else has to confirm it
     */
    @Published(audience = PROTECTION)
    record MeasureHandedOver(
            PlanId planId,
            List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Instant handedOverAt,
            String assertedBy,
            Optional<Personal<String>> note)
            implements PlanEvent {}

    /** The other side, or a second source, says so too. */
    @Published(audience = PROTECTION)
    record HandoverConfirmed(
            PlanId planId,
            List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Voice by,
            Optional<Personal<String>> note)
            implements PlanEvent {}

    /** The other side, or a second source, says that the measure is not there. */
    @Published(audience = PROTECTION)
    record HandoverContested(
            PlanId planId,
            List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Voice by,
            Optional<Personal<String>> note)
            implements PlanEvent {}

    /** The party was recognised as another one, whose plan goes on for both. */
    record PlanJoined(PlanId planId, PartyRef party, PlanId into, CaseId caseId) implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, into.party());
        }
    }

    /** Plans were joined in a circle, so that none of them could decide: this one goes on for all of them. */
    record PlanResumed(PlanId planId, PartyRef party, CaseId caseId) implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /**
     * The party was not the other one after all: this plan goes on by itself, with all that it had and learnt.
     *
     * @param parties those that the other plan protected under its name because of it
     */
    record PlanSeparated(PlanId planId, List<PartyRef> parties, PlanId from, CaseId caseId) implements PlanEvent {}

    /**
     * The plan does not protect these parties any more: they have a plan of their own. Its incidents and measures stay as they
     * are, for nobody but a person can say which of them were whose.
     *
     * @param measures what was decided here so far: to be looked at by those who protect
     * @param into the plan that has to set them apart too, if this one was joined into it
     * @param separationId by which a person says that they looked; it was not there at first
     */
    record PartiesSetApart(
            PlanId planId,
            List<PartyRef> parties,
            List<PartyRef> apart,
            CaseId caseId,
            List<MeasureId> measures,
            Optional<PlanId> into,
            Optional<UUID> separationId)
            implements PlanEvent {

        /** What somebody has to look at: the measures may be of those who are apart. */
        Optional<UUID> toBeReviewed() {
            return separationId.filter(_ -> !measures.isEmpty());
        }
    }

    /** A person looked whose the measures are, after parties were set apart, and says what came of it. */
    @Published(audience = PROTECTION)
    record SeparationReviewed(
            PlanId planId, List<PartyRef> parties, CaseId caseId, UUID separationId, Personal<String> reasons)
            implements PlanEvent {}

    /**
     * A joined plan tells the other of an incident. Nothing moves: both have it.
     *
     * @param through the joined plans it has come through, this one last
     */
    record IncidentPassedOn(
            PlanId planId,
            PlanId into,
            List<PartyRef> parties,
            PartyKind kind,
            CaseId caseId,
            ReportId reportId,
            Instant receivedAt,
            boolean imminentDanger,
            List<PlanId> through)
            implements PlanEvent {

        public IncidentPassedOn {
            through = through == null ? List.of(planId) : List.copyOf(through); // it was not said at first
        }
    }

    /** The plan protects under this party's name another one that is the same. */
    record PartyIncluded(PlanId planId, PartyRef party, PartyRef included, CaseId caseId) implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, included);
        }
    }

    /**
     * Where the consent behind one of the plan's incidents stands now.
     *
     * @param into the plan that is to know it too, if this one was joined into it
     */
    record ConsentNoted(
            PlanId planId,
            List<PartyRef> parties,
            CaseId caseId,
            ReportId reportId,
            ConsentState consent,
            Optional<PlanId> into)
            implements PlanEvent {}
}
