package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static esperanza.protocol.vocabulary.TermObject.MEASURE;
import static esperanza.protocol.vocabulary.TermObject.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of a measure from its decision on, with instants counted by hand (six hours behind UTC). */
class MeasureClocksTest {

    private static final UUID PHONE = new UUID(9, 1);
    private static final UUID ESCORT = new UUID(9, 2);

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void a_granted_measure_is_owed_within_thirty_days_and_handed_over_until_the_other_side_says_so() {
        on("2026-03-02T15:00:00Z", "measure-granted", PHONE);
        assertThat(due(clocks.events("IMPLEMENTED", MEASURE, PHONE))).isEqualTo("2026-04-02T05:59:59.999999Z");
        on("2026-03-10T15:00:00Z", "measure-handed-over", PHONE, "granted", true);
        on("2026-03-11T15:00:00Z", "handover-contested", PHONE, "granted", true);
        on("2026-03-12T15:00:00Z", "handover-confirmed", PHONE, "granted", true);
        assertThat(names("IMPLEMENTED", PHONE))
                .containsExactly("deadline-started", "deadline-met", "deadline-contested", "deadline-confirmed");
        assertThat(names("URGENT_IMPLEMENTATION", PHONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "measure-granted, IMPLEMENTED, true, 2026-04-04T05:59:59.999999Z",
        "urgent-measure-decided, URGENT_IMPLEMENTATION, false, 2026-03-05T00:00:00Z"
    })
    void a_refusal_ends_the_term_of_this_measure_alone_and_an_acceptance_begins_it_anew(
            String decided, String term, boolean granted, String due) {
        on("2026-03-02T15:00:00Z", decided, PHONE);
        on("2026-03-02T15:00:00Z", decided, ESCORT);
        on("2026-03-02T16:00:00Z", "measure-declined", PHONE);
        assertThat(names(term, PHONE)).containsExactly("deadline-started", "deadline-withdrawn");
        assertThat(names(term, ESCORT)).containsExactly("deadline-started");

        on("2026-03-02T17:00:00Z", "measure-accepted", PHONE);
        assertThat(names(term, PHONE)).containsExactly("deadline-started", "deadline-withdrawn");
        Map<String, Object> owed = new HashMap<>(Map.of("measureId", PHONE.toString(), "owedAgain", true));
        if (granted) {
            owed.put("granted", true);
        }
        clocks.on("2026-03-04T15:00:00Z", "measure-accepted", owed);
        assertThat(names(term, PHONE)).containsExactly("deadline-started", "deadline-withdrawn", "deadline-started");
        assertThat(due(clocks.events(term, MEASURE, PHONE))).isEqualTo(due);
    }

    @Test
    void a_refusal_after_the_term_leaves_the_breach_on_record() {
        on("2026-03-02T15:00:00Z", "urgent-measure-decided", PHONE);
        clocks.passes("2026-03-03T00:00:01Z", "URGENT_IMPLEMENTATION", MEASURE, PHONE);
        on("2026-03-03T01:00:00Z", "measure-declined", PHONE);
        assertThat(names("URGENT_IMPLEMENTATION", PHONE))
                .containsExactly("deadline-started", "deadline-breached", "deadline-withdrawn");
    }

    @Test
    void each_handover_is_tested_within_two_days() {
        on("2026-03-02T15:00:00Z", "measure-handed-over", PHONE);
        assertThat(due(clocks.events("TESTED", MEASURE, PHONE))).isEqualTo("2026-03-04T15:00:00Z");
        on("2026-03-03T15:00:00Z", "handover-contested", PHONE);
        on("2026-03-05T15:00:00Z", "measure-handed-over", PHONE, "granted", true);
        on("2026-03-06T15:00:00Z", "measure-tested", PHONE, "result", "PARTLY");
        assertThat(names("TESTED", PHONE))
                .containsExactly("deadline-started", "deadline-withdrawn", "deadline-started", "deadline-met");
    }

    @Test
    void what_fails_works_again_within_a_day_each_time_anew() {
        on("2026-03-02T15:00:00Z", "measure-failed", PHONE);
        assertThat(due(clocks.events("RESTORED", MEASURE, PHONE))).isEqualTo("2026-03-03T15:00:00Z");
        on("2026-03-02T18:00:00Z", "measure-restored", PHONE);
        on("2026-03-05T15:00:00Z", "measure-tested", PHONE, "result", "FAILS");
        assertThat(due(clocks.events("RESTORED", MEASURE, PHONE))).isEqualTo("2026-03-06T15:00:00Z");
        on("2026-03-05T18:00:00Z", "measure-tested", PHONE, "result", "WORKS");
        on("2026-03-07T15:00:00Z", "measure-failed", PHONE);
        on("2026-03-07T16:00:00Z", "measure-returned", PHONE);
        assertThat(names("RESTORED", PHONE))
                .containsExactly(
                        "deadline-started",
                        "deadline-met",
                        "deadline-started",
                        "deadline-met",
                        "deadline-started",
                        "deadline-withdrawn");
    }

    @Test
    void the_effect_is_reviewed_after_three_months_or_on_the_earlier_date_again_and_again() {
        on("2026-03-02T15:00:00Z", "handover-confirmed", PHONE);
        assertThat(due(clocks.events("EFFECTIVENESS", MEASURE, PHONE))).isEqualTo("2026-06-03T05:59:59.999999Z");
        on("2026-05-04T15:00:00Z", "effectiveness-reviewed", PHONE, "nextBy", "2026-05-20T12:00:00Z");
        assertThat(due(clocks.events("EFFECTIVENESS", MEASURE, PHONE))).isEqualTo("2026-05-20T12:00:00Z");
        on("2026-05-05T15:00:00Z", "measure-returned", PHONE);
        on("2026-05-06T15:00:00Z", "measure-resumed", PHONE);
        assertThat(names("EFFECTIVENESS", PHONE))
                .containsExactly(
                        "deadline-started",
                        "deadline-met",
                        "deadline-started",
                        "deadline-withdrawn",
                        "deadline-started");
        on("2026-03-02T15:00:00Z", "handover-confirmed", ESCORT, "reviewBy", "2026-04-01T12:00:00Z");
        assertThat(due(clocks.events("EFFECTIVENESS", MEASURE, ESCORT))).isEqualTo("2026-04-01T12:00:00Z");
    }

    @Test
    void a_measure_that_failed_before_the_person_declined_or_returned_it_is_repaired_once_they_have_it_again() {
        on("2026-03-02T15:00:00Z", "measure-failed", PHONE);
        on("2026-03-02T16:00:00Z", "measure-declined", PHONE);
        clocks.on(
                "2026-03-04T15:00:00Z",
                "measure-accepted",
                Map.of("measureId", PHONE.toString(), "granted", true, "inUseAgain", true, "failsStill", true));
        assertThat(due(clocks.events("RESTORED", MEASURE, PHONE))).isEqualTo("2026-03-05T15:00:00Z");
        assertThat(due(clocks.events("EFFECTIVENESS", MEASURE, PHONE))).isEqualTo("2026-06-05T05:59:59.999999Z");
        on("2026-03-04T16:00:00Z", "measure-returned", PHONE);
        on("2026-03-05T18:00:00Z", "measure-resumed", PHONE, "failsStill", true);
        assertThat(due(clocks.events("RESTORED", MEASURE, PHONE))).isEqualTo("2026-03-06T18:00:00Z");
        assertThat(names("RESTORED", PHONE))
                .containsExactly(
                        "deadline-started",
                        "deadline-withdrawn",
                        "deadline-started",
                        "deadline-withdrawn",
                        "deadline-started");
    }

    @Test
    void another_institution_answers_within_a_day_also_by_a_refusal_or_by_what_it_did() {
        for (String answer : List.of("task-acknowledged", "task-refused", "task-done")) {
            UUID task = UUID.randomUUID();
            clocks.on("2026-03-02T15:00:00Z", "task-sent", Map.of("taskId", task.toString()));
            assertThat(due(clocks.events("TASK_ANSWER", TASK, task))).isEqualTo("2026-03-03T15:00:00Z");
            clocks.on("2026-03-02T16:00:00Z", answer, Map.of("taskId", task.toString()));
            assertThat(clocks.names("TASK_ANSWER", TASK, task)).containsExactly("deadline-started", "deadline-met");
        }
        clocks.on("2026-03-02T15:00:00Z", "task-sent", Map.of("taskId", PHONE.toString()));
        clocks.on("2026-03-02T16:00:00Z", "task-withdrawn", Map.of("taskId", PHONE.toString()));
        assertThat(clocks.names("TASK_ANSWER", TASK, PHONE)).containsExactly("deadline-started", "deadline-withdrawn");
    }

    private void on(String at, String event, UUID measure) {
        clocks.on(at, event, Map.of("measureId", measure.toString()));
    }

    private void on(String at, String event, UUID measure, String field, Object value) {
        clocks.on(at, event, Map.of("measureId", measure.toString(), field, value));
    }

    private List<String> names(String term, UUID measure) {
        return clocks.names(term, MEASURE, measure);
    }
}
