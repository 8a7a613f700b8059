package esperanza.protocol.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    private static final String REPORTS = "XX-01 reports";
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    /** What was drawn, what the number was when it moved last, what it is now: whether it moves, and whether early. */
    @ParameterizedTest
    @CsvSource({
        "0, 20, 24, false, false",
        "0, 20, 25, true, false",
        "0, 20, 15, true, false",
        "0, 20, 16, false, false",
        "4, 20, 28, false, false",
        "4, 20, 29, true, false",
        "0, 20, 69, true, false",
        "0, 20, 70, true, true",
        "4, 20, 109, true, false",
        "4, 20, 110, true, true",
        "2, 0, 0, false, false"
    })
    void a_number_moves_when_it_is_off_by_what_was_drawn(int drawn, long then, long now, boolean moves, boolean early) {
        Disclosure disclosure = new Disclosure((bound, words) -> drawn);
        assertThat(disclosure.moves(REPORTS, DAY, then, now)).isEqualTo(moves);
        assertThat(disclosure.movesEarly(REPORTS, DAY, then, now)).isEqualTo(early);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 5", "9, 5", "10, 10", "123, 120"})
    void only_multiples_of_five_are_shown(long exact, long shown) {
        assertThat(Disclosure.shown(exact)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void fewer_than_five_are_not_spoken_of(int people) {
        assertThat(Disclosure.isEnough(people)).isFalse();
        assertThat(Disclosure.isEnough(5)).isTrue();
    }

    @Test
    void each_number_and_each_period_has_a_threshold_of_its_own() {
        Disclosure disclosure = new Disclosure(new KeyedDraw(1));
        assertThat(IntStream.range(0, 100)
                        .filter(day -> disclosure.moves(REPORTS, DAY.plusSeconds(day), 0, 5))
                        .count())
                .as("one in five")
                .isBetween(10L, 30L);
        assertThat(IntStream.range(0, 100)
                        .filter(area -> disclosure.moves(area + " reports", DAY, 0, 5))
                        .count())
                .as("one in five")
                .isBetween(10L, 30L);
    }

    @Test
    void one_case_in_eight_is_left_out() {
        Disclosure disclosure = new Disclosure(new KeyedDraw(1));
        assertThat(IntStream.range(0, 800)
                        .filter(each -> disclosure.isLeftOut("case-" + each))
                        .count())
                .isBetween(70L, 130L);
    }
}
