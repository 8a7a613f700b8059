package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.diligence.ItemStatus.Status;
import esperanza.protocol.term.DemonstrationProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What version 1 of the list took as met although its label asks for more, and what version 2 asks for. */
class SecondChecklistTest {

    private static final String LATER = "2026-03-31T08:00:00Z";
    private static final List<String> BOTH = List.of("p1", "p2");

    private int day = 1;

    private final Case file = new Case().bySystem(next(), "report-received", Map.of());

    private String next() {
        return "2026-03-%02dT08:00:00Z".formatted(day++);
    }

    private void on(String event, Map<String, Object> content) {
        file.on(next(), event, content);
    }

    private void bySystem(String event, Map<String, Object> content) {
        file.bySystem(next(), event, content);
    }

    /** Met by the lax rule, and not by the label; after one more act both say that it is met. */
    private void isMetOnlyAfter(String item, Status before, Runnable act) {
        assertThat(file.by(1, item, LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, item, LATER)).isEqualTo(before);
        act.run();
        assertThat(file.by(1, item, LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, item, LATER)).isEqualTo(Status.MET);
    }

    @Test
    void in_09_a_party_is_interviewed_again_only_with_a_cause() {
        Map<String, Object> interview = Map.of("party", "p1");
        on("interview-recorded", interview);
        on("interview-recorded", Map.of("party", "p1", "cause", "PERSON_ASKED"));
        on("interview-recorded", Map.of("party", "p2"));
        assertThat(file.by(2, "IN-09", LATER)).isEqualTo(Status.MET);
        on("interview-recorded", interview);
        assertThat(file.by(1, "IN-09", LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, "IN-09", LATER))
                .as("what was asked twice stays asked twice")
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void in_10_the_rights_are_explained_in_the_own_language() {
        List<?> rights = List.of(Map.of("what", "RIGHTS", "answer", "ANSWERED"));
        on("interview-recorded", Map.of("ownLanguage", false, "answers", rights));
        isMetOnlyAfter(
                "IN-10",
                Status.NOT_MET,
                () -> on("interview-recorded", Map.of("ownLanguage", true, "answers", rights)));
    }

    @Test
    void ur_05_each_item_of_evidence_that_is_about_to_vanish_is_secured_or_asked_to_be_kept() {
        Map<String, Object> until = Map.of("evidenceId", "e1", "volatileUntil", "2026-04-01T00:00:00Z");
        on("matter-examined", Map.of("matter", "VOLATILE_EVIDENCE"));
        on("evidence-identified", until);
        on("evidence-identified", Map.of("evidenceId", "e2", "volatileUntil", "2026-04-01T00:00:00Z"));
        on("evidence-identified", Map.of("evidenceId", "e3"));
        on("evidence-secured", Map.of("evidenceId", "e1"));
        isMetOnlyAfter(
                "UR-05",
                Status.BREACHED,
                () -> on("preservation-requested", Map.of("preservationId", "r1", "evidence", List.of("e2"))));
    }

    @Test
    void ur_05_what_is_found_later_is_due_from_then_on_and_makes_nothing_late_that_was_done_in_time() {
        on("file-taken", Map.of());
        file.on(
                "2026-03-02T20:00:00Z",
                "matter-examined",
                Map.of("matter", "VOLATILE_EVIDENCE", "found", "NOTHING_TO_DO"));
        file.on(
                "2026-12-10T08:00:00Z",
                "evidence-identified",
                Map.of("evidenceId", "e1", "volatileUntil", "2026-12-20T08:00:00Z"));
        assertThat(file.status("UR-05", "2026-12-10T09:00:00Z")).isEqualTo("DUE");
        file.on("2026-12-10T10:00:00Z", "evidence-secured", Map.of("evidenceId", "e1"));
        ItemStatus met = file.item("UR-05", "2026-12-10T11:00:00Z");
        assertThat(met.status()).isEqualTo(Status.MET);
        assertThat(met.lateBy()).isEmpty();
    }

    @Test
    void op_02_the_unit_is_a_specialised_one_or_one_was_consulted() {
        on("unit-assigned", Map.of("unit", "GENERAL", "specialised", false));
        isMetOnlyAfter(
                "OP-02",
                Status.NOT_MET,
                () -> on("unit-assigned", Map.of("unit", "GENERAL", "specialised", false, "consulted", "DEFENDERS")));
    }

    @Test
    void op_02_a_specialised_unit_that_gave_the_file_away_is_in_charge_no_more() {
        on("unit-assigned", Map.of("unit", "DEFENDERS", "specialised", true));
        assertThat(file.by(2, "OP-02", LATER)).isEqualTo(Status.MET);
        on("unit-assigned", Map.of("unit", "GENERAL", "specialised", false));
        assertThat(file.by(1, "OP-02", LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, "OP-02", LATER)).isEqualTo(Status.NOT_MET);
    }

    @Test
    void hp_10_each_party_is_told_that_the_first_hypothesis_was_discarded() {
        on("hypothesis-discarded", Map.of("type", "DEFENCE_LINKED"));
        BOTH.forEach(party -> bySystem("notice-called", discarded(party)));
        on("notice-given", discarded("p1"));
        isMetOnlyAfter("HP-10", Status.BREACHED, () -> on("notice-given", discarded("p2")));
    }

    private static Map<String, Object> discarded(String party) {
        return Map.of("noticeId", "n-" + party, "party", party, "milestone", "HYPOTHESIS_DISCARDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-joined", "case-linked", "parties-added"})
    void pa_01_linked_cases_are_searched_after_the_last_threat_whichever_event_tells_of_it(String threat) {
        on("linked-cases-searched", Map.of("searchId", "s1"));
        bySystem(threat, Map.of());
        isMetOnlyAfter("PA-01", Status.NOT_MET, () -> on("linked-cases-searched", Map.of("searchId", "s2")));
    }

    @Test
    void pa_02_the_decision_rests_on_the_last_search() {
        on("linked-cases-searched", Map.of("searchId", "s1"));
        on("linked-cases-searched", Map.of("searchId", "s2"));
        on("joinder-decided", Map.of("searchId", "s1", "decision", "SEPARATE"));
        isMetOnlyAfter(
                "PA-02", Status.NOT_MET, () -> on("joinder-decided", Map.of("searchId", "s2", "decision", "SEPARATE")));
    }

    @Test
    void ev_11_reading_the_file_is_no_act_of_a_line_and_a_line_that_goes_on_has_no_end() {
        on("line-opened", Map.of("lineId", "l1"));
        on("act-done", Map.of("lineId", "l1", "substantive", false));
        isMetOnlyAfter("EV-11", Status.NOT_MET, () -> on("line-closed", Map.of("lineId", "l1")));
        on("line-resumed", Map.of("lineId", "l2"));
        assertThat(file.by(2, "EV-11", LATER)).as("another line").isEqualTo(Status.MET);
        on("line-resumed", Map.of("lineId", "l1"));
        assertThat(file.by(1, "EV-11", LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, "EV-11", LATER)).isEqualTo(Status.NOT_MET);
    }

    @Test
    void vi_04_each_party_is_heard_about_a_plea_before_the_judgment() {
        on("plea-offered", Map.of("affected", BOTH));
        on("party-heard", heard("p1", "PLEA"));
        isMetOnlyAfter("VI-04", Status.NOT_MET, () -> on("party-heard", heard("p2", "PLEA")));

        String held = next();
        on("judgment-delivered", Map.of("affected", BOTH));
        on("plea-offered", Map.of("affected", List.of("p3")));
        on("judgment-delivered", Map.of("affected", List.of("p3")));
        on("party-heard", heard("p3", "PLEA"));
        assertThat(file.by(1, "VI-04", LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, "VI-04", LATER)).as("heard after the judgment").isEqualTo(Status.NOT_MET);
        file.claimed(held, next(), "party-heard", heard("p3", "PLEA"));
        assertThat(file.by(2, "VI-04", LATER))
                .as("heard in time, written down later")
                .isEqualTo(Status.MET);
    }

    @Test
    void vi_04_each_party_is_heard_before_an_accused_is_released() {
        on("party-heard", heard("p1", "RELEASE"));
        on("precautionary-measure-ended", Map.of("affected", BOTH, "release", true));
        on("party-heard", heard("p2", "RELEASE"));
        assertThat(file.by(1, "VI-04", LATER)).isEqualTo(Status.MET);
        assertThat(file.by(2, "VI-04", LATER)).as("p2 was heard afterwards").isEqualTo(Status.NOT_MET);
    }

    @Test
    void vi_04_a_measure_that_ends_without_a_release_asks_for_no_hearing() {
        on("precautionary-measure-ended", Map.of("affected", BOTH, "release", false));
        assertThat(file.by(1, "VI-04", LATER)).isEqualTo(Status.NOT_MET);
        assertThat(file.by(2, "VI-04", LATER)).isEqualTo(Status.NOT_APPLICABLE);
    }

    private static Map<String, Object> heard(String party, String before) {
        return Map.of("party", party, "before", before, "how", "PERSON");
    }

    @Test
    void a_case_is_asked_by_the_version_that_is_in_force_at_the_instant_of_the_question() {
        on("unit-assigned", Map.of("unit", "GENERAL", "specialised", false));
        Checklist second = Checklist.shipped(2);
        Instant day = second.since(DemonstrationProfile.load().zone());
        assertThat(file.status("OP-02", day.minus(Duration.ofNanos(1_000)).toString()))
                .isEqualTo("MET");
        assertThat(file.status("OP-02", day.toString())).isEqualTo("NOT_MET");
    }

    @Test
    void both_versions_ask_for_the_same_71_items_with_the_same_marks() {
        assertThat(Checklist.shipped(2).items())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts")
                .isEqualTo(Checklist.shipped(1).items());
    }
}
