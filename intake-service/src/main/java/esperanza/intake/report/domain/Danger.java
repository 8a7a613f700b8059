package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.DangerSource.CODING;
import static esperanza.intake.report.domain.DangerSource.STATEMENT;
import static esperanza.intake.report.domain.DangerSource.TRIAGE;
import static esperanza.intake.report.domain.Imminence.YES;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.DangerRecognised;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.Urgency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Imminent danger that becomes known after the report. The first statement that declares it and each coding that does
 * record it, so that somebody is called; a later statement calls by itself, if nobody is being called. A triage records
 * it once for each party. It is never taken back.
 */
final class Danger {

    private Danger() {}

    /**
     * A triage of U0 or U1 recognises danger, and so does one that calls an attack imminent. If danger was known before, each triage carries it on to those who waited.
     */
    static Stream<ReportEvent> recognised(Received report, TriageReport triage) {
        if (report.inDanger()) {
            return carriedOn(report);
        }
        boolean imminent = triage.imminence().filter(YES::equals).isPresent();
        return imminent || triage.urgency().atLeast(Urgency.U1)
                ? Stream.of(recognised(report, TRIAGE, report.facts().affected()))
                : Stream.empty();
    }

    /** A referral by hand carries known danger on to those who waited for the triage. */
    static Stream<ReportEvent> carriedOn(Received report) {
        List<AffectedParty> waiting = FirstParties.waiting(report);
        return report.inDanger() && !waiting.isEmpty()
                ? Stream.of(recognised(report, TRIAGE, waiting))
                : Stream.empty();
    }

    /**
     * A statement declares danger, as a report does: nobody has to confirm it first. Danger that is known is not
     * recognised again, so that a stranger's thousand statements are one danger. Those who cannot be waited for any
     * more are referred to protection.
     */
    static Stream<ReportEvent> recognised(Received report, AddStatement add) {
        return add.imminentDanger() && !report.inDanger()
                ? Stream.concat(
                        Stream.of(recognised(report, STATEMENT, FirstParties.of(report))),
                        Referring.byConsent(report.triage(Triage::inDanger), ReferralDestination.PROTECTION).stream())
                : Stream.empty();
    }

    /**
     * A coding recognises danger if it says so. In a report that is in danger already, it is recognised for the parties
     * learnt now.
     *
     * @param report as it is after the coding
     */
    static Stream<ReportEvent> recognised(Received report, CodeReport code) {
        if (code.danger()) {
            return Stream.of(recognised(report, CODING, FirstParties.of(report)));
        }
        if (report.inDanger()) {
            List<AffectedParty> learnt = code.learnt().stream()
                    .map(each -> new AffectedParty(each.party(), each.kind()))
                    .toList();
            return learnt.isEmpty() ? Stream.empty() : Stream.of(recognised(report, CODING, learnt));
        }
        return Stream.empty();
    }

    private static ReportEvent recognised(Received report, DangerSource by, List<AffectedParty> affected) {
        return new DangerRecognised(report.reportId(), report.caseId(), by, affected);
    }
}
