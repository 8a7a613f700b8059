package esperanza.investigation.participation;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.participation.domain.NoticeCommand.NoteParties;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The notices of a case know the parties of its file. A party that comes later is told of what comes after it. */
@ApplicationScoped
public class WhenPartiesAreReferredThenTheyAreToldOfWhatComes implements Policy<FileEvent> {

    @Override
    public Class<FileEvent> on() {
        return FileEvent.class;
    }

    @Override
    public List<Instruction> react(Recorded<FileEvent> event) {
        return switch (event.event()) {
            case FileRegistered file -> noting(file, file.affected());
            case PartiesAdded added -> noting(added, added.affected());
            default -> List.of();
        };
    }

    private static List<Instruction> noting(FileEvent event, List<AffectedParty> affected) {
        return List.of(new Instruction(
                TellParties.stream(event.caseId()),
                new NoteParties(
                        event.caseId(),
                        affected.stream().map(AffectedParty::party).toList())));
    }
}
