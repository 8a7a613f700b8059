package esperanza.notification.rota.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.RotaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each gap is looked for from an instant that stands still, so that it keeps its beginning. */
class RotaRowTest {

    private static final Instant FRIDAY = Instant.parse("2026-12-11T15:30:00Z");
    private static final Instant MONDAY_BEFORE = Instant.parse("2026-11-30T06:00:00Z");

    @Test
    void a_gap_is_looked_for_from_the_monday_of_the_week_before_in_the_zone_of_the_rota() {
        RotaRow rota = openedAt(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(rota.looked(ahead(FRIDAY), FRIDAY).from()).isEqualTo(MONDAY_BEFORE);
        Instant later = FRIDAY.plus(Duration.ofDays(2));
        assertThat(rota.looked(ahead(later), later).from()).isEqualTo(MONDAY_BEFORE);
        assertThat(rota.looked(ahead(later), FRIDAY).from()).isEqualTo(MONDAY_BEFORE);
    }

    @Test
    void an_earlier_window_begins_earlier_and_none_before_the_rota_was_opened() {
        Instant early = MONDAY_BEFORE.minus(Duration.ofDays(30));
        assertThat(openedAt(Instant.EPOCH).looked(ahead(early), FRIDAY).from()).isEqualTo(early);
        assertThat(openedAt(FRIDAY.minusSeconds(1)).looked(ahead(early), FRIDAY).from())
                .isEqualTo(FRIDAY.minusSeconds(1));
    }

    private static Period ahead(Instant from) {
        return new Period(from, from.plus(Duration.ofDays(14)));
    }

    private static RotaRow openedAt(Instant at) {
        return new RotaRow(
                RotaId.of("MECHANISM", "custodian"),
                "MECHANISM",
                "custodian",
                "America/Tegucigalpa",
                1,
                List.of("ana"),
                at);
    }
}
