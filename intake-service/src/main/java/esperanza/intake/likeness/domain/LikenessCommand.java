package esperanza.intake.likeness.domain;

import esperanza.intake.likeness.domain.LikenessEvent.Joined;
import esperanza.intake.likeness.domain.LikenessEvent.Near;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.util.List;

/** Commands on what a report has in common with others. */
public sealed interface LikenessCommand {

    /**
     * Records the series to which a report belongs now.
     *
     * @param series each with a reason that is strong by itself
     * @param nearest reports of these series, the most alike in front
     */
    record JoinSeries(CaseId caseId, ReportId reportId, List<Joined> series, List<Near> nearest)
            implements LikenessCommand {}
}
