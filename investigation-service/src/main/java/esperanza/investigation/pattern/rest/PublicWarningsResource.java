package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.FindWarnings;
import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.WarningCertainty;
import esperanza.investigation.pattern.domain.WarningMessage;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.investigation.pattern.domain.WarningSeverity;
import esperanza.investigation.pattern.domain.WarningUrgency;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The early warnings that were published, for everybody: no case, no person, no place nearer than the first level. */
@Path("/v1/public/warnings")
@PermitAll
public class PublicWarningsResource {

    /** What the message does to those before it; the codes of CAP 1.2. */
    public enum MessageType {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** The published warnings, the latest in front. */
    public record PublicWarnings(List<PublicWarning> items) {}

    /**
     * A published warning.
     *
     * @param references the earlier messages of the warning that were published
     * @param since the month of the country in which the series began, like {@code 2026-03}
     * @param askedOf the institutions that are asked to act
     */
    public record PublicWarning(
            UUID messageId,
            MessageType type,
            List<UUID> references,
            String area,
            WarningPattern pattern,
            String since,
            List<String> askedOf,
            WarningUrgency urgency,
            WarningSeverity severity,
            WarningCertainty certainty,
            Instant expires,
            List<PublicText> texts) {

        static PublicWarning of(PublicMessage message, ZoneId zone) {
            WarningMessage said = message.content();
            return new PublicWarning(
                    message.messageId(),
                    MessageType.valueOf(message.kind().name()),
                    message.before().stream().map(PublicMessage::messageId).toList(),
                    said.area(),
                    said.pattern(),
                    YearMonth.from(said.since().atZone(zone)).toString(),
                    said.askedOf(),
                    said.urgency(),
                    said.severity(),
                    said.certainty(),
                    said.expires(),
                    message.texts());
        }
    }

    private final FindWarnings finder;
    private final ZoneId zone;

    PublicWarningsResource(FindWarnings finder, Profile profile) {
        this.finder = finder;
        this.zone = profile.zone();
    }

    @GET
    @Operation(
            operationId = "listPublicWarnings",
            summary = "The early warnings that hold now, for everybody",
            description = "One that was taken back is told as such until it would have expired.")
    public Uni<PublicWarnings> list() {
        return finder.messages()
                .map(all -> new PublicWarnings(all.stream()
                        .map(messages -> PublicWarning.of(messages.getLast(), zone))
                        .toList()));
    }
}
