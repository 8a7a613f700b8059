package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer.ACCEPTED;
import static esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer.DECLINED;
import static esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protection.plan.domain.PlanCommand.PrepareChangeMatter;
import esperanza.protection.plan.domain.PlanCommand.PrepareMatter;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.risk.Instrument;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a matter is prepared, and what changes its basis. */
class PreparingTest {

    private static final UUID OFFER = new UUID(7, 1);
    private static final UUID ASSESSMENT = new UUID(9, 1);
    private static final UUID CHANGE = new UUID(9, 7);
    private static final DecisionId DECISION = new DecisionId(new UUID(4, 1));
    private static final MeasureId PHONE = new MeasureId(new UUID(8, 1));
    private static final MeasureId COURSE = new MeasureId(new UUID(8, 2));
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void a_matter_rests_on_the_last_assessment_and_names_one_case() {
        plan.given(OPEN, SECOND, assessed(CASE, new UUID(9, 0)), assessed(CASE, ASSESSMENT))
                .when(prepare(CASE, List.of(PHONE)))
                .then(prepared(CASE, List.of(PHONE)));
    }

    @Test
    void the_same_matter_is_prepared_once() {
        plan.given(OPEN, assessed(CASE, ASSESSMENT), prepared(CASE, List.of(PHONE)))
                .when(prepare(CASE, List.of(PHONE)))
                .thenNothing();
    }

    @Test
    void a_matter_without_an_assessment_a_body_or_its_case_is_refused() {
        plan.given(OPEN).when(prepare(CASE, List.of(PHONE))).thenRefused(PlanRule.ASSESSMENT_MISSING);
        plan.given(OPEN, assessed(CASE, ASSESSMENT))
                .when(prepare(SECOND_CASE, List.of(PHONE)))
                .thenRefused(PlanRule.CASE_NOT_IN_PLAN);
        plan.given(OPEN, assessed(CASE, ASSESSMENT))
                .when(new PrepareMatter(
                        CASE, DECISION, by("officer"), Optional.empty(), proposal(List.of(PHONE)), Optional.empty()))
                .thenRefused(PlanRule.NO_SUCH_BODY);
    }

    @Test
    void what_the_person_accepted_is_proposed_or_left_out_with_a_reason_and_what_they_declined_is_not_asked_for() {
        PlanEvent wish = agreed(ACCEPTED, ACCEPTED);
        plan.given(OPEN, assessed(CASE, ASSESSMENT), offered(), wish)
                .when(prepare(CASE, List.of(PHONE)))
                .thenRefused(PlanRule.WISH_LEFT_OUT);
        plan.given(OPEN, assessed(CASE, ASSESSMENT), offered(), wish)
                .when(prepare(CASE, List.of(PHONE), COURSE))
                .then(prepared(CASE, List.of(PHONE), COURSE));
        plan.given(OPEN, assessed(CASE, ASSESSMENT), offered(), agreed(ACCEPTED, DECLINED))
                .when(prepare(CASE, List.of(PHONE)))
                .then(prepared(CASE, List.of(PHONE)));
    }

    @Test
    void no_measure_is_named_twice() {
        plan.given(OPEN, assessed(CASE, ASSESSMENT))
                .when(prepare(CASE, List.of(PHONE, PHONE)))
                .thenRefused(PlanRule.MEASURE_PROPOSED_TWICE);
        plan.given(OPEN, assessed(CASE, ASSESSMENT))
                .when(prepare(CASE, List.of(PHONE), PHONE))
                .thenRefused(PlanRule.MEASURE_PROPOSED_TWICE);
    }

    @Test
    void a_threat_an_assessment_and_an_answer_change_the_basis_and_nobody_learns_that_of_a_case_they_may_not_know() {
        PlanEvent matter = prepared(CASE, List.of(PHONE));
        assertThat(basisChanged(Set.of(CASE), OPEN, assessed(CASE, ASSESSMENT), matter))
                .isFalse();
        assertThat(basisChanged(Set.of(CASE), OPEN, matter, assessed(CASE, new UUID(9, 2))))
                .isTrue();
        assertThat(basisChanged(Set.of(CASE), OPEN, offered(), matter, agreed(ACCEPTED, ACCEPTED)))
                .isTrue();
        assertThat(basisChanged(Set.of(CASE, SECOND_CASE), OPEN, matter, SECOND))
                .isTrue();
        assertThat(basisChanged(Set.of(CASE), OPEN, matter, SECOND)).isFalse();
    }

    /** A key in other hands blocks no matter, and a false no takes no wish away. */
    @Test
    void an_answer_at_the_door_changes_no_basis_and_a_no_counts_once_somebody_heard_it() {
        PlanEvent matter = prepared(CASE, List.of(PHONE));
        List<PlanEvent> before = List.of(OPEN, offered(), agreed(ACCEPTED, DECLINED), matter);
        assertThat(basisChanged(before, atDoor(ACCEPTED, DECLINED))).isFalse();
        assertThat(basisChanged(before, atDoor(DECLINED, ACCEPTED), atDoor(ACCEPTED, LATER)))
                .isFalse();
        assertThat(basisChanged(before, atDoor(DECLINED, DECLINED), agreed(ACCEPTED, DECLINED)))
                .isFalse();
        assertThat(basisChanged(before, atDoor(DECLINED, DECLINED), agreed(DECLINED, DECLINED)))
                .isTrue();
        var wished = List.of(OPEN, assessed(CASE, ASSESSMENT), offered());
        plan.given(with(wished, agreed(ACCEPTED, LATER), atDoor(DECLINED, LATER)))
                .when(prepare(CASE, List.of(COURSE)))
                .thenRefused(PlanRule.WISH_LEFT_OUT);
        plan.given(with(wished, atDoor(ACCEPTED, LATER)))
                .when(prepare(CASE, List.of(COURSE)))
                .thenRefused(PlanRule.WISH_LEFT_OUT);
        plan.given(with(wished, agreed(ACCEPTED, LATER), atDoor(DECLINED, LATER), agreed(DECLINED, LATER)))
                .when(prepare(CASE, List.of(COURSE)))
                .then(prepared(CASE, List.of(COURSE)));
    }

    private boolean basisChanged(List<PlanEvent> before, PlanEvent... news) {
        return basisChanged(Set.of(CASE), with(before, news));
    }

    private static PlanEvent[] with(List<? extends PlanEvent> before, PlanEvent... news) {
        return Stream.concat(before.stream(), Stream.of(news)).toArray(PlanEvent[]::new);
    }

    /** The same facts are not put to somebody else, until one of them says yes. */
    @Test
    void a_change_that_was_refused_is_prepared_no_more() {
        PlanEvent matter = changeMatter(new DecisionId(new UUID(9, 8)));
        var decided = plan.given(OPEN, Ana.decided(CASE, ANA), assessed(CASE, ASSESSMENT), matter);
        decided.when(prepareChange(false)).then(changeMatter(DECISION));
        decided.when(prepareChange(true)).thenRefused(PlanRule.CHANGE_REFUSED);
        plan.given(OPEN, Ana.decided(CASE, ANA), assessed(CASE, ASSESSMENT), changeMatter(DECISION))
                .when(prepareChange(true))
                .thenNothing();
    }

    private static PrepareChangeMatter prepareChange(boolean refused) {
        return new PrepareChangeMatter(
                Ana.MEASURE,
                CHANGE,
                refused,
                DECISION,
                by("officer"),
                Optional.of("DIRECTION"),
                proposal(List.of(Ana.MEASURE)));
    }

    private static MatterPrepared changeMatter(DecisionId id) {
        return new MatterPrepared(
                PLAN,
                List.of(ANA),
                CASE,
                id,
                MatterKind.CHANGE,
                "DIRECTION",
                ASSESSMENT,
                List.of(Ana.MEASURE),
                "officer",
                Optional.of(CHANGE),
                proposal(List.of(Ana.MEASURE)),
                Optional.empty());
    }

    private boolean basisChanged(Set<CaseId> known, PlanEvent... history) {
        Plan.Open open = (Plan.Open) decider.replay(Arrays.asList(history)).only(known);
        return open.matter(DECISION).basisChanged();
    }

    private static PrepareMatter prepare(CaseId of, List<MeasureId> proposed, MeasureId... leftOut) {
        return new PrepareMatter(
                of, DECISION, by("officer"), Optional.of("DIRECTION"), proposal(proposed), leftOut(leftOut));
    }

    private static MatterPrepared prepared(CaseId of, List<MeasureId> proposed, MeasureId... leftOut) {
        return new MatterPrepared(
                PLAN,
                List.of(ANA),
                of,
                DECISION,
                MatterKind.MEASURES,
                "DIRECTION",
                ASSESSMENT,
                proposed,
                "officer",
                Optional.empty(),
                proposal(proposed),
                leftOut(leftOut));
    }

    private static Personal<List<ProposedMeasure>> proposal(List<MeasureId> measures) {
        return Personal.of(
                ANA.value(),
                measures.stream()
                        .map(id -> new ProposedMeasure(id, MeasureType.ESCORT, "…"))
                        .toList());
    }

    private static Optional<Personal<List<WishLeftOut>>> leftOut(MeasureId... measures) {
        return Optional.of(measures)
                .filter(some -> some.length > 0)
                .map(some -> Personal.of(
                        ANA.value(),
                        Arrays.stream(some).map(id -> new WishLeftOut(id, "…")).toList()));
    }

    private static MeasuresOffered offered() {
        return new MeasuresOffered(
                PLAN,
                List.of(ANA),
                CASE,
                OFFER,
                List.of(PHONE, COURSE),
                Personal.of(
                        ANA.value(),
                        List.of(MeasureType.MOBILE_OR_SATELLITE_PHONE, MeasureType.SELF_PROTECTION_COURSE)),
                Optional.empty());
    }

    private static MeasuresAgreed agreed(OfferedAnswer phone, OfferedAnswer course) {
        return agreed(phone, course, Optional.empty());
    }

    private static MeasuresAgreed atDoor(OfferedAnswer phone, OfferedAnswer course) {
        return agreed(phone, course, Optional.of(true));
    }

    private static MeasuresAgreed agreed(OfferedAnswer phone, OfferedAnswer course, Optional<Boolean> atDoor) {
        return new MeasuresAgreed(
                PLAN,
                List.of(ANA),
                CASE,
                OFFER,
                List.of(new AnswerOfMeasure(PHONE, phone), new AnswerOfMeasure(COURSE, course)),
                atDoor,
                Optional.empty());
    }

    private static RiskAssessed assessed(CaseId of, UUID id) {
        return new RiskAssessed(
                PLAN,
                List.of(ANA),
                of,
                id,
                AssessmentKind.FULL,
                RiskLevel.HIGH,
                LevelChange.FIRST,
                "esperanza.1",
                Ana.EVENING,
                Optional.empty(),
                Optional.empty(),
                Personal.of(ANA.value(), new Instrument.Result(RiskLevel.HIGH, RiskLevel.HIGH, List.of())),
                Personal.of(ANA.value(), Map.of()),
                Personal.of(ANA.value(), new RiskReasons("…", "…", "…", "…", "…")),
                Optional.empty());
    }
}
