package esperanza.notification.staff.read;

import static esperanza.notification.staff.read.OwedMessagesTest.logged;
import static esperanza.notification.staff.read.OwedMessagesTest.paged;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.attempt.Owed;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Logged;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of one minute, as the database holds their messages. */
class OwedOnceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int AT_ONCE = 100;

    private final LogFixture log = new LogFixture(new EventCatalogue("notification"));

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_page_after_an_answer_is_a_message_of_its_own_also_within_the_minute() {
        write(List.of(logged(paged("ana"), NOON)));
        write(List.of(logged(paged("ana"), NOON.plusSeconds(5))));
        assertThat(messages()).isOne();
        settle();
        write(List.of(logged(paged("ana"), NOON.plusSeconds(10))));
        assertThat(messages()).isEqualTo(2);
        assertThat(open()).isOne();
    }

    @Test
    void a_way_that_failed_leaves_the_message_open_for_later_pages() {
        write(List.of(logged(paged("ana"), NOON)));
        change("""
                insert into attempt(attempt_id, message_id, n, addressee, text_id, due_at, until)
                select gen_random_uuid(), message_id, 2, addressee, text_id, due_at, until from attempt""");
        change("update attempt set outcome = 'REFUSED' where n = 1");
        write(List.of(logged(paged("ana"), NOON.plusSeconds(10))));
        assertThat(messages()).isOne();
    }

    @Test
    void six_thousand_alerts_of_a_minute_are_three_messages_at_most_however_fast_they_are_sent() {
        List<Logged> all = alerts();
        for (int n = 0; n < all.size(); n += AT_ONCE) {
            write(all.subList(n, n + AT_ONCE));
            settle();
        }
        assertThat(messages()).isEqualTo(3);
    }

    @Test
    void a_projection_that_is_made_anew_owes_nothing_anew() {
        List<Logged> all = alerts();
        write(all.subList(0, 50));
        settle();
        write(all.subList(50, AT_ONCE));
        settle();
        all.subList(0, AT_ONCE).forEach(each -> write(List.of(each)));
        write(all.subList(0, AT_ONCE));
        assertThat(messages()).isEqualTo(2);
        assertThat(open()).isZero();
    }

    private static List<Logged> alerts() {
        return IntStream.range(0, 6_600)
                .mapToObj(n -> logged(paged("ana"), NOON.plusMillis(9L * n)))
                .toList();
    }

    private void write(List<Logged> events) {
        log.pool
                .withTransaction(transaction -> Owed.write(transaction, OwedMessages.owed(events)))
                .await()
                .atMost(LogFixture.PATIENCE);
    }

    private void settle() {
        change("update attempt set outcome = 'ACCEPTED' where outcome is null");
    }

    private long messages() {
        return number("select count(distinct message_id) from attempt");
    }

    private long open() {
        return number("select count(*) from attempt where outcome is null");
    }

    private void change(String sql) {
        log.pool.query(sql).execute().await().atMost(LogFixture.PATIENCE);
    }

    private long number(String sql) {
        return log.pool
                .query(sql)
                .execute()
                .await()
                .atMost(LogFixture.PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
