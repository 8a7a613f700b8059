package esperanza.notification.answering.read;

import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.OnCallPaged;
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

/** The events of a batch that count: those of alerts, of rounds and of pages. */
record Answered(List<Logged> events) {

    /** A page on its way. */
    record Page(UUID message, String person, Instant at) {}

    static Answered in(List<Logged> batch) {
        return new Answered(batch.stream().filter(Answered::counts).toList());
    }

    private static boolean counts(Logged event) {
        return event.as(AlertEvent.class).isPresent()
                || event.as(OnCallPaged.class).isPresent()
                || event.as(MessageEvent.class).isPresent();
    }

    Set<UUID> alerts() {
        return all(AlertEvent.class).map(event -> event.alertId().value()).collect(Collectors.toUnmodifiableSet());
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
                        .filter(due -> due.text() == MessageText.PAGE)
                        .map(due -> new Page(due.messageId().value(), due.to(), event.recordedAt()))
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
    Map<UUID, String> addressees(Map<UUID, String> known) {
        Map<UUID, String> all = new HashMap<>(known);
        pages().forEach(page -> all.put(page.message(), page.person()));
        return all;
    }

    /** Those to whom a provider took or delivered a page. */
    Set<String> reached(Map<UUID, String> addressees) {
        return all(MessageEvent.class)
                .filter(event -> event instanceof MessageSent || event instanceof MessageDelivered)
                .flatMap(sent ->
                        Optional.ofNullable(addressees.get(sent.messageId().value())).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param addressees the persons by page; a message that is no page is not among them */
    void fold(AnsweringFold fold, Map<UUID, String> addressees) {
        for (Logged event : events) {
            Instant at = event.recordedAt();
            event.as(AlertEvent.class).ifPresent(alert -> fold.add(alert, at));
            event.as(OnCallPaged.class).ifPresent(round -> fold.round(round.person()));
            event.as(MessageEvent.class).ifPresent(message -> Optional.ofNullable(
                            addressees.get(message.messageId().value()))
                    .ifPresent(person -> fold(fold, message, person, at)));
        }
    }

    private static void fold(AnsweringFold fold, MessageEvent message, String person, Instant at) {
        if (message instanceof MessageSent sent) {
            fold.accepted(person, at);
            fold.way(sent.kind().name(), "SENT", at);
        } else if (message instanceof MessageDelivered) {
            fold.delivered(person, at);
        } else if (message instanceof MessageFailed failed) {
            fold.way(failed.kind().name(), "FAILED", at);
        }
    }

    private <E> Stream<E> all(Class<E> type) {
        return events.stream().flatMap(event -> event.as(type).stream());
    }
}
