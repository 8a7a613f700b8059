package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.included;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_GAP;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.STEP_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.GapCommand.*;
import esperanza.protection.plan.domain.GapEvent.*;
import esperanza.protection.plan.domain.GrantEvent.MeasureDeclined;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Something threatens the person while they lack what they were promised. */
class GapsTest {

    private static final UUID GAP = new UUID(6, 1);
    private static final UUID ANOTHER = new UUID(6, 2);
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void a_gap_is_opened_in_the_case_of_its_cause_if_a_measure_of_that_case_is_missing() {
        plan.given(OPEN, decided(CASE, ANA)).when(look(GAP, CASE, MEASURE)).then(opened(GAP, CASE));
        plan.given(OPEN, decided(CASE, ANA)).when(look(GAP, CASE)).thenNothing();
        plan.when(look(GAP, CASE, MEASURE)).thenNothing();
    }

    /** A gap in the new case would tell its readers that the person has another case. */
    @Test
    void a_threat_in_another_case_opens_the_gap_in_the_case_of_the_missing_measure_and_is_not_told_there() {
        plan.given(OPEN, SECOND, decided(CASE, ANA))
                .when(look(GAP, SECOND_CASE, MEASURE))
                .then(opened(GAP, CASE, GapCause.MISSING));
        plan.given(OPEN, SECOND, decided(CASE, ANA))
                .when(look(GAP, SECOND_CASE))
                .thenNothing();
    }

    @Test
    void until_a_gap_is_answered_a_further_cause_opens_none_in_the_same_case() {
        plan.given(OPEN, SECOND, decided(CASE, ANA), opened(GAP, CASE))
                .when(look(ANOTHER, CASE, MEASURE))
                .thenNothing();
        plan.given(OPEN, SECOND, decided(CASE, ANA), opened(GAP, CASE))
                .when(look(ANOTHER, SECOND_CASE, MEASURE))
                .thenNothing();
        plan.given(OPEN, decided(CASE, ANA), opened(GAP, CASE), answered())
                .when(look(ANOTHER, CASE, MEASURE))
                .then(opened(ANOTHER, CASE));
    }

    @Test
    void a_gap_that_waits_for_a_word_about_the_consent_hides_no_failure() {
        plan.given(OPEN, decided(CASE, ANA), opened(GAP, CASE, GapCause.CONSENT))
                .when(look(ANOTHER, CASE, MEASURE))
                .then(opened(ANOTHER, CASE));
    }

    @Test
    void a_gap_is_answered_by_one_step_at_least() {
        plan.given(OPEN, opened(GAP, CASE)).when(answer(GapStep.URGENT_MEASURE)).then(answered());
        plan.given(OPEN, opened(GAP, CASE)).when(answer()).thenRefused(STEP_NEEDED);
        plan.given(OPEN).when(answer(GapStep.URGENT_MEASURE)).thenRefused(NO_SUCH_GAP);
        plan.given(OPEN, opened(GAP, CASE), answered())
                .when(answer(GapStep.URGENT_MEASURE))
                .thenRefused(NO_SUCH_GAP);
        plan.when(answer(GapStep.URGENT_MEASURE)).thenRefused(NO_SUCH_PLAN);
    }

    /** A merge that came with a hidden case is not told, and neither is the gap of a hidden case. */
    @Test
    void a_gap_tells_nothing_of_other_cases() {
        plan.given(OPEN, SECOND, included(SECOND_CASE), decided(CASE, ANA))
                .when(look(GAP, CASE, MEASURE))
                .then(opened(GAP, CASE));
        assertThat(open(OPEN, SECOND, opened(GAP, SECOND_CASE))
                        .only(Set.of(CASE))
                        .gaps()
                        .open())
                .isEmpty();
    }

    @Test
    void a_measure_that_the_person_declined_is_missing_to_nobody() {
        var declined = new MeasureDeclined(
                PLAN, List.of(ANA), CASE, MEASURE, BENEFICIARY, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(open(OPEN, decided(CASE, ANA)).measures().wanted()).containsExactly(MEASURE);
        assertThat(open(OPEN, decided(CASE, ANA), declined).measures().wanted()).isEmpty();
    }

    private static Plan.Open open(PlanEvent... history) {
        return (Plan.Open) new PlanDecider().replay(List.of(history));
    }

    private static LookForGap look(UUID gap, CaseId of, MeasureId... missing) {
        return new LookForGap(PLAN, of, gap, GapCause.THREAT).missing(List.of(missing));
    }

    private static GapOpened opened(UUID gap, CaseId of) {
        return opened(gap, of, GapCause.THREAT);
    }

    private static GapOpened opened(UUID gap, CaseId of, GapCause cause) {
        return new GapOpened(PLAN, List.of(ANA), of, gap, cause);
    }

    private static AnswerGap answer(GapStep... steps) {
        return new AnswerGap(GAP, List.of(steps));
    }

    private static GapAnswered answered() {
        return new GapAnswered(PLAN, List.of(ANA), CASE, GAP, List.of(GapStep.URGENT_MEASURE));
    }
}
