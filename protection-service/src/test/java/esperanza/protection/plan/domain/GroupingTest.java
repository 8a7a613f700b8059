package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.PlanRule.ASSEMBLY_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.CHILD_NEEDS_GUARDIAN;
import static esperanza.protection.plan.domain.PlanRule.NOT_A_COLLECTIVE_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_BENEFICIARY;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.plan.domain.GroupCommand.*;
import esperanza.protection.plan.domain.GroupEvent.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those whom a plan protects beside its party, and how a collective decides for itself. */
class GroupingTest {

    private static final UUID CHILD = new UUID(5, 1);
    private static final UUID RIVER = new UUID(5, 2);
    private static final UUID REFUSAL = new UUID(5, 3);
    private static final Optional<Personal<String>> NOTHING = Optional.empty();
    private static final PlanEvent OF_A_WOMAN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent OF_A_VILLAGE =
            new IncidentLinked(PLAN, ANA, PartyKind.COMMUNITY, CASE, REPORT, NOON, 1, false);
    private static final PlanEvent AGAIN =
            new IncidentLinked(PLAN, ANA, PartyKind.COMMUNITY, SECOND_CASE, SECOND_REPORT, NOON, 2, false);
    private static final PlanEvent CONSENT = noted(CASE, ConsentState.GRANTED);

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void a_child_of_a_plan_has_somebody_who_answers_for_it() {
        plan.given(OF_A_WOMAN).when(add(true, NOTHING)).thenRefusedForWhatIsSaid(CHILD_NEEDS_GUARDIAN);
        plan.given(OF_A_WOMAN)
                .when(add(true, Optional.of(Personal.of(ANA.value(), "  "))))
                .thenRefusedForWhatIsSaid(CHILD_NEEDS_GUARDIAN);
        plan.given(OF_A_WOMAN).when(add(true, Optional.of(text()))).then(added(CASE, true, Optional.of(text())));
        plan.given(OF_A_WOMAN).when(add(false, NOTHING)).then(added(CASE, false, NOTHING));
    }

    @Test
    void a_beneficiary_is_recorded_once_for_each_case_and_counted_once() {
        plan.given(OF_A_VILLAGE, AGAIN)
                .when(add(false, NOTHING))
                .then(added(CASE, false, NOTHING), added(SECOND_CASE, false, NOTHING));
        plan.given(OF_A_VILLAGE, added(CASE, false, NOTHING))
                .when(add(false, NOTHING))
                .thenNothing();
        assertThat(group(OF_A_VILLAGE, AGAIN, added(CASE, false, NOTHING), added(SECOND_CASE, false, NOTHING))
                        .beneficiaries())
                .hasSize(1);
    }

    @Test
    void whoever_leaves_is_there_no_more_and_leaving_twice_changes_nothing() {
        BeneficiaryLeft left = new BeneficiaryLeft(PLAN, List.of(ANA), CASE, CHILD, NOTHING);
        LeaveBeneficiary leave = new LeaveBeneficiary(CHILD, NOTHING);
        plan.given(OF_A_WOMAN).when(leave).thenRefused(NO_SUCH_BENEFICIARY);
        plan.given(OF_A_WOMAN, added(CASE, false, NOTHING)).when(leave).then(left);
        plan.given(OF_A_WOMAN, added(CASE, false, NOTHING), left).when(leave).thenNothing();
        assertThat(group(OF_A_WOMAN, added(CASE, false, NOTHING), left).beneficiaries())
                .isEmpty();
    }

    @Test
    void a_collective_agrees_once_its_assembly_consented_and_while_it_does() {
        CollectiveAgreed agreed = agreed(Agreement.AGREED);
        plan.given(OF_A_VILLAGE).when(agreement(Agreement.AGREED)).thenRefusedForWhatIsSaid(ASSEMBLY_NEEDED);
        plan.given(OF_A_VILLAGE, CONSENT).when(agreement(Agreement.AGREED)).then(agreed);
        plan.given(OF_A_VILLAGE, CONSENT, noted(CASE, ConsentState.WITHDRAWN))
                .when(agreement(Agreement.AGREED))
                .thenRefusedForWhatIsSaid(ASSEMBLY_NEEDED);
        assertThat(group(OF_A_VILLAGE, CONSENT, agreed, agreed(Agreement.LATER)).agreement())
                .contains(Agreement.LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Agreement.class,
            names = {"NOT_AGREED", "LATER"})
    void a_no_of_a_collective_needs_no_assembly(Agreement answer) {
        plan.given(OF_A_VILLAGE).when(agreement(answer)).then(agreed(answer));
    }

    @Test
    void a_member_who_does_not_want_a_measure_takes_it_from_nobody() {
        MeasureOptedOut out = new MeasureOptedOut(PLAN, List.of(ANA), CASE, REFUSAL, MEASURE, text());
        OptOutOfMeasure command = new OptOutOfMeasure(REFUSAL, MEASURE, text());
        plan.given(OF_A_VILLAGE).when(command).thenRefused(NO_SUCH_MEASURE);
        plan.given(OF_A_VILLAGE, decided(CASE, ANA)).when(command).then(out);
        Plan.Open before = open(OF_A_VILLAGE, decided(CASE, ANA));
        Plan.Open after = open(OF_A_VILLAGE, decided(CASE, ANA), out);
        assertThat(after.measures()).isEqualTo(before.measures());
        assertThat(after.risk()).isEqualTo(before.risk());
        assertThat(after.group().optedOut(MEASURE)).isEqualTo(1);
    }

    @Test
    void the_places_and_the_voice_of_a_collective_belong_to_a_collective() {
        RecordTerritory river = new RecordTerritory(RIVER, TerritoryKind.AREA, text());
        NameSpokesperson voice = new NameSpokesperson(text(), NOTHING);
        TerritoryRecorded recorded = new TerritoryRecorded(PLAN, List.of(ANA), CASE, RIVER, TerritoryKind.AREA, text());
        SpokespersonNamed named = new SpokespersonNamed(PLAN, List.of(ANA), CASE, text(), NOTHING);
        plan.given(OF_A_VILLAGE).when(river).then(recorded);
        plan.given(OF_A_VILLAGE, recorded).when(river).thenNothing();
        plan.given(OF_A_VILLAGE).when(voice).then(named);
        for (GroupCommand command :
                List.of(river, voice, agreement(Agreement.LATER), new OptOutOfMeasure(REFUSAL, MEASURE, text()))) {
            plan.given(OF_A_WOMAN, decided(CASE, ANA)).when(command).thenRefusedForWhatIsSo(NOT_A_COLLECTIVE_PLAN);
        }
        assertThat(group(OF_A_VILLAGE, recorded, named).territories()).containsExactly(recorded);
        assertThat(group(OF_A_VILLAGE, recorded, named).hasSpokesperson()).isTrue();
    }

    @Test
    void what_was_said_of_a_group_in_a_hidden_case_is_not_told() {
        Plan.Open known =
                open(OF_A_VILLAGE, AGAIN, added(SECOND_CASE, false, NOTHING)).only(Set.of(CASE));
        assertThat(known.group().beneficiaries()).isEmpty();
    }

    private Group group(PlanEvent... history) {
        return open(history).group();
    }

    private Plan.Open open(PlanEvent... history) {
        return (Plan.Open) decider.replay(List.of(history));
    }

    private static ConsentNoted noted(CaseId of, ConsentState consent) {
        return new ConsentNoted(PLAN, List.of(ANA), of, REPORT, consent, Optional.empty());
    }

    private static AddBeneficiary add(boolean child, Optional<Personal<String>> guardian) {
        return new AddBeneficiary(CHILD, BeneficiaryKind.FAMILY_MEMBER, child, text(), NOTHING, NOTHING, guardian);
    }

    private static BeneficiaryAdded added(CaseId of, boolean child, Optional<Personal<String>> guardian) {
        return new BeneficiaryAdded(
                PLAN,
                List.of(ANA),
                of,
                CHILD,
                BeneficiaryKind.FAMILY_MEMBER,
                child,
                text(),
                NOTHING,
                NOTHING,
                guardian);
    }

    private static RecordAgreement agreement(Agreement outcome) {
        return new RecordAgreement(outcome, text());
    }

    private static CollectiveAgreed agreed(Agreement outcome) {
        return new CollectiveAgreed(PLAN, List.of(ANA), CASE, outcome, text());
    }
}
