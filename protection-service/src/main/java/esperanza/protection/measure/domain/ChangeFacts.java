package esperanza.protection.measure.domain;

import esperanza.protocol.vocabulary.RiskLevel;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The facts of a plan on which taking a measure away rests. They are those of the whole plan, also what the person who
 * acts may not know of: a hidden threat keeps a measure, and a refusal tells no case.
 *
 * @param last the last assessment of the risk; empty: there is none
 * @param inForce the level in force; empty: nobody assessed the risk, and nothing holds the level
 * @param anotherOffered whether other measures were offered since this one was decided
 * @param replaced whether the person has another measure in hand, which was decided after this one
 * @param takenOver whether another institution has a task that serves this measure
 * @param appealsOver the appeals that were withdrawn or refused: they hold nothing any more
 * @param tookBack pseudonyms of those who wrote down that the person took back an appeal about the measure
 */
public record ChangeFacts(
        Optional<LastAssessment> last,
        Optional<RiskLevel> inForce,
        boolean anotherOffered,
        boolean replaced,
        boolean takenOver,
        Set<UUID> appealsOver,
        Set<String> tookBack) {

    public ChangeFacts {
        appealsOver = Set.copyOf(appealsOver);
        tookBack = Set.copyOf(tookBack);
    }

    /**
     * The last assessment of the risk.
     *
     * @param again whether it was made again, after the measure was decided, and for the case of the measure
     * @param lower whether it found a lower level than the one before
     */
    public record LastAssessment(UUID id, boolean again, boolean lower) {}
}
