package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;

import esperanza.investigation.inbox.IntakeEvent.ContactCompromised;
import esperanza.investigation.participation.domain.NoticeCommand.NoteContactCompromise;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Somebody else reads what is sent to the contact of a report: the parties of its case are told face to face alone. */
@ApplicationScoped
public class WhenAContactIsCompromisedThenThePartiesAreToldFaceToFace implements Policy<ContactCompromised> {

    @Override
    public Class<ContactCompromised> on() {
        return ContactCompromised.class;
    }

    @Override
    public List<Instruction> react(Recorded<ContactCompromised> event) {
        return List.of(new Instruction(
                NOTICES.stream(event.event().caseId().value()),
                new NoteContactCompromise(event.event().caseId())));
    }
}
