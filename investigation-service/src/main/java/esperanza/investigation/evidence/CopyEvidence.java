package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_STORED;

import esperanza.files.FileErased;
import esperanza.files.domain.Manifest;
import esperanza.investigation.evidence.domain.CopyRecipe;
import esperanza.investigation.evidence.domain.CustodyCommand.SecureEvidence;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.IdentifyEvidence;
import esperanza.investigation.evidence.domain.EvidenceCommand.Source;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.read.UploadedFiles.Uploaded;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a working copy of a file that is stored here, and secures it for the caller. The original never changes. No copy is
 * made of a restricted file: the copy would have the same bytes.
 */
@Singleton
public class CopyEvidence {

    /**
     * A working copy.
     *
     * @param what what the copy is for
     * @param place where the work on it is done
     */
    public record Copying(
            CaseId caseId, EvidenceId evidenceId, CopyRecipe recipe, Personal<String> what, Personal<String> place) {}

    private final OnFile onFile;
    private final IdentifyAndSecure items;
    private final FindEvidence finder;
    private final OpenedSecuring securing;
    private final EvidenceFiles files;

    CopyEvidence(
            OnFile onFile, IdentifyAndSecure items, FindEvidence finder, OpenedSecuring securing, EvidenceFiles files) {
        this.onFile = onFile;
        this.items = items;
        this.finder = finder;
        this.securing = securing;
        this.files = files;
    }

    /** Fails with NOT_STORED if this service keeps no file of the item. */
    public Uni<Created<EvidenceEvent>> copy(Asked<?> asked, Copying said) {
        UUID caseId = said.caseId().value();
        return onFile.anybodys(asked, caseId)
                .chain(() -> finder.unrestricted(
                        asked.caller(), caseId, said.evidenceId().value()))
                .chain(original -> securing.file(caseId, original.id())
                        .map(file -> file.orElseThrow(() -> new RuleViolation(NOT_STORED)))
                        .chain(file -> made(asked, said, original.known(), file)))
                .onFailure(FileErased.class)
                .transform(_ -> new RuleViolation(NOT_STORED));
    }

    private Uni<Created<EvidenceEvent>> made(Asked<?> asked, Copying said, Evidence.Known original, Manifest file) {
        EvidenceId id = new EvidenceId(onFile.newId(asked, EVIDENCE.category()));
        IdentifyEvidence identify = identifying(id, said, original);
        return asked.sent().judgedOnly()
                ? items.identified(asked, identify)
                : files.copied(id, file, said.recipe())
                        .chain(copy -> items.both(asked, identify, securing(asked, said, id, copy)));
    }

    private SecureEvidence securing(Asked<?> asked, Copying said, EvidenceId id, Uploaded copy) {
        return new SecureEvidence(
                said.caseId(),
                id,
                true,
                Optional.empty(),
                asked.caller().pseudonym(),
                CustodySecuring.COPIED,
                said.place(),
                Optional.empty(),
                copy.tool().map(tool -> Personal.of(said.caseId().value(), tool)),
                Optional.of(files.secured(said.caseId(), copy.manifest(), Optional.empty())),
                Optional.empty());
    }

    private static IdentifyEvidence identifying(EvidenceId id, Copying said, Evidence.Known original) {
        return new IdentifyEvidence(
                said.caseId(),
                id,
                original.content().kind(),
                original.content().line(),
                Optional.empty(),
                Optional.of(new Source(said.evidenceId(), original.isOriginal())),
                said.what(),
                said.what(),
                said.place(),
                Optional.of(said.recipe()));
    }
}
