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
import static esperanza.protection.plan.domain.Ana.link;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkingTest {

    private static final PlanJoined JOINED = new PlanJoined(OTHER_PLAN, ANA_AGAIN, PLAN, SECOND_CASE);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void the_first_referral_opens_the_plan() {
        plan.when(link(ANA, CASE, REPORT, false)).then(linked(ANA, CASE, REPORT, 1, false));
    }

    @Test
    void declared_imminent_danger_puts_it_on_the_urgent_route_at_once() {
        plan.when(link(ANA, CASE, REPORT, true)).then(linked(ANA, CASE, REPORT, 1, true), urgent(ANA, CASE, REPORT));
    }

    @Test
    void danger_that_is_recognised_later_opens_the_urgent_route_once() {
        plan.given(linked(ANA, CASE, REPORT, 1, false))
                .when(new OpenUrgentRoute(CASE))
                .then(urgent(ANA, CASE, REPORT));
        plan.given(linked(ANA, CASE, REPORT, 1, false), urgent(ANA, CASE, REPORT))
                .when(new OpenUrgentRoute(CASE))
                .thenNothing();
    }

    @Test
    void danger_in_a_case_that_was_not_referred_opens_nothing() {
        plan.when(new OpenUrgentRoute(CASE)).thenNothing();
        plan.given(linked(ANA, CASE, REPORT, 1, false))
                .when(new OpenUrgentRoute(SECOND_CASE))
                .thenNothing();
    }

    @Test
    void a_joined_plan_passes_recognised_danger_on() {
        plan.given(linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false), JOINED)
                .when(new OpenUrgentRoute(SECOND_CASE))
                .then(urgent(ANA_AGAIN, SECOND_CASE, SECOND_REPORT), passed(SECOND_CASE, SECOND_REPORT, true));
    }

    @Test
    void another_case_of_the_same_party_is_the_next_incident_of_the_one_plan() {
        plan.given(linked(ANA, CASE, REPORT, 1, false))
                .when(link(ANA, SECOND_CASE, SECOND_REPORT, false))
                .then(linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false));
    }

    @Test
    void an_incident_says_the_kind_that_its_referral_says_and_the_plan_keeps_the_first() {
        IncidentLinked second =
                new IncidentLinked(PLAN, ANA, PartyKind.FAMILY, SECOND_CASE, SECOND_REPORT, Ana.NOON, 2, false);
        plan.given(linked(ANA, CASE, REPORT, 1, false))
                .when(new LinkIncident(ANA, PartyKind.FAMILY, SECOND_CASE, SECOND_REPORT, Ana.NOON, false, List.of()))
                .then(second);
        Plan both = new PlanDecider().replay(List.of(linked(ANA, CASE, REPORT, 1, false), second));
        assertThat(((Plan.Open) both).kind()).isEqualTo(PartyKind.PERSON);
    }

    @Test
    void the_same_referral_again_changes_nothing() {
        plan.given(linked(ANA, CASE, REPORT, 1, true), urgent(ANA, CASE, REPORT))
                .when(link(ANA, CASE, REPORT, true))
                .thenNothing();
    }

    @Test
    void a_second_report_of_the_case_opens_nothing_new_but_the_urgent_route_if_danger_is_declared_now() {
        plan.given(linked(ANA, CASE, REPORT, 1, false))
                .when(link(ANA, CASE, SECOND_REPORT, true))
                .then(urgent(ANA, CASE, SECOND_REPORT));
    }

    @Test
    void a_joined_plan_passes_on_all_its_incidents_as_they_stand_now() {
        plan.given(
                        linked(ANA_AGAIN, CASE, REPORT, 1, false),
                        linked(ANA_AGAIN, SECOND_CASE, REPORT, 2, false),
                        urgent(ANA_AGAIN, SECOND_CASE, SECOND_REPORT))
                .when(new JoinPlan(ANA_AGAIN, PLAN, SECOND_CASE))
                .then(JOINED, passed(CASE, REPORT, false), passed(SECOND_CASE, SECOND_REPORT, true));
    }

    @Test
    void what_is_passed_on_is_the_next_incident_here_and_its_party_is_included() {
        plan.given(linked(ANA, CASE, REPORT, 1, false))
                .when(link(ANA, SECOND_CASE, SECOND_REPORT, false, ANA_AGAIN))
                .then(linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false), included());
    }

    @Test
    void a_measure_protects_everybody_whose_plan_was_joined_into_this_one() {
        plan.given(linked(ANA, CASE, REPORT, 1, false), linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false), included())
                .when(decide(SECOND_CASE))
                .then(decided(SECOND_CASE, ANA, ANA_AGAIN));
    }

    @Test
    void joining_again_changes_nothing() {
        plan.given(linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false), JOINED)
                .when(new JoinPlan(ANA_AGAIN, PLAN, SECOND_CASE))
                .thenNothing();
        plan.given(JOINED).when(new JoinPlan(ANA_AGAIN, PLAN, SECOND_CASE)).thenNothing();
    }

    @Test
    void a_party_can_be_recognised_before_anything_was_referred_to_protection() {
        plan.when(new JoinPlan(ANA_AGAIN, PLAN, SECOND_CASE)).then(JOINED);
        plan.given(JOINED)
                .when(link(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, false))
                .then(
                        linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false),
                        passed(SECOND_CASE, SECOND_REPORT, false));
    }

    @Test
    void what_a_joined_plan_learns_later_it_passes_on_too() {
        plan.given(linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false), JOINED)
                .when(link(ANA_AGAIN, CASE, REPORT, false))
                .then(linked(ANA_AGAIN, CASE, REPORT, 2, false), passed(CASE, REPORT, false));
        plan.given(linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false), JOINED)
                .when(link(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, false))
                .thenNothing();
    }

    @Test
    void what_a_joined_plan_includes_it_passes_on_with_its_incidents() {
        PlanId third = PlanId.of(new PartyRef(new UUID(0, 3)));
        PartyRef again = new PartyRef(new UUID(0, 4));
        plan.given(linked(ANA_AGAIN, CASE, REPORT, 1, false), JOINED)
                .when(link(ANA_AGAIN, CASE, REPORT, false, third.party(), again))
                .then(
                        new PartyIncluded(OTHER_PLAN, ANA_AGAIN, third.party(), third, CASE),
                        new PartyIncluded(OTHER_PLAN, ANA_AGAIN, again, third, CASE),
                        passed(CASE, REPORT, false, ANA_AGAIN, third.party(), again));
    }

    private static IncidentPassedOn passed(CaseId of, ReportId report, boolean danger) {
        return passed(of, report, danger, ANA_AGAIN);
    }

    private static IncidentPassedOn passed(CaseId of, ReportId report, boolean danger, PartyRef... parties) {
        return new IncidentPassedOn(OTHER_PLAN, PLAN, List.of(parties), PartyKind.PERSON, of, report, Ana.NOON, danger);
    }
}
