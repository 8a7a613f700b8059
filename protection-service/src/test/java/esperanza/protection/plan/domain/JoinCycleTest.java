package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.ANA_AGAIN;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decide;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.included;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.opened;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanEvent.IncidentPassedOn;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protection.plan.domain.PlanEvent.PlanResumed;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Officers who do not know of each other recognise a woman crosswise, so that her plans are joined in a cycle. */
class JoinCycleTest {

    private static final PlanJoined INTO_OTHER = new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE);
    private static final PlanJoined INTO_FIRST = new PlanJoined(OTHER_PLAN, ANA_AGAIN, PLAN, SECOND_CASE);
    private static final PlanId THIRD = PlanId.of(new PartyRef(new UUID(0, 3)));

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void what_a_joined_plan_passed_on_comes_back_and_the_plan_with_the_lowest_id_goes_on() {
        plan.given(opened(ANA, CASE), linked(ANA, CASE, REPORT, 1, false), INTO_OTHER)
                .when(through(ANA, CASE, REPORT, PLAN, OTHER_PLAN))
                .then(included(CASE), new PlanResumed(PLAN, ANA, CASE));
    }

    @Test
    void any_other_plan_of_the_circle_lets_that_one_know() {
        plan.given(opened(ANA_AGAIN, SECOND_CASE), linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false), INTO_FIRST)
                .when(through(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, OTHER_PLAN, PLAN))
                .then(
                        new PlanEvent.PartyIncluded(OTHER_PLAN, ANA_AGAIN, ANA, SECOND_CASE),
                        passed(List.of(ANA_AGAIN, ANA), PLAN, SECOND_CASE, SECOND_REPORT, List.of(PLAN, OTHER_PLAN)));
    }

    @Test
    void a_plan_that_was_joined_elsewhere_in_the_meantime_does_not_take_the_old_circle_for_one() {
        PlanJoined elsewhere = new PlanJoined(PLAN, ANA, THIRD, CASE);
        plan.given(opened(ANA, CASE), linked(ANA, CASE, REPORT, 1, false), INTO_OTHER, included(CASE), elsewhere)
                .when(through(ANA, CASE, REPORT, PLAN, OTHER_PLAN))
                .then(new IncidentPassedOn(
                        PLAN,
                        THIRD,
                        List.of(ANA, ANA_AGAIN),
                        PartyKind.PERSON,
                        CASE,
                        REPORT,
                        Ana.NOON,
                        false,
                        List.of(PLAN)));
    }

    @Test
    void the_plan_that_goes_on_decides_for_everybody_of_the_circle() {
        plan.given(
                        opened(ANA, CASE),
                        linked(ANA, CASE, REPORT, 1, false),
                        INTO_OTHER,
                        included(CASE),
                        new PlanResumed(PLAN, ANA, CASE))
                .when(decide(CASE))
                .then(decided(CASE, ANA, ANA_AGAIN));
    }

    /** Each seed gives another order of delivery; a failure names the seed. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void whatever_the_order_of_deliveries_one_plan_is_open_and_has_every_incident_once(int size) {
        for (long seed = 0; seed < 1_000; seed++) {
            Recognitions women = Recognitions.inACircle(size, seed);
            women.deliverEverything();
            assertThat(women.openPlans()).as("open plans, seed %s", seed).hasSize(1);
            PlanId open = women.openPlans().getFirst();
            assertThat(women.incidentsOf(open))
                    .as("incidents of the open plan, seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(women.referred());
            assertThat(women.urgentIn(open))
                    .as("urgent, seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(women.endangered());
        }
    }

    private static LinkIncident through(PartyRef party, CaseId of, ReportId report, PlanId... plans) {
        List<PartyRef> others = List.of(plans).stream().map(PlanId::party).toList();
        return new LinkIncident(party, PartyKind.PERSON, of, report, Ana.NOON, false, others, List.of(plans));
    }

    private static IncidentPassedOn passed(
            List<PartyRef> parties, PlanId into, CaseId of, ReportId report, List<PlanId> through) {
        return new IncidentPassedOn(OTHER_PLAN, into, parties, PartyKind.PERSON, of, report, Ana.NOON, false, through);
    }
}
