package esperanza.reach.pager.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakenUpToTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TakenUpTo taken = new TakenUpTo(Duration.ofSeconds(15), 7);

    @Test
    void what_was_published_is_taken_when_the_service_still_lives_a_while_later() {
        look(0, 10, true);
        look(14, 20, true);
        assertThat(taken.position()).isEqualTo(7);
        look(15, 30, true);
        assertThat(taken.position()).isEqualTo(10);
        look(29, 30, true);
        assertThat(taken.position()).isEqualTo(20);
    }

    @Test
    void what_was_published_shortly_before_its_end_is_not_taken_until_it_lives_again() {
        look(0, 10, true);
        look(10, 20, true);
        look(16, 20, true);
        look(20, 20, false);
        look(60, 40, false);
        assertThat(taken.position()).isEqualTo(10);
        look(70, 50, true);
        look(84, 50, true);
        assertThat(taken.position()).isEqualTo(10);
        look(85, 50, true);
        assertThat(taken.position()).isEqualTo(50);
    }

    @Test
    void a_relay_that_publishes_again_takes_nothing_back() {
        look(0, 10, true);
        look(20, 3, true);
        look(40, 3, true);
        assertThat(taken.position()).isEqualTo(10);
    }

    private void look(int second, long published, boolean lives) {
        taken.look(NOON.plusSeconds(second), published, lives);
    }
}
