package esperanza.investigation.file;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.investigation.file.domain.FileCommand.NoteConsent;
import esperanza.investigation.inbox.IntakeEvent.ConsentWithdrawn;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Investigators see in the file at once that the person withdrew consent and must not be used as their instrument any
 * more.
 */
@ApplicationScoped
public class WhenConsentToTheInvestigationIsWithdrawnThenTheFileShowsIt implements Policy<ConsentWithdrawn> {

    @Override
    public Class<ConsentWithdrawn> on() {
        return ConsentWithdrawn.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentWithdrawn> event) {
        ConsentWithdrawn said = event.event();
        return said.purpose() == ConsentPurpose.INVESTIGATION
                ? List.of(new Instruction(
                        FILE.stream(said.caseId().value()),
                        new NoteConsent(said.caseId(), said.reportId(), ConsentState.WITHDRAWN, said.onlyFor())))
                : List.of();
    }
}
