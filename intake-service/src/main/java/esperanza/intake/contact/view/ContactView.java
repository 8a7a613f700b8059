package esperanza.intake.contact.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.contact.domain.Contact;
import esperanza.intake.contact.domain.Contact.Stage;
import esperanza.intake.contact.domain.ContactEvent;
import esperanza.intake.contact.domain.ContactEvent.PersonNotTold;
import esperanza.intake.contact.domain.ContactEvent.PersonTold;
import esperanza.intake.contact.domain.Reachable;
import esperanza.intake.contact.domain.Said;
import esperanza.intake.contact.domain.Wish;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.SendingRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it stands with the contact of a reporter, without its ways. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactView(
        Stage stage,

        @Schema(description = "Counts what was said of this contact")
        int version,

        Optional<Reachable> reachable,
        Optional<Wish> wish,

        @Schema(description = "What software could not tell, and no person has told since")
        List<NotTold> notTold) {

    /**
     * A message that was not sent.
     *
     * @param rule what forbids it
     */
    public record NotTold(UUID messageId, Instant at, SendingRule rule) {}

    /** @param history what happened to the contact, oldest first */
    public static ContactView of(Contact contact, List<Recorded<ContactEvent>> history) {
        List<NotTold> left = new ArrayList<>();
        history.forEach(recorded -> {
            switch (recorded.event()) {
                case PersonNotTold not -> left.add(new NotTold(not.messageId(), recorded.recordedAt(), not.rule()));
                case PersonTold _ -> left.clear();
                default -> {}
            }
        });
        return new ContactView(
                contact.stage(),
                contact.version(),
                contact.said().map(Said::reachable),
                contact.said().map(Said::wish),
                List.copyOf(left));
    }
}
