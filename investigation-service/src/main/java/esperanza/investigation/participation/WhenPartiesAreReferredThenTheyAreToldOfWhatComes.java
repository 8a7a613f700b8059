package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.participation.domain.NoticeCommand.NoteParties;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A party that is referred after the file was taken is told of what comes after it. */
@ApplicationScoped
public class WhenPartiesAreReferredThenTheyAreToldOfWhatComes implements Policy<PartiesAdded> {

    @Override
    public Class<PartiesAdded> on() {
        return PartiesAdded.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartiesAdded> event) {
        PartiesAdded added = event.event();
        return List.of(new Instruction(
                NOTICES.stream(added.caseId().value()),
                new NoteParties(
                        added.caseId(),
                        added.affected().stream().map(AffectedParty::party).toList())));
    }
}
