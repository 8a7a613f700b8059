package esperanza.investigation.file;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.investigation.file.domain.FileCommand.NoteConsent;
import esperanza.investigation.inbox.IntakeEvent.ConsentGiven;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Investigators see in the file that the person consents to the investigation, for the first time or again. */
@ApplicationScoped
public class WhenConsentToTheInvestigationIsGivenThenTheFileShowsIt implements Policy<ConsentGiven> {

    @Override
    public Class<ConsentGiven> on() {
        return ConsentGiven.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentGiven> event) {
        ConsentGiven said = event.event();
        return said.purpose() == ConsentPurpose.INVESTIGATION
                ? List.of(new Instruction(
                        FILE.stream(said.caseId().value()),
                        new NoteConsent(said.caseId(), said.reportId(), ConsentState.GRANTED, said.onlyFor())))
                : List.of();
    }
}
