package esperanza.notification;

import esperanza.kernel.Actor;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.reach.message.domain.MessageEvent;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An event of an alert as a projection reads it from the log. */
public final class LoggedAlert {

    private static final byte[] NONE = {};
    private static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private LoggedAlert() {}

    public static Logged of(int version, AlertEvent event, Instant recordedAt) {
        return of(version, event.alertId().stream(), event.caseId(), event, recordedAt);
    }

    public static Logged of(OnCallPaged page, Instant recordedAt) {
        return of(1, page.pageId().stream(), page.caseId(), page, recordedAt);
    }

    /** What became of a message to somebody who was paged; such an event names no case. */
    public static Logged of(MessageEvent message, Instant recordedAt) {
        return of(1, message.messageId().stream(), NO_CASE, message, recordedAt);
    }

    /** An event of a rota; such an event names no case. */
    public static Logged of(RotaEvent event, Instant recordedAt) {
        return of(1, new StreamId("rota", event.rotaId().value()), NO_CASE, event, recordedAt);
    }

    /** An event of an exercise; such an event names no case. */
    public static Logged of(ExerciseEvent event, Instant recordedAt) {
        return of(1, new StreamId("exercise", event.exerciseId().value()), NO_CASE, event, recordedAt);
    }

    private static Logged of(int version, StreamId stream, CaseId of, Object event, Instant recordedAt) {
        Actor timer = Actor.system("timer");
        Metadata metadata = new Metadata(
                new EventId(UUID.randomUUID()),
                "esperanza.notification.alert.v1",
                recordedAt,
                recordedAt,
                timer.kind(),
                timer.role(),
                timer.pseudonym(),
                Optional.empty(),
                timer.institution(),
                "XX",
                "xx",
                1,
                UUID.randomUUID(),
                Optional.empty(),
                UUID.randomUUID(),
                Audience.CASE,
                List.of(of),
                List.of());
        StoredEvent stored = new StoredEvent(
                version,
                stream,
                version,
                metadata.type(),
                recordedAt,
                NONE,
                NONE,
                Optional.empty(),
                Optional.empty(),
                NONE);
        return new Logged(stored, metadata, Optional.of(event));
    }
}
