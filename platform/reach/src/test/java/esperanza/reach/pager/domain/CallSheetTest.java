package esperanza.reach.pager.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallSheetTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Post ANA = new Post("ana", "MECHANISM", Set.of("supervisor"), "ana@example.org", 1);
    private static final Post EVA = new Post("eva", "MECHANISM", Set.of("supervisor"), "eva@example.org", 1);

    private final CallSheet sheet = new CallSheet(
            NOON,
            List.of(
                    new CallSheet.Hour(NOON, List.of(ANA)),
                    new CallSheet.Hour(NOON.plusSeconds(3600), List.of(EVA, ANA))));

    @Test
    void each_hour_has_its_people_until_the_sheet_ends() {
        assertThat(sheet.at(NOON.minusSeconds(1))).isEmpty();
        assertThat(sheet.at(NOON)).containsExactly(ANA);
        assertThat(sheet.at(NOON.plusSeconds(3599))).containsExactly(ANA);
        assertThat(sheet.at(NOON.plusSeconds(3600))).containsExactly(EVA, ANA);
        assertThat(sheet.at(NOON.plusSeconds(7200))).isEmpty();
    }

    @Test
    void after_two_hours_it_is_old() {
        assertThat(sheet.isOld(NOON.plusSeconds(7200))).isFalse();
        assertThat(sheet.isOld(NOON.plusSeconds(7201))).isTrue();
    }
}
