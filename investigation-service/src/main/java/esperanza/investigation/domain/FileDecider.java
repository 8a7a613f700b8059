package esperanza.investigation.domain;

import static esperanza.investigation.domain.FileRule.FILE_HAS_AN_INVESTIGATOR;
import static esperanza.investigation.domain.FileRule.NO_SUCH_FILE;
import static esperanza.investigation.domain.FileRule.NO_SUCH_HYPOTHESIS;
import static esperanza.investigation.domain.FileRule.TAKE_THE_FILE_FIRST;

import esperanza.investigation.domain.CaseFile.Hypothesis;
import esperanza.investigation.domain.CaseFile.Registered;
import esperanza.investigation.domain.CaseFile.Unknown;
import esperanza.investigation.domain.FileCommand.AdoptHypothesis;
import esperanza.investigation.domain.FileCommand.RegisterFile;
import esperanza.investigation.domain.FileCommand.TakeFile;
import esperanza.investigation.domain.FileEvent.FileRegistered;
import esperanza.investigation.domain.FileEvent.FileTaken;
import esperanza.investigation.domain.FileEvent.HypothesisAdopted;
import esperanza.investigation.domain.FileEvent.HypothesisProposed;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;

/** The rules of a file: the system registers and proposes, a named person takes and adopts. */
public final class FileDecider implements Decider<FileCommand, CaseFile, FileEvent> {

    private record Step(CaseFile state, FileCommand command) {}

    @Override
    public CaseFile initial() {
        return new Unknown();
    }

    @Override
    public List<FileEvent> decide(CaseFile state, FileCommand command) {
        return switch (new Step(state, command)) {
            case Step(Unknown _, RegisterFile register) -> registered(register);
            case Step(Registered _, RegisterFile _) -> List.of(); // a report that joins a case opens nothing new
            case Step(Unknown _, TakeFile _), Step(Unknown _, AdoptHypothesis _) ->
                throw new RuleViolation(NO_SUCH_FILE);
            case Step(Registered file, TakeFile take) -> taken(file, take);
            case Step(Registered file, AdoptHypothesis adopt) -> adopted(file, adopt);
        };
    }

    @Override
    public CaseFile evolve(CaseFile state, FileEvent event) {
        return switch (event) {
            case FileRegistered registered ->
                new Registered(registered.caseId(), registered.reportId(), Optional.empty(), List.of());
            case HypothesisProposed proposed ->
                ((Registered) state)
                        .with(new Hypothesis(proposed.hypothesisId(), proposed.type(), HypothesisStatus.PROPOSED));
            case FileTaken taken -> ((Registered) state).takenBy(taken.investigator());
            case HypothesisAdopted adopted ->
                ((Registered) state)
                        .with(new Hypothesis(adopted.hypothesisId(), adopted.type(), HypothesisStatus.ACTIVE));
        };
    }

    private static List<FileEvent> registered(RegisterFile register) {
        return List.of(
                new FileRegistered(
                        register.caseId(), register.reportId(), register.affected(), register.firstLevelArea()),
                new HypothesisProposed(
                        register.caseId(), HypothesisId.firstOf(register.caseId()), HypothesisType.DEFENCE_LINKED));
    }

    private static List<FileEvent> taken(Registered file, TakeFile take) {
        if (file.investigator().isEmpty()) {
            return List.of(new FileTaken(file.caseId(), take.investigator()));
        }
        if (!file.investigator().get().equals(take.investigator())) {
            throw new RuleViolation(FILE_HAS_AN_INVESTIGATOR);
        }
        return List.of();
    }

    private static List<FileEvent> adopted(Registered file, AdoptHypothesis adopt) {
        Hypothesis hypothesis =
                file.hypothesis(adopt.hypothesisId()).orElseThrow(() -> new RuleViolation(NO_SUCH_HYPOTHESIS));
        if (!file.investigator().equals(Optional.of(adopt.investigator()))) {
            throw new RuleViolation(TAKE_THE_FILE_FIRST);
        }
        return hypothesis.status() == HypothesisStatus.PROPOSED
                ? List.of(new HypothesisAdopted(file.caseId(), hypothesis.id(), hypothesis.type(), adopt.reasons()))
                : List.of();
    }
}
