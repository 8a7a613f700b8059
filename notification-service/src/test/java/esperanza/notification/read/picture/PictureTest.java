package esperanza.notification.read.picture;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.read.picture.Picture.Counted;
import esperanza.notification.read.picture.Picture.InArea;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void small_counts_are_suppressed_and_the_others_rounded_down() {
        Picture picture = Picture.of(
                Instant.EPOCH,
                List.of("XX-01", "XX-02"),
                List.of(new Counted("XX-01", 14, 5, 4), new Counted("UNKNOWN", 10, 0, 0)));
        assertThat(picture.areas())
                .containsExactly(
                        new InArea("XX-01", Optional.of(10L), Optional.of(5L), Optional.empty()),
                        new InArea("XX-02", Optional.empty(), Optional.empty(), Optional.empty()),
                        new InArea("UNKNOWN", Optional.of(10L), Optional.empty(), Optional.empty()));
    }

    @Test
    void no_difference_between_two_frames_shows_one_report() {
        for (long count = 0; count < 40; count++) {
            Optional<Long> before = shown(count);
            Optional<Long> after = shown(count + 1);
            assertThat(after.orElse(0L) - before.orElse(0L)).isIn(0L, 5L);
        }
    }

    private static Optional<Long> shown(long count) {
        return Picture.of(Instant.EPOCH, List.of("XX-01"), List.of(new Counted("XX-01", count, 0, 0)))
                .areas()
                .getFirst()
                .reports();
    }
}
