package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.ClosureRule.ARCHIVE_WAITS;
import static esperanza.investigation.closure.domain.ClosureRule.CLARIFICATION_MISSING;
import static esperanza.investigation.closure.domain.ClosureRule.NO_JUDGMENT;
import static esperanza.investigation.closure.domain.ClosureRule.REPARATION_OPEN;
import static esperanza.investigation.closure.domain.ClosureRule.SAME_PERSON;
import static esperanza.investigation.closure.domain.ClosureRule.VICTIM_NOT_HEARD;
import static esperanza.investigation.closure.domain.ClosureRule.require;
import static esperanza.investigation.file.domain.FileRule.FILE_ENDED;
import static esperanza.investigation.file.domain.FileStanding.CLOSED;

import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.EndImposed;
import esperanza.investigation.closure.domain.ClosureEvent.FileClosed;
import esperanza.kernel.Personal;
import java.util.List;

/**
 * A supervisor who does not answer for the file closes it on a judgment, when both levels of authorship are answered
 * for, nothing is owed, and each party was heard. An end from outside has no condition: what is undone stays undone.
 */
final class Closing {

    private Closing() {}

    static List<ClosureEvent> closed(Closure known, Close close) {
        if (known.endedAs(CLOSED)) {
            return List.of();
        }
        require(!known.hasEnded(), FILE_ENDED);
        require(known.proposal().isEmpty(), ARCHIVE_WAITS);
        require(!close.by().answersForTheFile(), SAME_PERSON);
        requireDone(close.basis(), close.outcome());
        Hearings hearings = close.hearings().without(known.used());
        require(hearings.areComplete(), VICTIM_NOT_HEARD);
        requireJudged(close.outcome());
        return List.of(closed(close, hearings));
    }

    static List<ClosureEvent> imposed(Closure known, RecordEnd end) {
        return known.imposed().contains(end.factId())
                ? List.of()
                : List.of(new EndImposed(end.caseId(), end.at().by(), end.by(), end.factId(), end.details()));
    }

    private static void requireDone(Basis basis, CaseOutcome outcome) {
        require(outcome.answersBothLevels(), CLARIFICATION_MISSING);
        require(!outcome.owesReparation(), REPARATION_OPEN);
        basis.requireWorked();
    }

    /** The judgments that the command names come last, so that the work that is missing is told before a form is filled in. */
    private static void requireJudged(CaseOutcome outcome) {
        require(!outcome.judgments().isEmpty() && outcome.delivered(), NO_JUDGMENT);
    }

    private static FileClosed closed(Close close, Hearings hearings) {
        ChecklistRun checklist = close.basis().checklist();
        return new FileClosed(
                close.caseId(),
                close.by().person(),
                close.outcome().clarification(),
                close.outcome().judgments(),
                hearings.events(),
                checklist.list(),
                checklist.asOf(),
                Personal.of(close.caseId().value(), checklist.items()),
                close.reasons());
    }
}
