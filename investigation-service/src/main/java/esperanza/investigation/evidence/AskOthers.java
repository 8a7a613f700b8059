package esperanza.investigation.evidence;

import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.Assistance.Treaty;
import esperanza.investigation.evidence.domain.AssistanceCommand;
import esperanza.investigation.evidence.domain.AssistanceCommand.AcknowledgeAssistance;
import esperanza.investigation.evidence.domain.AssistanceCommand.AnswerAssistance;
import esperanza.investigation.evidence.domain.AssistanceCommand.ChaseAssistance;
import esperanza.investigation.evidence.domain.AssistanceCommand.RequestAssistance;
import esperanza.investigation.evidence.domain.AssistanceEvent;
import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.investigation.evidence.domain.Authorisation.Measure;
import esperanza.investigation.evidence.domain.AuthorisationCommand;
import esperanza.investigation.evidence.domain.AuthorisationCommand.DenyAuthorisation;
import esperanza.investigation.evidence.domain.AuthorisationCommand.GrantAuthorisation;
import esperanza.investigation.evidence.domain.AuthorisationCommand.RequestAuthorisation;
import esperanza.investigation.evidence.domain.AuthorisationEvent;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Handles people's commands on requests to other States and on applications to courts. */
@Singleton
public class AskOthers {

    private final OnFile onFile;
    private final EvidenceStreams streams;

    AskOthers(OnFile onFile, EvidenceStreams streams) {
        this.onFile = onFile;
        this.streams = streams;
    }

    /** For the person who answers for the file. */
    public Uni<Made<AssistanceEvent>> requestAssistance(
            Asked<?> asked, UUID caseId, Treaty treaty, String country, String content) {
        return onFile.ones(asked, caseId).chain(() -> {
            AssistanceId id = new AssistanceId(onFile.newId(asked, "assistance"));
            return abroad(
                            asked,
                            id.value(),
                            new RequestAssistance(
                                    new CaseId(caseId),
                                    id,
                                    treaty,
                                    Personal.of(caseId, country),
                                    Personal.of(caseId, content)))
                    .map(outcome -> new Made<>(id.value(), outcome));
        });
    }

    public Uni<Outcome<AssistanceEvent>> chase(Asked<?> asked, UUID caseId, UUID id, String content) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> abroad(asked, id, new ChaseAssistance(new CaseId(caseId), Personal.of(caseId, content))));
    }

    public Uni<Outcome<AssistanceEvent>> acknowledge(Asked<?> asked, UUID caseId, UUID id, String reference) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> abroad(
                        asked, id, new AcknowledgeAssistance(new CaseId(caseId), Personal.of(caseId, reference))));
    }

    public Uni<Outcome<AssistanceEvent>> answer(
            Asked<?> asked, UUID caseId, UUID id, Assistance.Outcome said, String reference) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> abroad(
                        asked, id, new AnswerAssistance(new CaseId(caseId), said, Personal.of(caseId, reference))));
    }

    /** For the person who answers for the file. */
    public Uni<Made<AuthorisationEvent>> requestAuthorisation(
            Asked<?> asked, UUID caseId, Measure measure, Optional<UUID> act, String application) {
        return onFile.ones(asked, caseId).chain(() -> {
            AuthorisationId id = new AuthorisationId(onFile.newId(asked, "authorisation"));
            return court(
                            asked,
                            id.value(),
                            new RequestAuthorisation(
                                    new CaseId(caseId), id, measure, act, Personal.of(caseId, application)))
                    .map(outcome -> new Made<>(id.value(), outcome));
        });
    }

    public Uni<Outcome<AuthorisationEvent>> grant(
            Asked<?> asked, UUID caseId, UUID id, Optional<Instant> until, Optional<UUID> factId) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> streams.requireFact(caseId, factId))
                .chain(() -> court(asked, id, new GrantAuthorisation(new CaseId(caseId), until, factId)));
    }

    public Uni<Outcome<AuthorisationEvent>> deny(Asked<?> asked, UUID caseId, UUID id, Optional<UUID> factId) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> streams.requireFact(caseId, factId))
                .chain(() -> court(asked, id, new DenyAuthorisation(new CaseId(caseId), factId)));
    }

    private Uni<Outcome<AssistanceEvent>> abroad(Asked<?> asked, UUID id, AssistanceCommand command) {
        return streams.handle(asked, streams.assistance(), id, command);
    }

    private Uni<Outcome<AuthorisationEvent>> court(Asked<?> asked, UUID id, AuthorisationCommand command) {
        return streams.handle(asked, streams.authorisation(), id, command);
    }
}
