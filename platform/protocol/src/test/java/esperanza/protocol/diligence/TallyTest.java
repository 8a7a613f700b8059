package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.diligence.ItemStatus.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In how many cases each item is what. */
class TallyTest {

    private static final String DAY = "2026-03-02T08:00:00Z";
    private static final Case ADOPTED = new Case()
            .on("2026-03-01T08:00:00Z", "file-registered")
            .on("2026-03-01T09:00:00Z", "hypothesis-adopted", Map.of("type", "DEFENCE_LINKED"));
    private static final Case NOT_ADOPTED = new Case().on("2026-03-01T08:00:00Z", "file-registered");

    private static Tally of(Case... cases) {
        return Tally.of(List.of(cases).stream().map(each -> each.at(DAY)).toList());
    }

    @Test
    void each_item_is_counted_by_its_status() {
        Tally tally = of(ADOPTED, NOT_ADOPTED, NOT_ADOPTED);
        assertThat(tally.cases()).isEqualTo(3);
        assertThat(tally.items())
                .hasSize(71)
                .containsEntry("HP-01", Map.of(Status.MET, 1L, Status.DUE, 2L))
                .containsEntry("HP-06", Map.of(Status.NOT_MET, 3L));
    }

    @Test
    void a_justified_omission_counts_as_what_it_is() {
        Case justified = new Case()
                .on("2026-03-01T08:00:00Z", "file-registered")
                .on("2026-03-01T09:00:00Z", "omission-justified", Map.of("item", "HP-06"));
        assertThat(of(justified).items()).containsEntry("HP-06", Map.of(Status.NOT_MET, 1L));
    }

    @Test
    void the_counts_of_parts_add_up_to_those_of_the_whole() {
        assertThat(of(ADOPTED).plus(of(NOT_ADOPTED))).isEqualTo(of(ADOPTED, NOT_ADOPTED));
        assertThat(Tally.NOTHING.plus(of(ADOPTED)).plus(Tally.NOTHING)).isEqualTo(of(ADOPTED));
    }
}
