package esperanza.notification.picture.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.picture.read.Picture.InArea;
import esperanza.protocol.disclosure.Disclosure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final List<String> AREAS = List.of("XX-01", "XX-02");
    /** Days in which the lowest threshold was drawn, and the highest. */
    private static final Moves LOWEST = moves(new Disclosure((bound, words) -> 0));

    private static final Moves HIGHEST = moves(new Disclosure((bound, words) -> bound - 1));

    @Test
    void small_counts_are_suppressed_and_the_others_rounded_down() {
        assertThat(frame(List.of(), new Counted("XX-01", 14, 5, 4), new Counted("UNKNOWN", 10, 0, 0))
                        .areas())
                .containsExactly(
                        new InArea("XX-01", Optional.of(10L), Optional.of(5L), Optional.empty()),
                        new InArea("XX-02", Optional.empty(), Optional.empty(), Optional.empty()),
                        new InArea("UNKNOWN", Optional.of(10L), Optional.empty(), Optional.empty()));
    }

    @Test
    void the_share_answered_in_time_moves_with_its_alerts_and_is_hidden_if_they_are_few() {
        InTime nine = InTime.NONE.moved(new InTime(9, 8), LOWEST);
        assertThat(share(nine)).contains(85L);
        assertThat(share(nine.moved(new InTime(13, 8), LOWEST))).contains(85L);
        assertThat(share(nine.moved(new InTime(14, 8), LOWEST))).contains(55L);
        assertThat(share(InTime.NONE.moved(new InTime(4, 4), LOWEST))).isEmpty();
        assertThat(share(InTime.NONE.moved(new InTime(8, 8), HIGHEST))).isEmpty();
    }

    private static Optional<Long> share(InTime answered) {
        return Picture.of(Instant.EPOCH, List.of(), answered).answeredInTimePercent();
    }

    @Test
    void one_report_moves_nothing_even_where_rounding_would() {
        List<Counted> nine = settled(List.of(), new Counted("XX-01", 9, 0, 0));
        assertThat(Picture.of(Instant.EPOCH, nine, InTime.NONE)
                        .areas()
                        .getFirst()
                        .reports())
                .contains(5L);
        assertThat(frame(nine, new Counted("XX-01", 10, 0, 0))
                        .areas()
                        .getFirst()
                        .reports())
                .contains(5L);
        assertThat(frame(nine, new Counted("XX-01", 14, 0, 0))
                        .areas()
                        .getFirst()
                        .reports())
                .contains(10L);
    }

    @Test
    void one_case_less_hides_nothing_and_shows_nothing() {
        List<Counted> five = settled(List.of(), new Counted("XX-01", 20, 5, 0));
        assertThat(frame(five, new Counted("XX-01", 20, 4, 0))
                        .areas()
                        .getFirst()
                        .openDeadlines())
                .contains(5L);
        assertThat(frame(five, new Counted("XX-01", 20, 0, 0))
                        .areas()
                        .getFirst()
                        .openDeadlines())
                .isEmpty();
    }

    @Test
    void what_is_drawn_decides_how_many_more_it_takes() {
        List<Counted> nine = settled(List.of(), new Counted("XX-01", 9, 0, 0));
        List<Counted> now = List.of(new Counted("XX-01", 17, 0, 0));
        assertThat(Picture.settled(AREAS, nine, now, HIGHEST).getFirst().reports())
                .isEqualTo(9);
        assertThat(Picture.settled(AREAS, nine, now, LOWEST).getFirst().reports())
                .isEqualTo(17);
    }

    /** Acts come and go one at a time; frames are made after any number of acts. */
    @Test
    void between_no_two_frames_does_a_difference_come_from_fewer_than_five_acts() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Integer> actsAt = new ArrayList<>();
            List<Optional<Long>> shown = new ArrayList<>();
            List<Counted> kept = List.of();
            int acts = 0;
            long count = 0;
            for (int n = 0; n < 400; n++) {
                if (random.nextInt(3) > 0) {
                    count += random.nextBoolean() || count == 0 ? 1 : -1;
                    acts++;
                } else {
                    kept = Picture.settled(
                            AREAS,
                            kept,
                            List.of(new Counted("XX-01", 0, count, 0)),
                            moves(new Disclosure((bound, words) -> random.nextInt(bound))));
                    actsAt.add(acts);
                    shown.add(Picture.of(Instant.EPOCH, kept, InTime.NONE)
                            .areas()
                            .getFirst()
                            .openDeadlines());
                }
            }
            assertThat(fewestActsBehindADifference(actsAt, shown)).isGreaterThanOrEqualTo(Disclosure.FEWEST);
        }
    }

    private static int fewestActsBehindADifference(List<Integer> actsAt, List<Optional<Long>> shown) {
        int fewest = Integer.MAX_VALUE;
        int standsSince = 0;
        for (int frame = 1; frame < shown.size(); frame++) {
            if (!shown.get(frame).equals(shown.get(frame - 1))) {
                fewest = Math.min(fewest, actsAt.get(frame) - standsSince);
                standsSince = actsAt.get(frame);
            }
        }
        return fewest;
    }

    private static Moves moves(Disclosure disclosure) {
        return (count, then, now) -> disclosure.moves(count, Instant.EPOCH, then, now);
    }

    private static List<Counted> settled(List<Counted> kept, Counted... now) {
        return Picture.settled(AREAS, kept, List.of(now), LOWEST);
    }

    private static Picture frame(List<Counted> kept, Counted... now) {
        return Picture.of(Instant.EPOCH, settled(kept, now), InTime.NONE);
    }
}
