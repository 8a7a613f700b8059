package esperanza.intake.report.domain;

import esperanza.intake.report.domain.ReportEvent.LoweringProposed;
import esperanza.protocol.triage.RedFlags;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How urgent the report is.
 *
 * @param urgency the present judgement; empty until somebody triages
 * @param floor the highest urgency that red flags have demanded so far; a later triage does not reduce it
 * @param danger true if imminent danger was recognised after the report was received
 * @param lowering one person's proposal to go below that floor; empty once a second person confirms or somebody triages
 *     anew
 */
public record Triage(
        Optional<Urgency> urgency, Optional<Urgency> floor, boolean danger, Optional<LoweringProposed> lowering) {

    static final Triage NONE = new Triage(Optional.empty(), Optional.empty(), false, Optional.empty());

    /** The floor, with the red flags among these factors added. */
    Optional<Urgency> floorWith(Map<TriageFactor, Presence> factors) {
        return higher(floor, RedFlags.floor(factors));
    }

    /** Whether the urgency is lower than the floor demands. */
    boolean isBelowFloor(Urgency lower) {
        return isBelow(floor, lower);
    }

    static boolean isBelow(Optional<Urgency> floor, Urgency lower) {
        return floor.filter(least -> !lower.atLeast(least)).isPresent();
    }

    Triage judged(Urgency as, Optional<Urgency> demanded) {
        return new Triage(Optional.of(as), higher(floor, demanded), danger, Optional.empty());
    }

    Triage proposed(LoweringProposed proposal) {
        return new Triage(urgency, floor, danger, Optional.of(proposal));
    }

    Triage lowered(Urgency to) {
        return new Triage(Optional.of(to), Optional.of(to), danger, Optional.empty());
    }

    Triage inDanger() {
        return new Triage(urgency, floor, true, lowering);
    }

    private static Optional<Urgency> higher(Optional<Urgency> one, Optional<Urgency> other) {
        return Stream.concat(one.stream(), other.stream()).min(Urgency::compareTo);
    }
}
