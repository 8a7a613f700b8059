package esperanza.notification.staff.read;

import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.exercise.domain.ExerciseEvent.ExercisePaged;
import esperanza.notification.staff.domain.WayEvent.WayAdded;
import esperanza.reach.attempt.Owed;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Owes a message to each person who is paged, to both if a rung calls two, to each person whom an exercise calls, and a
 * code to each new way.
 * <ul>
 *   <li>A page for one alert: one message to a person per minute, however many alerts call the person meanwhile. A page
 *       that comes after that message was sent or dropped is a second or third one, so that no answer swallows it.
 *   <li>A round of a person: one message.
 * </ul>
 * The wall was asked before the page, and a message names no case. A message of which the next rounds tell anew is not
 * sent late.
 */
@Singleton
public class OwedMessages implements Projection {

    public static final String NAME = "owed-messages";

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int MOST_IN_AN_INTERVAL = 3;
    /** A server that is away for a moment loses no page, and one that was away for long sends no heap of them. */
    private static final Duration HOLDS = Duration.ofMinutes(2);

    @Override
    public String name() {
        return NAME;
    }

    /** No table of its own: what was sent is not sent anew when the projection is made anew. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        return Owed.write(transaction, owed(events));
    }

    /** Each message once. */
    static List<Owed> owed(List<Logged> events) {
        Map<MessageId, Owed> owed = new LinkedHashMap<>();
        events.stream()
                .flatMap(OwedMessages::owed)
                .forEach(each -> owed.merge(each.messages().getFirst(), each, Owed::and));
        return List.copyOf(owed.values());
    }

    /** @param until when the latest page under a message is too late */
    public static Instant pagedAt(Instant until) {
        return until.minus(HOLDS);
    }

    private static Stream<Owed> owed(Logged event) {
        Instant at = event.recordedAt();
        Stream<Owed> pages = event.as(AlertPaged.class).stream()
                .flatMap(page -> page.people().stream())
                .map(person -> page(ofInterval(person, at), person, at));
        Stream<Owed> others = Stream.of(
                        event.as(OnCallPaged.class)
                                .map(page ->
                                        page(List.of(new MessageId(page.pageId().value())), page.person(), at)),
                        event.as(ExercisePaged.class).map(page -> exercise(page, at)),
                        event.as(WayAdded.class).map(added -> code(added, at)))
                .flatMap(Optional::stream);
        return Stream.concat(pages, others);
    }

    private static Owed page(List<MessageId> ids, String person, Instant at) {
        return new Owed(ids, person, MessageText.PAGE, Optional.empty(), at, at.plus(HOLDS));
    }

    private static Owed exercise(ExercisePaged page, Instant at) {
        return new Owed(
                List.of(message("exercise/" + page.exerciseId().value() + '/' + page.n())),
                page.person(),
                MessageText.EXERCISE,
                Optional.empty(),
                at,
                at.plus(HOLDS));
    }

    private static List<MessageId> ofInterval(String person, Instant at) {
        long number = at.toEpochMilli() / INTERVAL.toMillis();
        return IntStream.range(0, MOST_IN_AN_INTERVAL)
                .mapToObj(n -> "page/" + person + '/' + number + '/' + n)
                .map(OwedMessages::message)
                .toList();
    }

    private static MessageId message(String name) {
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Owed code(WayAdded added, Instant at) {
        return new Owed(
                List.of(new MessageId(added.codeId())),
                added.person(),
                MessageText.CODE,
                Optional.of(added.wayId()),
                at,
                added.until());
    }
}
