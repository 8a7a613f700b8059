package esperanza.notification.rota.domain;

import static esperanza.notification.rota.domain.CoverageTest.hours;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.notification.rota.domain.CoverageCommand.*;
import esperanza.notification.rota.domain.CoverageEvent.*;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageDeciderTest {

    private static final RotaId ROTA = RotaId.of("MECHANISM", "protection-officer");
    private static final Period TIME = hours(400, 408);
    private static final Gap GAP = new Gap(ROTA, TIME);
    private static final List<Duration> AHEAD =
            List.of(Duration.ofDays(14), Duration.ofDays(3), Duration.ofHours(24), Duration.ofHours(4));

    private final Scenario<CoverageCommand, Optional<String>, CoverageEvent> gap = Scenario.of(new CoverageDecider());

    @Test
    void a_gap_is_left_to_a_standing_person_once_and_to_another_one_again() {
        Personal<String> reasons = Personal.of(ROTA.value(), "She answers from home");
        CoverageGapAccepted accepted = new CoverageGapAccepted(ROTA, TIME.from(), "ana", reasons);
        gap.when(new AcceptGap(ROTA, TIME.from(), "ana", reasons)).then(accepted);
        gap.given(accepted)
                .when(new AcceptGap(ROTA, TIME.from(), "ana", reasons))
                .thenNothing();
        gap.given(accepted)
                .when(new AcceptGap(ROTA, TIME.from(), "eva", reasons))
                .then(new CoverageGapAccepted(ROTA, TIME.from(), "eva", reasons));
    }

    @ParameterizedTest
    @CsvSource({
        "0,",
        "64, P14D",
        "327, P14D",
        "328, P3D",
        "376, PT24H",
        "395, PT24H",
        "396, PT4H",
        "400, NOW",
        "404, NOW"
    })
    void a_gap_is_as_near_as_the_nearest_step_that_has_come(int hour, String step) {
        assertThat(GAP.step(hours(hour, hour + 1).from(), AHEAD)).isEqualTo(Optional.ofNullable(step));
    }
}
