package esperanza.investigation.programme;

import static esperanza.investigation.programme.ProgrammeStreams.LINE;

import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.Line.ClosingGround;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineCommand;
import esperanza.investigation.programme.domain.LineCommand.*;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.investigation.programme.domain.LineId;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Handles the commands on a line of enquiry that rest on more than its stream. */
@Singleton
public class FollowLine {

    /**
     * A line of enquiry.
     *
     * @param hypotheses those that it tests
     */
    public record Opening(
            CaseId caseId, LineCode code, @NotEmpty List<HypothesisId> hypotheses, Personal<String> objective) {}

    /** Why nothing more can be done on the line. */
    public record Exhaustion(CaseId caseId, LineId lineId, Personal<String> reasons) {}

    /** Why the line is closed although it is not exhausted. */
    public record Closure(CaseId caseId, LineId lineId, ClosingGround ground, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final OfHypotheses ofHypotheses;
    private final CaseProgramme programme;
    private final CommandIds ids;

    FollowLine(OnFile onFile, CaseWork work, OfHypotheses ofHypotheses, CaseProgramme programme, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.ofHypotheses = ofHypotheses;
        this.programme = programme;
        this.ids = ids;
    }

    public Uni<Created<LineEvent>> open(Asked<?> asked, Opening said) {
        UUID caseId = said.caseId().value();
        return onFile.anybodys(asked, caseId)
                .chain(() -> ofHypotheses.privateLife(caseId, said.hypotheses()))
                .chain(privateLife -> {
                    LineId line = new LineId(onFile.newId(asked, LINE.category()));
                    OpenLine command = new OpenLine(
                            said.caseId(),
                            ids.at(asked),
                            line,
                            said.code(),
                            said.hypotheses(),
                            said.objective(),
                            privateLife);
                    return handle(asked, command).map(outcome -> new Created<>(line.value(), outcome));
                });
    }

    /** The person who answers for the file finds that nothing more can be done on the line. */
    public Uni<Outcome<LineEvent>> exhaust(Asked<?> asked, Exhaustion said) {
        UUID caseId = said.caseId().value();
        return onFile.ones(asked, caseId)
                .chain(programme::settled)
                .chain(() -> programme.actsOf(caseId))
                .chain(acts -> handle(
                        asked,
                        new ExhaustLine(said.caseId(), said.lineId(), ofLine(acts, said.lineId()), said.reasons())));
    }

    /** A second person closes the line. */
    public Uni<Outcome<LineEvent>> close(Asked<?> asked, Closure said) {
        At at = ids.at(asked);
        return onFile.anybodys(asked, said.caseId().value())
                .chain(file -> handle(
                        asked,
                        new CloseLine(
                                said.caseId(), at, said.lineId(), said.ground(), file.isOf(at.by()), said.reasons())));
    }

    private static Map<ActId, Act.Known> ofLine(Map<ActId, Act.Known> acts, LineId line) {
        return acts.entrySet().stream()
                .filter(act -> act.getValue().line().equals(line))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Uni<Outcome<LineEvent>> handle(Asked<?> asked, LineCommand command) {
        return work.handle(asked, LINE, command.lineId().value(), command);
    }
}
