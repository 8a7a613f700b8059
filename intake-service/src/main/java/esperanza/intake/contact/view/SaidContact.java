package esperanza.intake.contact.view;

import esperanza.intake.contact.domain.ContactKind;
import esperanza.intake.contact.domain.Reachable;
import esperanza.intake.contact.domain.Wish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the reporter may be reached, and how never, as the person said it in a conversation. */
public record SaidContact(
        UUID reportId,
        Reachable reachable,
        Wish wish,

        @Schema(description = "In the order in which the person wants them tried")
        Optional<@Size(max = MOST) List<@Valid SaidWay>> ways,

        @Schema(description = "By these the person is never reached")
        Optional<@Size(max = MOST) List<ContactKind>> never) {

    private static final int MOST = 6;

    /** No address in it: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "SaidContact[" + reportId + ']';
    }
}
