package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static esperanza.protocol.vocabulary.TermObject.CHECKIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The terms of a person who checks in, and of the State when they are silent. */
class CheckinClocksTest {

    private static final UUID WOMAN = new UUID(9, 1);
    private static final String ID = WOMAN.toString();

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void each_check_in_ends_one_period_and_begins_the_next() {
        agreed("2026-03-02T20:00:00Z");
        checkedIn("2026-03-02T19:00:00Z", "2026-03-03T20:00:00Z");
        checkedIn("2026-03-03T19:59:59Z", "2026-03-04T20:00:00Z");
        assertThat(names("CHECKIN"))
                .containsExactly(
                        "deadline-started", "deadline-met", "deadline-started", "deadline-met", "deadline-started");
        assertThat(due(clocks.events("CHECKIN", CHECKIN, WOMAN))).isEqualTo("2026-03-04T20:00:00Z");
        assertThat(names("CHECKIN_FOLLOWED")).isEmpty();
    }

    @Test
    void the_silence_of_a_person_is_no_breach_and_the_state_has_thirty_minutes() {
        agreed("2026-03-02T20:00:00Z");
        passes("2026-03-02T20:00:05Z", "CHECKIN");
        assertThat(names("CHECKIN")).containsExactly("deadline-started", "deadline-passed");
        assertThat(due(clocks.events("CHECKIN_FOLLOWED", CHECKIN, WOMAN))).isEqualTo("2026-03-02T20:30:00Z");
        passes("2026-03-02T20:30:01Z", "CHECKIN_FOLLOWED");
        assertThat(names("CHECKIN_FOLLOWED")).containsExactly("deadline-started", "deadline-breached");
        clocks.on(
                "2026-03-02T21:00:00Z",
                "checkin-followed",
                Map.of("checkinId", ID, "result", "SAFE", "nextBy", "2026-03-03T20:00:00Z"));
        assertThat(names("CHECKIN_FOLLOWED")).containsExactly("deadline-started", "deadline-breached", "deadline-met");
        assertThat(names("CHECKIN")).containsExactly("deadline-started", "deadline-passed", "deadline-started");
        passes("2026-03-03T20:00:01Z", "CHECKIN");
        assertThat(names("CHECKIN_FOLLOWED"))
                .containsExactly("deadline-started", "deadline-breached", "deadline-met", "deadline-started");
    }

    @Test
    void a_person_who_checks_in_late_is_looked_for_no_more() {
        agreed("2026-03-02T20:00:00Z");
        passes("2026-03-02T20:00:05Z", "CHECKIN");
        checkedIn("2026-03-02T20:05:00Z", "2026-03-03T20:00:00Z");
        assertThat(names("CHECKIN"))
                .containsExactly("deadline-started", "deadline-passed", "deadline-met", "deadline-started");
        assertThat(names("CHECKIN_FOLLOWED")).containsExactly("deadline-started", "deadline-withdrawn");
    }

    @Test
    void a_pause_puts_the_date_off_and_an_end_ends_the_term() {
        agreed("2026-03-02T20:00:00Z");
        clocks.on("2026-03-02T12:00:00Z", "checkin-paused", Map.of("checkinId", ID, "until", "2026-03-09T20:00:00Z"));
        passes("2026-03-05T20:00:00Z", "CHECKIN");
        assertThat(due(clocks.events("CHECKIN", CHECKIN, WOMAN))).isEqualTo("2026-03-09T20:00:00Z");
        clocks.on("2026-03-06T12:00:00Z", "checkin-ended", Map.of("checkinId", ID));
        assertThat(names("CHECKIN")).containsExactly("deadline-started", "deadline-moved", "deadline-withdrawn");
    }

    @Test
    void what_is_agreed_anew_takes_the_place_of_what_was_agreed() {
        agreed("2026-03-02T20:00:00Z");
        agreed("2026-03-02T14:00:00Z");
        assertThat(due(clocks.events("CHECKIN", CHECKIN, WOMAN))).isEqualTo("2026-03-02T14:00:00Z");
    }

    @Test
    void an_agreement_that_ended_the_one_before_runs_until_its_own_date() {
        agreed("2026-03-02T20:00:00Z");
        clocks.on("2026-03-02T10:00:00Z", "checkin-ended", Map.of("checkinId", ID));
        agreed("2026-03-02T14:00:00Z");
        assertThat(names("CHECKIN")).containsExactly("deadline-started", "deadline-withdrawn", "deadline-started");
        assertThat(due(clocks.events("CHECKIN", CHECKIN, WOMAN))).isEqualTo("2026-03-02T14:00:00Z");
    }

    private void agreed(String nextBy) {
        clocks.on("2026-03-02T10:00:00Z", "checkin-agreed", Map.of("checkinId", ID, "nextBy", nextBy));
    }

    private void checkedIn(String at, String nextBy) {
        clocks.on(at, "checked-in", Map.of("checkinId", ID, "nextBy", nextBy));
    }

    private void passes(String at, String rule) {
        clocks.passes(at, rule, CHECKIN, WOMAN);
    }

    private List<String> names(String rule) {
        return clocks.names(rule, CHECKIN, WOMAN);
    }
}
