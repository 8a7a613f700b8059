package esperanza.protection.decision.domain;

import esperanza.protection.measure.domain.MeasureId;
import esperanza.protocol.body.Choice;
import java.util.List;
import java.util.Map;

/**
 * The last vote of each seat, as it was opened to be counted.
 *
 * @param bySeat of a seat: how its member voted on each measure
 */
public record Ballot(Map<String, List<VoteOnMeasure>> bySeat) {

    /** How a member votes on one measure. */
    public record VoteOnMeasure(MeasureId proposedId, Choice choice) {}

    public Ballot {
        bySeat = Map.copyOf(bySeat);
    }
}
