package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decide;
import static esperanza.protection.plan.domain.Ana.decideAllTheSame;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.decidedAllTheSame;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protocol.vocabulary.ConsentState.GRANTED;
import static esperanza.protocol.vocabulary.ConsentState.REFUSED;
import static esperanza.protocol.vocabulary.ConsentState.WITHDRAWN;

import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentingTest {

    private static final PlanJoined JOINED = new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void nothing_new_is_begun_without_reasons_from_a_case_whose_person_took_the_consent_back() {
        plan.given(linked(ANA, CASE, REPORT, 1, false)).when(note(WITHDRAWN)).then(noted(WITHDRAWN));
        plan.given(linked(ANA, CASE, REPORT, 1, false), noted(WITHDRAWN))
                .when(decide(CASE))
                .thenRefused(PlanRule.CONSENT_WITHDRAWN);
        plan.given(linked(ANA, CASE, REPORT, 1, false), noted(REFUSED))
                .when(decide(CASE))
                .thenRefused(PlanRule.CONSENT_WITHDRAWN);
        plan.given(linked(ANA, CASE, REPORT, 1, false), noted(WITHDRAWN))
                .when(decideAllTheSame(CASE))
                .then(decidedAllTheSame(CASE, ANA));
        plan.given(linked(ANA, CASE, REPORT, 1, false), noted(WITHDRAWN), noted(GRANTED))
                .when(decide(CASE))
                .then(decided(CASE, ANA));
    }

    @Test
    void another_case_of_hers_is_not_touched_by_it() {
        plan.given(
                        linked(ANA, CASE, REPORT, 1, false),
                        linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false),
                        noted(WITHDRAWN))
                .when(decide(SECOND_CASE))
                .then(decided(SECOND_CASE, ANA));
    }

    @Test
    void what_is_known_already_or_was_never_referred_is_not_noted() {
        plan.given(linked(ANA, CASE, REPORT, 1, false), noted(WITHDRAWN))
                .when(note(WITHDRAWN))
                .thenNothing();
        plan.given(linked(ANA, SECOND_CASE, SECOND_REPORT, 1, false))
                .when(note(WITHDRAWN))
                .thenNothing();
        plan.given().when(note(WITHDRAWN)).thenNothing();
        plan.given(JOINED).when(note(WITHDRAWN)).thenNothing();
    }

    @Test
    void a_joined_plan_tells_the_other_what_it_learns() {
        plan.given(linked(ANA, CASE, REPORT, 1, false), JOINED)
                .when(note(WITHDRAWN))
                .then(noted(WITHDRAWN, Optional.of(OTHER_PLAN)));
    }

    @Test
    void and_when_it_is_joined_what_it_knew_before() {
        plan.given(linked(ANA, CASE, REPORT, 1, false), noted(WITHDRAWN))
                .when(new JoinPlan(ANA, OTHER_PLAN, CASE))
                .then(
                        JOINED,
                        new IncidentPassedOn(
                                PLAN, OTHER_PLAN, List.of(ANA), PartyKind.PERSON, CASE, REPORT, Ana.NOON, false),
                        noted(WITHDRAWN, Optional.of(OTHER_PLAN)));
    }

    private static NoteConsent note(ConsentState consent) {
        return new NoteConsent(CASE, REPORT, consent);
    }

    private static ConsentNoted noted(ConsentState consent) {
        return noted(consent, Optional.empty());
    }

    private static ConsentNoted noted(ConsentState consent, Optional<PlanId> into) {
        return new ConsentNoted(PLAN, List.of(ANA), CASE, REPORT, consent, into);
    }
}
