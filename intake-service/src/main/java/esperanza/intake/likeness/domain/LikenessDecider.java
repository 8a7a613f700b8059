package esperanza.intake.likeness.domain;

import esperanza.intake.likeness.domain.LikenessCommand.JoinSeries;
import esperanza.intake.likeness.domain.LikenessEvent.LikenessFound;
import esperanza.intake.likeness.domain.LikenessEvent.SeriesJoined;
import esperanza.kernel.Decider;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report says once to which series it belongs. What was found stays found: an event follows only if there is a series or
 * a reason that was not there before.
 */
public final class LikenessDecider implements Decider<LikenessCommand, Likeness, LikenessEvent> {

    @Override
    public Likeness initial() {
        return Likeness.NONE;
    }

    @Override
    public List<LikenessEvent> decide(Likeness known, LikenessCommand command) {
        return switch (command) {
            case JoinSeries join -> joined(known, join);
        };
    }

    @Override
    public Likeness evolve(Likeness known, LikenessEvent event) {
        return switch (event) {
            case SeriesJoined joined -> known.with(joined.series(), joined.reasons());
            case LikenessFound _ -> known;
        };
    }

    private static List<LikenessEvent> joined(Likeness known, JoinSeries join) {
        if (join.series().stream().flatMap(each -> each.reasons().stream()).noneMatch(LikenessReason::isStrong)) {
            return List.of();
        }
        Set<LikenessReason> reasons =
                join.nearest().stream().flatMap(near -> near.reasons().stream()).collect(Collectors.toSet());
        Likeness now = known.with(join.series(), reasons);
        return now.equals(known)
                ? List.of()
                : List.of(new SeriesJoined(
                        join.caseId(), join.reportId(), now.series(), List.copyOf(now.reasons()), join.nearest()));
    }
}
