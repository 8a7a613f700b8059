package esperanza.intake.contact;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.intake.contact.domain.Contact;
import esperanza.intake.contact.domain.ContactEvent;
import esperanza.intake.contact.domain.ContactEvent.ContactGiven;
import esperanza.intake.contact.domain.ContactEvent.ContactRenewed;
import esperanza.intake.contact.domain.Said;
import esperanza.intake.contact.domain.Way;
import esperanza.intake.contact.domain.Ways;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The contact of a reporter with its ways, opened for the sender and for the comparison of a code.
 *
 * @param given the latest event by which it was given
 */
public record OpenedContact(Contact contact, Optional<Recorded<ContactEvent>> given) {

    /** A week from its arrival, which may have waited for the hours of the person. */
    private static final Duration CODE_HOLDS = Duration.ofDays(14);

    static OpenedContact of(List<Recorded<ContactEvent>> history) {
        return new OpenedContact(
                CONTACT.decider().replay(history.stream().map(Recorded::event).toList()),
                history.stream().filter(OpenedContact::gives).reduce((_, latest) -> latest));
    }

    /** Empty if the contact is closed, or its key was destroyed. */
    public Optional<Ways> inForce() {
        return contact.said().map(Said::ways).flatMap(Personal::value);
    }

    List<Way> ways() {
        return inForce().map(Ways::all).orElse(List.of());
    }

    boolean takesCode(Instant now) {
        return given.filter(event -> now.isBefore(event.recordedAt().plus(CODE_HOLDS)))
                .isPresent();
    }

    /** Whether it was given after this position of the log. */
    public boolean isNewerThan(long position) {
        return given.filter(event -> event.position() > position).isPresent();
    }

    private static boolean gives(Recorded<ContactEvent> event) {
        return event.event() instanceof ContactGiven || event.event() instanceof ContactRenewed;
    }
}
