package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static esperanza.protocol.vocabulary.TermObject.RELOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The term of the State while a person lives elsewhere, with instants counted by hand (six hours behind UTC). */
class RelocationClocksTest {

    private static final UUID SHELTER = new UUID(9, 1);
    private static final Map<String, Object> OF_THE_SHELTER = Map.of("relocationId", SHELTER.toString());

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void somebody_asks_the_person_month_by_month_until_they_return() {
        clocks.on("2026-03-02T15:00:00Z", "relocation-planned", OF_THE_SHELTER);
        assertThat(names()).isEmpty();
        clocks.on("2026-03-02T15:00:00Z", "person-relocated", OF_THE_SHELTER);
        assertThat(due(clocks.events("RELOCATION_REVIEW", RELOCATION, SHELTER)))
                .isEqualTo("2026-04-03T05:59:59.999999Z");
        clocks.on("2026-03-20T15:00:00Z", "relocation-reviewed", OF_THE_SHELTER);
        assertThat(names()).containsExactly("deadline-started", "deadline-met", "deadline-started");
        assertThat(due(clocks.events("RELOCATION_REVIEW", RELOCATION, SHELTER)))
                .isEqualTo("2026-04-21T05:59:59.999999Z");
        clocks.on("2026-03-21T15:00:00Z", "person-returned", OF_THE_SHELTER);
        assertThat(names())
                .containsExactly("deadline-started", "deadline-met", "deadline-started", "deadline-withdrawn");
    }

    @Test
    void a_month_that_passes_is_the_breach_of_the_state_and_ends_nothing() {
        clocks.on("2026-03-02T15:00:00Z", "person-relocated", OF_THE_SHELTER);
        clocks.passes("2026-04-03T06:00:00Z", "RELOCATION_REVIEW", RELOCATION, SHELTER);
        clocks.on("2026-04-05T15:00:00Z", "relocation-reviewed", OF_THE_SHELTER);
        assertThat(names())
                .containsExactly("deadline-started", "deadline-breached", "deadline-met", "deadline-started");
        clocks.on("2026-04-06T15:00:00Z", "relocation-settled", OF_THE_SHELTER);
        assertThat(names()).endsWith("deadline-withdrawn");
    }

    private List<String> names() {
        return clocks.names("RELOCATION_REVIEW", RELOCATION, SHELTER);
    }
}
