package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protection.plan.domain.GapEvent.*;
import esperanza.protection.plan.domain.GrantCommand.DecidedGrant;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import esperanza.protection.plan.domain.GrantCommand.GrantMeasure;
import esperanza.protection.plan.domain.GrantCommand.ReleaseGrants;
import esperanza.protection.plan.domain.GrantEvent.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an adopted decision granted comes onto the plan by itself, once. */
class AdoptedTest {

    private static final int STORIES = 300;
    private static final PlanDecider DECIDER = new PlanDecider();
    private static final UUID OFFER = new UUID(7, 1);
    private static final UUID ADOPTION = new UUID(9, 9);
    private static final DecisionId DECISION = new DecisionId(new UUID(4, 1));
    private static final MeasureId PHONE = new MeasureId(new UUID(8, 1));
    private static final MeasureId ESCORT = new MeasureId(new UUID(8, 2));
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent WITHDRAWN = consent(ConsentState.WITHDRAWN);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void each_measure_of_an_adopted_decision_is_granted_once_and_who_prepared_the_matter_answers_for_it() {
        plan.given(OPEN, prepared()).when(adopted(PHONE, ESCORT)).then(granted(PHONE), granted(ESCORT));
        plan.given(OPEN, prepared(), granted(PHONE))
                .when(adopted(PHONE, ESCORT))
                .then(granted(ESCORT));
        plan.given(OPEN, prepared(), granted(PHONE)).when(adopted(PHONE)).thenNothing();
    }

    @Test
    void the_wish_of_an_offer_needs_no_second_yes_and_one_that_was_taken_back_does() {
        plan.given(OPEN, offered(), agreed(OfferedAnswer.ACCEPTED), prepared())
                .when(adopted(PHONE))
                .then(granted(PHONE, Optional.of(OFFER), Optional.of(DECISION), Optional.empty()));
        plan.given(OPEN, offered(), agreed(OfferedAnswer.ACCEPTED), prepared(), agreed(OfferedAnswer.DECLINED))
                .when(adopted(PHONE))
                .then(granted(PHONE));
    }

    @Test
    void a_granted_measure_protects_those_whom_its_proposal_names() {
        DecidedGrant grant = new DecidedGrant(PHONE, Optional.of(ProtectedUnit.FAMILY), type(), text(), text());
        GrantDecided family = new GrantDecided(PLAN, DECISION, ADOPTION, NOON, List.of(grant));
        assertThat(DECIDER.decide(DECIDER.replay(List.of(OPEN, prepared())), family))
                .extracting(event -> ((MeasureGranted) event).unit())
                .containsExactly(ProtectedUnit.FAMILY);
    }

    /** Its measures are delivered there, and the other plan does not know the matter. */
    @Test
    void a_plan_that_was_joined_meanwhile_gets_the_measures_of_its_own_matter() {
        plan.given(OPEN, prepared(), new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE))
                .when(adopted(PHONE))
                .then(granted(PHONE));
        plan.given(OPEN).when(adopted(PHONE)).thenNothing();
        plan.when(adopted(PHONE)).thenNothing();
    }

    @Test
    void a_consent_that_was_withdrawn_meanwhile_holds_the_grant_and_calls_somebody_once() {
        plan.given(OPEN, prepared(), WITHDRAWN).when(adopted(PHONE, ESCORT)).then(held(PHONE), held(ESCORT), called());
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE), called())
                .when(adopted(PHONE))
                .thenNothing();
        plan.given(OPEN, prepared(), WITHDRAWN, called()).when(adopted(PHONE)).then(held(PHONE));
        plan.given(OPEN, prepared(), WITHDRAWN).when(adopted()).thenNothing();
    }

    /** A failure in the same case is another act: nobody would talk with the person about their consent. */
    @Test
    void a_gap_of_the_same_case_hides_no_grant_that_waits_for_a_consent() {
        var failure = new GapOpened(PLAN, List.of(ANA), CASE, new UUID(6, 3), GapCause.FAILURE);
        plan.given(OPEN, prepared(), WITHDRAWN, failure).when(adopted(PHONE)).then(held(PHONE), called());
    }

    @Test
    void a_consent_that_is_given_again_releases_what_was_held_and_nothing_twice() {
        PlanEvent given = consent(ConsentState.GRANTED);
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE), held(ESCORT), called(), given)
                .when(release(adopted(PHONE, ESCORT)))
                .then(granted(PHONE), granted(ESCORT));
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE), given, granted(PHONE))
                .when(release(adopted(PHONE)))
                .thenNothing();
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE), given, WITHDRAWN)
                .when(release(adopted(PHONE)))
                .thenNothing();
        plan.given(OPEN, prepared(), given).when(release()).thenNothing();
        plan.when(release(adopted(PHONE))).thenNothing();
    }

    @Test
    void what_is_held_is_granted_by_a_person_once_somebody_has_talked_with_the_beneficiary() {
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE))
                .when(grant(PHONE, GrantRoute.ORDINARY, Optional.of(text())))
                .then(granted(PHONE, Optional.empty(), Optional.of(DECISION), Optional.of(text())));
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE), consent(ConsentState.GRANTED))
                .when(grant(PHONE, GrantRoute.ORDINARY, Optional.empty()))
                .then(granted(PHONE));
        plan.given(OPEN, prepared(), WITHDRAWN, held(PHONE), granted(PHONE))
                .when(grant(PHONE, GrantRoute.ORDINARY, Optional.of(text())))
                .thenNothing();
    }

    @Test
    void where_a_body_decides_one_person_grants_what_it_granted_or_a_court_ordered() {
        plan.given(OPEN, prepared())
                .when(grant(PHONE, GrantRoute.ORDINARY, Optional.empty()))
                .thenRefused(PlanRule.MEASURE_NOT_ADOPTED);
        plan.given(OPEN)
                .when(grant(PHONE, GrantRoute.ORDERED, Optional.empty()))
                .thenRefused(PlanRule.MEASURE_NOT_ADOPTED);
        plan.given(OPEN, ordered())
                .when(grant(PHONE, GrantRoute.ORDINARY, Optional.empty()))
                .thenRefused(PlanRule.MEASURE_NOT_ADOPTED);
        plan.given(OPEN, ordered())
                .when(grant(PHONE, GrantRoute.ORDERED, Optional.empty()))
                .then(new MeasureGranted(
                        PLAN,
                        List.of(ANA),
                        CASE,
                        PHONE,
                        NOON,
                        Optional.empty(),
                        GrantRoute.ORDERED,
                        ProtectedUnit.PERSON,
                        "officer",
                        Optional.empty(),
                        Optional.empty(),
                        type(),
                        text(),
                        text(),
                        Optional.empty()));
    }

    @Test
    void a_community_is_protected_as_one() {
        var community = new IncidentLinked(PLAN, ANA, PartyKind.COMMUNITY, CASE, REPORT, NOON, 1, false);
        plan.given(community, prepared())
                .when(adopted(PHONE))
                .then(new MeasureGranted(
                        PLAN,
                        List.of(ANA),
                        CASE,
                        PHONE,
                        NOON,
                        Optional.empty(),
                        GrantRoute.COLLECTIVE,
                        ProtectedUnit.COLLECTIVE,
                        "officer",
                        Optional.empty(),
                        Optional.of(DECISION),
                        type(),
                        text(),
                        text(),
                        Optional.empty()));
    }

    /** Whatever happens in between, and however often the policy runs. */
    @Test
    void in_each_history_a_measure_is_granted_once_or_held_and_a_repetition_changes_nothing() {
        Random random = new Random(1);
        for (int story = 0; story < STORIES; story++) {
            List<PlanEvent> history = new ArrayList<>(List.of(OPEN, prepared()));
            for (int step = 0; step < 8; step++) {
                history.addAll(happens(random.nextInt(7), history));
            }
            history.addAll(DECIDER.decide(DECIDER.replay(history), adopted(PHONE, ESCORT)));
            assertThat(DECIDER.decide(DECIDER.replay(history), adopted(PHONE, ESCORT)))
                    .isEmpty();
            Plan.Open plan = (Plan.Open) DECIDER.replay(history);
            for (MeasureId id : List.of(PHONE, ESCORT)) {
                long granted = history.stream()
                        .filter(event -> event instanceof MeasureGranted news
                                && news.measureId().equals(id))
                        .count();
                boolean held = plan.matters().holding(id).isPresent();
                assertThat(granted + (held ? 1 : 0)).as("%s of %s", id, history).isEqualTo(1);
            }
        }
    }

    private static List<PlanEvent> happens(int what, List<PlanEvent> before) {
        return switch (what) {
            case 0 -> List.of(WITHDRAWN);
            case 1 -> List.of(consent(ConsentState.GRANTED));
            case 2 -> List.of(new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE));
            case 3 -> List.of(new PlanSeparated(PLAN, List.of(), OTHER_PLAN, CASE));
            case 4 -> DECIDER.decide(DECIDER.replay(before), adopted(PHONE));
            case 5 -> DECIDER.decide(DECIDER.replay(before), release(adopted(PHONE, ESCORT)));
            default -> byHand(before);
        };
    }

    private static List<PlanEvent> byHand(List<PlanEvent> before) {
        try {
            return DECIDER.decide(DECIDER.replay(before), grant(PHONE, GrantRoute.ORDINARY, Optional.of(text())));
        } catch (RuleViolation _) {
            return List.of();
        }
    }

    private static GrantDecided adopted(MeasureId... granted) {
        return new GrantDecided(
                PLAN,
                DECISION,
                ADOPTION,
                NOON,
                List.of(granted).stream()
                        .map(id -> new DecidedGrant(id, Optional.empty(), type(), text(), text()))
                        .toList());
    }

    private static ReleaseGrants release(GrantDecided... held) {
        return new ReleaseGrants(PLAN, CASE, ADOPTION, NOON, List.of(held));
    }

    private static GrantMeasure grant(MeasureId measure, GrantRoute route, Optional<Personal<String>> withoutConsent) {
        return new GrantMeasure(
                CASE,
                measure,
                false,
                true,
                by("officer"),
                NOON,
                Optional.empty(),
                Optional.empty(),
                route,
                ProtectedUnit.PERSON,
                type(),
                text(),
                text(),
                withoutConsent);
    }

    private static MeasureGranted granted(MeasureId measure) {
        return granted(measure, Optional.empty(), Optional.of(DECISION), Optional.empty());
    }

    private static MeasureGranted granted(
            MeasureId measure,
            Optional<UUID> offer,
            Optional<DecisionId> decision,
            Optional<Personal<String>> withoutConsent) {
        return new MeasureGranted(
                PLAN,
                List.of(ANA),
                CASE,
                measure,
                NOON,
                Optional.empty(),
                GrantRoute.ORDINARY,
                ProtectedUnit.PERSON,
                "officer",
                offer,
                decision,
                type(),
                text(),
                text(),
                withoutConsent);
    }

    private static GrantHeld held(MeasureId measure) {
        return new GrantHeld(PLAN, List.of(ANA), CASE, measure, DECISION, NOON);
    }

    private static GapOpened called() {
        return new GapOpened(PLAN, List.of(ANA), CASE, ADOPTION, GapCause.CONSENT);
    }

    private static PlanEvent consent(ConsentState state) {
        return new ConsentNoted(PLAN, List.of(ANA), CASE, REPORT, state, Optional.empty());
    }

    private static PlanEvent ordered() {
        return new OrderEvent.OrderReceived(
                PLAN, List.of(ANA), CASE, new UUID(6, 1), OrderEvent.Source.COURT, Optional.empty(), text());
    }

    private static MatterPrepared prepared() {
        List<MeasureId> measures = List.of(PHONE, ESCORT);
        return new MatterPrepared(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                MatterKind.MEASURES,
                "DIRECTION",
                new UUID(9, 1),
                measures,
                "officer",
                Optional.empty(),
                Personal.of(
                        ANA.value(),
                        measures.stream()
                                .map(id -> new ProposedMeasure(id, MeasureType.ESCORT, "…"))
                                .toList()),
                Optional.empty());
    }

    private static MeasuresOffered offered() {
        return new MeasuresOffered(
                PLAN,
                List.of(ANA),
                CASE,
                OFFER,
                List.of(PHONE),
                Personal.of(ANA.value(), List.of(MeasureType.ESCORT)),
                Optional.empty());
    }

    private static MeasuresAgreed agreed(OfferedAnswer answer) {
        return new MeasuresAgreed(
                PLAN,
                List.of(ANA),
                CASE,
                OFFER,
                List.of(new AnswerOfMeasure(PHONE, answer)),
                Optional.empty(),
                Optional.empty());
    }

    private static Personal<MeasureType> type() {
        return Personal.of(ANA.value(), MeasureType.ESCORT);
    }
}
