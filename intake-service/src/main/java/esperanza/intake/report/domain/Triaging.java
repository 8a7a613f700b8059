package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportRule.BELOW_RED_FLAG_FLOOR;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.TriageReport;
import esperanza.intake.report.domain.ReportEvent.ReportTriaged;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * An officer judges the urgency. The first judgement also starts the work for the parties that waited for it, and
 * danger hastens that for parties whose own procedure cannot be waited for.
 */
final class Triaging {

    private Triaging() {}

    static List<ReportEvent> triaged(Received report, TriageReport triage) {
        Optional<Urgency> floor = report.triage().floorWith(triage.factors());
        if (Triage.isBelow(floor, triage.urgency())) {
            throw new RuleViolation(BELOW_RED_FLAG_FLOOR);
        }
        List<ReportEvent> events = new ArrayList<>();
        events.add(new ReportTriaged(
                report.reportId(),
                report.caseId(),
                triage.urgency(),
                floor,
                report.sealed(triage.factors()),
                report.sealed(triage.reasons()),
                triage.imminence(),
                Optional.of(true).filter(_ -> triage.factors().keySet().containsAll(EnumSet.allOf(TriageFactor.class))),
                Optional.of(true)
                        .filter(_ -> report.routing().referredTo().contains(ReferralDestination.INVESTIGATION))));
        List<ReportEvent> danger = Danger.recognised(report, triage).toList();
        events.addAll(danger);
        boolean someWaited = report.content().waiting().isPresent()
                && report.triage().urgency().isEmpty();
        if (someWaited || !danger.isEmpty()) {
            Received judged = report.triage(before -> before.judged(triage.urgency(), floor));
            Received now = danger.isEmpty() ? judged : judged.triage(Triage::inDanger);
            events.addAll(Referring.byConsent(now));
        }
        return events;
    }
}
