package esperanza.investigation.evidence;

import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.Preservation.Basis;
import esperanza.investigation.evidence.domain.PreservationCommand;
import esperanza.investigation.evidence.domain.PreservationCommand.ConfirmPreservation;
import esperanza.investigation.evidence.domain.PreservationCommand.ConvertPreservation;
import esperanza.investigation.evidence.domain.PreservationCommand.ExplainExpiry;
import esperanza.investigation.evidence.domain.PreservationCommand.RefusePreservation;
import esperanza.investigation.evidence.domain.PreservationCommand.ReleasePreservation;
import esperanza.investigation.evidence.domain.PreservationCommand.RenewPreservation;
import esperanza.investigation.evidence.domain.PreservationCommand.RequestPreservation;
import esperanza.investigation.evidence.domain.PreservationEvent;
import esperanza.investigation.evidence.domain.PreservationId;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Handles people's commands on requests to keep data. Our clock decides whether one has expired, never the instant that
 * a sender claims.
 */
@Singleton
public class ActOnPreservation {

    /** A request to preserve data: its addressee, and until when. */
    public record Wanted(
            Basis basis,
            Instant until,
            List<EvidenceId> evidence,
            Optional<AssistanceId> assistance,
            String addressee,
            String data) {}

    private final OnFile onFile;
    private final EvidenceStreams streams;
    private final CommandIds ids;

    ActOnPreservation(OnFile onFile, EvidenceStreams streams, CommandIds ids) {
        this.onFile = onFile;
        this.streams = streams;
        this.ids = ids;
    }

    public Uni<Made<PreservationEvent>> request(Asked<?> asked, UUID caseId, Wanted wanted) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> requireAll(caseId, wanted.evidence()))
                .chain(() -> wanted.assistance()
                        .map(assistance -> streams.require(caseId, assistance))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> {
                    PreservationId id = new PreservationId(onFile.newId(asked, "preservation"));
                    return handle(
                                    asked,
                                    id.value(),
                                    new RequestPreservation(
                                            new CaseId(caseId),
                                            id,
                                            wanted.basis(),
                                            wanted.until(),
                                            wanted.evidence(),
                                            wanted.assistance(),
                                            Personal.of(caseId, wanted.addressee()),
                                            Personal.of(caseId, wanted.data())))
                            .map(outcome -> new Made<>(id.value(), outcome));
                });
    }

    /** @param heldUntil empty: until the instant that was asked for */
    public Uni<Outcome<PreservationEvent>> confirm(
            Asked<?> asked, UUID caseId, UUID id, Optional<Instant> heldUntil, String reference) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(
                        asked,
                        id,
                        new ConfirmPreservation(new CaseId(caseId), heldUntil, Personal.of(caseId, reference))));
    }

    public Uni<Outcome<PreservationEvent>> refuse(Asked<?> asked, UUID caseId, UUID id, String reference) {
        return onFile.anybodys(asked, caseId)
                .chain(() ->
                        handle(asked, id, new RefusePreservation(new CaseId(caseId), Personal.of(caseId, reference))));
    }

    public Uni<Outcome<PreservationEvent>> renew(Asked<?> asked, UUID caseId, UUID id, Instant heldUntil) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(asked, id, new RenewPreservation(new CaseId(caseId), heldUntil, ids.now())));
    }

    public Uni<Outcome<PreservationEvent>> convert(
            Asked<?> asked, UUID caseId, UUID id, Optional<AuthorisationId> authorisation) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> authorisation
                        .map(named -> streams.authorisation(caseId, named).map(known -> known.holds(ids.now())))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .chain(holds -> handle(
                        asked, id, new ConvertPreservation(new CaseId(caseId), authorisation, holds, ids.now())));
    }

    /** For the person who answers for the file. */
    public Uni<Outcome<PreservationEvent>> release(Asked<?> asked, UUID caseId, UUID id, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> handle(
                        asked,
                        id,
                        new ReleasePreservation(new CaseId(caseId), Personal.of(caseId, reasons), ids.now())));
    }

    /** For the person who answers for the file. */
    public Uni<Outcome<PreservationEvent>> explain(Asked<?> asked, UUID caseId, UUID id, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> handle(
                        asked, id, new ExplainExpiry(new CaseId(caseId), Personal.of(caseId, reasons), ids.now())));
    }

    private Uni<Void> requireAll(UUID caseId, List<EvidenceId> evidence) {
        return Multi.createFrom()
                .iterable(evidence)
                .onItem()
                .transformToUniAndConcatenate(item -> streams.item(caseId, item.value()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Outcome<PreservationEvent>> handle(Asked<?> asked, UUID id, PreservationCommand command) {
        return streams.handle(asked, streams.preservation(), id, command);
    }
}
