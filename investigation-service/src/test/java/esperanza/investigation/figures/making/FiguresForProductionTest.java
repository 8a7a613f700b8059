package esperanza.investigation.figures.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresForProductionTest {

    @Test
    void a_month_settles_and_frames_are_a_day_apart_where_lives_depend_on_it() {
        assertThat(new FiguresForProduction(Duration.parse("-P32D"), Duration.parse("PT10S")).reasons())
                .containsExactly(
                        "a month is counted before it has settled. Set esperanza.figures.settles to P1D or more, not to"
                                + " PT-768H",
                        "frames follow so fast that they show single cases. Set esperanza.figures.cadence to P1D or more,"
                                + " not to PT10S");
    }

    @Test
    void what_is_set_by_itself_is_fit() {
        assertThat(new FiguresForProduction(Duration.parse(NextFrame.USUALLY), Duration.parse(FrameMaker.USUALLY))
                        .reasons())
                .isEmpty();
    }
}
