package esperanza.notification.picture.making;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.picture.read.Counted;
import esperanza.notification.picture.read.InTime;
import esperanza.notification.picture.read.Moves;
import esperanza.notification.picture.read.Picture;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.runtime.sealing.KeyedDraw;
import esperanza.runtime.sealing.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A sender who knows his own reports, in an area in which nobody else tells anything, until one victim does. He sees all
 * frames, knows the rule, and guesses when the victim told it as well as anybody could: of what he may have seen, the most
 * probable instant.
 */
class SenderWhoCountsTest {

    private static final String AREA = "XX-03";
    private static final int MOST = 20;
    private static final int HOURS = 24;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    /** When the sender sends his reports: the hour of each of them. */
    private enum Sending {
        AT_ONCE(n -> 1),
        ONE_AN_HOUR(n -> 1 + n),
        TWO_A_DAY(n -> 1 + HOURS * (n / 2));

        private final IntUnaryOperator hour;

        Sending(IntUnaryOperator hour) {
            this.hour = hour;
        }

        long until(int end, int sent) {
            return IntStream.range(0, sent).map(hour).filter(each -> each < end).count();
        }
    }

    /** By what the counts move, if they may move in the frame that is made now. */
    private interface Rule {
        Optional<Moves> between(Instant last, Instant now);
    }

    /** Of definition 2: five that came are shown in the next frame. */
    private static final Rule AT_FIVE =
            (last, now) -> Optional.of((count, then, next) -> Math.abs(next - then) >= Disclosure.FEWEST);

    @Test
    void by_the_rule_before_four_reports_of_his_own_found_the_hour_of_another() {
        assertThat(right(Sending.AT_ONCE, 4, HOUR, 5 * HOURS, hours(2, 4), List.of(AT_FIVE)))
                .isEqualTo(1.0);
    }

    @ParameterizedTest
    @EnumSource(Sending.class)
    void however_many_he_sends_his_guess_of_the_hour_is_no_better_than_chance(Sending sending) {
        for (int sent = 0; sent <= MOST; sent++) {
            double ofOneDay = right(sending, sent, HOUR, 4 * HOURS, hours(2, 3), rules(2));
            assertThat(ofOneDay).as("%s reports, %s", sent, sending).isEqualTo(1.0 / HOURS);
        }
    }

    /** What waits moves on whichever day a low threshold is drawn. By chance one guess of twelve is right. */
    @ParameterizedTest
    @EnumSource(Sending.class)
    void his_guess_of_the_day_is_right_about_once_in_four(Sending sending) {
        int[] noons = IntStream.range(2, 14).map(day -> HOURS * day + 12).toArray();
        for (int sent = 0; sent <= MOST; sent++) {
            assertThat(right(sending, sent, DAY, 22 * HOURS, noons, rules(30)))
                    .as("%s reports, %s", sent, sending)
                    .isLessThan(0.35);
        }
    }

    /** All hours of these days. */
    private static int[] hours(int from, int to) {
        return IntStream.range(HOURS * from, HOURS * to).toArray();
    }

    /** The rule as services with different secrets follow it. */
    private static List<Rule> rules(int secrets) {
        Periods periods = new Periods(DAY);
        return IntStream.rangeClosed(1, secrets)
                .mapToObj(secret -> new SecretKeySpec(new byte[] {(byte) secret, (byte) (secret >> 8)}, "HmacSHA256"))
                .map(key -> new Disclosure(new KeyedDraw(new Secrets(key))))
                .<Rule>map(rule -> (last, now) -> periods.over(last, now).map(over -> over.by(rule)))
                .toList();
    }

    /**
     * How often the best guess is right.
     *
     * @param victim the hours in one of which the victim tells it, each as probable as the others
     */
    private static double right(Sending sending, int sent, Duration step, int end, int[] victim, List<Rule> rules) {
        Map<List<Picture.InArea>, Map<Integer, Integer>> seen = new HashMap<>();
        for (Rule rule : rules) {
            for (int hour : victim) {
                seen.computeIfAbsent(frames(sending, sent, step, end, hour, rule), _ -> new HashMap<>())
                        .merge(hour, 1, Integer::sum);
            }
        }
        int right = seen.values().stream()
                .mapToInt(hours -> hours.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow())
                .sum();
        return (double) right / (rules.size() * victim.length);
    }

    /** What the frames show of the area. */
    private static List<Picture.InArea> frames(
            Sending sending, int sent, Duration step, int end, int victim, Rule rule) {
        List<Picture.InArea> frames = new ArrayList<>();
        List<Counted> kept = List.of(new Counted(AREA, 0, 0, 0));
        Instant last = MIDNIGHT;
        for (int hour = 0; hour < end; hour += (int) step.toHours()) {
            Instant now = MIDNIGHT.plus(Duration.ofHours(hour)).plusSeconds(1);
            Optional<Moves> moves = rule.between(last, now);
            if (moves.isPresent()) {
                long reports = sending.until(hour, sent) + (victim < hour ? 1 : 0);
                kept = Picture.settled(List.of(AREA), kept, List.of(new Counted(AREA, reports, 0, 0)), moves.get());
            }
            frames.add(Picture.of(MIDNIGHT, kept, InTime.NONE).areas().getFirst());
            last = now;
        }
        return frames;
    }
}
