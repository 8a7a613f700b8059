package esperanza.investigation.authorship.domain;

import static esperanza.investigation.authorship.domain.AuthorshipRule.NO_SUCH_SUSPECT;
import static esperanza.investigation.authorship.domain.AuthorshipRule.SAME_PERSON;

import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.*;
import esperanza.investigation.authorship.domain.Suspect.Known;
import esperanza.investigation.authorship.domain.Suspect.Unknown;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** The rules of a suspect. Recording one is never refused; clearing one takes a second person. */
public final class SuspectDecider implements Decider<OnSuspect, Suspect, OfSuspect> {

    private record Step(Suspect suspect, OnSuspect command) {}

    @Override
    public Suspect initial() {
        return new Unknown();
    }

    @Override
    public List<OfSuspect> decide(Suspect suspect, OnSuspect command) {
        return switch (new Step(suspect, command)) {
            case Step(Unknown _, RecordSuspect record) ->
                List.of(new SuspectRecorded(
                        record.caseId(),
                        record.suspectId(),
                        record.at().by(),
                        record.shutTo(),
                        record.suspicion(),
                        record.reasons()));
            case Step(Known known, OnSuspect any) when known.isOf(any.caseId()) -> onKnown(known, any);
            case Step(Suspect _, OnSuspect _) -> throw new RuleViolation(NO_SUCH_SUSPECT);
        };
    }

    private static List<OfSuspect> onKnown(Known suspect, OnSuspect command) {
        return switch (command) {
            case RecordSuspect _ -> List.of();
            case LearnDetail learn ->
                List.of(new SuspectDetailLearnt(
                        learn.caseId(), learn.suspectId(), learn.shutTo(), learn.suspicion(), learn.reasons()));
            case ClearSuspect clear -> cleared(suspect, clear);
        };
    }

    private static List<OfSuspect> cleared(Known suspect, ClearSuspect clear) {
        if (suspect.recordedBy().equals(clear.at().by())) {
            throw new RuleViolation(SAME_PERSON);
        }
        return suspect.cleared()
                ? List.of()
                : List.of(new SuspectCleared(clear.caseId(), clear.suspectId(), clear.reasons()));
    }

    @Override
    public Suspect evolve(Suspect suspect, OfSuspect event) {
        return switch (event) {
            case SuspectRecorded recorded -> new Known(recorded.caseId(), recorded.recordedBy(), false);
            case SuspectDetailLearnt _ -> suspect;
            case SuspectCleared _ -> clearedOf(suspect);
        };
    }

    private static Suspect clearedOf(Suspect suspect) {
        return switch (suspect) {
            case Known known -> new Known(known.caseId(), known.recordedBy(), true);
            case Unknown _ -> throw new IllegalStateException("the suspect was never recorded");
        };
    }
}
