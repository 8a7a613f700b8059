package esperanza.investigation.hypothesis.domain;

import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The work of the case on which the discard of a hypothesis relies, as the use case read it from the other streams.
 *
 * @param context the last context analysis that was issued
 * @param lines the lines of enquiry that work the hypothesis
 * @param acts the acts that were done for it
 * @param newFacts how much evidence and how many threats came into the case after the discard was proposed
 */
public record Basis(Optional<Ref> context, List<Line> lines, List<UUID> acts, int newFacts) {

    /**
     * A line of enquiry.
     *
     * @param linksDefence true for L1, the line of the link with the defence work
     * @param ended true if the line was exhausted, or closed with reasons
     */
    public record Line(Ref ref, boolean linksDefence, boolean ended) {}

    public Basis {
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
    }

    /** True if each line has ended; for the first hypothesis the line of the link with the defence work is one. */
    boolean exhausts(Hypothesis.Known hypothesis) {
        return lines.stream().allMatch(Line::ended)
                && (!hypothesis.isFirst() || lines.stream().anyMatch(Line::linksDefence));
    }

    List<Ref> lineRefs() {
        return lines.stream().map(Line::ref).toList();
    }

    /** True if nothing moved on which the proposal relies: its context analysis is the last one, its lines are these. */
    boolean bears(DiscardProposed proposed) {
        return (proposed.context().isEmpty() || proposed.context().equals(context))
                && Set.copyOf(lineRefs()).equals(Set.copyOf(proposed.lines()));
    }
}
