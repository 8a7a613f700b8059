package esperanza.investigation.pattern;

import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.Matrix;
import esperanza.investigation.pattern.domain.MatrixCommand;
import esperanza.investigation.pattern.domain.MatrixDecider;
import esperanza.investigation.pattern.domain.MatrixEvent;
import esperanza.investigation.pattern.domain.SeriesCommand;
import esperanza.investigation.pattern.domain.SeriesDecider;
import esperanza.investigation.pattern.domain.SeriesEvent;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningCommand;
import esperanza.investigation.pattern.domain.WarningDecider;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamType;
import java.util.Map;

/** The streams of series, of matrices and of early warnings. A series has no stream until a person decides about it. */
public final class PatternStreams {

    public static final StreamType<SeriesCommand, Map<CaseId, MatchKind>, SeriesEvent> SERIES =
            StreamType.of("series", SeriesEvent.class, new SeriesDecider());
    public static final StreamType<MatrixCommand, Matrix, MatrixEvent> MATRIX =
            StreamType.of("matrix", MatrixEvent.class, new MatrixDecider());
    public static final StreamType<WarningCommand, Warning, WarningEvent> WARNING =
            StreamType.of("warning", WarningEvent.class, new WarningDecider());

    private PatternStreams() {}
}
