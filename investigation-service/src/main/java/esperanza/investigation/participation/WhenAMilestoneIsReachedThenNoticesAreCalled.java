package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.domain.Milestone.DISCARD_PROPOSED;
import static esperanza.investigation.participation.domain.Milestone.HYPOTHESIS_DISCARDED;

import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.HypothesisDiscarded;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeCommand.CallNotices;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.investigation.programme.domain.ProgrammeEvent.InvestigationSuspended;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Each party of a file has to be told of each milestone. A new milestone is one row here, and its texts. */
@ApplicationScoped
public class WhenAMilestoneIsReachedThenNoticesAreCalled implements Policy<Concerning> {

    @Override
    public Class<Concerning> on() {
        return Concerning.class;
    }

    @Override
    public List<Instruction> react(Recorded<Concerning> event) {
        return milestone(event.event()).stream()
                .flatMap(milestone -> event.event().cases().stream()
                        .map(of -> new Instruction(
                                NOTICES.stream(of.value()),
                                new CallNotices(
                                        of,
                                        milestone,
                                        event.id().value(),
                                        event.event().parties()))))
                .toList();
    }

    private static Optional<Milestone> milestone(Concerning event) {
        return switch (event) {
            case FileTaken _ -> Optional.of(Milestone.FILE_TAKEN);
            case DiscardProposed proposed -> ofTheFirst(proposed.caseId(), proposed.hypothesisId(), DISCARD_PROPOSED);
            case HypothesisDiscarded gone -> ofTheFirst(gone.caseId(), gone.hypothesisId(), HYPOTHESIS_DISCARDED);
            case InvestigationSuspended _ -> Optional.of(Milestone.INVESTIGATION_SUSPENDED);
            case ArchiveProposed _ -> Optional.of(Milestone.ARCHIVE_PROPOSED);
            case FileArchived _ -> Optional.of(Milestone.FILE_ARCHIVED);
            case FileReopened _ -> Optional.of(Milestone.FILE_REOPENED);
            case FileClosed _ -> Optional.of(Milestone.FILE_CLOSED);
            case EndImposed _ -> Optional.of(Milestone.END_IMPOSED);
            case ProceedingEvent fact -> Optional.of(ofACourt(Facts.told(fact).kind()));
            default -> Optional.empty();
        };
    }

    /** A correction is the milestone of its kind again, because the parties were told something else. */
    private static Milestone ofACourt(FactKind kind) {
        return switch (kind) {
            case CHARGES_FILED -> Milestone.CHARGES_FILED;
            case PRECAUTIONARY_MEASURE_ORDERED -> Milestone.PRECAUTIONARY_MEASURE_ORDERED;
            case PRECAUTIONARY_MEASURE_ENDED -> Milestone.PRECAUTIONARY_MEASURE_ENDED;
            case HEARING_SET -> Milestone.HEARING_SET;
            case HEARING_HELD -> Milestone.HEARING_HELD;
            case PLEA_OFFERED -> Milestone.PLEA_OFFERED;
            case JUDGMENT_DELIVERED -> Milestone.JUDGMENT_DELIVERED;
            case APPEAL_FILED -> Milestone.APPEAL_FILED;
            case APPEAL_DECIDED -> Milestone.APPEAL_DECIDED;
            case JUDGMENT_FINAL -> Milestone.JUDGMENT_FINAL;
            case EXECUTION_STARTED -> Milestone.EXECUTION_STARTED;
        };
    }

    /** The parties are told of the link with the defence work, not of each alternative. */
    private static Optional<Milestone> ofTheFirst(CaseId of, HypothesisId hypothesis, Milestone milestone) {
        return hypothesis.equals(HypothesisId.first(of)) ? Optional.of(milestone) : Optional.empty();
    }
}
