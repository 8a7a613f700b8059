package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.Line.State.BLOCKED;
import static esperanza.investigation.programme.domain.Line.State.CLOSED;
import static esperanza.investigation.programme.domain.Line.State.EXHAUSTED;
import static esperanza.investigation.programme.domain.Line.State.OPEN;
import static esperanza.investigation.programme.domain.ProgrammeRule.ACT_OPEN;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_BLOCKED;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_ENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_ACT;
import static esperanza.investigation.programme.domain.ProgrammeRule.PRIVATE_LIFE_NOT_APPROVED;
import static esperanza.investigation.programme.domain.ProgrammeRule.SAME_PERSON;
import static esperanza.investigation.programme.domain.ProgrammeRule.require;

import esperanza.investigation.programme.domain.LineCommand.*;
import esperanza.investigation.programme.domain.LineEvent.*;
import esperanza.kernel.Decider;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The rules of a line of enquiry. It ends when all its acts have ended, or when a second person closes it. */
public final class LineDecider implements Decider<LineCommand, Line, LineEvent> {

    @Override
    public Line initial() {
        return new Line.Unknown();
    }

    @Override
    public List<LineEvent> decide(Line line, LineCommand command) {
        return switch (command) {
            case OpenLine open -> line instanceof Line.Known ? List.of() : List.of(opened(open));
            case BlockLine block -> blocked(line.in(block.caseId()), block);
            case ResumeLine resume -> resumed(line.in(resume.caseId()), resume);
            case ExhaustLine exhaust -> exhausted(line.in(exhaust.caseId()), exhaust);
            case CloseLine close -> closed(line.in(close.caseId()), close);
        };
    }

    @Override
    public Line evolve(Line line, LineEvent event) {
        return switch (event) {
            case LineOpened opened ->
                new Line.Known(opened.caseId(), opened.code(), opened.hypotheses(), opened.openedBy(), OPEN);
            case LineBlocked _ -> known(line).now(BLOCKED);
            case LineResumed _ -> known(line).now(OPEN);
            case LineExhausted _ -> known(line).now(EXHAUSTED);
            case LineClosed _ -> known(line).now(CLOSED);
        };
    }

    private static LineOpened opened(OpenLine open) {
        require(open.privateLife().forAll(), PRIVATE_LIFE_NOT_APPROVED);
        require(open.code() != LineCode.L15 || open.privateLife().forOne(), PRIVATE_LIFE_NOT_APPROVED);
        return new LineOpened(
                open.caseId(),
                open.lineId(),
                open.code(),
                open.hypotheses(),
                open.at().by(),
                open.objective());
    }

    private static List<LineEvent> blocked(Line.Known line, BlockLine block) {
        require(!line.hasEnded(), LINE_ENDED);
        return line.state() == BLOCKED
                ? List.of()
                : List.of(new LineBlocked(block.caseId(), block.lineId(), block.ground(), block.reasons()));
    }

    private static List<LineEvent> resumed(Line.Known line, ResumeLine resume) {
        return line.state() == OPEN
                ? List.of()
                : List.of(new LineResumed(
                        resume.caseId(), resume.lineId(), line.hypotheses(), resume.because(), resume.reasons()));
    }

    private static List<LineEvent> exhausted(Line.Known line, ExhaustLine exhaust) {
        if (line.state() == EXHAUSTED) {
            return List.of();
        }
        require(line.state() != CLOSED, LINE_ENDED);
        require(line.state() != BLOCKED, LINE_BLOCKED);
        Collection<Act.Known> acts = exhaust.acts().values();
        require(acts.stream().noneMatch(act -> act.state() == Act.State.ORDERED), ACT_OPEN);
        require(acts.stream().anyMatch(act -> act.state() != Act.State.WITHDRAWN), NO_ACT);
        List<ActId> ids = exhaust.acts().keySet().stream()
                .sorted(Comparator.comparing(ActId::value))
                .toList();
        return List.of(new LineExhausted(exhaust.caseId(), exhaust.lineId(), line.code(), ids, exhaust.reasons()));
    }

    private static List<LineEvent> closed(Line.Known line, CloseLine close) {
        if (line.state() == CLOSED) {
            return List.of();
        }
        require(line.state() != EXHAUSTED, LINE_ENDED);
        require(!close.ofTheirFile() && !close.at().by().equals(line.openedBy()), SAME_PERSON);
        return List.of(new LineClosed(close.caseId(), close.lineId(), line.code(), close.ground(), close.reasons()));
    }

    private static Line.Known known(Line line) {
        return switch (line) {
            case Line.Known known -> known;
            case Line.Unknown _ -> throw new IllegalStateException("the line was never opened");
        };
    }
}
