package esperanza.protection.plan.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protection.measure.domain.MeasureEvent.MeasureHandedOver;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An invented woman who is known by two references, and her two cases. */
final class Ana {

    static final PartyRef ANA = new PartyRef(new UUID(0, 1));
    static final PartyRef ANA_AGAIN = new PartyRef(new UUID(0, 2));
    static final PlanId PLAN = PlanId.of(ANA);
    static final PlanId OTHER_PLAN = PlanId.of(ANA_AGAIN);
    static final CaseId CASE = new CaseId(new UUID(1, 1));
    static final CaseId SECOND_CASE = new CaseId(new UUID(1, 2));
    static final ReportId REPORT = new ReportId(new UUID(2, 1));
    static final ReportId SECOND_REPORT = new ReportId(new UUID(2, 2));
    static final MeasureId MEASURE = new MeasureId(new UUID(3, 1));
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");

    private Ana() {}

    static LinkIncident link(PartyRef party, CaseId of, ReportId report, boolean danger, PartyRef... included) {
        return new LinkIncident(party, PartyKind.PERSON, of, report, NOON, danger, List.of(included));
    }

    static IncidentLinked linked(PartyRef party, CaseId of, ReportId report, int number, boolean danger) {
        return new IncidentLinked(PlanId.of(party), party, PartyKind.PERSON, of, report, NOON, number, danger);
    }

    static UrgentRouteOpened urgent(PartyRef party, CaseId of, ReportId report) {
        return new UrgentRouteOpened(PlanId.of(party), party, of, report, NOON);
    }

    static PartyIncluded included() {
        return included(SECOND_CASE);
    }

    static PartyIncluded included(CaseId by) {
        return new PartyIncluded(PLAN, ANA, ANA_AGAIN, OTHER_PLAN, by);
    }

    static DecideUrgentMeasure decide(CaseId of) {
        return new DecideUrgentMeasure(of, MEASURE, by("decider"), type(), text(), text(), Optional.empty());
    }

    /** The same decision, with a reason for deciding without her consent. */
    static DecideUrgentMeasure decideAllTheSame(CaseId of) {
        return new DecideUrgentMeasure(of, MEASURE, by("decider"), type(), text(), text(), Optional.of(text()));
    }

    static UrgentMeasureDecided decidedAllTheSame(CaseId of, PartyRef... parties) {
        return new UrgentMeasureDecided(
                PLAN, List.of(parties), of, MEASURE, "decider", type(), text(), text(), Optional.of(text()));
    }

    static UrgentMeasureDecided decided(CaseId of, PartyRef... parties) {
        return new UrgentMeasureDecided(
                PLAN, List.of(parties), of, MEASURE, "decider", type(), text(), text(), Optional.empty());
    }

    static MeasureHandedOver handedOver(Instant at, String by) {
        return new MeasureHandedOver(PLAN, List.of(ANA), CASE, MEASURE, at, by, Optional.empty(), Optional.empty());
    }

    static At by(String person) {
        return new At(NOON, person);
    }

    private static Personal<MeasureType> type() {
        return Personal.of(ANA.value(), MeasureType.ESCORT);
    }

    static Personal<String> text() {
        return Personal.of(ANA.value(), "…");
    }
}
