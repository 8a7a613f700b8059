package esperanza.notification.clock;

import static esperanza.protocol.vocabulary.AlertKind.CHECKIN_MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.alert.domain.AlertEvent.AlertRaised;
import esperanza.notification.alert.domain.AlertEvent.AlertReopened;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineBreached;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlinePassed;
import esperanza.notification.clock.domain.DeadlineState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random stories of people who check in in time, late, or never, while events come late, twice, and after an outage: each
 * missed check-in calls once, none calls after an act, and nothing ends by itself.
 */
class SilenceTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration FOLLOW = Duration.ofMinutes(30);
    private static final int PERIODS = 12;
    private static final UUID MISSED =
            AlertId.of(CHECKIN_MISSED, SilenceStory.id("CHECKIN_FOLLOWED")).value();

    /**
     * @param due when the check-in was due that this act follows; {@code at} when it was recorded
     * @param outage Kafka is away: the clocks learn of the act before they know of the end
     */
    private record Act(Instant due, Instant at, boolean outage, boolean followed, Instant next) {

        boolean isLate() {
            return at.isAfter(due);
        }
    }

    @Test
    void each_missed_check_in_calls_once_and_none_calls_after_an_act() {
        IntStream.range(0, 200).forEach(SilenceTest::plays);
    }

    @Test
    @Tag("drill")
    void ten_thousand_stories_of_silence() {
        IntStream.range(200, 10_200).forEach(SilenceTest::plays);
    }

    private static void plays(int seed) {
        Random random = new Random(seed);
        List<Act> acts = acts(random);
        SilenceStory story = new SilenceStory();
        story.hears(0, BEGIN, "checkin-agreed", content(acts.getFirst().due(), false));
        int missed = 0;
        int breached = 0;
        for (int n = 0; n < acts.size(); n++) {
            Act act = acts.get(n);
            if (act.isLate() && !act.outage()) {
                missed += 1;
                assertThat(story.state("CHECKIN")).as("seed %s", seed).isInstanceOf(DeadlineState.Running.class);
                story.passes(act.due());
                assertThat(passed(story)).as("seed %s, at its end", seed).isEqualTo(missed - 1);
                story.passes(act.due().plusNanos(1_000));
                assertThat(passed(story)).as("seed %s, after its end", seed).isEqualTo(missed);
                assertThat(story.alert(MISSED)).as("seed %s", seed).isInstanceOf(AlertState.Open.class);
                breached += act.at().isAfter(act.due().plus(FOLLOW)) ? 1 : 0;
            }
            story.passes(act.outage() ? act.due() : act.at());
            hears(story, n + 1, act, random);
            assertThat(story.alert(MISSED)).as("seed %s, act %s", seed, n).isNotInstanceOf(AlertState.Open.class);
            assertThat(((DeadlineState.Running) story.state("CHECKIN")).clock().due())
                    .as("seed %s, act %s", seed, n)
                    .isEqualTo(act.next());
            assertThat(calls(story)).as("seed %s, act %s", seed, n).isEqualTo(missed);
            assertThat(breaches(story)).as("seed %s, act %s", seed, n).isEqualTo(breached);
        }
        assertThat(passed(story)).as("seed %s", seed).isEqualTo(missed);
    }

    private static List<Act> acts(Random random) {
        List<Act> acts = new ArrayList<>();
        Instant due = BEGIN.plus(Duration.ofHours(8));
        for (int n = 0; n < PERIODS; n++) {
            boolean late = random.nextInt(3) == 0;
            Duration by = Duration.ofSeconds(1 + random.nextInt(3 * 3600));
            Instant at = late ? due.plus(by) : due.minus(by);
            Instant next = due.plus(Duration.ofHours(24));
            acts.add(new Act(due, at, random.nextInt(4) == 0, late && random.nextBoolean(), next));
            due = next;
        }
        return acts;
    }

    private static void hears(SilenceStory story, int id, Act act, Random random) {
        String name = act.followed() ? "checkin-followed" : "checked-in";
        int times = 1 + random.nextInt(2);
        for (int n = 0; n < times; n++) {
            story.hears(id, act.at(), name, content(act.next(), act.followed()));
        }
    }

    private static Map<String, Object> content(Instant next, boolean followed) {
        Map<String, Object> content =
                new HashMap<>(Map.of("checkinId", SilenceStory.WOMAN.toString(), "nextBy", next.toString()));
        if (followed) {
            content.put("result", "SAFE");
        }
        return content;
    }

    private static long passed(SilenceStory story) {
        return story.told("CHECKIN").stream()
                .filter(DeadlinePassed.class::isInstance)
                .count();
    }

    private static long breaches(SilenceStory story) {
        return story.told("CHECKIN_FOLLOWED").stream()
                .filter(DeadlineBreached.class::isInstance)
                .count();
    }

    private static long calls(SilenceStory story) {
        return story.alerted(MISSED).stream()
                .filter(event -> event instanceof AlertRaised || event instanceof AlertReopened)
                .count();
    }
}
