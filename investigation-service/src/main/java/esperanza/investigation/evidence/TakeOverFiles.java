package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_SAYS_OTHERWISE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_PASSED_ON;

import esperanza.files.domain.Manifest;
import esperanza.files.domain.Voucher;
import esperanza.investigation.evidence.domain.CustodyCommand.SecureEvidence;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.investigation.evidence.domain.EvidenceCommand.IdentifyEvidence;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceKind;
import esperanza.investigation.evidence.read.PassedFiles;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a file of a report over as evidence. The caller opened it at intake on record and sent its bytes here, where they
 * are sealed under a key of this service. Intake's own event names the item that these bytes of this file become, and whom
 * it gave them: other bytes, a file of another case, and a file that another person opened become nothing.
 */
@Singleton
public class TakeOverFiles {

    /**
     * A file of a report that becomes evidence.
     *
     * @param uploadId the bytes, as you sent them
     * @param voucher what intake gave with the bytes
     * @param whence from whom the report has it
     * @param place where you take it over
     */
    public record TakenOver(
            CaseId caseId,
            UUID attachmentId,
            UUID uploadId,

            @Schema(pattern = Form.SHA256) @Pattern(regexp = Form.SHA256)
            String voucher,

            EvidenceKind kind,
            Optional<UUID> line,
            Personal<String> what,
            Personal<String> whence,
            Personal<String> place) {}

    private final OnFile onFile;
    private final IdentifyAndSecure items;
    private final EvidenceFiles files;
    private final PassedFiles passed;

    TakeOverFiles(OnFile onFile, IdentifyAndSecure items, EvidenceFiles files, PassedFiles passed) {
        this.onFile = onFile;
        this.items = items;
        this.files = files;
        this.passed = passed;
    }

    /**
     * The caller holds the item from now on. Fails with UPLOAD_NOT_HERE if the bytes have not arrived, with NOT_PASSED_ON
     * if intake did not give the file to the caller, and with HASH_SAYS_OTHERWISE if the bytes are not those that intake
     * gave.
     */
    public Uni<Created<EvidenceEvent>> takeOver(Asked<?> asked, TakenOver said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> asked.sent().judgedOnly() ? judged(asked, said) : taken(asked, said));
    }

    /** Of a new id: one that the caller chose would tell whether another case has it. */
    private Uni<Created<EvidenceEvent>> judged(Asked<?> asked, TakenOver said) {
        EvidenceId item = new EvidenceId(onFile.newId(asked, EVIDENCE.category()));
        return items.identified(asked, identifying(item, said));
    }

    private Uni<Created<EvidenceEvent>> taken(Asked<?> asked, TakenOver said) {
        String me = asked.caller().pseudonym();
        return files.sent(said.uploadId(), me).chain(file -> Patience.with(NOT_PASSED_ON, () -> passed(asked, said))
                .invoke(item -> requireVouched(item, said, file))
                .call(item -> files.used(said.uploadId(), me, item))
                .chain(item -> items.both(asked, identifying(item, said), securing(item, me, said, file))));
    }

    private Uni<EvidenceId> passed(Asked<?> asked, TakenOver said) {
        return passed.find(asked.caller(), said.caseId(), said.attachmentId())
                .map(found -> new EvidenceId(found.orElseThrow(() -> new RuleViolation(NOT_PASSED_ON))));
    }

    private static void requireVouched(EvidenceId item, TakenOver said, Manifest file) {
        UUID derived = new Voucher(said.voucher()).idOf(said.caseId().value(), said.attachmentId(), file.sha256());
        if (!derived.equals(item.value())) {
            throw new RuleViolation(HASH_SAYS_OTHERWISE);
        }
    }

    private static IdentifyEvidence identifying(EvidenceId item, TakenOver said) {
        return new IdentifyEvidence(
                said.caseId(),
                item,
                said.kind(),
                said.line(),
                Optional.empty(),
                Optional.empty(),
                said.what(),
                said.whence(),
                said.place(),
                Optional.empty());
    }

    private SecureEvidence securing(EvidenceId item, String holder, TakenOver said, Manifest file) {
        return new SecureEvidence(
                said.caseId(),
                item,
                true,
                Optional.empty(),
                holder,
                CustodySecuring.SURRENDERED,
                said.place(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(files.secured(said.caseId(), file, Optional.of(said.attachmentId()))),
                Optional.empty());
    }
}
