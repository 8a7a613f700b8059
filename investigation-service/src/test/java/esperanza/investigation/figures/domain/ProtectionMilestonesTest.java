package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static esperanza.investigation.figures.domain.Example.reported;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.disclosure.Disclosure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delivery of protection, counted by hand. */
class ProtectionMilestonesTest {

    private static final String DECIDED = "2025-02-01T10:00:00Z";
    private static final Map<String, Object> GRANTED = Map.of("measureId", "m1", "decidedAt", DECIDED, "planId", "p");
    private static final Map<String, Object> GIVEN = Map.of("measureId", "m1", "granted", true);
    private static final Set<String> REFUSALS = Set.of(
            "protection.measure-declined",
            "protection.measure-returned",
            "protection.plan-left",
            "protection.plan-paused");
    private static final long SEED = 20_261_201;
    private static final int HISTORIES = 500;
    private static final int EVENTS = 60;
    private static final int HOURS_APART = 40;

    /** The term begins with the decision, which was recorded a day later here. */
    @ParameterizedTest
    @CsvSource({
        "2025-02-02T10:00:00Z, DELIVERED_24H, GAP_1D",
        "2025-02-02T10:00:01Z, DELIVERED_72H, DELIVERED_24H",
        "2025-02-04T10:00:00Z, DELIVERED_72H, GAP_3D",
        "2025-02-04T10:00:01Z, DELIVERED_30D, DELIVERED_72H",
        "2025-02-08T10:00:00Z, GAP_3D, GAP_7D",
        "2025-03-03T10:00:00Z, DELIVERED_30D, GAP_30D",
        "2025-03-03T10:00:01Z, GAP_30D, DELIVERED_30D"
    })
    void a_granted_measure_is_delivered_within_the_terms_that_it_kept_and_was_missing_for_the_others(
            String handedOver, String reached, String not) {
        Example delivered = reported()
                .on("2025-02-02T10:00:00Z", "protection.measure-granted", GRANTED)
                .on(handedOver, "protection.measure-handed-over", GIVEN);
        assertThat(delivered.reached("DELIVERED")).isEqualTo(handedOver);
        assertThat(delivered.reached(reached)).isNotEmpty();
        assertThat(delivered.reached(not)).isEmpty();
        assertThat(delivered.reached("URGENT_DELIVERED")).isEmpty();
    }

    @Test
    void a_measure_that_nobody_handed_over_is_missing_from_the_day_on_which_it_was_due() {
        Example granted = reported().on(DECIDED, "protection.measure-granted", GRANTED);
        assertThat(granted.reached("GAP_1D")).isEqualTo("2025-02-02T10:00:00Z");
        assertThat(granted.reached("GAP_30D")).isEqualTo("2025-03-03T10:00:00Z");
        assertThat(granted.reached("DELIVERED")).isEmpty();
    }

    @Test
    void another_measure_that_was_handed_over_hides_no_gap() {
        Example delivered = reported()
                .on(DECIDED, "protection.measure-granted", GRANTED)
                .on(DECIDED, "protection.measure-granted", Map.of("measureId", "m2", "decidedAt", DECIDED))
                .on("2025-02-01T12:00:00Z", "protection.measure-handed-over", GIVEN);
        assertThat(delivered.reached("DELIVERED_24H")).isEqualTo("2025-02-01T12:00:00Z");
        assertThat(delivered.reached("GAP_1D")).isEqualTo("2025-02-02T10:00:00Z");
    }

    /** The decision is an event of the plan, and the handover one of the measure: they arrive in any order. */
    @Test
    void a_handover_that_arrives_before_its_decision_ends_the_same_term() {
        Example delivered = reported()
                .on("2025-02-01T12:00:00Z", "protection.measure-handed-over", GIVEN)
                .on(DECIDED, "protection.measure-granted", GRANTED);
        assertThat(delivered.reached("DELIVERED_24H")).isEqualTo("2025-02-01T12:00:00Z");
        assertThat(delivered.reached("GAP_1D")).isEmpty();
    }

    @Test
    void an_urgent_measure_has_terms_of_its_own() {
        Example delivered = reported()
                .on(DECIDED, "protection.urgent-measure-decided", Map.of("measureId", "m1"))
                .on("2025-02-03T09:00:00Z", "protection.measure-handed-over", Map.of("measureId", "m1"));
        assertThat(delivered.reached("URGENT_DELIVERED_72H")).isEqualTo("2025-02-03T09:00:00Z");
        assertThat(delivered.reached("URGENT_GAP_1D")).isEqualTo("2025-02-02T10:00:00Z");
        assertThat(delivered.reached("URGENT_GAP_3D")).isEmpty();
        assertThat(delivered.reached("HANDED_OVER")).isEqualTo("2025-02-03T09:00:00Z");
        assertThat(delivered.reached("GRANTED")).isEmpty();
    }

    @Test
    void a_measure_that_failed_works_again_within_a_day_or_later() {
        Example failed = reported().on(DECIDED, "protection.measure-failed", Map.of("measureId", "m1"));
        assertThat(failed.on("2025-02-02T10:00:00Z", "protection.measure-restored", Map.of("measureId", "m1"))
                        .reached("RESTORED_24H"))
                .isEqualTo("2025-02-02T10:00:00Z");
        Example late = failed.on("2025-02-02T10:00:01Z", "protection.measure-restored", Map.of("measureId", "m1"));
        assertThat(late.reached("RESTORED_24H")).isEmpty();
        assertThat(late.reached("RESTORED")).isEqualTo("2025-02-02T10:00:01Z");
    }

    @Test
    void the_risk_is_assessed_again_by_the_date_that_the_first_assessment_set_or_the_date_passed() {
        Example assessed = reported().on(DECIDED, "protection.risk-assessed", assessed("2025-08-01T00:00:00Z"));
        assertThat(assessed.reached("REASSESSMENT_LATE")).isEqualTo("2025-08-01T00:00:00Z");
        Example again =
                assessed.on("2025-07-31T00:00:00Z", "protection.risk-assessed", assessed("2026-01-01T00:00:00Z"));
        assertThat(again.reached("REASSESSED_IN_TIME")).isEqualTo("2025-07-31T00:00:00Z");
        assertThat(again.reached("REASSESSMENT_LATE")).isEmpty();
        assertThat(assessed.on("2025-08-02T00:00:00Z", "protection.risk-assessed", assessed("2026-01-01T00:00:00Z"))
                        .reached("REASSESSED_IN_TIME"))
                .isEmpty();
    }

    private static Map<String, Object> assessed(String nextBy) {
        return Map.of("planId", "p", "nextBy", nextBy);
    }

    @Test
    void only_the_answer_to_an_appeal_against_a_denial_counts_as_one() {
        Example denied =
                reported().on(DECIDED, "protection.measure-denied", Map.of("planId", "p", "appealTold", false));
        assertThat(denied.reached("DENIAL_TOLD")).isEmpty();
        Example appealed = denied.on("2025-02-05T00:00:00Z", "protection.appeal-lodged", appeal("a1", "LEVEL"))
                .on("2025-02-06T00:00:00Z", "protection.appeal-lodged", appeal("a2", "DENIAL"));
        Example other = appealed.on("2025-02-07T00:00:00Z", "protection.appeal-resolved", resolved("a1", "GRANTED"));
        assertThat(other.reached("DENIAL_APPEALED")).isEqualTo("2025-02-06T00:00:00Z");
        assertThat(other.reached("DENIAL_APPEAL_RESOLVED")).isEmpty();
        Example refused = other.on("2025-02-08T00:00:00Z", "protection.appeal-resolved", resolved("a2", "REFUSED"));
        assertThat(refused.reached("DENIAL_APPEAL_RESOLVED")).isEqualTo("2025-02-08T00:00:00Z");
        assertThat(refused.reached("DENIAL_APPEAL_GRANTED")).isEmpty();
        assertThat(other.on("2025-02-08T00:00:00Z", "protection.appeal-resolved", resolved("a2", "PARTLY"))
                        .reached("DENIAL_APPEAL_GRANTED"))
                .isEqualTo("2025-02-08T00:00:00Z");
    }

    private static Map<String, Object> appeal(String id, String against) {
        return Map.of("appealId", id, "against", against);
    }

    private static Map<String, Object> resolved(String id, String outcome) {
        return Map.of("appealId", id, "outcome", outcome);
    }

    @Test
    void a_threat_counts_after_the_denial_and_within_a_year_of_it() {
        Map<String, Object> threat = Map.of("planId", "p", "kind", "THREAT");
        Example before = reported().on("2025-01-20T00:00:00Z", "protection.protection-review-called", threat);
        Example denied = before.on(DECIDED, "protection.measure-denied", Map.of("planId", "p", "appealTold", true));
        assertThat(denied.reached("THREAT_AFTER_DENIAL")).isEmpty();
        assertThat(denied.on("2025-03-01T00:00:00Z", "protection.protection-review-called", threat)
                        .reached("THREAT_AFTER_DENIAL"))
                .isEqualTo("2025-03-01T00:00:00Z");
        assertThat(denied.on(
                                "2025-03-01T00:00:00Z",
                                "protection.protection-review-called",
                                Map.of("planId", "p", "kind", "FAILURE"))
                        .reached("THREAT_AFTER_DENIAL"))
                .isEmpty();
        assertThat(denied.on("2026-02-01T10:00:01Z", "protection.urgent-route-opened", Map.of("planId", "p"))
                        .reached("THREAT_AFTER_DENIAL"))
                .isEmpty();
    }

    @Test
    void another_institution_answers_within_a_day_or_three_or_later() {
        Example sent = reported().on(DECIDED, "protection.task-sent", Map.of("taskId", "t1"));
        Example refused = sent.on("2025-02-03T10:00:00Z", "protection.task-refused", Map.of("taskId", "t1"));
        assertThat(refused.reached("TASK_ANSWERED_24H")).isEmpty();
        assertThat(refused.reached("TASK_ANSWERED_72H")).isEqualTo("2025-02-03T10:00:00Z");
        assertThat(sent.on("2025-02-05T00:00:00Z", "protection.task-acknowledged", Map.of("taskId", "t2"))
                        .reached("TASK_ANSWERED_72H"))
                .as("the answer to another task")
                .isEmpty();
    }

    @Test
    void a_session_counts_as_called_held_and_quorate_and_an_end_as_imposed() {
        Example decided = reported()
                .on("2025-02-01T10:00:00Z", "protection.matter-scheduled")
                .on("2025-02-02T10:00:00Z", "protection.sitting-opened")
                .on("2025-02-02T11:00:00Z", "protection.matter-decided", Map.of("quorate", true, "alike", "FEW"))
                .on("2025-09-01T10:00:00Z", "protection.measure-end-imposed", Map.of("by", "COURT"));
        assertThat(decided.reached("MATTER_HEARD")).isEqualTo("2025-02-02T10:00:00Z");
        assertThat(decided.reached("MATTER_QUORATE")).isEqualTo("2025-02-02T11:00:00Z");
        assertThat(decided.reached("REASONS_ALIKE")).isEqualTo("2025-02-02T11:00:00Z");
        assertThat(decided.reached("MATTER_POSTPONED")).isEmpty();
        assertThat(decided.reached("TAKEN_AWAY")).isEqualTo("2025-09-01T10:00:00Z");
        assertThat(reported()
                        .on("2025-02-02T11:00:00Z", "protection.matter-decided")
                        .reached("MATTER_QUORATE"))
                .as("one person decided")
                .isEmpty();
    }

    /** A refusal never changes another number: neither a term nor a gap ends or begins with it. */
    @Test
    void the_same_is_counted_with_and_without_what_the_person_refused_gave_back_or_left() {
        Random random = new Random(SEED);
        List<String> names = new ArrayList<>(new TreeSet<>(MILESTONES.events()));
        names.addAll(REFUSALS);
        for (int history = 0; history < HISTORIES; history++) {
            CaseHistory offered = reported()
                    .on("2025-01-03T00:00:00Z", "protection.measures-offered")
                    .history();
            CaseFold with = new CaseFold(MILESTONES, offered);
            CaseFold without = new CaseFold(MILESTONES, offered);
            Instant at = Instant.parse("2025-01-03T00:00:00Z");
            for (int event = 0; event < EVENTS; event++) {
                at = at.plusSeconds(3600L * random.nextInt(HOURS_APART));
                String name = names.get(random.nextInt(names.size()));
                Happened happened = Happened.of(name, at, "MECHANISM", RandomContent.of(random));
                with.add(happened);
                if (!REFUSALS.contains(name)) {
                    without.add(happened);
                }
            }
            assertThat(butDeclined(with))
                    .as("seed %s, history %s", SEED, history)
                    .isEqualTo(butDeclined(without));
        }
    }

    private static Map<String, Instant> butDeclined(CaseFold of) {
        Map<String, Instant> reached = new HashMap<>(of.history().milestones(MILESTONES));
        reached.remove("DECLINED");
        return reached;
    }

    /** Of 24 cases 12 were granted a measure: 7 got it within a day, 2 within three, 3 not at all; 4 handovers were contested. */
    @Test
    void a_frame_shows_the_delivery_of_a_country_in_fives() {
        List<Example> country = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            Example each = number < 12 ? reported().on(DECIDED, "protection.measure-granted", GRANTED) : reported();
            each = number < 7 ? each.on("2025-02-02T09:00:00Z", "protection.measure-handed-over", GIVEN) : each;
            each = number == 7 || number == 8
                    ? each.on("2025-02-04T09:00:00Z", "protection.measure-handed-over", GIVEN)
                    : each;
            country.add(number < 4 ? each.on("2025-02-05T09:00:00Z", "protection.handover-contested") : each);
        }
        CaseCounts exact = new CaseCounts(MILESTONES, Instant.parse("2025-06-01T00:00:00Z"));
        country.forEach(each -> exact.add(new CaseFold(MILESTONES, each.history())));
        assertThat(exact.byMilestone())
                .containsEntry("GRANTED", 12)
                .containsEntry("DELIVERED", 9)
                .containsEntry("DELIVERED_72H", 9)
                .containsEntry("DELIVERED_24H", 7)
                .containsEntry("GAP_1D", 5)
                .containsEntry("GAP_3D", 3)
                .containsEntry("GAP_30D", 3)
                .containsEntry("HANDOVER_CONTESTED", 4);
        Disclosure atOnce = new Disclosure((bound, words) -> 0);
        Map<String, Integer> shown = Steps.next(
                MILESTONES,
                24,
                Map.of(),
                exact.byMilestone(),
                (milestone, then, now) -> atOnce.moves(milestone, Instant.EPOCH, then, now));
        assertThat(shown)
                .containsEntry("REPORTED", 20)
                .containsEntry("GRANTED", 10)
                .containsEntry("DELIVERED", 5)
                .containsEntry("DELIVERED_24H", 5)
                .containsEntry("GAP_1D", 5)
                .containsEntry("GAP_3D", 0)
                .containsEntry("HANDOVER_CONTESTED", 0);
    }
}
