package esperanza.intake.contact;

import esperanza.intake.contact.domain.Contact;
import esperanza.intake.contact.domain.ContactCommand;
import esperanza.intake.contact.domain.ContactDecider;
import esperanza.intake.contact.domain.ContactEvent;
import esperanza.kernel.StreamType;

/** The stream of the contact of a reporter, with the id of the report. */
public final class ContactStreams {

    public static final StreamType<ContactCommand, Contact, ContactEvent> CONTACT =
            new StreamType<>("contact", "reportId", ContactEvent.class, new ContactDecider());

    private ContactStreams() {}
}
