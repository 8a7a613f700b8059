package esperanza.intake.contact;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.intake.contact.domain.ContactCommand.CloseContact;
import esperanza.intake.contact.domain.Whose;
import esperanza.intake.report.domain.ReportEvent.ContactCompromised;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.inject.Singleton;
import java.util.List;

/** From then on two persons are needed to give a contact: who holds the old one could name the new one, too. */
@Singleton
public class WhenAContactIsCompromisedThenItIsClosed implements Policy<ContactCompromised> {

    @Override
    public Class<ContactCompromised> on() {
        return ContactCompromised.class;
    }

    @Override
    public List<Instruction> react(Recorded<ContactCompromised> event) {
        ContactCompromised lost = event.event();
        CloseContact close = new CloseContact(new Whose(lost.reportId(), lost.caseId()));
        return List.of(new Instruction(CONTACT.stream(lost.reportId().value()), close));
    }
}
