package esperanza.intake.contact;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.intake.contact.domain.ContactEvent;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Opens the contact of a reporter for software alone: no person reads it here. */
@Singleton
public class OpenContacts {

    private final SealedEvents<ContactEvent> sealed;

    OpenContacts(Streams streams) {
        this.sealed = streams.sealed(ContactEvent.class);
    }

    public Uni<OpenedContact> of(Report.Received report) {
        return sealed.open(
                        CONTACT.stream(report.content().reportId().value()),
                        Set.of(report.content().reporter().subject()))
                .map(OpenedContact::of);
    }
}
