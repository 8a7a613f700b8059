package esperanza.notification.picture.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PictureForProductionTest {

    @Test
    void the_picture_moves_when_a_day_is_over_where_lives_depend_on_it() {
        assertThat(new PictureForProduction(Duration.ofSeconds(15)).reasons())
                .containsExactly(
                        "the picture moves within the day. Set esperanza.picture.day to P1D or more, not to PT15S");
        assertThat(new PictureForProduction(Duration.parse(PictureMaker.USUALLY)).reasons())
                .isEmpty();
    }
}
