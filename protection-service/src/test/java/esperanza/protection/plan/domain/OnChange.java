package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.ChangeEvent.ChangePosition.AGREES;
import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.text;

import esperanza.kernel.At;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.protection.measure.domain.ChangeDecision;
import esperanza.protection.measure.domain.ChangeEvent.*;
import esperanza.protection.measure.domain.ChangeFacts;
import esperanza.protection.measure.domain.ChangeFacts.LastAssessment;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steps by which a measure of Ana is taken away, as commands and as events. */
final class OnChange {

    static final UUID CHANGE = new UUID(9, 1);
    static final UUID AGAIN = new UUID(9, 2);
    static final UUID DECISION = new UUID(9, 3);
    static final UUID APPEAL = new UUID(9, 4);
    static final Instant ANSWER_BY = NOON.plusSeconds(10);
    static final Instant APPEAL_UNTIL = NOON.plusSeconds(30);
    static final Instant AFTER = APPEAL_UNTIL.plusNanos(1000);
    static final ChangeFacts LOWER = facts(true, true, RiskLevel.MEDIUM);

    private OnChange() {}

    /** @param again whether the last assessment was made again after the measure was decided */
    static ChangeFacts facts(boolean again, boolean lower, RiskLevel inForce) {
        return new ChangeFacts(
                Optional.of(new LastAssessment(AGAIN, again, lower)),
                Optional.of(inForce),
                false,
                false,
                false,
                Set.of(),
                Set.of());
    }

    static At at(Instant now, String person) {
        return new At(now, person);
    }

    static ProposeChange propose(ChangeTo to, ChangeGround ground, ChangeFacts facts) {
        return new ProposeChange(at(NOON, "proposer"), CHANGE, to, ground, true, facts, text());
    }

    static HearBeneficiary hear(HearingWay how, String by) {
        return new HearBeneficiary(at(NOON, by), how, text());
    }

    static TellChange tell(ChangeTelling how) {
        return new TellChange(how, Optional.of(ANSWER_BY), text());
    }

    static AnswerChange answer(ChangePosition position, Instant now, String by) {
        return new AnswerChange(at(now, by), BENEFICIARY, position, Optional.empty());
    }

    static AppealChange appeal() {
        return new AppealChange(APPEAL, Optional.of(DECISION), LOWER, BENEFICIARY, Optional.empty());
    }

    static CarryOutChange carryOut(Instant now, String by, ChangeDecision decision) {
        return new CarryOutChange(at(now, by), Optional.of(decision), LOWER, Optional.empty());
    }

    /** Adopted and told, and nothing came since. */
    static ChangeDecision decision() {
        return new ChangeDecision(DECISION, true, Optional.of(APPEAL_UNTIL), false);
    }

    static ChangeProposed proposed(ChangeTo to, ChangeGround ground) {
        return new ChangeProposed(PLAN, List.of(ANA), CASE, MEASURE, CHANGE, to, ground, AGAIN, "proposer", text());
    }

    static BeneficiaryHeard heard(HearingWay how) {
        return new BeneficiaryHeard(PLAN, List.of(ANA), CASE, MEASURE, CHANGE, how, text());
    }

    static ChangeTold told(ChangeTelling how) {
        return new ChangeTold(PLAN, List.of(ANA), CASE, MEASURE, CHANGE, how, Optional.of(ANSWER_BY), text());
    }

    static ChangeAnswered answered(ChangePosition position, boolean late) {
        return new ChangeAnswered(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                CHANGE,
                BENEFICIARY,
                position,
                "analyst",
                late ? Optional.of(true) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** By the person themselves, or by who holds their key. */
    static AnswerChangeAtDoor answerAtDoor(ChangePosition position) {
        return new AnswerChangeAtDoor(at(NOON, "person-1"), BENEFICIARY, position, Optional.empty());
    }

    static ChangeAnswered answeredAtDoor(ChangePosition position) {
        return new ChangeAnswered(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                CHANGE,
                BENEFICIARY,
                position,
                "person-1",
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));
    }

    static ChangeAnswered agreed() {
        return answered(AGREES, false);
    }

    static ChangeAppealed appealed(boolean late) {
        return new ChangeAppealed(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                CHANGE,
                APPEAL,
                Optional.of(DECISION),
                BENEFICIARY,
                late ? Optional.of(true) : Optional.empty(),
                Optional.empty());
    }

    static ChangeDropped dropped() {
        return new ChangeDropped(PLAN, List.of(ANA), CASE, MEASURE, CHANGE, text());
    }

    static MeasureReduced reduced(ChangeTo to) {
        return new MeasureReduced(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                CHANGE,
                DECISION,
                to,
                ChangeGround.RISK_CEASED,
                true,
                Optional.empty());
    }

    static MeasureEnded ended() {
        return new MeasureEnded(
                PLAN, List.of(ANA), CASE, MEASURE, CHANGE, DECISION, ChangeGround.RISK_CEASED, true, Optional.empty());
    }

    static MeasureEndImposed imposed() {
        return new MeasureEndImposed(
                PLAN, List.of(ANA), CASE, MEASURE, Optional.empty(), ImposedBy.COURT, Optional.empty(), text());
    }
}
