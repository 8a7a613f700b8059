package esperanza.protection.measure.domain;

import static esperanza.protection.measure.domain.ChangeRule.FACTS_UNCHANGED;
import static esperanza.protection.measure.domain.ChangeRule.FLOOR_OF_GROUND;

import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTelling;
import esperanza.protection.measure.domain.ChangeFacts.LastAssessment;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.Optional;
import java.util.UUID;

/**
 * The floors under the grounds of law: the least that each ground asks for, which no profile lowers. None of them reads
 * whether the person declined a measure.
 *
 * <p>Source: own design; that a change rests on facts which changed since, and not on the same assessment, is from Colombia,
 * Corte Constitucional, T-239/21.
 */
final class GroundFloors {

    private GroundFloors() {}

    /**
     * The assessment on which a change may rest: made again since the measure was decided, and used by no earlier change
     * of this measure.
     */
    static UUID assessment(ChangeGround ground, ChangeFacts facts, Optional<Change> before) {
        LastAssessment last = facts.last()
                .filter(LastAssessment::again)
                .filter(each -> before.map(Change::assessmentId)
                        .filter(each.id()::equals)
                        .isEmpty())
                .orElseThrow(() -> new RuleViolation(FACTS_UNCHANGED));
        if (ground == ChangeGround.RISK_CEASED && !last.lower()) {
            throw new RuleViolation(FACTS_UNCHANGED);
        }
        return last.id();
    }

    /** Fails unless the floor of the ground is met: from the proposal until it is carried out. */
    static void require(ChangeGround ground, ChangeFacts facts, Optional<Misuse> misuse) {
        boolean met =
                switch (ground) {
                    case RISK_CEASED, OFFICE_ENDED, NEXUS_GONE -> true;
                    case REFUSES_MEASURE -> facts.anotherOffered();
                    case REFUSES_REASSESSMENT ->
                        facts.inForce()
                                .filter(level -> level != RiskLevel.EXTREME)
                                .isPresent();
                    case PRISON -> facts.takenOver();
                    case MISUSE -> misuse.filter(Misuse::isWeighed).isPresent();
                    case MISUSE_REPEATED ->
                        misuse.filter(each -> each.isWeighed() && each.before()).isPresent()
                                && isReplacedWhereTheRiskIsHigh(facts);
                };
        require(met);
    }

    /** Fails unless the floor of the ground is met when the person is told. */
    static void requireTelling(Change change, ChangeTelling how) {
        require(
                switch (change.ground()) {
                    case REFUSES_MEASURE -> how == ChangeTelling.IN_WRITING;
                    case REFUSES_REASSESSMENT -> change.hearing().attempts() >= Change.Hearing.ATTEMPTS_NEEDED;
                    case RISK_CEASED, OFFICE_ENDED, NEXUS_GONE, PRISON, MISUSE, MISUSE_REPEATED -> true;
                });
    }

    /** At the two highest levels another measure is in the hands of the person first. */
    private static boolean isReplacedWhereTheRiskIsHigh(ChangeFacts facts) {
        return facts.replaced()
                || facts.inForce()
                        .filter(level -> !level.atLeast(RiskLevel.HIGH))
                        .isPresent();
    }

    private static void require(boolean met) {
        if (!met) {
            throw new RuleViolation(FLOOR_OF_GROUND);
        }
    }
}
