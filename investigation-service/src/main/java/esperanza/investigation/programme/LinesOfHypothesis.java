package esperanza.investigation.programme;

import esperanza.investigation.analysis.FindAnalysis;
import esperanza.investigation.hypothesis.WorkOnHypothesis;
import esperanza.investigation.hypothesis.domain.Basis;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.programme.ProgrammeStreams.Versioned;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells on which context analysis, lines and acts the discard of a hypothesis relies. */
@Singleton
class LinesOfHypothesis implements WorkOnHypothesis {

    private final FindAnalysis analyses;
    private final ProgrammeStreams streams;

    LinesOfHypothesis(FindAnalysis analyses, ProgrammeStreams streams) {
        this.analyses = analyses;
        this.streams = streams;
    }

    @Override
    public Uni<Basis> of(UUID caseId, HypothesisId hypothesis) {
        return streams.settled().chain(() -> analyses.lastContext(caseId)).chain(context -> lines(caseId, hypothesis)
                .chain(lines -> streams.actsOf(caseId)
                        .map(acts -> new Basis(
                                context,
                                lines.stream().map(LinesOfHypothesis::line).toList(),
                                done(acts, lines.stream().map(Versioned::id).toList())))));
    }

    private Uni<List<Versioned>> lines(UUID caseId, HypothesisId hypothesis) {
        return streams.versionedLinesOf(caseId).map(all -> all.stream()
                .filter(each -> each.line().hypotheses().contains(hypothesis))
                .toList());
    }

    private static Basis.Line line(Versioned each) {
        return new Basis.Line(
                new Ref(each.id().value(), each.version()),
                each.line().code() == LineCode.L1,
                each.line().hasEnded());
    }

    private static List<UUID> done(Map<ActId, Act.Known> acts, List<LineId> lines) {
        return acts.entrySet().stream()
                .filter(act -> act.getValue().state() == Act.State.DONE
                        && lines.contains(act.getValue().line()))
                .map(act -> act.getKey().value())
                .sorted()
                .toList();
    }
}
