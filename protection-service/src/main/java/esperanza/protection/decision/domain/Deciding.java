package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.ALIKE_DENIAL_BY_THE_SAME;
import static esperanza.protection.decision.domain.DecisionRule.DECIDED_BY_THE_SAME;
import static esperanza.protection.decision.domain.DecisionRule.IN_SESSION;
import static esperanza.protection.decision.domain.DecisionRule.MATTER_BASIS_CHANGED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_AS_VOTED;
import static esperanza.protection.decision.domain.DecisionRule.PREPARED_BY_THE_SAME;
import static esperanza.protection.decision.domain.DecisionRule.REASONS_INCOMPLETE;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.decision.domain.DecisionState.Decided;
import esperanza.protection.measure.domain.MeasureId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a matter is decided, and who signs it. */
final class Deciding {

    private Deciding() {}

    static List<DecisionEvent> decided(PreparedMatter of, Optional<Sitting> sitting, DecideMatter decide) {
        requireAnother(of, decide.at().by());
        requireTheBasis(of);
        Optional<List<MeasureId>> carried = carried(of, sitting, decide);
        List<MeasureId> granted = granted(of, decide);
        if (carried.filter(voted -> !Set.copyOf(voted).equals(Set.copyOf(granted)))
                .isPresent()) {
            throw new RuleViolation(NOT_AS_VOTED);
        }
        MatterOutcome none = carried.isPresent() ? MatterOutcome.NOT_CARRIED : MatterOutcome.DENIED;
        return List.of(new MatterDecided(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                outcome(granted.size(), of.measures().size(), none),
                carried.map(_ -> true),
                decide.alike(),
                granted,
                decide.at().by(),
                Personal.of(of.planId().value(), reasons(decide))));
    }

    /** The vote of a body decides, and whoever records it adds the reasons alone. Empty: one person decides. */
    private static Optional<List<MeasureId>> carried(
            PreparedMatter of, Optional<Sitting> sitting, DecideMatter decide) {
        if (decide.body().isOnePerson()) {
            return Optional.empty();
        }
        Sitting called = sitting.orElseThrow(() -> new RuleViolation(IN_SESSION));
        return Optional.of(Voting.carried(of, called, decide.body(), decide.seats(), decide.ballot()));
    }

    private static List<MeasureId> granted(PreparedMatter of, DecideMatter decide) {
        List<MeasureId> ruled =
                decide.rulings().stream().map(Ruling::proposedId).toList();
        if (ruled.size() != of.measures().size() || !Set.copyOf(ruled).equals(Set.copyOf(of.measures()))) {
            throw new RuleViolation(REASONS_INCOMPLETE);
        }
        return decide.rulings().stream()
                .filter(Ruling::granted)
                .map(Ruling::proposedId)
                .toList();
    }

    static List<DecisionEvent> adopted(PreparedMatter of, Decided was, AdoptDecision adopt) {
        requireAnother(of, adopt.at().by());
        if (!adopt.body().adoptsItself() && was.by().equals(adopt.at().by())) {
            throw new RuleViolation(DECIDED_BY_THE_SAME);
        }
        if (was.takesAwayAlike(of) && was.by().equals(adopt.at().by())) {
            throw new RuleViolation(ALIKE_DENIAL_BY_THE_SAME);
        }
        requireTheBasis(of);
        DecisionEvent adopted = new DecisionAdopted(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                Optional.of(was.outcome()),
                adopt.at().by(),
                adopt.note());
        return Stream.concat(Stream.of(adopted), denied(of, was.granted(), false))
                .toList();
    }

    /** The measures that a decision in force does not grant. A change that is not allowed denies nothing. */
    static Stream<DecisionEvent> denied(PreparedMatter of, Set<MeasureId> granted, boolean appealTold) {
        return of.measures().stream()
                .filter(_ -> of.about() == MatterKind.MEASURES)
                .filter(measure -> !granted.contains(measure))
                .map(measure -> new MeasureDenied(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.decisionId(),
                        measure,
                        appealTold,
                        !granted.isEmpty()));
    }

    /** A decision whose basis has changed goes back, so this does not ask for the basis. */
    static List<DecisionEvent> returned(PreparedMatter of, ReturnDecision back) {
        requireAnother(of, back.at().by());
        return List.of(new DecisionReturned(of.planId(), of.parties(), of.caseId(), of.decisionId(), back.reasons()));
    }

    private static void requireAnother(PreparedMatter of, String person) {
        if (of.preparedBy().equals(person)) {
            throw new RuleViolation(PREPARED_BY_THE_SAME);
        }
    }

    private static void requireTheBasis(PreparedMatter of) {
        if (of.basisChanged()) {
            throw new RuleViolation(MATTER_BASIS_CHANGED);
        }
    }

    private static MatterOutcome outcome(int granted, int proposed, MatterOutcome none) {
        if (granted == 0) {
            return none;
        }
        return granted == proposed ? MatterOutcome.GRANTED : MatterOutcome.PARTLY;
    }

    private static List<MeasureReasons> reasons(DecideMatter decide) {
        return decide.rulings().stream()
                .map(ruling -> new MeasureReasons(ruling.proposedId(), ruling.granted(), ruling.reasons()))
                .toList();
    }
}
