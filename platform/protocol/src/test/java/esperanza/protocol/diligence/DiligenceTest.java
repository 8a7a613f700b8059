package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.diligence.ItemStatus.Proven;
import esperanza.protocol.term.DemonstrationProfile;
import esperanza.protocol.term.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an item is at an instant. The case of every example was registered on 1 March at 08:00. */
class DiligenceTest {

    private static final String REGISTERED = "2026-03-01T08:00:00Z";

    private static Case registered() {
        return new Case()
                .bySystem(REGISTERED, "report-received", Map.of("imminentDanger", false))
                .bySystem(REGISTERED, "report-referred", Map.of())
                .bySystem(REGISTERED, "file-registered", Map.of("affected", List.of(Map.of("party", "p1"))));
    }

    private static Map<String, Object> notice(String id) {
        return Map.of("noticeId", id);
    }

    private static Map<String, Object> trait(String trait, String answer) {
        return Map.of("traits", List.of(Map.of("trait", trait, "answer", answer)));
    }

    @Test
    void the_first_hypothesis_is_due_then_breached_then_met_and_late_for_ever() {
        Case file = registered()
                .bySystem(REGISTERED, "hypothesis-proposed", Map.of("type", "DEFENCE_LINKED"))
                .on("2026-03-06T08:00:00Z", "hypothesis-adopted", Map.of("type", "DEFENCE_LINKED"));

        assertThat(file.status("HP-01", "2026-03-03T08:00:00Z")).isEqualTo("DUE");
        assertThat(file.item("HP-01", "2026-03-03T08:00:00Z").due()).contains(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(file.status("HP-01", "2026-03-05T08:00:00Z")).isEqualTo("BREACHED");
        ItemStatus met = file.item("HP-01", "2026-03-07T08:00:00Z");
        assertThat(met.status()).isEqualTo(ItemStatus.Status.MET);
        assertThat(met.lateBy()).contains(Duration.ofDays(2));
        assertThat(met.provenBy()).extracting(Proven::event).containsExactly("hypothesis-adopted");
    }

    @Test
    void an_act_counts_from_its_recording_whatever_it_claims() {
        Case file = registered()
                .claimed("2026-03-02T08:00:00Z", "2026-03-05T08:00:00Z", "act-done", Map.of("type", "WITNESS"));

        assertThat(file.status("EV-05", "2026-03-04T08:00:00Z")).isEqualTo("NOT_MET");
        assertThat(file.status("EV-05", "2026-03-05T08:00:00Z")).isEqualTo("MET");
    }

    @Test
    void the_programme_is_reviewed_in_its_time_and_for_each_new_threat_by_name() {
        Case file = new Case()
                .on("2026-03-01T08:00:00Z", "programme-approved", Map.of("version", 1))
                .on("2026-03-20T08:00:00Z", "programme-reviewed", causes())
                .bySystem("2026-03-21T08:00:00Z", "programme-review-called", Map.of("cause", "t1"))
                .bySystem("2026-03-22T08:00:00Z", "programme-review-called", Map.of("cause", "t2"))
                .on("2026-03-23T08:00:00Z", "programme-reviewed", causes("t1"))
                .on("2026-03-24T08:00:00Z", "programme-reviewed", causes("t2"));
        assertThat(file.status("HP-09", "2026-02-28T08:00:00Z")).isEqualTo("NOT_APPLICABLE NO_OCCASION");
        assertThat(file.status("HP-09", "2026-03-20T08:00:00Z")).isEqualTo("MET");
        assertThat(file.status("HP-09", "2026-03-21T08:00:00Z")).isEqualTo("NOT_MET");
        assertThat(file.status("HP-09", "2026-03-23T08:00:00Z")).isEqualTo("NOT_MET");
        assertThat(file.status("HP-09", "2026-03-24T08:00:00Z")).isEqualTo("MET");
    }

    private static Map<String, Object> causes(String... causes) {
        return Map.of("version", 1, "causes", List.of(causes));
    }

    @Test
    void a_contested_notice_is_met_again_when_the_person_confirms_that_it_was_given() {
        Case file = registered()
                .bySystem("2026-03-10T08:00:00Z", "notice-called", notice("n1"))
                .on("2026-03-11T08:00:00Z", "notice-given", notice("n1"))
                .on("2026-03-12T08:00:00Z", "notice-contested", notice("n1"))
                .on("2026-03-14T08:00:00Z", "notice-given", notice("n1"))
                .on("2026-03-15T08:00:00Z", "notice-confirmed", notice("n1"));

        assertThat(file.status("VI-01", "2026-03-10T09:00:00Z")).isEqualTo("DUE");
        assertThat(file.status("VI-01", "2026-03-11T09:00:00Z")).isEqualTo("MET");
        assertThat(file.status("VI-01", "2026-03-12T09:00:00Z")).isEqualTo("CONTESTED");
        assertThat(file.status("VI-01", "2026-03-14T09:00:00Z")).isEqualTo("CONTESTED");
        assertThat(file.status("VI-01", "2026-03-15T09:00:00Z")).isEqualTo("MET");
    }

    @Test
    void an_item_is_the_worst_of_the_things_it_is_asked_for() {
        Case file = registered()
                .bySystem("2026-03-10T08:00:00Z", "notice-called", notice("n1"))
                .bySystem("2026-03-10T08:00:00Z", "notice-called", notice("n2"))
                .on("2026-03-11T08:00:00Z", "notice-given", notice("n1"));

        assertThat(file.status("VI-01", "2026-03-12T08:00:00Z")).isEqualTo("DUE");
        file.on("2026-03-12T08:00:00Z", "notice-withheld", Map.of("noticeId", "n2", "ground", "DECLINED"));
        assertThat(file.status("VI-01", "2026-03-12T08:00:00Z")).isEqualTo("MET");
    }

    @Test
    void a_trait_that_the_case_does_not_have_rules_an_item_out_until_it_is_said_otherwise() {
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "traits-recorded", trait("PHONE", "NO"))
                .on("2026-03-04T08:00:00Z", "traits-recorded", trait("PHONE", "YES"));

        assertThat(file.status("EV-01", "2026-03-01T09:00:00Z")).isEqualTo("NOT_MET");
        assertThat(file.status("EV-01", "2026-03-03T08:00:00Z")).isEqualTo("NOT_APPLICABLE TRAIT");
        assertThat(file.status("EV-01", "2026-03-05T08:00:00Z")).isEqualTo("NOT_MET");
    }

    @Test
    void what_the_person_declined_and_what_had_no_occasion_does_not_apply() {
        Case file = registered()
                .on(
                        "2026-03-02T08:00:00Z",
                        "interview-recorded",
                        Map.of("answers", List.of(Map.of("what", "DEFENCE_LINK", "answer", "DECLINED"))));

        assertThat(file.status("IN-03", "2026-03-02T09:00:00Z")).isEqualTo("NOT_APPLICABLE DECLINED");
        assertThat(file.status("VI-03", "2026-03-02T09:00:00Z")).isEqualTo("NOT_APPLICABLE NO_OCCASION");
        assertThat(file.status("UR-04", "2026-03-02T09:00:00Z")).isEqualTo("NOT_APPLICABLE NO_OCCASION");
        file.on("2026-03-03T08:00:00Z", "report-triaged", Map.of("urgency", "U0"));
        assertThat(file.status("UR-04", "2026-03-03T08:30:00Z")).isEqualTo("DUE");
    }

    @Test
    void an_urgent_decision_is_due_from_the_first_word_of_danger_though_nobody_triages() {
        Case danger = new Case()
                .on(REGISTERED, "report-received", Map.of("imminentDanger", true))
                .on("2026-03-01T10:00:00Z", "report-triaged", Map.of("urgency", "U0"));
        assertThat(danger.status("UR-04", "2026-03-01T09:00:00Z")).isEqualTo("DUE");
        assertThat(danger.item("UR-04", "2026-03-01T12:00:00Z").due()).contains(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(danger.status("UR-04", "2026-03-01T12:00:00Z")).isEqualTo("BREACHED");

        Case later = registered()
                .on("2026-03-02T08:00:00Z", "danger-recognised", Map.of())
                .on("2026-03-04T08:00:00Z", "danger-recognised", Map.of());
        assertThat(later.item("UR-04", "2026-03-05T08:00:00Z").due()).contains(Instant.parse("2026-03-02T11:00:00Z"));
    }

    @Test
    void what_the_person_is_said_to_have_declined_is_contested_by_the_person() {
        Map<String, Object> declined =
                Map.of("offered", List.of(Map.of("what", "COUNSEL", "answer", "DECLINED")), "party", "p1");
        Map<String, Object> counsel = Map.of("what", List.of("COUNSEL"), "party", "p1");
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "contact-recorded", declined)
                .on("2026-03-03T08:00:00Z", "contact-contested", Map.of("what", List.of("INTERPRETER")))
                .on("2026-03-04T08:00:00Z", "contact-contested", counsel)
                .on("2026-03-05T08:00:00Z", "contact-confirmed", counsel);

        assertThat(file.status("VI-02", "2026-03-03T09:00:00Z")).isEqualTo("NOT_APPLICABLE DECLINED");
        assertThat(file.status("VI-02", "2026-03-04T09:00:00Z")).isEqualTo("CONTESTED");
        assertThat(file.status("VI-02", "2026-03-05T09:00:00Z")).isEqualTo("NOT_APPLICABLE DECLINED");
    }

    @Test
    void a_refusal_of_one_party_or_one_that_was_given_back_rules_nothing_out() {
        Map<String, Object> refusal = Map.of("purpose", "PROTECTION");
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "consent-withdrawn", Map.of("purpose", "PROTECTION", "onlyFor", "p1"))
                .on("2026-03-03T08:00:00Z", "consent-withdrawn", refusal)
                .on("2026-03-04T08:00:00Z", "consent-given", refusal);

        assertThat(file.status("UR-03", "2026-03-02T09:00:00Z")).isEqualTo("NOT_MET");
        assertThat(file.status("UR-03", "2026-03-03T09:00:00Z")).isEqualTo("NOT_APPLICABLE DECLINED");
        assertThat(file.status("UR-03", "2026-03-04T09:00:00Z")).isEqualTo("NOT_MET");
    }

    @Test
    void an_empty_list_of_consents_proves_nothing() {
        Case file = new Case().on(REGISTERED, "report-received", Map.of("consents", Map.of()));
        assertThat(file.status("IN-08", REGISTERED)).isNotEqualTo("MET");
        file.on("2026-03-02T08:00:00Z", "report-received", Map.of("consents", Map.of("PROTECTION", "GIVEN")));
        assertThat(file.status("IN-08", "2026-03-02T08:00:00Z")).isEqualTo("MET");
    }

    @Test
    void software_proves_nothing() {
        assertThat(registered()
                        .bySystem("2026-03-02T08:00:00Z", "hypothesis-adopted", Map.of("type", "DEFENCE_LINKED"))
                        .status("HP-01", "2026-03-02T09:00:00Z"))
                .isEqualTo("DUE");
    }

    /** With the fields of the events that protection publishes. */
    @Test
    void protection_proves_what_was_assessed_offered_and_asked() {
        String at = "2026-03-02T08:00:00Z";
        Case file = registered()
                .on(REGISTERED, "report-referred", Map.of("referrals", List.of(Map.of("to", "PROTECTION"))))
                .on("2026-03-01T10:00:00Z", "urgent-measure-decided", Map.of("measureId", "m1"));
        List<String> items = List.of("UR-06", "UR-07", "PR-01", "PR-02", "PR-03", "PR-05");
        assertThat(items)
                .extracting(item -> file.status(item, at))
                .containsExactly("NOT_MET", "NOT_MET", "DUE", "NOT_MET", "NOT_MET", "NOT_MET");
        assertThat(file.item("PR-01", at).due()).contains(Instant.parse("2026-03-12T05:59:59.999999Z"));
        file.on(at, "support-offered", Map.of("party", "p1", "answer", "DECLINED"))
                .on(at, "children-assessed", Map.of("found", "NONE"))
                .on(at, "risk-assessed", Map.of("level", "HIGH"))
                .on(at, "measures-agreed", Map.of("offerId", "o1"))
                .on(at, "collective-considered", Map.of("outcome", "BOTH"))
                .on(at, "work-effect-asked", Map.of("effects", List.of()));
        assertThat(items).extracting(item -> file.status(item, at)).containsOnly("MET");
    }

    @Test
    void a_denial_is_complete_once_the_person_was_told_how_to_appeal() {
        Case file = registered();
        String at = "2026-06-01T08:00:00Z";
        assertThat(file.status("PR-04", at)).isEqualTo("NOT_APPLICABLE NO_OCCASION");
        file.on("2026-03-01T09:00:00Z", "measure-denied", Map.of("measureId", "m1", "appealTold", false));
        assertThat(file.status("PR-04", at)).isEqualTo("NOT_MET");
        file.on("2026-03-02T09:00:00Z", "measure-denied", Map.of("measureId", "m1", "appealTold", true));
        assertThat(file.status("PR-04", at)).isEqualTo("MET");
    }

    @Test
    void the_end_of_a_measure_asks_that_the_appeal_was_told_and_without_an_end_nothing_is_asked() {
        Case file = registered()
                .on("2026-03-01T09:00:00Z", "report-referred", Map.of("referrals", List.of(Map.of("to", "PROTECTION"))))
                .on("2026-03-01T10:00:00Z", "urgent-measure-decided", Map.of("measureId", "m1"));
        assertThat(file.at("2026-06-01T08:00:00Z").stream().map(ItemStatus::status))
                .doesNotContain(ItemStatus.Status.NOT_COMPUTED);
        assertThat(file.status("PR-04", "2026-06-01T08:00:00Z")).isEqualTo("NOT_APPLICABLE NO_OCCASION");
        file.on("2026-06-01T09:00:00Z", "measure-ended", Map.of("measureId", "m1", "appealTold", true));
        assertThat(file.status("PR-04", "2026-06-01T10:00:00Z")).isEqualTo("MET");
    }

    @Test
    void a_search_counts_only_after_the_last_threat() {
        Case file = registered().on("2026-03-02T08:00:00Z", "linked-cases-searched");
        assertThat(file.status("PA-01", "2026-03-02T09:00:00Z")).isEqualTo("MET");
        file.bySystem("2026-03-03T08:00:00Z", "report-received", Map.of());
        assertThat(file.status("PA-01", "2026-03-03T09:00:00Z")).isEqualTo("NOT_MET");
    }

    @Test
    void evidence_is_judged_by_its_last_check() {
        Map<String, Object> item = Map.of("evidenceId", "e1");
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "evidence-identified", item)
                .on("2026-03-02T09:00:00Z", "evidence-secured", item)
                .on("2026-03-02T10:00:00Z", "integrity-checked", Map.of("evidenceId", "e1", "result", "MATCHES"))
                .on("2026-03-03T10:00:00Z", "integrity-checked", Map.of("evidenceId", "e1", "result", "DIFFERS"));

        assertThat(file.status("EV-08", "2026-03-02T11:00:00Z")).isEqualTo("MET");
        assertThat(file.status("EV-08", "2026-03-03T11:00:00Z")).isEqualTo("NOT_MET");
    }

    @Test
    void a_justified_omission_stays_undone_and_an_answer_lifts_no_contest() {
        Map<String, Object> contest = Map.of("item", "HP-08", "contestId", "c1");
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "omission-justified", Map.of("item", "HP-06"))
                .on("2026-03-02T08:00:00Z", "programme-approved")
                .on("2026-03-03T08:00:00Z", "item-contested", contest)
                .on("2026-03-04T08:00:00Z", "contest-answered", contest)
                .on("2026-03-05T08:00:00Z", "contest-withdrawn", contest)
                .on("2026-03-05T08:00:00Z", "justification-withdrawn", Map.of("item", "HP-06"));

        ItemStatus omitted = file.item("HP-06", "2026-03-02T09:00:00Z");
        assertThat(omitted.status()).isEqualTo(ItemStatus.Status.NOT_MET);
        assertThat(omitted.isUnmet()).isTrue();
        assertThat(omitted.justification()).map(Proven::event).contains("omission-justified");
        assertThat(file.item("HP-06", "2026-03-05T09:00:00Z").justification()).isEmpty();
        assertThat(file.status("HP-08", "2026-03-04T09:00:00Z")).isEqualTo("CONTESTED");
        assertThat(file.item("HP-08", "2026-03-04T09:00:00Z").contests()).containsExactly("c1");
        assertThat(file.status("HP-08", "2026-03-05T09:00:00Z")).isEqualTo("MET");
    }

    /** Seeds are fixed, so a failure can be repeated. */
    @Test
    void nothing_that_comes_later_alters_what_was_the_case_at_an_instant() {
        List<String> names = Checklists.shipped().events().distinct().toList();
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Fact> all = new ArrayList<>(registered().facts());
            Instant at = Instant.parse(REGISTERED);
            for (int i = 0; i < 60; i++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(1, 5000)));
                Case one = new Case().claimed(at.toString(), at.toString(), any(random, names), anything(random));
                all.addAll(one.facts());
            }
            Instant asOf = all.get(random.nextInt(all.size())).recordedAt();
            List<Fact> known = all.stream()
                    .filter(fact -> !fact.recordedAt().isAfter(asOf))
                    .toList();
            assertThat(Case.at(asOf, all)).as("seed " + seed).isEqualTo(Case.at(asOf, known));
        }
    }

    private static String any(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static Map<String, Object> anything(Random random) {
        return Map.of(
                "item",
                any(random, List.of("HP-01", "HP-06", "VI-01")),
                "contestId",
                "c" + random.nextInt(3),
                "noticeId",
                "n" + random.nextInt(3),
                "evidenceId",
                "e" + random.nextInt(3),
                "type",
                any(random, List.of("DEFENCE_LINKED", "WITNESS")),
                "result",
                any(random, List.of("MATCHES", "DIFFERS")));
    }

    @Test
    void a_programme_is_due_from_the_taking_of_the_file_and_waits_while_the_investigation_does() {
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "file-taken")
                .on("2026-03-05T08:00:00Z", "investigation-suspended")
                .on("2026-03-09T08:00:00Z", "investigation-resumed");

        assertThat(file.status("HP-08", "2026-03-01T09:00:00Z")).isEqualTo("NOT_MET");
        assertThat(file.item("HP-08", "2026-03-04T08:00:00Z").due())
                .contains(Instant.parse("2026-03-13T06:00:00Z").minusNanos(1_000));
        assertThat(file.status("HP-08", "2026-03-06T08:00:00Z")).isEqualTo("DUE");
        assertThat(file.item("HP-08", "2026-03-06T08:00:00Z").due()).isEmpty();
        assertThat(file.item("HP-08", "2026-03-10T08:00:00Z").due())
                .contains(Instant.parse("2026-03-17T06:00:00Z").minusNanos(1_000));
        assertThat(file.status("HP-08", "2026-03-17T05:59:59.999999Z")).isEqualTo("DUE");
        assertThat(file.status("HP-08", "2026-03-17T06:00:00Z")).isEqualTo("BREACHED");
    }

    @Test
    void a_suspension_after_the_due_instant_puts_nothing_off() {
        Instant due = Instant.parse("2026-03-13T06:00:00Z").minusNanos(1_000);
        Case inTime =
                registered().on("2026-03-02T08:00:00Z", "file-taken").on(due.toString(), "investigation-suspended");
        assertThat(inTime.status("HP-08", "2026-03-14T08:00:00Z")).isEqualTo("DUE");

        Case late = registered()
                .on("2026-03-02T08:00:00Z", "file-taken")
                .on("2026-03-13T06:00:00Z", "investigation-suspended")
                .on("2026-03-20T08:00:00Z", "investigation-resumed");
        for (String asOf : List.of("2026-03-13T06:00:00Z", "2026-03-14T08:00:00Z", "2026-03-21T08:00:00Z")) {
            assertThat(late.status("HP-08", asOf)).isEqualTo("BREACHED");
            assertThat(late.item("HP-08", asOf).due()).contains(due);
        }
    }

    @Test
    void a_review_proves_its_own_period_and_the_next_one_is_owed_anew() {
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "file-taken")
                .on("2026-03-03T08:00:00Z", "programme-approved")
                .on("2026-03-20T08:00:00Z", "programme-reviewed");

        assertThat(file.status("HP-09", "2026-03-10T08:00:00Z")).isEqualTo("DUE");
        assertThat(file.status("HP-09", "2026-04-10T08:00:00Z")).isEqualTo("MET");
        assertThat(file.status("HP-09", "2026-04-20T08:00:00Z")).isEqualTo("BREACHED");
    }

    @Test
    void a_file_that_nobody_works_on_for_thirty_days_is_not_diligent_until_somebody_does() {
        Case file = registered()
                .on("2026-03-02T08:00:00Z", "file-taken")
                .on("2026-03-10T08:00:00Z", "act-done", Map.of("substantive", true))
                .on("2026-04-15T08:00:00Z", "act-done", Map.of("substantive", true));

        assertThat(file.status("TO-01", "2026-03-01T09:00:00Z")).isEqualTo("NOT_APPLICABLE NO_OCCASION");
        assertThat(file.status("TO-01", "2026-03-05T08:00:00Z")).isEqualTo("DUE");
        assertThat(file.status("TO-01", "2026-04-05T08:00:00Z")).isEqualTo("MET");
        assertThat(file.status("TO-01", "2026-04-12T08:00:00Z")).isEqualTo("BREACHED");
        assertThat(file.status("TO-01", "2026-04-16T08:00:00Z")).isEqualTo("MET");
    }

    @Test
    void the_events_to_read_are_those_of_the_list_and_of_its_terms() {
        Diligence ofTheList = new Diligence(Checklists.shipped(), new Profiles(List.of(DemonstrationProfile.load())));
        assertThat(ofTheList.events())
                .containsAll(Checklist.shipped(1).events())
                .containsAll(Checklist.shipped(2).events())
                .contains("investigation-suspended", "investigation-resumed");
        assertThat(Checklist.shipped(2).events()).doesNotContain("investigation-suspended");
        assertThatThrownBy(() -> Checklist.shipped(0)).hasMessage("There is no checklist.0.csv");
    }
}
