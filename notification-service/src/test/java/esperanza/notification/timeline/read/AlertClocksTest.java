package esperanza.notification.timeline.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.notification.TestSettings;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.LogReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was called for an alert is known, whichever of its events are read. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class AlertClocksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final OnCallPerson ADA = new OnCallPerson("board-member", "ada", "MECHANISM");

    @Inject
    AlertClocks clocks;

    @Inject
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    @Inject
    LogReader log;

    @Inject
    Pool pool;

    @Test
    void a_page_that_nobody_read_while_nobody_followed_counts() {
        List<StoredEvent> history = history();
        assertThat(about(history.subList(0, 1)).called()).isEmpty();
        assertThat(about(history.subList(2, 3)).called()).containsExactly("ada");
        assertThat(about(history.subList(0, 1)).called()).containsExactly("ada");
    }

    @Test
    void a_page_counts_from_the_event_that_tells_it() {
        List<StoredEvent> history = history();
        assertThat(about(history.subList(0, 1)).called()).isEmpty();
        assertThat(about(history.subList(1, 2)).called()).containsExactly("ada");
    }

    private AlertAbout about(List<StoredEvent> events) {
        return clocks.about(pool, events)
                .await()
                .atMost(PATIENCE)
                .get(events.getFirst().stream().id());
    }

    /** Raised, paged and settled. */
    private List<StoredEvent> history() {
        CaseId of = new CaseId(UUID.randomUUID());
        AlertId alert = AlertId.of(AlertKind.STATEMENT_ADDED, of);
        act(alert, new RaiseAlert(alert, of, AlertKind.STATEMENT_ADDED, ADA.role(), Optional.empty(), false));
        act(alert, new PageOnCall(1, ADA.role(), List.of(ADA), List.of(), false, Instant.now()));
        act(alert, new SettleAlert(Optional.empty()));
        return log.stream(alert.stream()).await().atMost(PATIENCE);
    }

    private void act(AlertId alert, AlertCommand command) {
        CommandId id = new CommandId(UUID.randomUUID());
        alerts.handle(new Request<>(
                        alert.stream(),
                        id,
                        id.value().toString().getBytes(UTF_8),
                        OptionalInt.empty(),
                        Cause.of(Actor.system("test"), Instant.now(), alert.value()),
                        command))
                .await()
                .atMost(PATIENCE);
    }
}
