package esperanza.investigation.evidence;

import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.Evidence.Recipient;
import esperanza.investigation.evidence.domain.Evidence.Restriction;
import esperanza.investigation.evidence.domain.Evidence.Ruling;
import esperanza.investigation.evidence.domain.EvidenceCommand;
import esperanza.investigation.evidence.domain.EvidenceCommand.AnalyseEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.Analysed;
import esperanza.investigation.evidence.domain.EvidenceCommand.DiscloseEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.IdentifyEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.RecordRuling;
import esperanza.investigation.evidence.domain.EvidenceCommand.RestrictEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.Source;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceKind;
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

/** Handles people's commands on items of evidence. */
@Singleton
public class ActOnEvidence {

    /**
     * An item as a person describes it.
     *
     * @param of the original; empty: the item is an original
     */
    public record Item(
            EvidenceKind kind,
            Optional<UUID> line,
            Optional<Instant> volatileUntil,
            Optional<EvidenceId> of,
            String what,
            String whence,
            String where) {}

    private final OnFile onFile;
    private final EvidenceStreams streams;

    ActOnEvidence(OnFile onFile, EvidenceStreams streams) {
        this.onFile = onFile;
        this.streams = streams;
    }

    public Uni<Made<EvidenceEvent>> identify(Asked<?> asked, UUID caseId, Item item) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> source(caseId, item.of()))
                .chain(of -> {
                    EvidenceId id = new EvidenceId(onFile.newId(asked, "evidence"));
                    return handle(asked, id.value(), identifying(caseId, id, item, of))
                            .map(outcome -> new Made<>(id.value(), outcome));
                });
    }

    public Uni<Outcome<EvidenceEvent>> restrict(
            Asked<?> asked, UUID caseId, UUID evidenceId, Restriction ground, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(
                        asked,
                        evidenceId,
                        new RestrictEvidence(new CaseId(caseId), ground, Personal.of(caseId, reasons))));
    }

    /** @param on the working copy that was analysed; empty: the item itself */
    public Uni<Outcome<EvidenceEvent>> analyse(
            Asked<?> asked, UUID caseId, UUID evidenceId, UUID act, Optional<EvidenceId> on, String result) {
        return onFile.anybodys(asked, caseId)
                .chain(() ->
                        analysed(caseId, evidenceId, on.map(EvidenceId::value).orElse(evidenceId)))
                .chain(basis -> handle(
                        asked,
                        evidenceId,
                        new AnalyseEvidence(new CaseId(caseId), act, basis, Personal.of(caseId, result))));
    }

    /** For the person who answers for the file. */
    public Uni<Outcome<EvidenceEvent>> disclose(
            Asked<?> asked, UUID caseId, UUID evidenceId, Recipient to, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> streams.item(caseId, evidenceId))
                .chain(this::isOfRestricted)
                .chain(ofRestricted -> handle(
                        asked,
                        evidenceId,
                        new DiscloseEvidence(new CaseId(caseId), ofRestricted, to, Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<EvidenceEvent>> recordRuling(
            Asked<?> asked, UUID caseId, UUID evidenceId, Ruling ruling, Optional<UUID> factId) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> streams.requireFact(caseId, factId))
                .chain(() -> handle(asked, evidenceId, new RecordRuling(new CaseId(caseId), ruling, factId)));
    }

    private static IdentifyEvidence identifying(UUID caseId, EvidenceId id, Item item, Optional<Source> of) {
        return new IdentifyEvidence(
                new CaseId(caseId),
                id,
                item.kind(),
                item.line(),
                item.volatileUntil(),
                of,
                Personal.of(caseId, item.what()),
                Personal.of(caseId, item.whence()),
                Personal.of(caseId, item.where()));
    }

    private Uni<Optional<Source>> source(UUID caseId, Optional<EvidenceId> of) {
        return of.map(id -> streams.evidence()
                        .state(id.value())
                        .map(state -> Optional.of(new Source(id, isOriginalOf(caseId, state)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static boolean isOriginalOf(UUID caseId, Evidence state) {
        return state instanceof Evidence.Known known && known.isOf(new CaseId(caseId)) && known.isOriginal();
    }

    private Uni<Boolean> isOfRestricted(Evidence.Known item) {
        return item.content()
                .of()
                .map(original -> streams.evidence()
                        .state(original.value())
                        .map(state -> state instanceof Evidence.Known known && known.isRestricted()))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<Analysed> analysed(UUID caseId, UUID item, UUID on) {
        return streams.item(caseId, on).chain(known -> isHeld(item).chain(held -> isHeld(on)
                .map(heldToo ->
                        new Analysed(new EvidenceId(on), known.isCopyOf(new EvidenceId(item)), held && heldToo))));
    }

    private Uni<Boolean> isHeld(UUID item) {
        return streams.custody().state(item).map(state -> state instanceof Custody.Secured secured && secured.isHeld());
    }

    private Uni<Outcome<EvidenceEvent>> handle(Asked<?> asked, UUID id, EvidenceCommand command) {
        return streams.handle(asked, streams.evidence(), id, command);
    }
}
