package esperanza.intake.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The body of a message: thin, so that a receiver in other hands learns nothing.
 *
 * @param id the {@code webhook-id}: the same in each attempt
 * @param reportId absent in a ping
 * @param test present and true if no real report went on
 */
public record WebhookMessage(UUID id, String type, Optional<UUID> reportId, Optional<Boolean> test) {

    public static final String REFERRED = "report.referred";
    public static final String TRIAGED = "report.triaged";
    public static final String QUESTION_ASKED = "report.question-asked";
    public static final String CONSENT_CHANGED = "report.consent-changed";

    /** The types that tell that a report went on. */
    public static final List<String> OF_REPORTS = List.of(REFERRED, TRIAGED, QUESTION_ASKED, CONSENT_CHANGED);

    static WebhookMessage of(Messages.Message message) {
        return new WebhookMessage(
                message.id(),
                message.type(),
                message.report(),
                Optional.of(true).filter(_ -> message.test()));
    }

    byte[] bytes() {
        String report =
                reportId.map(id -> ", \"reportId\": \"%s\"".formatted(id)).orElse("");
        String tried = test.map(", \"test\": %s"::formatted).orElse("");
        return "{\"id\": \"%s\", \"type\": \"%s\"%s%s}"
                .formatted(id, type, report, tried)
                .getBytes(StandardCharsets.UTF_8);
    }
}
