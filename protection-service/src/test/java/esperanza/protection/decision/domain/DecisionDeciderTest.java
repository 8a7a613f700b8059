package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.ADOPTED_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.APPEAL_IN_THE_PAST;
import static esperanza.protection.decision.domain.DecisionRule.DECIDED_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.DECIDED_BY_THE_SAME;
import static esperanza.protection.decision.domain.DecisionRule.DECISION_NOT_ADOPTED;
import static esperanza.protection.decision.domain.DecisionRule.IN_SESSION;
import static esperanza.protection.decision.domain.DecisionRule.MATTER_BASIS_CHANGED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_DECIDED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_TOLD;
import static esperanza.protection.decision.domain.DecisionRule.NO_SUCH_DECISION;
import static esperanza.protection.decision.domain.DecisionRule.PREPARED_BY_THE_SAME;
import static esperanza.protection.decision.domain.DecisionRule.REASONS_INCOMPLETE;
import static esperanza.protection.decision.domain.DecisionRule.TELLING_CONTESTED_BY_ANOTHER;
import static esperanza.protection.decision.domain.DecisionRule.TOLD_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.TOLD_BY_THE_SAME;
import static esperanza.protection.measure.domain.Voice.BENEFICIARY;
import static esperanza.protection.measure.domain.Voice.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.measure.domain.Voice;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Majority;
import esperanza.protocol.body.Quorum;
import esperanza.protocol.body.Rounding;
import esperanza.protocol.body.Seat;
import esperanza.protocol.body.Share;
import esperanza.protocol.body.Tie;
import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a prepared matter to a person who knows the decision. */
class DecisionDeciderTest {

    private static final PartyRef ANA = new PartyRef(new UUID(0, 1));
    private static final PlanId PLAN = PlanId.of(ANA);
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final DecisionId DECISION = new DecisionId(new UUID(4, 1));
    private static final MeasureId PHONE = new MeasureId(new UUID(3, 1));
    private static final MeasureId ESCORT = new MeasureId(new UUID(3, 2));
    private static final UUID TASK = new UUID(5, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant APPEAL_BY = Instant.parse("2026-03-31T05:59:59Z");
    private static final Ballot NO_VOTES = new Ballot(Map.of());
    private static final Body DIRECTOR = body("DIRECTOR", "DIRECTOR", 1);
    private static final Body ADVISER = body("ADVISER", "DIRECTOR", 1);
    private static final Body BOARD = body("BOARD", "BOARD", 5);

    private final Scenario<DecisionCommand, DecisionState, DecisionEvent> decision = scenario(false);

    @Test
    void each_proposed_measure_is_decided_by_itself_with_its_reasons() {
        decision.given().when(decide("director", true, true)).then(decided(MatterOutcome.GRANTED, PHONE, ESCORT));
        decision.given().when(decide("director", true, false)).then(decided(MatterOutcome.PARTLY, PHONE));
        decision.given().when(decide("director", false, false)).then(decided(MatterOutcome.DENIED));
    }

    @Test
    void a_measure_without_a_decision_or_with_two_is_refused() {
        decision.given()
                .when(new DecideMatter(
                        by("director"), DIRECTOR, List.of(ruling(PHONE, true)), NO_VOTES, Optional.empty()))
                .thenRefused(REASONS_INCOMPLETE);
        decision.given()
                .when(new DecideMatter(
                        by("director"),
                        DIRECTOR,
                        List.of(ruling(PHONE, true), ruling(PHONE, false)),
                        NO_VOTES,
                        Optional.empty()))
                .thenRefused(REASONS_INCOMPLETE);
    }

    @Test
    void whoever_prepared_the_matter_neither_decides_nor_signs_nor_returns_it() {
        decision.given().when(decide("officer", true, true)).thenRefused(PREPARED_BY_THE_SAME);
        decision.given(decided(MatterOutcome.GRANTED, PHONE, ESCORT))
                .when(adopt("officer", DIRECTOR))
                .thenRefused(PREPARED_BY_THE_SAME);
        decision.given(decided(MatterOutcome.GRANTED, PHONE, ESCORT))
                .when(new ReturnDecision(by("officer"), text()))
                .thenRefused(PREPARED_BY_THE_SAME);
    }

    @Test
    void a_body_of_several_seats_decides_in_a_session() {
        decision.given()
                .when(new DecideMatter(
                        by("director"),
                        BOARD,
                        List.of(ruling(PHONE, true), ruling(ESCORT, true)),
                        NO_VOTES,
                        Optional.empty()))
                .thenRefused(IN_SESSION);
    }

    @Test
    void a_body_that_signs_itself_signs_by_the_person_who_decided_and_any_other_by_another_person() {
        decision.given(decided(MatterOutcome.DENIED))
                .when(adopt("director", DIRECTOR))
                .then(adopted("director"), denied(PHONE, false, false), denied(ESCORT, false, false));
        decision.given(decided(MatterOutcome.DENIED))
                .when(adopt("director", ADVISER))
                .thenRefused(DECIDED_BY_THE_SAME);
        decision.given(decided(MatterOutcome.GRANTED, PHONE, ESCORT))
                .when(adopt("minister", ADVISER))
                .then(adopted("minister", MatterOutcome.GRANTED));
    }

    @Test
    void nothing_is_decided_or_signed_on_a_basis_that_has_changed_but_it_can_go_back() {
        var changed = scenario(true);
        changed.given().when(decide("director", true, true)).thenRefused(MATTER_BASIS_CHANGED);
        changed.given(decided(MatterOutcome.DENIED))
                .when(adopt("director", DIRECTOR))
                .thenRefused(MATTER_BASIS_CHANGED);
        changed.given(decided(MatterOutcome.DENIED))
                .when(new ReturnDecision(by("minister"), text()))
                .then(returned());
    }

    @Test
    void a_returned_decision_is_decided_again() {
        decision.given(decided(MatterOutcome.DENIED), returned())
                .when(decide("director", true, true))
                .then(decided(MatterOutcome.GRANTED, PHONE, ESCORT));
    }

    @Test
    void the_person_is_told_once_and_again_after_it_was_contested() {
        decision.given(decided(MatterOutcome.DENIED), adopted("director"))
                .when(tell(APPEAL_BY))
                .then(told(), denied(PHONE, true, false), denied(ESCORT, true, false));
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told())
                .when(tell(APPEAL_BY))
                .thenRefused(TOLD_ALREADY);
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told(), contested(BENEFICIARY))
                .when(tell(APPEAL_BY))
                .then(told());
    }

    @Test
    void what_a_decision_in_force_does_not_grant_is_denied_and_complete_once_the_person_knows_how_to_appeal() {
        MatterDecided partly = decided(MatterOutcome.PARTLY, PHONE);
        decision.given(partly)
                .when(adopt("director", DIRECTOR))
                .then(adopted("director", MatterOutcome.PARTLY), denied(ESCORT, false, true));
        decision.given(partly, adopted("director", MatterOutcome.PARTLY), denied(ESCORT, false, true))
                .when(tell(APPEAL_BY))
                .then(told(), denied(ESCORT, true, true));
    }

    @Test
    void a_change_of_a_measure_that_is_not_allowed_denies_nothing() {
        scenario(MatterKind.CHANGE, false)
                .given(decided(MatterOutcome.DENIED))
                .when(adopt("director", DIRECTOR))
                .then(adopted("director"));
    }

    @Test
    void the_authorities_are_told_a_decision_in_force_each_with_a_task_of_the_plan() {
        TellAuthorities tell = new TellAuthorities(List.of(new TaskOfDecision(TASK)));
        AuthoritiesTold told = new AuthoritiesTold(PLAN, List.of(ANA), CASE, DECISION, List.of(TASK));
        MatterDecided granted = decided(MatterOutcome.GRANTED, PHONE, ESCORT);
        decision.given(granted).when(tell).thenRefused(DECISION_NOT_ADOPTED);
        decision.given(granted, adopted("director", MatterOutcome.GRANTED))
                .when(tell)
                .then(told);
        decision.given(granted, adopted("director", MatterOutcome.GRANTED), told())
                .when(tell)
                .then(told);
        decision.given(granted, adopted("director", MatterOutcome.GRANTED))
                .when(new TellAuthorities(List.of(new TaskOfDecision(new UUID(5, 2)))))
                .thenRefused(DecisionRule.TASK_NOT_OF_THE_PLAN);
        decision.given(granted, adopted("director", MatterOutcome.GRANTED))
                .when(new TellAuthorities(List.of()))
                .thenRefused(DecisionRule.TASK_NOT_OF_THE_PLAN);
    }

    @Test
    void one_person_who_decides_alone_has_no_minutes() {
        decision.given(decided(MatterOutcome.DENIED))
                .when(new RecordMinutes(by("supervisor"), text()))
                .thenRefused(DecisionRule.NO_SESSION);
    }

    @Test
    void reasons_that_are_those_of_others_hold_up_no_grant_and_a_denial_is_signed_by_another_person() {
        Optional<AlikeReasons> few = AlikeReasons.of(1);
        List<Ruling> partly = List.of(ruling(PHONE, true), ruling(ESCORT, false));
        decision.given()
                .when(new DecideMatter(by("director"), DIRECTOR, partly, new Ballot(Map.of()), few))
                .then(decided(MatterOutcome.PARTLY, few, PHONE));
        decision.given(decided(MatterOutcome.PARTLY, few, PHONE))
                .when(adopt("director", DIRECTOR))
                .thenRefused(DecisionRule.ALIKE_DENIAL_BY_THE_SAME);
        decision.given(decided(MatterOutcome.PARTLY, few, PHONE))
                .when(adopt("minister", DIRECTOR))
                .then(adopted("minister", MatterOutcome.PARTLY), denied(ESCORT, false, true));
        decision.given(decided(MatterOutcome.GRANTED, few, PHONE, ESCORT))
                .when(adopt("director", DIRECTOR))
                .then(adopted("director", MatterOutcome.GRANTED));
    }

    @Test
    void a_change_in_the_words_of_others_is_signed_by_another_person_and_one_that_is_not_allowed_by_the_same() {
        var change = scenario(MatterKind.CHANGE, false);
        change.given(decided(MatterOutcome.GRANTED, AlikeReasons.of(1), PHONE, ESCORT))
                .when(adopt("director", DIRECTOR))
                .thenRefused(DecisionRule.ALIKE_DENIAL_BY_THE_SAME);
        change.given(decided(MatterOutcome.DENIED, AlikeReasons.of(1)))
                .when(adopt("director", DIRECTOR))
                .then(adopted("director"));
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, FEW", "4, FEW", "5, MANY", "100, MANY"})
    void from_five_decisions_on_the_reasons_are_those_of_many(int decisions, AlikeReasons alike) {
        assertThat(AlikeReasons.of(decisions)).isEqualTo(Optional.ofNullable(alike));
    }

    @Test
    void an_appeal_lies_after_the_telling() {
        decision.given(decided(MatterOutcome.DENIED), adopted("director"))
                .when(tell(NOON))
                .thenRefused(APPEAL_IN_THE_PAST);
    }

    @Test
    void another_person_than_the_one_who_told_records_the_confirmation() {
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told())
                .when(confirm("officer", BENEFICIARY))
                .thenRefused(TOLD_BY_THE_SAME);
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told())
                .when(confirm("analyst", BENEFICIARY))
                .then(confirmed(BENEFICIARY));
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told(), confirmed(BENEFICIARY))
                .when(confirm("analyst", BENEFICIARY))
                .thenNothing();
    }

    @Test
    void only_the_side_that_contests_can_confirm_afterwards_and_a_confirmation_can_be_contested() {
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told(), contested(BENEFICIARY))
                .when(confirm("analyst", REPRESENTATIVE))
                .thenRefused(TELLING_CONTESTED_BY_ANOTHER);
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told(), contested(BENEFICIARY))
                .when(confirm("analyst", BENEFICIARY))
                .then(confirmed(BENEFICIARY));
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told(), confirmed(REPRESENTATIVE))
                .when(new ContestTelling(BENEFICIARY, Optional.empty()))
                .then(contested(BENEFICIARY));
        decision.given(decided(MatterOutcome.DENIED), adopted("director"), told(), contested(BENEFICIARY))
                .when(new ContestTelling(BENEFICIARY, Optional.empty()))
                .thenNothing();
    }

    @Test
    void a_decision_goes_step_by_step() {
        decision.given().when(adopt("director", DIRECTOR)).thenRefused(NOT_DECIDED);
        decision.given().when(new ReturnDecision(by("director"), text())).thenRefused(NOT_DECIDED);
        decision.given().when(tell(APPEAL_BY)).thenRefused(DECISION_NOT_ADOPTED);
        decision.given(decided(MatterOutcome.DENIED))
                .when(confirm("analyst", BENEFICIARY))
                .thenRefused(NOT_TOLD);
        decision.given(decided(MatterOutcome.DENIED))
                .when(decide("director", true, true))
                .thenRefused(DECIDED_ALREADY);
        decision.given(decided(MatterOutcome.DENIED), adopted("director"))
                .when(adopt("director", DIRECTOR))
                .thenRefused(ADOPTED_ALREADY);
        decision.given(decided(MatterOutcome.DENIED), adopted("director"))
                .when(new ContestTelling(BENEFICIARY, Optional.empty()))
                .thenRefused(NOT_TOLD);
    }

    @Test
    void a_matter_that_no_plan_prepared_is_not_there() {
        Scenario.of(new DecisionDecider(Optional.empty()))
                .given()
                .when(decide("director", true, true))
                .thenRefused(NO_SUCH_DECISION);
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, DENIED", "2, DENIED", "3, DENIED", "4, DENIED"})
    void what_was_decided_is_known_at_each_step(int steps, MatterOutcome outcome) {
        List<DecisionEvent> history =
                List.of(decided(MatterOutcome.DENIED), adopted("director"), told(), contested(BENEFICIARY));
        DecisionState state = new DecisionDecider(Optional.empty()).replay(history.subList(0, steps));

        assertThat(state.outcomeIfAny()).isEqualTo(Optional.ofNullable(outcome));
        assertThat(state.appealIfTold()).isEqualTo(steps < 3 ? Optional.empty() : Optional.of(APPEAL_BY));
    }

    private static Scenario<DecisionCommand, DecisionState, DecisionEvent> scenario(boolean basisChanged) {
        return scenario(MatterKind.MEASURES, basisChanged);
    }

    private static Scenario<DecisionCommand, DecisionState, DecisionEvent> scenario(
            MatterKind about, boolean basisChanged) {
        return Scenario.of(new DecisionDecider(Optional.of(new PreparedMatter(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                about,
                "DIRECTOR",
                List.of(PHONE, ESCORT),
                "officer",
                Set.of(TASK),
                basisChanged))));
    }

    private static Body body(String code, String adopts, int seats) {
        LegalBasis basis = new LegalBasis("invented", "art. 1", LegalBasis.Status.SET, "");
        Words name = new Words("x", "x", "x");
        return new Body(
                code,
                name,
                IntStream.range(0, seats)
                        .mapToObj(n -> new Seat("SEAT_" + n, name, Seat.Right.VOTE))
                        .toList(),
                new Quorum(Quorum.Of.SEATS, Share.valueOf("MORE_THAN_HALF"), Rounding.FLOOR, false, basis),
                new Majority(
                        Majority.Of.CAST,
                        Share.valueOf("MORE_THAN_HALF"),
                        Rounding.FLOOR,
                        Tie.valueOf("NOT_CARRIED"),
                        basis),
                adopts,
                0,
                Body.Votes.OPEN,
                List.of(),
                basis);
    }

    private static DecideMatter decide(String who, boolean phone, boolean escort) {
        return new DecideMatter(
                by(who), DIRECTOR, List.of(ruling(PHONE, phone), ruling(ESCORT, escort)), NO_VOTES, Optional.empty());
    }

    private static Ruling ruling(MeasureId measure, boolean granted) {
        return new Ruling(measure, granted, "…");
    }

    private static AdoptDecision adopt(String who, Body body) {
        return new AdoptDecision(by(who), body, Optional.empty());
    }

    private static TellBeneficiary tell(Instant appealBy) {
        return new TellBeneficiary(by("officer"), TellingChannel.SAFE_IN_PERSON, appealBy, Optional.empty());
    }

    private static ConfirmTelling confirm(String who, Voice by) {
        return new ConfirmTelling(by(who), by, Optional.empty());
    }

    private static MatterDecided decided(MatterOutcome outcome, MeasureId... granted) {
        return decided(outcome, Optional.empty(), granted);
    }

    private static MatterDecided decided(MatterOutcome outcome, Optional<AlikeReasons> alike, MeasureId... granted) {
        List<MeasureId> yes = Arrays.asList(granted);
        return new MatterDecided(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                outcome,
                Optional.empty(),
                alike,
                yes,
                "director",
                Personal.of(
                        ANA.value(),
                        List.of(
                                new MeasureReasons(PHONE, yes.contains(PHONE), "…"),
                                new MeasureReasons(ESCORT, yes.contains(ESCORT), "…"))));
    }

    private static DecisionAdopted adopted(String by) {
        return adopted(by, MatterOutcome.DENIED);
    }

    private static DecisionAdopted adopted(String by, MatterOutcome outcome) {
        return new DecisionAdopted(PLAN, List.of(ANA), CASE, DECISION, Optional.of(outcome), by, Optional.empty());
    }

    private static MeasureDenied denied(MeasureId measure, boolean appealTold, boolean instead) {
        return new MeasureDenied(PLAN, List.of(ANA), CASE, DECISION, measure, appealTold, instead);
    }

    private static DecisionReturned returned() {
        return new DecisionReturned(PLAN, List.of(ANA), CASE, DECISION, text());
    }

    private static BeneficiaryTold told() {
        return new BeneficiaryTold(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                TellingChannel.SAFE_IN_PERSON,
                APPEAL_BY,
                "officer",
                Optional.empty());
    }

    private static TellingConfirmed confirmed(Voice by) {
        return new TellingConfirmed(PLAN, List.of(ANA), CASE, DECISION, by, Optional.empty());
    }

    private static TellingContested contested(Voice by) {
        return new TellingContested(PLAN, List.of(ANA), CASE, DECISION, by, Optional.empty());
    }

    private static At by(String person) {
        return new At(NOON, person);
    }

    private static Personal<String> text() {
        return Personal.of(ANA.value(), "…");
    }
}
