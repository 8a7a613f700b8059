package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.PRESERVATION;

import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.investigation.evidence.domain.PreservationCommand.ConvertPreservation;
import esperanza.investigation.evidence.domain.PreservationEvent;
import esperanza.investigation.evidence.domain.PreservationId;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Handles the commands on requests to keep data that rest on other streams. Our clock decides whether a request has
 * expired, never the instant that a sender claims.
 */
@Singleton
public class ActOnPreservation {

    /** @param authorisation the authorisation of a court by which the data were obtained */
    public record Conversion(CaseId caseId, PreservationId preservationId, Optional<AuthorisationId> authorisation)
            implements AfterTheFact {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseEvidence evidence;
    private final CommandIds ids;

    ActOnPreservation(OnFile onFile, CaseWork work, CaseEvidence evidence, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.evidence = evidence;
        this.ids = ids;
    }

    public Uni<Outcome<PreservationEvent>> convert(Asked<?> asked, Conversion said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> said.authorisation()
                        .map(named ->
                                evidence.authorisation(said.caseId(), named).map(known -> known.holds(ids.now())))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .chain(holds -> work.handle(
                        asked,
                        PRESERVATION,
                        said.preservationId().value(),
                        new ConvertPreservation(said.caseId(), ids.at(asked), said.authorisation(), holds)));
    }
}
