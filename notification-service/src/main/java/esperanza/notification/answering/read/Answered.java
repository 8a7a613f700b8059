package esperanza.notification.answering.read;

import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.message.domain.MessageEvent;
import esperanza.reach.message.domain.MessageEvent.*;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of a batch that count: those of alerts, of exercises, of rounds and of pages. */
record Answered(List<Logged> events) {

    /** A page on its way. */
    record Page(UUID message, Addressee to, Instant at) {

        static Page of(MessageDue due, Instant at) {
            return new Page(due.messageId().value(), new Addressee(due.to(), due.text() == MessageText.EXERCISE), at);
        }
    }

    static Answered in(List<Logged> batch) {
        return new Answered(batch.stream().filter(Answered::counts).toList());
    }

    private static boolean counts(Logged event) {
        return event.as(AlertEvent.class).isPresent()
                || event.as(ExerciseEvent.class).isPresent()
                || event.as(OnCallPaged.class).isPresent()
                || event.as(MessageEvent.class).isPresent();
    }

    /** The ids of the alerts and of the exercises. */
    Set<UUID> alerts() {
        return Stream.concat(
                        all(AlertEvent.class).map(event -> event.alertId().value()),
                        all(ExerciseEvent.class).map(event -> event.exerciseId().value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> messages() {
        return all(MessageEvent.class).map(event -> event.messageId().value()).collect(Collectors.toUnmodifiableSet());
    }

    /** The people of the batch whose calls are counted. */
    Set<String> called() {
        return Stream.concat(
                        all(AlertPaged.class).map(AlertPaged::person),
                        all(OnCallPaged.class).map(OnCallPaged::person))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Page> pages() {
        return events.stream()
                .flatMap(event -> event
                        .as(MessageDue.class)
                        .filter(due -> due.text() == MessageText.PAGE || due.text() == MessageText.EXERCISE)
                        .map(due -> Page.of(due, event.recordedAt()))
                        .stream())
                .toList();
    }

    /** Messages of which no more comes. */
    List<UUID> over() {
        return all(MessageEvent.class)
                .filter(event -> event instanceof MessageWithdrawn || event instanceof MessageGivenUp)
                .map(event -> event.messageId().value())
                .toList();
    }

    /** The persons by page: those that are known, and those of the batch. */
    Map<UUID, Addressee> addressees(Map<UUID, Addressee> known) {
        Map<UUID, Addressee> all = new HashMap<>(known);
        pages().forEach(page -> all.put(page.message(), page.to()));
        return all;
    }

    /** Those to whom a provider took or delivered a page. */
    Set<String> reached(Map<UUID, Addressee> addressees) {
        return all(MessageEvent.class)
                .filter(event -> event instanceof MessageSent || event instanceof MessageDelivered)
                .flatMap(sent ->
                        Optional.ofNullable(addressees.get(sent.messageId().value())).stream())
                .map(Addressee::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param addressees the persons by page; a message that is no page is not among them */
    void fold(AnsweringFold fold, Map<UUID, Addressee> addressees) {
        for (Logged event : events) {
            Instant at = event.recordedAt();
            event.as(AlertEvent.class).ifPresent(alert -> fold.add(alert, at));
            event.as(ExerciseEvent.class).ifPresent(exercise -> fold.add(exercise, at));
            event.as(OnCallPaged.class).ifPresent(round -> fold.round(round.person()));
            event.as(MessageEvent.class).ifPresent(message -> Optional.ofNullable(
                            addressees.get(message.messageId().value()))
                    .ifPresent(to -> fold(fold, message, to, at)));
        }
    }

    /** The counts of ways are those of true pages. */
    private static void fold(AnsweringFold fold, MessageEvent message, Addressee to, Instant at) {
        if (message instanceof MessageSent sent) {
            fold.accepted(to, at);
            way(fold, to, sent.kind(), "SENT", at);
        } else if (message instanceof MessageDelivered) {
            fold.delivered(to, at);
        } else if (message instanceof MessageFailed failed) {
            way(fold, to, failed.kind(), "FAILED", at);
        }
    }

    private static void way(AnsweringFold fold, Addressee to, WayKind kind, String outcome, Instant at) {
        if (!to.exercise()) {
            fold.way(kind.name(), outcome, at);
        }
    }

    private <E> Stream<E> all(Class<E> type) {
        return events.stream().flatMap(event -> event.as(type).stream());
    }
}
