package esperanza.intake.likeness.domain;

import esperanza.intake.likeness.domain.LikenessCommand.FindLikeness;
import esperanza.intake.likeness.domain.LikenessEvent.LikenessFound;
import esperanza.kernel.Decider;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two reports are alike for at least one strong reason. What was found stays found: an event follows only if there is a
 * reason that was not there before. The state is the reasons so far.
 */
public final class LikenessDecider implements Decider<LikenessCommand, Set<LikenessReason>, LikenessEvent> {

    @Override
    public Set<LikenessReason> initial() {
        return Set.of();
    }

    @Override
    public List<LikenessEvent> decide(Set<LikenessReason> known, LikenessCommand command) {
        return switch (command) {
            case FindLikeness find
            when known.containsAll(find.reasons()) || find.reasons().stream().noneMatch(LikenessReason::isStrong) ->
                List.of();
            case FindLikeness find ->
                List.of(new LikenessFound(
                        find.likenessId(),
                        find.caseId(),
                        find.reportId(),
                        find.otherCaseId(),
                        find.otherReportId(),
                        List.copyOf(all(known, find.reasons()))));
        };
    }

    @Override
    public Set<LikenessReason> evolve(Set<LikenessReason> known, LikenessEvent event) {
        return switch (event) {
            case LikenessFound found -> Set.copyOf(found.reasons());
        };
    }

    /** In the order of the list. */
    private static Set<LikenessReason> all(Set<LikenessReason> known, Set<LikenessReason> more) {
        Set<LikenessReason> all = EnumSet.copyOf(more);
        all.addAll(known);
        return all;
    }
}
