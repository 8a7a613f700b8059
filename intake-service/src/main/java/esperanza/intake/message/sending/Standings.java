package esperanza.intake.message.sending;

import esperanza.intake.contact.OpenedContact;
import esperanza.intake.contact.domain.Standing;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ContactCompromised;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.ConsentPurpose;
import java.util.List;
import java.util.stream.Stream;

/** How it stands with a report that is not erased. */
final class Standings {

    private Standings() {}

    static Standing of(Report.Received report, List<Recorded<ReportEvent>> history, OpenedContact contact) {
        return new Standing(isCompromised(history, contact), false, consents(report));
    }

    /** The log says by the order of its positions whether the contact was given since. */
    private static boolean isCompromised(List<Recorded<ReportEvent>> history, OpenedContact contact) {
        return history.stream()
                .filter(each -> each.event() instanceof ContactCompromised)
                .anyMatch(each -> !contact.isNewerThan(each.position()));
    }

    private static boolean consents(Report.Received report) {
        return Stream.of(ConsentPurpose.values())
                .anyMatch(purpose -> report.consent(purpose).opensTheGate());
    }
}
