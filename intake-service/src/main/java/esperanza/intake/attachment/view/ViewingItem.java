package esperanza.intake.attachment.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.intake.disclosure.domain.Openings.Viewing;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingAgreed;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for one viewing that waits for a second person, or may still be used. Its reasons are read by themselves. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ViewingItem(
        UUID viewingRequestId,
        UUID attachmentId,
        FileView view,
        OpeningPurpose purpose,

        @Schema(description = "The pseudonym of the asking person")
        String by,

        @Schema(description = "The request is your own: another person has to agree")
        boolean yours,

        @Schema(description = "A second person agreed: the asking person may open the file once until then")
        Optional<Instant> until) {

    public static ViewingItem of(Viewing one, String reader) {
        return new ViewingItem(
                one.asked().viewingRequestId(),
                one.asked().attachmentId(),
                one.asked().view(),
                one.asked().purpose(),
                one.asked().by(),
                one.asked().by().equals(reader),
                one.agreed().map(ViewingAgreed::until));
    }
}
