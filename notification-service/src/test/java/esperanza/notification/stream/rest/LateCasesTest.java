package esperanza.notification.stream.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateCasesTest {

    private static final CaseId ONE = new CaseId(UUID.randomUUID());
    private static final CaseId OTHER = new CaseId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final LateCases late = new LateCases(Duration.ofSeconds(10));

    @Test
    void a_case_is_waited_for_from_when_it_is_first_met_here() {
        assertThat(late.isLate(ONE, NOON)).isFalse();
        assertThat(late.isLate(ONE, NOON.plusMillis(9_999))).isFalse();
        assertThat(late.isLate(ONE, NOON.plusSeconds(10))).isTrue();
        assertThat(late.isLate(ONE, NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void all_that_are_met_together_are_waited_for_at_the_same_time() {
        late.met(List.of(ONE, OTHER), NOON);
        late.met(List.of(OTHER), NOON.plusSeconds(9));
        assertThat(late.isLate(OTHER, NOON.plusSeconds(10))).isTrue();
    }

    @Test
    void one_that_has_come_is_waited_for_anew_should_it_be_unknown_again() {
        late.met(List.of(ONE), NOON);
        late.remove(List.of(ONE));
        assertThat(late.isLate(ONE, NOON.plusSeconds(20))).isFalse();
    }
}
