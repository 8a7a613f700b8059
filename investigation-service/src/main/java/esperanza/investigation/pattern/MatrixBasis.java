package esperanza.investigation.pattern;

import esperanza.access.Caller;
import esperanza.investigation.pattern.domain.Matrix;
import esperanza.investigation.pattern.domain.MatrixCommand.OfFile;
import esperanza.investigation.pattern.read.SeriesQuery;
import esperanza.investigation.procedure.ReadProcedure;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads on what a change of a file in a matrix rests. Files that the caller may not know of do not count. */
@Singleton
class MatrixBasis {

    private static final Set<FactKind> JUDGMENTS = Set.of(FactKind.JUDGMENT_DELIVERED, FactKind.JUDGMENT_FINAL);

    private final SeriesQuery series;
    private final ReadProcedure procedure;

    MatrixBasis(SeriesQuery series, ReadProcedure procedure) {
        this.series = series;
        this.procedure = procedure;
    }

    /** @param known the part of the matrix that the caller may know of */
    Uni<OfFile> of(Caller caller, CaseId of, Matrix known) {
        return series.together(of, known.members())
                .chain(matches ->
                        procedure.read(caller, of.value()).map(read -> new OfFile(matches, isRipe(read.facts()))));
    }

    private static boolean isRipe(List<Recorded<ProceedingEvent>> facts) {
        Set<FactKind> kinds =
                facts.stream().map(fact -> Facts.told(fact.event()).kind()).collect(Collectors.toUnmodifiableSet());
        return kinds.contains(FactKind.CHARGES_FILED) && kinds.stream().noneMatch(JUDGMENTS::contains);
    }
}
