package esperanza.notification.alert.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.notification.LoggedAlert;
import esperanza.notification.ServiceTables;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.read.Called.Try;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.message.domain.MessageEvent.*;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final AlertId ALERT = AlertId.of(AlertKind.IMMINENT_DANGER, CASE);
    private static final UUID MAIL = new UUID(2, 2);

    private final LogFixture database = new LogFixture(new EventCatalogue("notification"));
    private final List<Logged> log = new ArrayList<>();
    private int version;

    @BeforeEach
    void tables() {
        ServiceTables.make(database, "V100__notification.sql", "V108__tried.sql");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_alert_tells_who_was_called_by_which_way_and_what_came_back() {
        raised();
        message("ana", 0).taken(1);
        paged("ana", 10);
        MessageOf first = message("ana", 11);
        first.failed(12);
        first.taken(13);
        message("ana", 70).taken(71);
        paged("berta", 300);
        apply();
        assertThat(called())
                .containsExactly(
                        new Called(
                                "ana",
                                at(10),
                                List.of(new Try(WayKind.MAIL, false, at(12)), new Try(WayKind.MAIL, true, at(13)))),
                        new Called("berta", at(300), List.of()));
    }

    @Test
    void a_page_after_the_answer_or_an_hour_later_is_about_something_else() {
        raised();
        paged("ana", 0);
        paged("berta", 5);
        message("ana", 3_601).taken(3_601);
        log.add(LoggedAlert.of(
                ++version,
                new AlertAcknowledged(
                        ALERT, CASE, "berta", Optional.of("supervisor"), Optional.of(at(90)), Optional.empty()),
                at(60)));
        message("berta", 61).taken(61);
        apply();
        assertThat(called()).extracting(Called::tried).containsExactly(List.of(), List.of());
    }

    private List<Called> called() {
        return new Tried(database.queries)
                .of(ALERT.value())
                .await()
                .atMost(LogFixture.PATIENCE)
                .get(ALERT.value());
    }

    private void raised() {
        log.add(LoggedAlert.of(
                ++version,
                new AlertRaised(
                        ALERT, CASE, AlertKind.IMMINENT_DANGER, "supervisor", Optional.empty(), Optional.empty()),
                NOON));
    }

    private void paged(String person, int after) {
        log.add(LoggedAlert.of(
                ++version,
                new AlertPaged(
                        ALERT,
                        CASE,
                        "supervisor",
                        person,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                at(after)));
    }

    private MessageOf message(String person, int after) {
        MessageId id = new MessageId(UUID.randomUUID());
        log.add(LoggedAlert.of(new MessageDue(id, person, MessageText.PAGE, at(after + 120)), at(after)));
        return new MessageOf(id);
    }

    private void apply() {
        List.<Projection>of(new AlertProjection(), new TriedProjection()).forEach(projection -> database.pool
                .withTransaction(transaction -> projection.apply(transaction, log))
                .await()
                .atMost(LogFixture.PATIENCE));
    }

    private static Instant at(int after) {
        return NOON.plusSeconds(after);
    }

    private final class MessageOf {

        private final MessageId id;

        private MessageOf(MessageId id) {
            this.id = id;
        }

        private void taken(int after) {
            log.add(LoggedAlert.of(new MessageSent(id, UUID.randomUUID(), MAIL, WayKind.MAIL), at(after)));
        }

        private void failed(int after) {
            log.add(LoggedAlert.of(new MessageFailed(id, UUID.randomUUID(), MAIL, WayKind.MAIL, "REFUSED"), at(after)));
        }
    }
}
