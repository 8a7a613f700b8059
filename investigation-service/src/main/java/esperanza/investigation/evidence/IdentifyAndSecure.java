package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;

import esperanza.investigation.evidence.domain.CustodyCommand.SecureEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.IdentifyEvidence;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.store.Created;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * One gesture by which an item is known and held. The item and its custody are two streams, so they are two commands under
 * one key: a repeated request does what a fault left undone.
 */
@Singleton
class IdentifyAndSecure {

    private final OnFile onFile;
    private final CaseWork work;

    IdentifyAndSecure(OnFile onFile, CaseWork work) {
        this.onFile = onFile;
        this.work = work;
    }

    /** Without custody: for a command that is only judged. */
    Uni<Created<EvidenceEvent>> identified(Asked<?> asked, IdentifyEvidence identify) {
        UUID id = identify.evidenceId().value();
        return work.handle(asked, EVIDENCE, id, identify).map(outcome -> new Created<>(id, outcome));
    }

    Uni<Created<EvidenceEvent>> both(Asked<?> asked, IdentifyEvidence identify, SecureEvidence secure) {
        String key = onFile.newId(asked, "secured").toString();
        Asked<?> second =
                new Asked<>(asked.caller(), asked.action(), asked.sent().under(key), asked::body);
        return identified(asked, identify).call(made -> work.handle(second, CUSTODY, made.id(), secure));
    }
}
