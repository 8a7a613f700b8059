package esperanza.intake.report;

import esperanza.intake.report.view.ReportStatus;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Finds the erasure that the sender asked for. The capability that erases answers; a report knows it by this alone. */
public interface PendingErasures {

    /** Empty if none is asked for, and when it is refused, taken back or done. */
    Uni<Optional<ReportStatus.Erasure>> of(UUID reportId);
}
