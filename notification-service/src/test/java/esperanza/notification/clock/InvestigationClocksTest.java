package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The clocks of an investigation, by the table of moments and the terms of the profile; no code names them. */
class InvestigationClocksTest {

    private static final UUID THING = new UUID(8, 1);
    private static final UUID OTHER = new UUID(8, 2);
    private static final Map<String, Object> TAKEN = Map.of("affected", List.of(THING.toString()));
    private static final Map<String, Object> SUBSTANTIVE = Map.of("substantive", true, "actId", OTHER.toString());

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void a_file_that_nobody_takes_has_the_clock_of_its_first_hypothesis_alone() {
        clocks.bySoftware("2026-03-01T08:00:00Z", "file-registered", Map.of());
        assertThat(clocks.told()).isEqualTo(1);
        assertThat(clocks.names("FIRST_HYPOTHESIS")).containsExactly("deadline-started");
    }

    @Test
    void the_taking_of_a_file_starts_what_it_owes() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN);
        assertThat(due(clocks.events("FIRST_ACT"))).isEqualTo("2026-03-04T08:00:00Z");
        assertThat(due(clocks.events("VOLATILE_LISTED"))).isEqualTo("2026-03-03T08:00:00Z");
        assertThat(due(clocks.events("PROGRAMME"))).isEqualTo("2026-03-13T05:59:59.999999Z");
        assertThat(due(clocks.events("CONTEXT"))).isEqualTo("2026-04-02T05:59:59.999999Z");
        assertThat(due(clocks.events("INACTIVITY_30"))).isEqualTo("2026-04-02T05:59:59.999999Z");
        assertThat(clocks.names("STATUS_UPDATE", TermObject.PARTY, THING)).containsExactly("deadline-started");
    }

    @Test
    void a_substantive_act_meets_the_first_act_and_a_reminder_does_not() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-02T09:00:00Z", "act-done", Map.of("substantive", false, "actId", OTHER.toString()));
        assertThat(clocks.names("FIRST_ACT")).containsExactly("deadline-started");
        clocks.on("2026-03-02T10:00:00Z", "act-done", SUBSTANTIVE);
        assertThat(clocks.names("FIRST_ACT")).containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void an_act_after_an_imminent_danger_meets_its_term_and_one_before_does_not_in_both_orders_of_arrival() {
        Map<String, Object> danger = Map.of("urgency", "U0", "withInvestigation", true);
        clocks.on("2026-03-02T08:00:00Z", "act-done", SUBSTANTIVE)
                .on("2026-03-02T10:00:00Z", "act-done", SUBSTANTIVE)
                .on("2026-03-02T09:00:00Z", "report-triaged", danger);
        assertThat(clocks.names("FIRST_ACT_U0"))
                .containsExactly("act-noted", "act-noted", "deadline-started", "deadline-met");
        clocks.on("2026-03-05T09:00:00Z", "report-triaged", danger).on("2026-03-05T08:00:00Z", "act-done", SUBSTANTIVE);
        assertThat(clocks.names("FIRST_ACT_U0")).endsWith("deadline-met", "deadline-started");
        clocks.on("2026-03-05T10:00:00Z", "act-done", SUBSTANTIVE);
        assertThat(clocks.events("FIRST_ACT_U0").getLast())
                .isInstanceOfSatisfying(
                        DeadlineMet.class, met -> assertThat(met.actedAt()).isEqualTo("2026-03-05T10:00:00Z"));
    }

    @Test
    void thirty_days_of_silence_call_the_next_step_and_its_answer_and_an_act_ends_both() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-10T08:00:00Z", "act-done", SUBSTANTIVE)
                .passes("2026-04-10T06:00:00Z", "INACTIVITY_30");
        assertThat(clocks.names("INACTIVITY_30"))
                .containsExactly("deadline-started", "deadline-met", "deadline-started", "deadline-breached");
        assertThat(due(clocks.events("INACTIVITY_60"))).isEqualTo("2026-05-10T05:59:59.999999Z");
        assertThat(due(clocks.events("INACTIVITY_ANSWER"))).isEqualTo("2026-04-15T05:59:59.999999Z");
        assertThat(clocks.events("INACTIVITY_ANSWER_60")).isEmpty();

        clocks.on("2026-04-11T08:00:00Z", "inactivity-answered", Map.of("step", "INACTIVITY_30"));
        assertThat(clocks.names("INACTIVITY_ANSWER")).containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("INACTIVITY_60")).containsExactly("act-noted", "deadline-started");

        clocks.on("2026-04-12T08:00:00Z", "act-done", SUBSTANTIVE);
        assertThat(clocks.names("INACTIVITY_30")).endsWith("deadline-breached", "deadline-met", "deadline-started");
        assertThat(clocks.names("INACTIVITY_60")).containsExactly("act-noted", "deadline-started", "deadline-met");
    }

    @Test
    void a_second_silence_is_answered_anew() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .passes("2026-04-02T06:00:00Z", "INACTIVITY_30")
                .on("2026-04-03T08:00:00Z", "inactivity-answered", Map.of("step", "INACTIVITY_30"))
                .on("2026-04-04T08:00:00Z", "act-done", SUBSTANTIVE)
                .passes("2026-05-10T06:00:00Z", "INACTIVITY_30");
        assertThat(clocks.names("INACTIVITY_ANSWER"))
                .containsExactly("deadline-started", "deadline-met", "deadline-started");
    }

    @Test
    void software_is_no_work_on_a_file() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .bySoftware("2026-03-10T08:00:00Z", "act-done", SUBSTANTIVE);
        assertThat(clocks.names("INACTIVITY_30")).containsExactly("deadline-started");
        assertThat(clocks.names("FIRST_ACT")).containsExactly("deadline-started");
    }

    @Test
    void a_suspended_investigation_lets_its_terms_wait_and_an_imminent_danger_lets_them_run() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-05T08:00:00Z", "investigation-suspended")
                .passes("2026-03-20T08:00:00Z", "PROGRAMME");
        assertThat(clocks.names("PROGRAMME")).containsExactly("deadline-started", "deadline-paused");
        assertThat(clocks.names("FIRST_ACT")).containsExactly("deadline-started");

        clocks.on("2026-03-25T08:00:00Z", "report-triaged", Map.of("urgency", "U0", "withInvestigation", true));
        assertThat(due(clocks.events("PROGRAMME"))).isEqualTo("2026-04-02T05:59:59.999999Z");
        DeadlineMoved moved = (DeadlineMoved) clocks.events("PROGRAMME").getLast();
        assertThat(moved.resumedAt()).contains(Instant.parse("2026-03-25T08:00:00Z"));
        assertThat(moved.explanation().en())
                .startsWith("Approve the programme of the investigation by 2026-04-01T23:59:59");
        assertThat(due(clocks.events("FIRST_ACT_U0"))).isEqualTo("2026-03-25T20:00:00Z");
    }

    @Test
    void an_imminent_danger_that_was_known_before_the_suspension_and_arrives_after_it_lets_the_terms_run() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-05T08:00:00Z", "investigation-suspended")
                .on("2026-03-04T08:00:00Z", "report-triaged", Map.of("urgency", "U0", "withInvestigation", true))
                .passes("2026-03-13T06:00:00Z", "PROGRAMME");
        assertThat(due(clocks.events("PROGRAMME"))).isEqualTo("2026-03-13T05:59:59.999999Z");
        assertThat(clocks.names("PROGRAMME"))
                .containsExactly("deadline-started", "deadline-paused", "deadline-moved", "deadline-breached");
    }

    @Test
    void an_act_while_the_term_waits_is_in_time() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-05T08:00:00Z", "investigation-suspended")
                .on("2026-05-05T08:00:00Z", "programme-approved");
        assertThat(clocks.events("PROGRAMME").getLast())
                .isInstanceOfSatisfying(
                        DeadlineMet.class, met -> assertThat(met.inTime()).isTrue());
    }

    @Test
    void a_suspension_after_the_end_of_a_term_comes_too_late() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-13T06:00:00Z", "investigation-suspended")
                .passes("2026-03-13T07:00:00Z", "PROGRAMME");
        assertThat(clocks.names("PROGRAMME")).containsExactly("deadline-started", "deadline-breached");
    }

    @Test
    void an_act_is_due_on_its_date_and_a_person_moves_it() {
        clocks.on("2026-03-02T08:00:00Z", "act-ordered", act("due", "2026-03-12T12:00:00Z"));
        DeadlineStarted started = (DeadlineStarted)
                clocks.events("ACT_DUE", TermObject.ACT, THING).getFirst();
        assertThat(started.due()).isEqualTo("2026-03-12T12:00:00Z");
        assertThat(started.about()).contains(THING);
        assertThat(started.explanation().en())
                .startsWith("Carry out the act that was ordered by 2026-03-12T06:00-06:00: until the date set with"
                        + " order of the act");

        clocks.on("2026-03-05T08:00:00Z", "act-due-moved", act("to", "2026-03-20T12:00:00Z"))
                .on("2026-03-06T08:00:00Z", "act-due-moved", act("to", "2026-03-20T12:00:00Z"))
                .passes("2026-03-12T12:00:01Z", "ACT_DUE", TermObject.ACT, THING);
        assertThat(clocks.names("ACT_DUE", TermObject.ACT, THING))
                .containsExactly("deadline-started", "deadline-moved");
        clocks.passes("2026-03-20T12:00:01Z", "ACT_DUE", TermObject.ACT, THING)
                .on("2026-03-21T08:00:00Z", "act-withdrawn", Map.of("actId", THING.toString()));
        assertThat(clocks.names("ACT_DUE", TermObject.ACT, THING))
                .containsExactly("deadline-started", "deadline-moved", "deadline-breached", "deadline-met");
    }

    @Test
    void an_act_that_gets_a_later_date_after_its_breach_is_due_then_and_an_earlier_date_changes_nothing() {
        clocks.on("2026-03-02T08:00:00Z", "act-ordered", act("due", "2026-03-12T12:00:00Z"))
                .passes("2026-03-12T12:00:01Z", "ACT_DUE", TermObject.ACT, THING)
                .on("2026-03-13T08:00:00Z", "act-due-moved", act("to", "2026-03-11T12:00:00Z"));
        assertThat(clocks.names("ACT_DUE", TermObject.ACT, THING))
                .containsExactly("deadline-started", "deadline-breached");
        clocks.on("2026-03-13T09:00:00Z", "act-due-moved", act("to", "2026-03-20T12:00:00Z"))
                .passes("2026-03-20T12:00:00Z", "ACT_DUE", TermObject.ACT, THING);
        assertThat(due(clocks.events("ACT_DUE", TermObject.ACT, THING))).isEqualTo("2026-03-20T12:00:00Z");
        assertThat(clocks.names("ACT_DUE", TermObject.ACT, THING))
                .containsExactly("deadline-started", "deadline-breached", "deadline-moved");
        clocks.passes("2026-03-20T12:00:01Z", "ACT_DUE", TermObject.ACT, THING);
        assertThat(clocks.names("ACT_DUE", TermObject.ACT, THING)).endsWith("deadline-moved", "deadline-breached");
    }

    @Test
    void data_that_expire_are_to_be_explained_and_each_renewal_begins_a_period() {
        clocks.on("2026-03-02T08:00:00Z", "preservation-confirmed", preservation("2026-04-01T12:00:00Z"))
                .on("2026-03-20T08:00:00Z", "preservation-renewed", preservation("2026-05-01T12:00:00Z"));
        assertThat(clocks.names("PRESERVATION_RENEWAL", TermObject.PRESERVATION, THING))
                .containsExactly("deadline-started", "deadline-met", "deadline-started");
        clocks.passes("2026-05-01T12:00:01Z", "PRESERVATION_RENEWAL", TermObject.PRESERVATION, THING);
        List<DeadlineEvent> renewal = clocks.events("PRESERVATION_RENEWAL", TermObject.PRESERVATION, THING);
        assertThat(renewal.getLast())
                .isInstanceOfSatisfying(DeadlineBreached.class, breached -> assertThat(breached.about())
                        .isEqualTo(Optional.of(THING)));
        assertThat(clocks.names("EXPIRY_EXPLANATION", TermObject.PRESERVATION, THING))
                .containsExactly("deadline-started");
        clocks.on("2026-05-02T08:00:00Z", "expiry-explained", Map.of("preservationId", THING.toString()));
        assertThat(clocks.names("EXPIRY_EXPLANATION", TermObject.PRESERVATION, THING))
                .containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void another_state_is_not_reminded_of_a_request_that_was_withdrawn() {
        Map<String, Object> letter = Map.of("assistanceId", THING.toString());
        clocks.on("2026-03-02T08:00:00Z", "assistance-requested", letter)
                .on("2026-03-20T08:00:00Z", "assistance-withdrawn", letter);
        assertThat(clocks.names("ASSISTANCE_CHASE", TermObject.ASSISTANCE, THING))
                .containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void volatile_evidence_is_safe_before_the_earlier_of_a_day_and_its_own_date() {
        clocks.on("2026-03-02T08:00:00Z", "evidence-identified", volatileUntil(THING, "2026-03-02T20:00:00Z"))
                .on("2026-03-02T08:00:00Z", "evidence-identified", volatileUntil(OTHER, "2026-03-30T20:00:00Z"))
                .on("2026-03-02T10:00:00Z", "evidence-secured", Map.of("evidenceId", THING.toString()));
        assertThat(due(clocks.events("VOLATILE_SECURED", TermObject.EVIDENCE, THING)))
                .isEqualTo("2026-03-02T20:00:00Z");
        assertThat(due(clocks.events("VOLATILE_SECURED", TermObject.EVIDENCE, OTHER)))
                .isEqualTo("2026-03-03T08:00:00Z");
        assertThat(clocks.names("VOLATILE_SECURED", TermObject.EVIDENCE, THING))
                .containsExactly("deadline-started", "deadline-met");
        clocks.on(
                "2026-03-02T11:00:00Z",
                "preservation-requested",
                Map.of("preservationId", THING.toString(), "evidence", List.of(OTHER.toString())));
        assertThat(clocks.names("VOLATILE_SECURED", TermObject.EVIDENCE, OTHER))
                .containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void a_party_is_told_or_does_not_want_to_be_told_and_danger_is_no_answer() {
        Map<String, Object> called = Map.of("noticeId", THING.toString(), "party", OTHER.toString());
        clocks.bySoftware("2026-03-02T08:00:00Z", "notice-called", called)
                .on("2026-03-02T09:00:00Z", "notice-withheld", with(called, "ground", "DANGER"));
        assertThat(clocks.names("MILESTONE_TOLD", TermObject.NOTICE, THING)).containsExactly("deadline-started");
        clocks.on("2026-03-02T10:00:00Z", "notice-given", called)
                .on("2026-03-03T10:00:00Z", "notice-contested", called);
        assertThat(clocks.names("MILESTONE_TOLD", TermObject.NOTICE, THING))
                .containsExactly("deadline-started", "deadline-met", "deadline-contested");
    }

    @Test
    void a_notice_that_was_read_at_the_door_is_no_update_by_a_person() {
        Map<String, Object> read = Map.of("noticeId", OTHER.toString(), "party", THING.toString());
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-03T08:00:00Z", "notice-given", with(read, "channelClass", "OWN_DOOR"));
        assertThat(clocks.names("STATUS_UPDATE", TermObject.PARTY, THING)).containsExactly("deadline-started");
        clocks.on("2026-03-04T08:00:00Z", "notice-given", with(read, "channelClass", "PHONE"));
        assertThat(clocks.names("STATUS_UPDATE", TermObject.PARTY, THING)).contains("deadline-met");
    }

    @Test
    void each_dossier_waits_for_a_supervisor_who_approves_or_refuses_it() {
        clocks.on("2026-03-02T08:00:00Z", "dossier-ordered", Map.of("dossierId", THING.toString()))
                .on("2026-03-02T09:00:00Z", "dossier-ordered", Map.of("dossierId", OTHER.toString()))
                .on("2026-03-03T08:00:00Z", "dossier-approved", Map.of("dossierId", THING.toString()))
                .on("2026-03-04T08:00:00Z", "dossier-refused", Map.of("dossierId", OTHER.toString()));
        for (UUID dossier : List.of(THING, OTHER)) {
            assertThat(clocks.names("DOSSIER_APPROVAL", TermObject.DOSSIER, dossier))
                    .containsExactly("deadline-started", "deadline-met");
        }
    }

    @Test
    void a_limitation_ends_on_its_date_and_the_next_qualification_moves_it() {
        clocks.on("2026-03-02T08:00:00Z", "offence-qualified", Map.of("limitationOn", "2031-03-02T06:00:00Z"))
                .on("2026-04-02T08:00:00Z", "offence-qualified", Map.of("limitationOn", "2029-03-02T06:00:00Z"))
                .on("2026-05-02T08:00:00Z", "offence-qualified")
                .on("2026-06-02T08:00:00Z", "charges-filed");
        assertThat(clocks.names("LIMITATION")).containsExactly("deadline-started", "deadline-moved", "deadline-met");
        assertThat(due(clocks.events("LIMITATION"))).isEqualTo("2029-03-02T06:00:00Z");
    }

    @Test
    void the_end_of_a_file_withdraws_what_it_owes_and_its_reopening_is_work_again() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-05T08:00:00Z", "archive-proposed")
                .on("2026-03-10T08:00:00Z", "file-archived");
        assertThat(clocks.names("PROGRAMME")).containsExactly("deadline-started", "deadline-withdrawn");
        assertThat(clocks.names("INACTIVITY_30")).containsExactly("deadline-started", "deadline-withdrawn");
        assertThat(clocks.names("ARCHIVE_REVIEW")).containsExactly("deadline-started", "deadline-met");
        clocks.bySoftware("2026-04-01T08:00:00Z", "reopening-review-called", Map.of())
                .on("2026-04-02T08:00:00Z", "file-reopened");
        assertThat(clocks.names("REOPENING_REVIEW")).containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("INACTIVITY_30"))
                .containsExactly("deadline-started", "deadline-withdrawn", "deadline-started");
    }

    @Test
    void an_end_from_outside_withdraws_nothing_until_a_supervisor_has_kept_it() {
        clocks.on("2026-03-02T08:00:00Z", "file-taken", TAKEN)
                .on("2026-03-05T08:00:00Z", "end-imposed")
                .bySoftware("2026-03-05T08:00:01Z", "reopening-review-called", Map.of());
        assertThat(clocks.names("INACTIVITY_30")).containsExactly("deadline-started");
        assertThat(clocks.names("REOPENING_REVIEW")).containsExactly("deadline-started");
        clocks.on("2026-03-06T08:00:00Z", "reopening-declined");
        assertThat(clocks.names("INACTIVITY_30")).containsExactly("deadline-started", "deadline-withdrawn");
        assertThat(clocks.names("REOPENING_REVIEW")).containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void each_new_threat_is_reviewed_within_two_days_and_a_review_names_those_that_it_answers() {
        Map<String, Object> cause = Map.of("cause", THING.toString());
        clocks.bySoftware("2026-03-02T08:00:00Z", "programme-review-called", cause)
                .bySoftware("2026-03-02T09:00:00Z", "programme-review-called", Map.of("cause", OTHER.toString()))
                .on("2026-03-03T08:00:00Z", "programme-reviewed", Map.of("causes", List.of(THING.toString())));
        assertThat(due(clocks.events("REVIEW_ON_THREAT", TermObject.REVIEW_CAUSE, THING)))
                .isEqualTo("2026-03-04T08:00:00Z");
        assertThat(clocks.names("REVIEW_ON_THREAT", TermObject.REVIEW_CAUSE, THING))
                .containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("REVIEW_ON_THREAT", TermObject.REVIEW_CAUSE, OTHER))
                .containsExactly("deadline-started");
    }

    private static Map<String, Object> act(String field, String date) {
        return Map.of("actId", THING.toString(), field, date);
    }

    private static Map<String, Object> preservation(String heldUntil) {
        return Map.of("preservationId", THING.toString(), "heldUntil", heldUntil);
    }

    private static Map<String, Object> volatileUntil(UUID evidence, String date) {
        return Map.of("evidenceId", evidence.toString(), "volatileUntil", date);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(field, value);
        return more;
    }
}
