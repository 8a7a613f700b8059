package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.runtime.sealing.BlindIndex;
import java.util.List;
import java.util.UUID;

/** An entry of the blind index: that a report names some value of this kind. */
record ContactEntry(UUID report, UUID subject, ContactField field, int entry) {

    /** The entries of a report, as far as its parts are open. */
    static List<ContactEntry> of(ReportReceived report, BlindIndex index) {
        return Contact.of(report).stream()
                .map(contact -> new ContactEntry(
                        report.reportId().value(),
                        contact.subject(),
                        contact.field(),
                        index.of(contact.field().indexedAs(), contact.indexed())))
                .toList();
    }
}
