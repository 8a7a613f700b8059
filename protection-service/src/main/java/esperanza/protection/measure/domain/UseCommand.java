package esperanza.protection.measure.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.UseEvent.*;
import java.time.Instant;
import java.util.Optional;

/** The commands on a measure in use. The acts of the person need nothing but the measure. */
public sealed interface UseCommand extends MeasureCommand, OfTheVersionRead, AfterTheFact {

    /** Record a test of the measure. */
    record TestMeasure(At at, TestResult result, TestWay how, Optional<Personal<String>> note) implements UseCommand {}

    /** Record that the measure fails. */
    record ReportFailure(Personal<String> words) implements UseCommand {}

    /** Record that the measure works again. */
    record RestoreMeasure(Personal<String> words) implements UseCommand {}

    /** Record something that happened while the measure was in use. */
    record RecordMeasureIncident(MeasureIncident kind, Personal<String> words) implements UseCommand {}

    /**
     * Review whether the measure helps.
     *
     * @param inTime whether it is there in time when it is needed
     * @param personSays whether it helps, as the person says
     * @param nextBy when it is reviewed again at the latest; empty: as the term says
     * @param latest the last instant that the profile allows for that; empty: any
     */
    record ReviewEffectiveness(
            Judged inTime,
            Judged lowersRisk,
            Judged letsWork,
            PersonsJudgement personSays,
            ReviewResult result,
            Optional<Instant> nextBy,
            Optional<Instant> latest,
            Optional<Personal<String>> words)
            implements UseCommand {}

    /** Record that the person gives the measure back. */
    record ReturnMeasure(At at, PersonsVoice by, Optional<Personal<String>> words) implements UseCommand {}

    /** Record that the person takes the measure again. */
    record ResumeMeasure(At at, PersonsVoice by, Optional<Personal<String>> words) implements UseCommand {}
}
