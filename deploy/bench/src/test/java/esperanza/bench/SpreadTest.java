package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(Spread.of(List.of(3.0, 1.0, 10.0))).isEqualTo(new Spread(3, 1, 10));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 10.0))).isEqualTo(new Spread(3, 1, 10));
    }

    @Test
    void nothing_has_no_spread() {
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessage("nothing was measured");
    }
}
