package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.ClosureRule.ITEM_UNJUSTIFIED;
import static esperanza.investigation.closure.domain.ClosureRule.LINE_OPEN;
import static esperanza.investigation.closure.domain.ClosureRule.require;

import esperanza.investigation.closure.domain.ClosureEvent.ArchiveProposed;
import esperanza.investigation.hypothesis.domain.Ref;
import java.util.List;
import java.util.Set;

/**
 * The work of the case on which the end of its file relies, as the use case read it from the other streams.
 *
 * @param lines all lines of enquiry of the case
 * @param threats how many events told of another threat of the case
 */
public record Basis(ChecklistRun checklist, List<Line> lines, int threats) {

    /** @param ended true if the line was exhausted, or closed with reasons */
    public record Line(Ref ref, boolean ended) {}

    public Basis {
        lines = List.copyOf(lines);
    }

    /** Fails unless each line of enquiry has ended and each omission is justified. */
    void requireWorked() {
        require(lines.stream().allMatch(Line::ended), LINE_OPEN);
        require(checklist.isJustified(), ITEM_UNJUSTIFIED);
    }

    List<Ref> lineRefs() {
        return lines.stream().map(Line::ref).toList();
    }

    /** True if the lines stand as they did for the proposal, no item was left undone since, and no threat was added. */
    boolean holds(ArchiveProposed proposed) {
        return checklist.list() == proposed.list()
                && Set.copyOf(proposed.unmet()).containsAll(checklist.items())
                && threats <= proposed.threats()
                && Set.copyOf(lineRefs()).equals(Set.copyOf(proposed.lines()));
    }
}
