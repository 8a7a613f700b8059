package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.TermObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of the demonstration profile that events of protection move, with instants counted by hand. */
class ProtectionClocksTest {

    private static final UUID WOMAN = new UUID(8, 1);
    private static final UUID DECISION = new UUID(8, 2);
    private static final Map<String, Object> DECIDED = Map.of("decisionId", DECISION.toString());

    private static final Map<String, Object> IN_SESSION = Map.of("decisionId", DECISION.toString(), "quorate", true);

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void each_assessment_meets_the_term_of_the_one_before_and_sets_the_date_of_the_next() {
        clocks.on("2026-03-02T08:00:00Z", "risk-assessed", assessed("FULL", "FIRST", "2026-06-02T08:00:00Z"));
        assertThat(names()).containsExactly("deadline-started");
        assertThat(due(clocks.events("REEVALUATION", TermObject.PARTY, WOMAN))).isEqualTo("2026-06-02T08:00:00Z");

        clocks.on("2026-05-20T08:00:00Z", "risk-assessed", assessed("REASSESSMENT", "DOWN", "2026-06-20T08:00:00Z"));
        assertThat(names()).containsExactly("deadline-started", "deadline-met", "deadline-started");
        assertThat(due(clocks.events("REEVALUATION", TermObject.PARTY, WOMAN))).isEqualTo("2026-06-20T08:00:00Z");
    }

    @Test
    void an_assessment_that_is_not_made_again_in_time_is_a_breach_of_the_state_and_late_for_ever() {
        clocks.on("2026-03-02T08:00:00Z", "risk-assessed", assessed("FULL", "FIRST", "2026-04-02T08:00:00Z"))
                .passes("2026-04-02T08:00:01Z", "REEVALUATION", TermObject.PARTY, WOMAN)
                .on("2026-04-03T08:00:00Z", "risk-assessed", assessed("FULL", "SAME", "2026-07-03T08:00:00Z"));
        assertThat(names())
                .containsExactly("deadline-started", "deadline-breached", "deadline-met", "deadline-started");
    }

    /** A look at once does not end the days of the full assessment. */
    @Test
    void only_a_full_assessment_meets_the_term_of_the_assessment() {
        clocks.on("2026-03-02T08:00:00Z", "risk-assessed", assessed("IMMEDIATE", "FIRST", "2026-04-02T08:00:00Z"));
        assertThat(clocks.names("RISK_ASSESSMENT")).isEmpty();
        clocks.on("2026-03-03T08:00:00Z", "risk-assessed", assessed("FULL", "SAME", "2026-06-03T08:00:00Z"));
        assertThat(clocks.names("RISK_ASSESSMENT")).containsExactly("act-noted");
    }

    @Test
    void each_cause_of_a_review_has_two_days_of_its_own_and_is_met_by_the_answer_to_it() {
        UUID cause = new UUID(8, 2);
        UUID other = new UUID(8, 3);
        clocks.on("2026-03-02T08:00:00Z", "protection-review-called", review(cause, "kind", "THREAT"))
                .on("2026-03-02T09:00:00Z", "protection-review-called", review(other, "kind", "FAILURE"))
                .on("2026-03-03T08:00:00Z", "protection-review-answered", review(cause, "outcome", "REASSESS"));
        assertThat(due(clocks.events("REVIEW_ON_CHANGE", TermObject.REVIEW_CAUSE, cause)))
                .isEqualTo("2026-03-04T08:00:00Z");
        assertThat(clocks.names("REVIEW_ON_CHANGE", TermObject.REVIEW_CAUSE, cause))
                .containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("REVIEW_ON_CHANGE", TermObject.REVIEW_CAUSE, other))
                .containsExactly("deadline-started");
    }

    @Test
    void the_answer_that_the_risk_is_assessed_again_starts_a_term_that_an_assessment_meets() {
        UUID cause = new UUID(8, 2);
        clocks.on(
                        "2026-03-02T08:00:00Z",
                        "protection-review-answered",
                        Map.of(
                                "reviewId",
                                cause.toString(),
                                "outcome",
                                "REASSESS",
                                "parties",
                                List.of(WOMAN.toString())))
                .on(
                        "2026-03-04T08:00:00Z",
                        "risk-assessed",
                        Map.of(
                                "kind", "REASSESSMENT",
                                "changed", "SAME",
                                "parties", List.of(WOMAN.toString()),
                                "nextBy", "2026-06-04T08:00:00Z"));
        assertThat(due(clocks.events("REASSESSMENT", TermObject.PARTY, WOMAN)))
                .isEqualTo("2026-03-08T05:59:59.999999Z");
        assertThat(clocks.names("REASSESSMENT", TermObject.PARTY, WOMAN))
                .containsExactly("deadline-started", "deadline-met");
    }

    @ParameterizedTest
    @CsvSource({"MEASURES_NOW, false", "NO_CHANGE, false", "REASSESS, true"})
    void another_answer_and_an_assessment_that_answers_by_itself_start_none(String outcome, boolean byAssessment) {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "reviewId", new UUID(8, 2).toString(), "outcome", outcome, "parties", List.of(WOMAN.toString())));
        if (byAssessment) {
            answer.put("assessmentId", new UUID(8, 5).toString());
        }
        clocks.on("2026-03-02T08:00:00Z", "protection-review-answered", answer);
        assertThat(clocks.names("REASSESSMENT", TermObject.PARTY, WOMAN)).isEmpty();
    }

    private static Map<String, Object> review(UUID cause, String field, String code) {
        return Map.of("reviewId", cause.toString(), field, code);
    }

    @Test
    void a_body_is_called_in_three_days_has_its_papers_and_decides_by_the_end_of_its_day() {
        clocks.on("2026-03-02T08:00:00Z", "matter-prepared", DECIDED)
                .on(
                        "2026-03-03T08:00:00Z",
                        "matter-scheduled",
                        scheduled("2026-03-26T05:59:59Z", "2026-03-20T05:59:59Z"))
                .on("2026-03-04T08:00:00Z", "papers-sent", DECIDED)
                .on(
                        "2026-03-25T08:00:00Z",
                        "matter-postponed",
                        scheduled("2026-04-26T05:59:59Z", "2026-04-20T05:59:59Z"))
                .on("2026-04-25T16:00:00Z", "matter-decided", IN_SESSION);
        assertThat(clocks.names("SCHEDULED", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("PAPERS", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("MATTER_DECIDED", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-moved", "deadline-met");
    }

    @Test
    void a_returned_decision_is_called_has_its_papers_and_is_decided_anew() {
        clocks.on("2026-03-02T08:00:00Z", "matter-prepared", DECIDED)
                .on(
                        "2026-03-03T08:00:00Z",
                        "matter-scheduled",
                        scheduled("2026-03-26T05:59:59Z", "2026-03-20T05:59:59Z"))
                .on("2026-03-04T08:00:00Z", "papers-sent", DECIDED)
                .on("2026-03-25T16:00:00Z", "matter-decided", IN_SESSION)
                .on("2026-03-26T16:00:00Z", "decision-returned", DECIDED);
        assertThat(due(clocks.events("SCHEDULED", TermObject.DECISION, DECISION)))
                .isEqualTo("2026-03-30T05:59:59.999999Z");
        clocks.on("2026-03-27T08:00:00Z", "matter-scheduled", scheduled("2026-04-26T05:59:59Z", "2026-04-20T05:59:59Z"))
                .on("2026-03-28T08:00:00Z", "papers-sent", DECIDED)
                .on("2026-04-25T16:00:00Z", "matter-decided", IN_SESSION);
        for (String term : List.of("SCHEDULED", "PAPERS", "MATTER_DECIDED")) {
            assertThat(clocks.names(term, TermObject.DECISION, DECISION))
                    .as(term)
                    .containsExactly("deadline-started", "deadline-met", "deadline-started", "deadline-met");
        }
    }

    @Test
    void the_person_who_decides_alone_decides_a_returned_matter_in_the_same_days() {
        clocks.on("2026-03-02T08:00:00Z", "matter-prepared", DECIDED)
                .on("2026-03-03T08:00:00Z", "matter-decided", DECIDED)
                .on("2026-03-04T08:00:00Z", "decision-returned", DECIDED)
                .on("2026-03-05T08:00:00Z", "matter-decided", DECIDED);
        assertThat(clocks.names("SCHEDULED", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-met", "deadline-started", "deadline-met");
    }

    @Test
    void a_matter_that_is_taken_back_is_owed_by_nobody() {
        clocks.on("2026-03-02T08:00:00Z", "matter-prepared", DECIDED)
                .on("2026-03-03T08:00:00Z", "matter-withdrawn", DECIDED);
        assertThat(clocks.names("SCHEDULED", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-withdrawn");
    }

    private static Map<String, Object> scheduled(String decideBy, String papersBy) {
        return Map.of("decisionId", DECISION.toString(), "decideBy", decideBy, "papersBy", papersBy);
    }

    @Test
    void a_decision_is_adopted_or_returned_in_48_hours_and_a_returned_one_starts_the_term_again() {
        clocks.on("2026-03-02T08:00:00Z", "matter-decided", DECIDED);
        assertThat(due(clocks.events("ADOPTED", TermObject.DECISION, DECISION))).isEqualTo("2026-03-04T08:00:00Z");
        clocks.on("2026-03-03T08:00:00Z", "decision-returned", DECIDED)
                .on("2026-03-05T08:00:00Z", "matter-decided", DECIDED)
                .on("2026-03-06T08:00:00Z", "decision-adopted", DECIDED);
        assertThat(clocks.names("ADOPTED", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-met", "deadline-started", "deadline-met");
    }

    @Test
    void a_person_is_told_in_24_hours_of_the_adoption_and_a_telling_can_be_contested() {
        clocks.on("2026-03-02T08:00:00Z", "decision-adopted", DECIDED);
        assertThat(due(clocks.events("PERSON_TOLD", TermObject.DECISION, DECISION)))
                .isEqualTo("2026-03-03T08:00:00Z");
        clocks.on("2026-03-02T10:00:00Z", "beneficiary-told", DECIDED)
                .on("2026-03-02T12:00:00Z", "telling-contested", DECIDED);
        assertThat(clocks.names("PERSON_TOLD", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-met", "deadline-contested");
    }

    @Test
    void the_authorities_are_told_what_was_granted_and_a_denial_owes_them_nothing() {
        clocks.on("2026-03-02T08:00:00Z", "decision-adopted", outcome("DENIED"));
        assertThat(clocks.names("AUTHORITIES_TOLD", TermObject.DECISION, DECISION))
                .isEmpty();
        clocks.on("2026-03-02T09:00:00Z", "decision-adopted", outcome("PARTLY"))
                .on("2026-03-03T08:00:00Z", "authorities-told", DECIDED);
        assertThat(due(clocks.events("AUTHORITIES_TOLD", TermObject.DECISION, DECISION)))
                .isEqualTo("2026-03-05T09:00:00Z");
        assertThat(clocks.names("AUTHORITIES_TOLD", TermObject.DECISION, DECISION))
                .containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void a_request_that_was_routed_is_decided_in_thirty_days_and_a_denial_decides_it_too() {
        clocks.on("2026-03-02T08:00:00Z", "request-routed", Map.of("route", "ORDINARY"))
                .on("2026-03-20T08:00:00Z", "decision-adopted", outcome("DENIED"));
        assertThat(clocks.names("REQUEST_DECIDED")).containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void an_urgent_request_is_decided_in_ten_days_also_if_another_way_is_said_later() {
        clocks.on("2026-03-02T08:00:00Z", "request-routed", Map.of("route", "URGENT"))
                .on("2026-03-03T08:00:00Z", "request-routed", Map.of("route", "ORDINARY"));
        assertThat(due(clocks.events("REQUEST_DECIDED_URGENT"))).isEqualTo("2026-03-13T05:59:59.999999Z");
        clocks.on("2026-03-05T08:00:00Z", "decision-adopted", outcome("DENIED"));
        assertThat(clocks.names("REQUEST_DECIDED_URGENT")).containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void an_ordinary_request_has_no_urgent_term() {
        clocks.on("2026-03-02T08:00:00Z", "request-routed", Map.of("route", "ORDINARY"));
        assertThat(clocks.names("REQUEST_DECIDED_URGENT")).isEmpty();
    }

    private static Map<String, Object> outcome(String code) {
        return Map.of("decisionId", DECISION.toString(), "outcome", code);
    }

    private List<String> names() {
        return clocks.names("REEVALUATION", TermObject.PARTY, WOMAN);
    }

    private static Map<String, Object> assessed(String kind, String changed, String nextBy) {
        return Map.of(
                "kind",
                kind,
                "changed",
                changed,
                "level",
                "HIGH",
                "parties",
                List.of(WOMAN.toString()),
                "nextBy",
                nextBy);
    }
}
