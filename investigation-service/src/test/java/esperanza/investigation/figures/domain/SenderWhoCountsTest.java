package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.disclosure.Disclosure;
import esperanza.runtime.sealing.KeyedDraw;
import esperanza.runtime.sealing.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Of the twenty cases of a tile one sender sent all but one, and knows when each of his files was opened. He sees the
 * frame of each day, knows the rule, and guesses on which day the file of the other one was opened as well as anybody
 * could. A frame tells nothing of the hour, because it counts what was recorded until its instant.
 */
class SenderWhoCountsTest {

    private static final Milestones MILESTONES = new Milestones(List.of(
            Milestone.of("REPORTED; ; intake.report-received"),
            Milestone.of("OPENED; REPORTED; investigation.file-registered")));
    private static final int TILE = 20;
    private static final int DAYS = 25;
    private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
    /** The file of the other one is opened on one of these days, each as probable as the others. */
    private static final int[] OPENED = IntStream.range(2, 14).toArray();

    private interface Rule {
        boolean moves(Instant day, String milestone, int then, int now);
    }

    @Test
    void by_the_rule_before_four_files_of_his_own_found_the_day_of_another() {
        assertThat(right(4, List.of((day, milestone, then, now) -> now - then >= Disclosure.FEWEST)))
                .isEqualTo(1.0);
    }

    /** By chance one guess of twelve is right. */
    @Test
    void however_many_files_he_knows_his_guess_of_the_day_is_right_about_once_in_four() {
        List<Rule> rules = IntStream.rangeClosed(1, 100)
                .mapToObj(secret -> new SecretKeySpec(new byte[] {(byte) secret}, "HmacSHA256"))
                .map(key -> new Disclosure(new KeyedDraw(new Secrets(key))))
                .<Rule>map(rule -> (day, milestone, then, now) -> rule.moves("1 " + milestone, day, then, now))
                .toList();
        for (int his = 0; his < TILE; his++) {
            assertThat(right(his, rules)).as("%s files", his).isLessThan(0.35);
        }
    }

    /** How often the best guess is right. */
    private static double right(int his, List<Rule> rules) {
        Map<List<Integer>, Map<Integer, Integer>> seen = new HashMap<>();
        for (Rule rule : rules) {
            for (int day : OPENED) {
                seen.computeIfAbsent(frames(his, day, rule), _ -> new HashMap<>())
                        .merge(day, 1, Integer::sum);
            }
        }
        int right = seen.values().stream()
                .mapToInt(days ->
                        days.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .sum();
        return (double) right / (rules.size() * OPENED.length);
    }

    /** How many opened files the frame of each day shows. */
    private static List<Integer> frames(int his, int opened, Rule rule) {
        List<Integer> frames = new ArrayList<>();
        Map<String, Integer> shown = Map.of("REPORTED", TILE);
        for (int day = 1; day < DAYS; day++) {
            Instant at = FIRST.plus(Duration.ofDays(day));
            Map<String, Integer> exact = Map.of("OPENED", his + (opened < day ? 1 : 0));
            shown = Steps.next(
                    MILESTONES, TILE, shown, exact, (milestone, then, now) -> rule.moves(at, milestone, then, now));
            frames.add(shown.get("OPENED"));
        }
        return frames;
    }
}
