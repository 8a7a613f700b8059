package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static esperanza.investigation.figures.domain.Example.opened;
import static esperanza.investigation.figures.domain.Example.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

    private static final Map<String, Object> SUBSTANTIVE = Map.of("substantive", true);

    @Test
    void a_case_is_reported_when_the_report_is_recorded_and_received_by_our_clock() {
        assertThat(reported().reached("REPORTED")).isEqualTo("2025-01-02T12:05:00Z");
        assertThat(reported().history().receivedAt()).isEqualTo("2025-01-02T12:00:00Z");
        assertThat(reported().history().milestones(MILESTONES)).containsOnlyKeys("REPORTED");
    }

    @Test
    void the_test_of_a_connection_is_no_case() {
        Example test = new Example(CaseHistory.NOTHING)
                .on("2025-01-02T12:05:00Z", "intake.report-received", Map.of("reportId", "r1", "test", true));
        assertThat(test.history().milestones(MILESTONES)).isEmpty();
    }

    @Test
    void only_an_act_that_is_substantive_is_the_first_act() {
        Example read = opened().on("2025-01-03T11:00:00Z", "investigation.act-done", Map.of("substantive", false));
        assertThat(read.reached("ACT")).isEmpty();
        assertThat(read.on("2025-01-04T12:00:00Z", "investigation.act-done", SUBSTANTIVE)
                        .reached("ACT"))
                .isEqualTo("2025-01-04T12:00:00Z");
    }

    @Test
    void the_first_act_counts_in_each_term_that_it_kept() {
        Example late = opened().on("2025-01-03T12:00:01Z", "investigation.preservation-requested");
        assertThat(late.reached("ACT_24H")).isEmpty();
        assertThat(late.reached("ACT_72H")).isEqualTo("2025-01-03T12:00:01Z");
        assertThat(late.reached("ACT_30D")).isEqualTo("2025-01-03T12:00:01Z");
        assertThat(opened().on("2025-01-03T12:00:00Z", "investigation.evidence-secured")
                        .reached("ACT_24H"))
                .isEqualTo("2025-01-03T12:00:00Z");
    }

    @Test
    void a_later_act_changes_nothing() {
        Example first = opened().on("2025-01-10T00:00:00Z", "investigation.act-done", SUBSTANTIVE);
        assertThat(first.on("2025-03-10T00:00:00Z", "investigation.act-done", SUBSTANTIVE)
                        .reached("ACT"))
                .isEqualTo("2025-01-10T00:00:00Z");
    }

    @Test
    void a_judgment_without_recorded_charges_counts_as_charges_and_as_a_suspect() {
        Example judged =
                opened().on("2025-06-01T00:00:00Z", "investigation.judgment-delivered", Map.of("outcome", "ACQUITTED"));
        assertThat(judged.reached("SUSPECT")).isEqualTo("2025-06-01T00:00:00Z");
        assertThat(judged.reached("CHARGED")).isEqualTo("2025-06-01T00:00:00Z");
        assertThat(judged.reached("CONVICTED")).isEmpty();
    }

    @Test
    void two_milestones_together_are_reached_with_the_later() {
        Example planned = opened().on("2025-01-05T00:00:00Z", "investigation.context-analysis-issued")
                .on("2025-01-09T00:00:00Z", "investigation.programme-approved");
        assertThat(planned.reached("PLANNED")).isEqualTo("2025-01-09T00:00:00Z");
        assertThat(opened().on("2025-01-05T00:00:00Z", "investigation.context-analysis-issued")
                        .reached("PLANNED"))
                .isEmpty();
    }

    @Test
    void a_file_is_idle_thirty_days_after_the_last_work_on_it() {
        assertThat(opened().reached("IDLE_30D")).isEqualTo("2025-02-01T13:00:00Z");
        assertThat(opened().reached("IDLE_90D")).isEqualTo("2025-04-02T13:00:00Z");
        Example worked = opened().on("2025-01-20T00:00:00Z", "investigation.act-done", SUBSTANTIVE);
        assertThat(worked.reached("IDLE_30D")).isEqualTo("2025-02-19T00:00:00Z");
        Example late = worked.on("2025-03-01T00:00:00Z", "investigation.act-done", SUBSTANTIVE);
        assertThat(late.reached("IDLE_30D")).isEqualTo("2025-02-19T00:00:00Z");
        assertThat(late.reached("IDLE_60D")).isEqualTo("2025-04-30T00:00:00Z");
    }

    @Test
    void a_file_that_rests_or_has_ended_is_not_idle_until_it_is_worked_on_again() {
        Example archived = opened().on("2025-01-20T00:00:00Z", "investigation.file-archived");
        assertThat(archived.reached("IDLE_30D")).isEmpty();
        assertThat(archived.on("2025-05-01T00:00:00Z", "investigation.file-reopened")
                        .reached("IDLE_30D"))
                .isEqualTo("2025-05-31T00:00:00Z");
    }

    @Test
    void whoever_refuses_to_be_counted_is_not_until_they_agree() {
        Map<String, Object> sender = Map.of("reportId", "r1", "purpose", "STATISTICS");
        Map<String, Object> party = Map.of("reportId", "r1", "purpose", "STATISTICS", "onlyFor", "p1");
        Example refused = opened().on("2025-01-05T00:00:00Z", "intake.consent-withdrawn", sender)
                .on("2025-01-05T00:00:00Z", "intake.consent-withdrawn", party);
        assertThat(refused.history().milestones(MILESTONES)).isEmpty();
        Example agreed = refused.on("2025-01-06T00:00:00Z", "intake.consent-given", sender);
        assertThat(agreed.history().milestones(MILESTONES)).isEmpty();
        assertThat(agreed.on("2025-01-06T00:00:00Z", "intake.consent-given", party)
                        .reached("OPENED"))
                .isEqualTo("2025-01-02T13:00:00Z");
        assertThat(opened().on(
                                "2025-01-05T00:00:00Z",
                                "intake.consent-withdrawn",
                                Map.of("reportId", "r1", "purpose", "MEDIA"))
                        .reached("OPENED"))
                .isEqualTo("2025-01-02T13:00:00Z");
    }

    @Test
    void a_report_that_refuses_statistics_from_the_beginning_is_not_counted() {
        Example refused = new Example(CaseHistory.NOTHING)
                .on(
                        "2025-01-02T12:05:00Z",
                        "intake.report-received",
                        Map.of("reportId", "r1", "consents", Map.of("STATISTICS", "REFUSED")));
        assertThat(refused.history().milestones(MILESTONES)).isEmpty();
        assertThat(refused.history().refused()).isEqualTo(Set.of("r1"));
    }

    @Test
    void a_case_belongs_where_the_last_coding_puts_it_and_to_who_answers_for_it() {
        assertThat(reported().history().area()).contains("XX-01");
        Example coded = reported()
                .on(
                        "2025-01-03T00:00:00Z",
                        "intake.report-coded",
                        Map.of("placePrecision", "LOCALITY", "firstLevelArea", "XX-02"))
                .on("2025-01-03T00:00:00Z", "intake.report-coded", Map.of("firstLevelArea", "XX-09"))
                .on("2025-01-03T00:00:00Z", "investigation.file-taken")
                .on("2025-01-03T00:00:00Z", "investigation.unit-assigned", Map.of("unit", "UNIT_7"));
        assertThat(coded.history().area()).contains("XX-02");
        assertThat(coded.history().institution()).contains("PROSECUTION");
        assertThat(coded.history().unit()).contains("UNIT_7");
    }

    @Test
    void a_death_threat_is_known_by_its_code() {
        Example coded = reported()
                .on(
                        "2025-01-03T00:00:00Z",
                        "intake.report-coded",
                        Map.of("facets", Map.of("ANNOUNCED_HARM", List.of("DEATH", "PROPERTY"))));
        assertThat(coded.reached("DEATH_THREAT")).isEqualTo("2025-01-03T00:00:00Z");
        assertThat(coded.reached("CODED")).isEqualTo("2025-01-03T00:00:00Z");
    }

    /** The clocks count the same way: a date that somebody claims repairs no term. */
    @Test
    void charges_and_judgment_that_are_told_late_together_were_not_fast() {
        Map<String, Object> filed = Map.of("occurredAt", "2022-01-02T12:00:00Z");
        Example told = opened().on("2025-06-01T10:00:00Z", "investigation.charges-filed", filed)
                .on("2025-06-01T11:00:00Z", "investigation.judgment-delivered", Map.of("outcome", "CONVICTED"));
        assertThat(told.reached("JUDGED")).isEqualTo("2025-06-01T11:00:00Z");
        assertThat(told.reached("JUDGED_730D")).isEmpty();
    }

    @Test
    void a_judgment_without_recorded_charges_was_not_fast() {
        assertThat(opened().on(
                                "2025-06-01T11:00:00Z",
                                "investigation.judgment-delivered",
                                Map.of("outcome", "CONVICTED"))
                        .reached("JUDGED_730D"))
                .isEmpty();
    }

    @Test
    void a_date_after_the_record_does_not_put_off_the_begin_of_a_term() {
        Map<String, Object> ahead = Map.of("occurredAt", "2025-06-01T10:04:00Z");
        Example filed = opened().on("2025-06-01T10:00:00Z", "investigation.charges-filed", ahead);
        assertThat(filed.on("2026-06-01T10:00:00Z", "investigation.judgment-delivered", Map.of("outcome", "ACQUITTED"))
                        .reached("JUDGED_365D"))
                .isEqualTo("2026-06-01T10:00:00Z");
        assertThat(filed.on("2026-06-01T10:00:01Z", "investigation.judgment-delivered", Map.of("outcome", "ACQUITTED"))
                        .reached("JUDGED_365D"))
                .isEmpty();
    }

    @Test
    void a_proposal_that_was_made_long_before_it_was_recorded_was_not_answered_in_ten_days() {
        Map<String, Object> made = Map.of("occurredAt", "2025-03-01T00:00:00Z");
        Example answered = opened().on("2025-06-01T10:00:00Z", "investigation.act-proposed", made)
                .on("2025-06-02T10:00:00Z", "investigation.proposal-answered");
        assertThat(answered.reached("PROPOSAL_ANSWERED")).isEqualTo("2025-06-02T10:00:00Z");
        assertThat(answered.reached("PROPOSAL_ANSWERED_10D")).isEmpty();
    }

    @Test
    void a_reparation_that_is_fulfilled_has_the_form_in_which_it_was_ordered_or_agreed() {
        Example owed = opened().on(
                        "2025-06-01T10:00:00Z", "investigation.reparation-ordered", reparation("1", "SATISFACTION"))
                .on("2025-06-02T10:00:00Z", "investigation.reparation-agreed", reparation("2", "REHABILITATION"));
        Example fulfilled = owed.on(
                "2025-07-01T10:00:00Z",
                "investigation.reparation-fulfilled",
                Map.of("reparationId", "2", "partial", false));
        assertThat(fulfilled.reached("OWED_SATISFACTION")).isEqualTo("2025-06-01T10:00:00Z");
        assertThat(fulfilled.reached("FULFILLED_SATISFACTION")).isEmpty();
        assertThat(fulfilled.reached("FULFILLED_REHABILITATION")).isEqualTo("2025-07-01T10:00:00Z");
        assertThat(fulfilled
                        .on("2025-08-01T10:00:00Z", "investigation.reparation-confirmed", Map.of("reparationId", "2"))
                        .reached("CONFIRMED_REHABILITATION"))
                .isEqualTo("2025-08-01T10:00:00Z");
    }

    private static Map<String, Object> reparation(String id, String form) {
        return Map.of("reparationId", id, "form", form);
    }
}
