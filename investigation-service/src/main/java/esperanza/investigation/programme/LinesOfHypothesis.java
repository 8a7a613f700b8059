package esperanza.investigation.programme;

import esperanza.investigation.analysis.FindAnalysis;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.hypothesis.WorkOnHypothesis;
import esperanza.investigation.hypothesis.domain.Basis;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.programme.CaseProgramme.Versioned;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineId;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells on which context analysis, lines and acts the discard of a hypothesis relies. */
@Singleton
class LinesOfHypothesis implements WorkOnHypothesis {

    private static final String PROPOSAL = "discard-proposed";

    /** For these the discarded link with the defence work is reviewed. A line that moved has another version. */
    private static final Set<String> NEW_FACTS =
            Set.of("evidence-identified", "evidence-analysed", "parties-added", "case-joined", "case-linked");

    private final FindAnalysis analyses;
    private final CaseEvents events;
    private final CaseProgramme programme;

    LinesOfHypothesis(FindAnalysis analyses, CaseEvents events, CaseProgramme programme) {
        this.analyses = analyses;
        this.events = events;
        this.programme = programme;
    }

    @Override
    public Uni<Basis> of(UUID caseId, HypothesisId hypothesis) {
        return programme.settled().chain(() -> analyses.lastContext(caseId)).chain(context -> lines(caseId, hypothesis)
                .chain(lines -> programme
                        .actsOf(caseId)
                        .map(acts -> new Basis(
                                context,
                                lines.stream().map(LinesOfHypothesis::line).toList(),
                                done(acts, lines.stream().map(Versioned::id).toList()),
                                0))));
    }

    @Override
    public Uni<Basis> since(EventId proposal, UUID caseId, HypothesisId hypothesis) {
        return of(caseId, hypothesis).chain(basis -> newFacts(proposal, caseId)
                .map(count -> new Basis(basis.context(), basis.lines(), basis.acts(), count)));
    }

    private Uni<Integer> newFacts(EventId proposal, UUID caseId) {
        Set<String> names = new HashSet<>(NEW_FACTS);
        names.add(PROPOSAL);
        return events.named(new CaseId(caseId), names)
                .map(found -> Math.toIntExact(found.stream()
                        .dropWhile(event -> !event.id().equals(proposal))
                        .filter(event -> NEW_FACTS.contains(event.name()))
                        .count()));
    }

    private Uni<List<Versioned>> lines(UUID caseId, HypothesisId hypothesis) {
        return programme.versionedLinesOf(caseId).map(all -> all.stream()
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
