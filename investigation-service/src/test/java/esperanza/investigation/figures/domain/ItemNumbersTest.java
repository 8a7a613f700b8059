package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.diligence.Checklist;
import esperanza.protocol.diligence.Item;
import esperanza.protocol.diligence.ItemStatus.Status;
import esperanza.protocol.diligence.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemNumbersTest {

    private static final List<Item> ITEMS = Checklist.shipped(1).items();
    private static final int SHOWN = 20;

    /** Of 23 cases, of which the tile shows 20. */
    @ParameterizedTest
    @CsvSource({
        // met, not met, not applicable; apply, met
        "0, 0, 23, 0, 0",
        "0, 1, 22, 0, 0",
        "4, 0, 19, 0, 0",
        "4, 1, 18, 5, 0",
        "5, 0, 18, 5, 5",
        "12, 3, 8, 15, 10",
        "16, 2, 5, 20, 15",
        "22, 1, 0, 20, 20"
    })
    void what_is_met_is_rounded_down_and_what_applies_up(long met, long not, long no, int apply, int shown) {
        assertThat(numbers(Map.of("IN-01", Map.of(Status.MET, met, Status.NOT_MET, not, Status.NOT_APPLICABLE, no))))
                .isEqualTo(Map.of(ItemNumbers.APPLY, apply, ItemNumbers.MET, shown));
    }

    @Test
    void an_item_that_is_not_computed_is_in_neither_number() {
        assertThat(numbers(Map.of("PR-01", Map.of(Status.NOT_COMPUTED, 23L))))
                .isEqualTo(Map.of(ItemNumbers.APPLY, 0, ItemNumbers.MET, 0));
    }

    @Test
    void each_item_is_rounded_by_itself_and_only_mandatory_ones_count() {
        assertThat(numbers(Map.of(
                        "IN-01", Map.of(Status.MET, 4L, Status.DUE, 4L),
                        "IN-05", Map.of(Status.MET, 14L, Status.BREACHED, 1L),
                        "IN-09", Map.of(Status.MET, 20L))))
                .isEqualTo(Map.of(ItemNumbers.APPLY, 25, ItemNumbers.MET, 10));
    }

    private static Map<String, Integer> numbers(Map<String, Map<Status, Long>> items) {
        return ItemNumbers.of(ITEMS, new Tally(23, items), SHOWN);
    }
}
