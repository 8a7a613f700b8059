package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final Areas XX = DemonstrationProfile.load().areas();

    @Test
    void there_are_five_first_level_areas_and_each_place_is_in_one_of_them() {
        assertThat(XX.places())
                .filteredOn(Area::onFirstLevel)
                .extracting(Area::code)
                .containsExactly("XX-01", "XX-02", "XX-03", "XX-04", "XX-05");
        assertThat(XX.firstLevel("XX-02-003")).contains("XX-02");
        assertThat(XX.firstLevel("XX-02")).contains("XX-02");
        assertThat(XX.firstLevel("XX-02-999")).isEmpty();
    }

    @Test
    void an_area_with_enough_people_is_clear() {
        assertThat(XX.clear("XX-02-001")).contains("XX-02-001");
        assertThat(XX.clear("XX-02")).contains("XX-02");
    }

    @Test
    void of_a_small_place_only_the_first_level_is_clear() {
        assertThat(XX.clear("XX-02-003")).contains("XX-02");
    }

    @Test
    void of_a_small_place_in_a_small_area_and_of_an_unknown_one_nothing_is_clear() {
        var small = new Areas(20_000, List.of(new Area("YY-1", "Isla", 19_999), new Area("YY-1-001", "Cala", 300)));

        assertThat(small.clear("YY-1-001")).isEmpty();
        assertThat(small.clear("YY-1")).isEmpty();
        assertThat(small.clear("YY-1-002")).isEmpty();
        assertThat(small.clear("")).isEmpty();
    }

    @Test
    void the_floor_itself_is_enough() {
        assertThat(new Areas(20_000, List.of(new Area("YY-1", "Isla", 20_000))).clear("YY-1"))
                .contains("YY-1");
    }
}
