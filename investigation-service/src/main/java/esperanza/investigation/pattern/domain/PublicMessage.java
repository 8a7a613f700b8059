package esperanza.investigation.pattern.domain;

import esperanza.investigation.pattern.domain.WarningEvent.WarningCancelled;
import esperanza.investigation.pattern.domain.WarningEvent.WarningPublished;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A message of a warning as everybody was told it.
 *
 * @param sent when it was recorded that everybody may read it
 * @param before the earlier messages for everybody that it replaces or takes back, the first in front
 */
public record PublicMessage(
        UUID messageId,
        Kind kind,
        Instant sent,
        List<PublicMessage> before,
        WarningMessage content,
        List<PublicText> texts) {

    /** How the message changes those before it; the codes of CAP 1.2. */
    public enum Kind {
        ALERT,
        UPDATE,
        CANCEL
    }

    private static final WarningDecider RULES = new WarningDecider();

    public PublicMessage {
        before = List.copyOf(before);
        texts = List.copyOf(texts);
    }

    /** The messages of a warning, the first in front. A message that was published again is told as it was last. */
    public static List<PublicMessage> of(List<Recorded<WarningEvent>> history) {
        Map<UUID, PublicMessage> told = new LinkedHashMap<>();
        Warning warning = RULES.initial();
        for (Recorded<WarningEvent> recorded : history) {
            warning = RULES.evolve(warning, recorded.event());
            told(warning, recorded, told).ifPresent(message -> {
                told.remove(message.messageId);
                told.put(message.messageId, message);
            });
        }
        return List.copyOf(told.values());
    }

    private static Optional<PublicMessage> told(
            Warning warning, Recorded<WarningEvent> recorded, Map<UUID, PublicMessage> earlier) {
        return switch (recorded.event()) {
            case WarningPublished _ ->
                warning.published().map(text -> {
                    List<PublicMessage> before = named(text.before(), earlier);
                    Kind kind = before.isEmpty() ? Kind.ALERT : Kind.UPDATE;
                    return of(text.content().messageId(), kind, recorded, before, text);
                });
            case WarningCancelled back
            when warning.cancelled().equals(Optional.of(back)) -> {
                List<PublicMessage> before = named(warning.publicMessages(), earlier);
                yield warning.published().map(text -> of(back.messageId(), Kind.CANCEL, recorded, before, text));
            }
            default -> Optional.empty();
        };
    }

    private static PublicMessage of(
            UUID messageId,
            Kind kind,
            Recorded<WarningEvent> recorded,
            List<PublicMessage> before,
            Warning.Publication text) {
        return new PublicMessage(messageId, kind, recorded.recordedAt(), before, text.content(), text.texts());
    }

    private static List<PublicMessage> named(List<UUID> ids, Map<UUID, PublicMessage> earlier) {
        return ids.stream().flatMap(id -> Stream.ofNullable(earlier.get(id))).toList();
    }
}
