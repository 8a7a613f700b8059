package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;

import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.*;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceKind;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Handles the commands on items of evidence that rest on other streams. */
@Singleton
public class ActOnEvidence {

    /**
     * An item of evidence.
     *
     * @param of the original of which the item is a working copy; absent: the item is an original
     * @param where where it lies
     */
    public record Identification(
            CaseId caseId,
            EvidenceKind kind,
            Optional<UUID> line,
            Optional<Instant> volatileUntil,
            Optional<EvidenceId> of,
            Personal<String> what,
            Personal<String> whence,
            Personal<String> where)
            implements AfterTheFact {}

    /** @param on the working copy that was analysed; absent: the item itself */
    public record Analysis(
            CaseId caseId, EvidenceId evidenceId, UUID act, Optional<EvidenceId> on, Personal<String> result)
            implements AfterTheFact {}

    /** @param to the recipient to whom the item is disclosed */
    public record Disclosure(CaseId caseId, EvidenceId evidenceId, EvidenceRecipient to, Personal<String> reasons)
            implements AfterTheFact {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseEvidence evidence;
    private final FindEvidence finder;
    private final Streams streams;

    ActOnEvidence(OnFile onFile, CaseWork work, CaseEvidence evidence, FindEvidence finder, Streams streams) {
        this.onFile = onFile;
        this.work = work;
        this.evidence = evidence;
        this.finder = finder;
        this.streams = streams;
    }

    public Uni<Created<EvidenceEvent>> identify(Asked<?> asked, Identification said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> source(said.caseId(), said.of()))
                .chain(of -> {
                    EvidenceId id = new EvidenceId(onFile.newId(asked, EVIDENCE.category()));
                    return work.handle(asked, EVIDENCE, id.value(), identifying(id, said, of))
                            .map(outcome -> new Created<>(id.value(), outcome));
                });
    }

    public Uni<Outcome<EvidenceEvent>> analyse(Asked<?> asked, Analysis said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() ->
                        analysed(said.caseId(), said.evidenceId(), said.on().orElse(said.evidenceId())))
                .chain(basis -> work.handle(
                        asked,
                        EVIDENCE,
                        said.evidenceId().value(),
                        new AnalyseEvidence(said.caseId(), said.act(), basis, said.result())));
    }

    /** For the person who answers for the file. */
    public Uni<Outcome<EvidenceEvent>> disclose(Asked<?> asked, Disclosure said) {
        UUID item = said.evidenceId().value();
        return onFile.ones(asked, said.caseId().value())
                .chain(() -> evidence.item(said.caseId(), item))
                .chain(() -> finder.settledItems(asked.caller(), said.caseId().value()))
                .map(register -> !Restrictions.of(said.evidenceId(), register).isEmpty())
                .chain(ofRestricted -> work.handle(
                        asked,
                        EVIDENCE,
                        item,
                        new DiscloseEvidence(said.caseId(), ofRestricted, said.to(), said.reasons())));
    }

    private static IdentifyEvidence identifying(EvidenceId id, Identification said, Optional<Source> of) {
        return new IdentifyEvidence(
                said.caseId(),
                id,
                said.kind(),
                said.line(),
                said.volatileUntil(),
                of,
                said.what(),
                said.whence(),
                said.where(),
                Optional.empty());
    }

    private Uni<Optional<Source>> source(CaseId caseId, Optional<EvidenceId> of) {
        return of.map(id -> streams.state(EVIDENCE, id.value())
                        .map(state -> Optional.of(new Source(id, isOriginalOf(caseId, state)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static boolean isOriginalOf(CaseId caseId, Evidence state) {
        return state instanceof Evidence.Known known && known.isOf(caseId) && known.isOriginal();
    }

    private Uni<Analysed> analysed(CaseId caseId, EvidenceId item, EvidenceId on) {
        return evidence.item(caseId, on.value()).chain(known -> isHeld(item)
                .chain(held -> isHeld(on).map(heldToo -> new Analysed(on, known.isCopyOf(item), held && heldToo))));
    }

    private Uni<Boolean> isHeld(EvidenceId item) {
        return streams.state(CUSTODY, item.value())
                .map(state -> state instanceof Custody.Secured secured && secured.isHeld());
    }
}
