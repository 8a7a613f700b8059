package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.PlanEvent.PresumptionAnswer.CONFIRMED;
import static esperanza.protection.plan.domain.PlanEvent.PresumptionAnswer.REBUTTED;
import static esperanza.protocol.vocabulary.RiskLevel.HIGH;
import static esperanza.protocol.vocabulary.RiskLevel.LOW;
import static esperanza.protocol.vocabulary.RiskLevel.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk.SaidPresumption;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The law presumes that a person is at risk, until two persons show fact by fact why not. */
class PresumptionTest {

    private static final List<FactAgainst> PROOF = List.of(new FactAgainst("She moved back", "The threat was there"));
    private static final Map<TriageFactor, Presence> ABSENT =
            Arrays.stream(TriageFactor.values()).collect(Collectors.toMap(each -> each, _ -> Presence.ABSENT));

    private final PlanDecider decider = new PlanDecider();
    private Plan plan = decider.replay(List.of(linked(ANA, CASE, REPORT, 1, false)));
    private int drawn;

    @Test
    void a_confirmed_presumption_holds_the_level_of_the_profile_also_against_a_later_assessment() {
        refused(PlanRule.BELOW_THE_PRESUMPTION, assess("ana", MEDIUM, said(CONFIRMED)));
        done(assess("ana", HIGH, said(CONFIRMED)));
        assertThat(Floors.of(open())).containsExactly(Floors.Cause.PRESUMPTION);
        assertThat(Floors.inForce(open())).contains(HIGH);
        refused(PlanRule.BELOW_THE_PRESUMPTION, assess("ana", LOW, Optional.empty()));
        refused(PlanRule.BELOW_THE_PRESUMPTION, assess("eva", LOW, Optional.empty()));
    }

    @Test
    void two_persons_rebut_it_with_proof_and_one_alone_changes_nothing() {
        done(assess("ana", HIGH, said(CONFIRMED)));
        refused(PlanRule.REBUTTED_NEEDS_PROOF, assess("ana", LOW, said(REBUTTED)));
        UUID first = done(assess("ana", LOW, said(REBUTTED, PROOF)));
        assertThat(Floors.inForce(open())).contains(HIGH);
        refused(PlanRule.ANOTHER_ASSESSOR_NEEDED, assess("ana", LOW, said(REBUTTED, PROOF)));
        done(assess("eva", LOW, said(REBUTTED, PROOF)).rated(Map.of(first, LOW)));
        assertThat(Floors.of(open())).isEmpty();
        assertThat(Floors.inForce(open())).contains(LOW);
    }

    @Test
    void a_rebuttal_waits_for_a_second_person_also_if_the_level_stays() {
        done(assess("ana", HIGH, said(CONFIRMED)));
        done(assess("ana", HIGH, said(REBUTTED, PROOF)));
        assertThat(open().risk().isRatedBy("ana")).isTrue();
        assertThat(Floors.of(open())).containsExactly(Floors.Cause.PRESUMPTION);
    }

    @Test
    void a_lower_rating_that_rebuts_nothing_is_no_first_rebuttal() {
        UUID first = done(assess("ana", LOW, Optional.empty()));
        assertThat(first).isNotNull();
        done(assess("ana", HIGH, said(CONFIRMED)));
        done(assess("eva", HIGH, said(REBUTTED, PROOF)).rated(Map.of(first, LOW)));
        assertThat(Floors.of(open())).containsExactly(Floors.Cause.PRESUMPTION);
    }

    @Test
    void a_rebuttal_of_one_presumption_takes_away_none_that_holds_a_higher_level() {
        done(assess("ana", HIGH, said(CONFIRMED)));
        Optional<SaidPresumption> lower =
                Optional.of(new SaidPresumption(REBUTTED, Optional.of(MEDIUM), presumed(PROOF)));
        refused(PlanRule.BELOW_THE_PRESUMPTION, assess("ana", LOW, lower));
        UUID first = done(assess("ana", HIGH, lower));
        done(assess("eva", HIGH, lower).rated(Map.of(first, HIGH)));
        assertThat(Floors.of(open())).containsExactly(Floors.Cause.PRESUMPTION);
    }

    @Test
    void a_lower_presumption_that_is_confirmed_later_lowers_nothing() {
        done(assess("ana", HIGH, said(CONFIRMED)));
        done(assess(
                "ana", HIGH, Optional.of(new SaidPresumption(CONFIRMED, Optional.of(MEDIUM), presumed(List.of())))));
        refused(PlanRule.BELOW_THE_PRESUMPTION, assess("ana", MEDIUM, Optional.empty()));
    }

    @Test
    void a_presumption_that_the_profile_does_not_have_is_refused() {
        refused(
                PlanRule.NO_SUCH_PRESUMPTION,
                assess(
                        "ana",
                        HIGH,
                        Optional.of(new SaidPresumption(CONFIRMED, Optional.empty(), presumed(List.of())))));
    }

    @Test
    void the_group_of_the_person_is_sealed() {
        var assessed = (RiskAssessed)
                decider.decide(plan, assess("ana", HIGH, said(CONFIRMED))).getFirst();
        assertThat(assessed.presumption()).contains(CONFIRMED);
        assertThat(assessed.presumedLevel()).contains(HIGH);
        assertThat(assessed.presumed()).contains(presumed(List.of()));
    }

    private Plan.Open open() {
        return (Plan.Open) plan;
    }

    private UUID done(AssessRisk assess) {
        for (PlanEvent event : decider.decide(plan, assess)) {
            plan = decider.evolve(plan, event);
        }
        return assess.assessmentId();
    }

    private void refused(PlanRule rule, AssessRisk assess) {
        assertThatThrownBy(() -> decider.decide(plan, assess))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }

    private static Optional<SaidPresumption> said(PresumptionAnswer answer) {
        return said(answer, List.of());
    }

    private static Optional<SaidPresumption> said(PresumptionAnswer answer, List<FactAgainst> proof) {
        return Optional.of(new SaidPresumption(answer, Optional.of(HIGH), presumed(proof)));
    }

    private static Personal<Presumed> presumed(List<FactAgainst> proof) {
        return Personal.of(ANA.value(), new Presumed("DISPLACED", proof));
    }

    private AssessRisk assess(String who, RiskLevel level, Optional<SaidPresumption> presumption) {
        return new AssessRisk(
                        new UUID(9, drawn++),
                        by(who),
                        AssessmentKind.FULL,
                        level,
                        Personal.of(ANA.value(), ABSENT),
                        Personal.of(ANA.value(), new RiskReasons("x", "x", "x", "x", "x")))
                .presumption(presumption);
    }
}
