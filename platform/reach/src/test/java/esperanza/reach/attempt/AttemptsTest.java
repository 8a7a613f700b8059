package esperanza.reach.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.Answered;
import esperanza.reach.Sent;
import esperanza.reach.attempt.Route.Why;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant UNTIL = NOON.plusSeconds(120);
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final MessageId PAGE = new MessageId(new UUID(0, 1));
    private static final MessageId CODE = new MessageId(new UUID(0, 2));
    private static final UUID WAY = new UUID(1, 1);

    private final LogFixture log = new LogFixture(new EventCatalogue("notification"));
    private final Attempts attempts = new Attempts(log.queries);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void pages_are_taken_before_codes() {
        owe(CODE, MessageText.CODE, NOON.minusSeconds(60), UNTIL);
        owe(PAGE, MessageText.PAGE, NOON, UNTIL);
        assertThat(take(NOON, 1)).extracting(Attempt::message).containsExactly(PAGE);
        assertThat(take(NOON, 1)).extracting(Attempt::message).containsExactly(CODE);
    }

    @Test
    void a_text_of_a_later_release_is_left_to_its_senders() {
        owe(CODE, MessageText.CODE, NOON, UNTIL);
        owe(PAGE, MessageText.PAGE, NOON, UNTIL);
        change("update attempt set text_id = 'OF_LATER' where text_id = 'CODE'");
        assertThat(take(NOON, 10)).extracting(Attempt::message).containsExactly(PAGE);
    }

    @Test
    void repeated_put_off_and_taken_are_counted_apart() {
        owe(PAGE, MessageText.PAGE, NOON, UNTIL);
        done(attempts.again(taken(), NOON));
        done(attempts.repeated(taken(), NOON));
        done(attempts.putOff(taken(), NOON));
        done(attempts.putOff(taken(), NOON));
        Attempt last = taken();
        assertThat(last.unanswered()).isOne();
        assertThat(last.putOff()).isEqualTo(2);
    }

    @Test
    void a_message_under_which_another_page_came_meanwhile_stays_owed() {
        owe(PAGE, MessageText.PAGE, NOON, UNTIL);
        Attempt before = taken();
        owe(PAGE, MessageText.PAGE, NOON.plusSeconds(5), UNTIL.plusSeconds(5));
        done(attempts.ended(before, Why.NOT_OWED));
        Attempt after = taken();
        assertThat(after.until()).isEqualTo(UNTIL.plusSeconds(5));
        done(attempts.ended(after, Why.NOT_OWED));
        assertThat(take(NOON.plusSeconds(60), 1)).isEmpty();
    }

    @Test
    void a_way_that_failed_is_followed_by_another_attempt() {
        owe(PAGE, MessageText.PAGE, NOON, UNTIL);
        done(attempts.failed(taken(), WAY, Sent.of(Answered.NOT_NOW), NOON));
        assertThat(taken().n()).isEqualTo(2);
    }

    private void owe(MessageId message, MessageText text, Instant due, Instant until) {
        Owed owed = new Owed(List.of(message), "ana", text, Optional.empty(), due, until);
        done(log.pool.withTransaction(transaction -> Owed.write(transaction, List.of(owed))));
    }

    private Attempt taken() {
        return take(NOON, 1).getFirst();
    }

    private List<Attempt> take(Instant now, int most) {
        return attempts.take(now, HELD, most).await().atMost(LogFixture.PATIENCE);
    }

    private void change(String sql) {
        done(log.pool.query(sql).execute().replaceWithVoid());
    }

    private static void done(Uni<Void> work) {
        work.await().atMost(LogFixture.PATIENCE);
    }
}
