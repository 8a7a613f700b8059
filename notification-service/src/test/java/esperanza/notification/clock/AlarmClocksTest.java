package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static esperanza.protocol.vocabulary.TermObject.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The terms of an alarm that somebody answered: the answer alone helps nobody. */
class AlarmClocksTest {

    private static final UUID CALLED = new UUID(9, 2);

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void until_the_person_is_safe_a_next_step_is_owed() {
        happens("2026-03-02T20:00:00Z", "alarm-answered");
        assertThat(dueNow()).isEqualTo("2026-03-02T20:30:00Z");
        happens("2026-03-02T20:20:00Z", "alarm-acted-on");
        assertThat(dueNow()).isEqualTo("2026-03-02T20:50:00Z");
        clocks.passes("2026-03-02T20:50:01Z", "ALARM_ACTED", ALARM, CALLED);
        happens("2026-03-02T21:00:00Z", "alarm-acted-on");
        happens("2026-03-02T21:10:00Z", "alarm-resolved");
        assertThat(names())
                .containsExactly(
                        "deadline-started",
                        "deadline-met",
                        "deadline-started",
                        "deadline-breached",
                        "deadline-met",
                        "deadline-started",
                        "deadline-met");
    }

    @Test
    void another_answer_wins_no_time() {
        happens("2026-03-02T20:00:00Z", "alarm-answered");
        happens("2026-03-02T20:25:00Z", "alarm-answered");
        assertThat(names()).containsExactly("deadline-started");
        assertThat(dueNow()).isEqualTo("2026-03-02T20:30:00Z");
    }

    private void happens(String at, String event) {
        clocks.on(at, event, Map.of("alarmId", CALLED.toString()));
    }

    private String dueNow() {
        return due(clocks.events("ALARM_ACTED", ALARM, CALLED)).toString();
    }

    private List<String> names() {
        return clocks.names("ALARM_ACTED", ALARM, CALLED);
    }
}
