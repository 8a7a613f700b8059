package esperanza.investigation.participation;

import static esperanza.investigation.participation.domain.Milestone.DISCARD_PROPOSED;
import static esperanza.investigation.participation.domain.Milestone.HYPOTHESIS_DISCARDED;

import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.HypothesisDiscarded;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeCommand.CallNotices;
import esperanza.investigation.procedure.domain.ProceedingEvent.AppealDecided;
import esperanza.investigation.procedure.domain.ProceedingEvent.AppealFiled;
import esperanza.investigation.procedure.domain.ProceedingEvent.ChargesFiled;
import esperanza.investigation.procedure.domain.ProceedingEvent.ExecutionStarted;
import esperanza.investigation.procedure.domain.ProceedingEvent.HearingHeld;
import esperanza.investigation.procedure.domain.ProceedingEvent.HearingSet;
import esperanza.investigation.procedure.domain.ProceedingEvent.JudgmentDelivered;
import esperanza.investigation.procedure.domain.ProceedingEvent.JudgmentFinal;
import esperanza.investigation.procedure.domain.ProceedingEvent.PleaOffered;
import esperanza.investigation.procedure.domain.ProceedingEvent.PrecautionaryMeasureEnded;
import esperanza.investigation.procedure.domain.ProceedingEvent.PrecautionaryMeasureOrdered;
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
                                TellParties.stream(of),
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
            case ChargesFiled _ -> Optional.of(Milestone.CHARGES_FILED);
            case PrecautionaryMeasureOrdered _ -> Optional.of(Milestone.PRECAUTIONARY_MEASURE_ORDERED);
            case PrecautionaryMeasureEnded _ -> Optional.of(Milestone.PRECAUTIONARY_MEASURE_ENDED);
            case HearingSet _ -> Optional.of(Milestone.HEARING_SET);
            case HearingHeld _ -> Optional.of(Milestone.HEARING_HELD);
            case PleaOffered _ -> Optional.of(Milestone.PLEA_OFFERED);
            case JudgmentDelivered _ -> Optional.of(Milestone.JUDGMENT_DELIVERED);
            case AppealFiled _ -> Optional.of(Milestone.APPEAL_FILED);
            case AppealDecided _ -> Optional.of(Milestone.APPEAL_DECIDED);
            case JudgmentFinal _ -> Optional.of(Milestone.JUDGMENT_FINAL);
            case ExecutionStarted _ -> Optional.of(Milestone.EXECUTION_STARTED);
            default -> Optional.empty();
        };
    }

    /** The parties are told of the link with the defence work, not of each alternative. */
    private static Optional<Milestone> ofTheFirst(CaseId of, HypothesisId hypothesis, Milestone milestone) {
        return hypothesis.equals(HypothesisId.first(of)) ? Optional.of(milestone) : Optional.empty();
    }
}
