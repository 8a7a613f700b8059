package esperanza.investigation.programme;

import esperanza.investigation.file.OnFile;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.Line.ClosingGround;
import esperanza.investigation.programme.domain.Line.Obstacle;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineCommand;
import esperanza.investigation.programme.domain.LineCommand.BlockLine;
import esperanza.investigation.programme.domain.LineCommand.CloseLine;
import esperanza.investigation.programme.domain.LineCommand.ExhaustLine;
import esperanza.investigation.programme.domain.LineCommand.OpenLine;
import esperanza.investigation.programme.domain.LineCommand.ResumeLine;
import esperanza.investigation.programme.domain.LineDecider;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.investigation.programme.domain.LineId;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Handles people's commands on a line of enquiry. */
@Singleton
public class FollowLine {

    /** The line that was opened. */
    public record Opened(Outcome<LineEvent> outcome, LineId lineId) {}

    private final OnFile onFile;
    private final OfHypotheses ofHypotheses;
    private final ProgrammeStreams streams;
    private final CommandHandler<LineCommand, Line, LineEvent> lines;

    FollowLine(OnFile onFile, OfHypotheses ofHypotheses, ProgrammeStreams read, Streams streams) {
        this.onFile = onFile;
        this.ofHypotheses = ofHypotheses;
        this.streams = read;
        this.lines = streams.handler(LineEvent.class, new LineDecider());
    }

    /** @param hypotheses those that the line tests */
    public Uni<Opened> open(
            Asked<?> asked, UUID caseId, LineCode code, List<HypothesisId> hypotheses, String objective) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> ofHypotheses.privateLife(caseId, hypotheses))
                .chain(privateLife -> {
                    LineId line = new LineId(onFile.newId(asked, LineId.CATEGORY));
                    OpenLine command = new OpenLine(
                            new CaseId(caseId),
                            line,
                            code,
                            hypotheses,
                            asked.caller().pseudonym(),
                            Personal.of(caseId, objective),
                            privateLife);
                    return handle(asked, command).map(outcome -> new Opened(outcome, line));
                });
    }

    public Uni<Outcome<LineEvent>> block(Asked<?> asked, UUID caseId, LineId line, Obstacle ground, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() ->
                        handle(asked, new BlockLine(new CaseId(caseId), line, ground, Personal.of(caseId, reasons))));
    }

    /** @param because the event that makes it possible */
    public Uni<Outcome<LineEvent>> resume(
            Asked<?> asked, UUID caseId, LineId line, Optional<UUID> because, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() ->
                        handle(asked, new ResumeLine(new CaseId(caseId), line, because, Personal.of(caseId, reasons))));
    }

    /** The person who answers for the file finds that nothing more can be done on the line. */
    public Uni<Outcome<LineEvent>> exhaust(Asked<?> asked, UUID caseId, LineId line, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(streams::settled)
                .chain(() -> streams.actsOf(caseId))
                .chain(acts -> handle(
                        asked,
                        new ExhaustLine(new CaseId(caseId), line, ofLine(acts, line), Personal.of(caseId, reasons))));
    }

    /** A second person closes the line. */
    public Uni<Outcome<LineEvent>> close(
            Asked<?> asked, UUID caseId, LineId line, ClosingGround ground, String reasons) {
        String person = asked.caller().pseudonym();
        return onFile.anybodys(asked, caseId)
                .chain(file -> handle(
                        asked,
                        new CloseLine(
                                new CaseId(caseId),
                                line,
                                ground,
                                person,
                                file.isOf(person),
                                Personal.of(caseId, reasons))));
    }

    private static Map<ActId, Act.Known> ofLine(Map<ActId, Act.Known> acts, LineId line) {
        return acts.entrySet().stream()
                .filter(act -> act.getValue().line().equals(line))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Uni<Outcome<LineEvent>> handle(Asked<?> asked, LineCommand command) {
        return onFile.handle(asked, command.lineId().stream(), lines, command);
    }
}
