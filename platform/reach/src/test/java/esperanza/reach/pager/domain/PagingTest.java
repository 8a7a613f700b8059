package esperanza.reach.pager.domain;

import static esperanza.reach.pager.domain.OnCallTest.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Post FIRST = post("first", "MECHANISM", 1);
    private static final Post SECOND = post("second", "MECHANISM", 2);
    private static final Post THIRD = post("third", "MECHANISM", 3);
    private static final List<Post> LADDER = List.of(FIRST, SECOND, THIRD);
    private static final Paging BEGUN = Paging.begun(new UUID(1, 1), NOON);

    @Test
    void the_first_is_due_at_once_until_the_mail_server_took_the_page() {
        assertThat(BEGUN.due(LADDER, NOON, FIVE)).containsExactly(FIRST);
        assertThat(BEGUN.due(LADDER, minute(4), FIVE)).containsExactly(FIRST);
        assertThat(BEGUN.taken(FIRST, NOON).due(LADDER, minute(4), FIVE)).isEmpty();
    }

    @Test
    void after_each_while_one_more_is_due_and_those_before_once_more() {
        Paging once = BEGUN.taken(FIRST, NOON);
        assertThat(once.due(LADDER, minute(5), FIVE)).containsExactly(FIRST, SECOND);
        Paging twice = once.taken(FIRST, minute(5)).taken(SECOND, minute(5));
        assertThat(twice.due(LADDER, minute(9), FIVE)).isEmpty();
        assertThat(twice.due(LADDER, minute(10), FIVE)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(twice.due(LADDER, minute(60), FIVE)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void who_cannot_be_reached_stays_due_and_holds_up_nobody() {
        assertThat(BEGUN.taken(SECOND, minute(5)).due(LADDER, minute(6), FIVE)).containsExactly(FIRST);
        assertThat(BEGUN.due(LADDER, minute(12), FIVE)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void it_goes_on_for_a_while_after_its_last_page_and_then_begins_anew() {
        assertThat(BEGUN.goesOn(minute(59), Duration.ofHours(1))).isTrue();
        assertThat(BEGUN.goesOn(minute(60), Duration.ofHours(1))).isFalse();
        assertThat(BEGUN.taken(FIRST, minute(5)).taken(SECOND, minute(1)).goesOn(minute(64), Duration.ofHours(1)))
                .isTrue();
    }

    private static Instant minute(int n) {
        return NOON.plus(Duration.ofMinutes(n));
    }
}
