package esperanza.investigation.participation;

import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeCommand.CallNotices;
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
                                new CallNotices(of, milestone, event.id().value()))))
                .toList();
    }

    private static Optional<Milestone> milestone(Concerning event) {
        return switch (event) {
            case FileTaken _ -> Optional.of(Milestone.FILE_TAKEN);
            default -> Optional.empty();
        };
    }
}
