package esperanza.notification.staff.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageId;
import esperanza.notification.staff.domain.WayEvent.WayAdded;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.attempt.Owed;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwedMessagesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final AlertId ALERT = AlertId.of(AlertKind.IMMINENT_DANGER, CASE);

    @Test
    void many_alerts_that_call_a_person_within_a_minute_are_one_message() {
        List<Logged> all = IntStream.range(0, 6_600)
                .mapToObj(n -> logged(paged("ana"), NOON.plusMillis(9L * n)))
                .toList();
        assertThat(OwedMessages.owed(all)).singleElement().satisfies(owed -> {
            assertThat(owed.addressee()).isEqualTo("ana");
            assertThat(owed.text()).isEqualTo(MessageText.PAGE);
            assertThat(owed.due()).isEqualTo(NOON);
            assertThat(owed.until()).isEqualTo(all.getLast().recordedAt().plus(Duration.ofMinutes(2)));
            assertThat(owed.messages()).hasSize(3).doesNotHaveDuplicates();
        });
    }

    @Test
    void each_person_and_each_minute_has_a_message_of_its_own() {
        List<Logged> all = List.of(
                logged(paged("ana"), NOON),
                logged(paged("eva"), NOON),
                logged(paged("ana"), NOON.plusSeconds(59)),
                logged(paged("ana"), NOON.plusSeconds(60)));
        assertThat(OwedMessages.owed(all)).extracting(Owed::addressee).containsExactly("ana", "eva", "ana");
    }

    @Test
    void each_round_of_a_person_is_a_message() {
        Instant next = NOON.plusSeconds(20);
        List<Logged> all = List.of(logged(round(NOON), NOON), logged(round(next), next), logged(round(next), next));
        assertThat(OwedMessages.owed(all))
                .extracting(owed -> owed.messages().getFirst().value())
                .containsExactly(
                        PageId.of("ana", NOON).value(), PageId.of("ana", next).value());
    }

    @Test
    void a_code_goes_to_the_way_that_it_proves() {
        UUID way = new UUID(5, 5);
        UUID code = new UUID(6, 6);
        Instant until = NOON.plusSeconds(3600);
        WayAdded added =
                new WayAdded("ana", way, WayKind.MAIL, code, until, Personal.closed(new UUID(7, 7)), Optional.empty());
        assertThat(OwedMessages.owed(List.of(logged(added, NOON))))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.messages()).containsExactly(new MessageId(code));
                    assertThat(owed.way()).contains(way);
                    assertThat(owed.until()).isEqualTo(until);
                });
    }

    @Test
    void a_page_that_calls_both_seats_is_a_message_to_each() {
        AlertPaged both = paged("ana", Optional.of("berta"));
        assertThat(OwedMessages.owed(List.of(logged(both, NOON))))
                .extracting(Owed::addressee)
                .containsExactly("ana", "berta");
    }

    static AlertPaged paged(String person) {
        return paged(person, Optional.empty());
    }

    private static AlertPaged paged(String person, Optional<String> second) {
        return new AlertPaged(
                ALERT, CASE, "supervisor", person, 1, Optional.empty(), Optional.empty(), second, Optional.empty());
    }

    private static OnCallPaged round(Instant due) {
        return new OnCallPaged(PageId.of("ana", due), CASE, ALERT, "supervisor", "ana", 1, 3, Optional.empty());
    }

    static Logged logged(Object event, Instant at) {
        Actor timer = Actor.system("timer");
        Metadata metadata = new Metadata(
                new EventId(UUID.randomUUID()),
                "esperanza.notification.any.v1",
                at,
                at,
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
                List.of(),
                List.of());
        byte[] none = {};
        StoredEvent stored = new StoredEvent(
                1,
                new StreamId("any", new UUID(8, 8)),
                1,
                metadata.type(),
                at,
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                none);
        return new Logged(stored, metadata, Optional.of(event));
    }
}
