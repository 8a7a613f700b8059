package esperanza.protection.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of a plan. */
public sealed interface PlanCommand {

    /**
     * A case of the party was referred: opens the plan if there is none. Never refused, whatever state the plan is in.
     *
     * @param included parties recognised as this one, whose plans passed the incident on
     * @param through the joined plans that passed it on, one after the other; none if it was referred here
     */
    record LinkIncident(
            PartyRef party,
            PartyKind kind,
            CaseId caseId,
            ReportId reportId,
            Instant receivedAt,
            boolean imminentDanger,
            List<PartyRef> included,
            List<PlanId> through)
            implements PlanCommand {}

    /** The party was recognised as the one that {@code into} protects. Never refused. */
    record JoinPlan(PartyRef party, PlanId into, CaseId caseId) implements PlanCommand {}

    /** The party is not the one that {@code from} protects after all. Never refused. */
    record SeparatePlan(PartyRef party, PlanId from, CaseId caseId) implements PlanCommand {}

    /**
     * These parties have a plan of their own again. Never refused.
     *
     * @param separationId by which a person says later that they looked at the measures
     */
    record SetPartiesApart(List<PartyRef> apart, CaseId caseId, UUID separationId) implements PlanCommand {}

    /** Say that somebody looked whose the measures are, and what came of it. */
    record ReviewSeparation(UUID separationId, Personal<String> reasons) implements PlanCommand {}

    /** Note where the consent behind an incident stands now. Never refused: what the plan does not know, it need not note. */
    record NoteConsent(CaseId caseId, ReportId reportId, ConsentState consent) implements PlanCommand {}

    /** @param withoutConsent why it is decided although the consent behind the case was refused or taken back */
    record DecideUrgentMeasure(
            CaseId caseId,
            MeasureId measureId,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements PlanCommand {}

    /** What happens to one measure after it was decided. */
    sealed interface OfMeasure extends PlanCommand {

        MeasureId measureId();
    }

    /** @param person the pseudonym of who says so */
    record RecordHandover(MeasureId measureId, Instant handedOverAt, String person, Optional<Personal<String>> note)
            implements OfMeasure {}

    /** @param person the pseudonym of who recorded what the voice said */
    record ConfirmHandover(MeasureId measureId, Voice by, String person, Optional<Personal<String>> note)
            implements OfMeasure {}

    record ContestHandover(MeasureId measureId, Voice by, Optional<Personal<String>> note) implements OfMeasure {}
}
