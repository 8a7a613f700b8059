package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.domain.EvidenceRule.UPLOAD_BEING_READ;
import static esperanza.investigation.evidence.domain.EvidenceRule.UPLOAD_NOT_HERE;

import esperanza.files.FileErased;
import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.store.Damaged;
import esperanza.files.store.StoreAway;
import esperanza.files.upload.Upload;
import esperanza.files.upload.Uploads;
import esperanza.investigation.evidence.domain.CopyRecipe;
import esperanza.investigation.evidence.domain.CustodyIntegrity;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.FileHash;
import esperanza.investigation.evidence.domain.SecuredFile;
import esperanza.investigation.evidence.read.UploadedFiles;
import esperanza.investigation.evidence.read.UploadedFiles.Uploaded;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.command.Asked;
import esperanza.runtime.sealing.FileKeys;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The files of evidence that this service stores. */
@Singleton
public class EvidenceFiles {

    private final UploadedFiles uploaded;
    private final Uploads uploads;
    private final StoredFiles stored;
    private final CopyMaker copies;
    private final FileKeys keys;
    private final Secrets secrets;

    EvidenceFiles(
            UploadedFiles uploaded,
            Uploads uploads,
            StoredFiles stored,
            CopyMaker copies,
            FileKeys keys,
            Secrets secrets) {
        this.uploaded = uploaded;
        this.uploads = uploads;
        this.stored = stored;
        this.copies = copies;
        this.keys = keys;
        this.secrets = secrets;
    }

    /**
     * The file of an upload, ready to be secured as this item. Fails with UPLOAD_NOT_HERE if it has not arrived, if
     * another person sent it, or if it was used for another item. A command that is only judged uses nothing.
     */
    Uni<Optional<SecuredFile>> uploaded(Asked<?> asked, CaseId caseId, EvidenceId item, Optional<UUID> uploadId) {
        String sender = asked.caller().pseudonym();
        return uploadId.map(id -> sent(id, sender)
                        .call(() -> asked.sent().judgedOnly() ? Uni.createFrom().voidItem() : used(id, sender, item))
                        .map(manifest -> Optional.of(secured(caseId, manifest, Optional.empty()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Ties an upload to an item, because its one key ends with that item. Fails with UPLOAD_NOT_HERE if another has it. */
    Uni<Void> used(UUID uploadId, String sender, EvidenceId item) {
        return uploaded.use(uploadId, sender, item.value())
                .invoke(isFree -> {
                    if (!isFree) {
                        throw new RuleViolation(UPLOAD_NOT_HERE);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Fails with UPLOAD_NOT_HERE if it has not arrived, or if another person sent it. A file whose last byte is here is
     * waited for some seconds while it is read back; then it fails with UPLOAD_BEING_READ.
     */
    Uni<Manifest> sent(UUID uploadId, String sender) {
        return Patience.with(UPLOAD_BEING_READ, () -> uploaded.find(uploadId, sender)
                .chain(found -> found.map(there -> Uni.createFrom().item(there))
                        .orElseGet(() -> uploads.find(uploadId, sender).map(EvidenceFiles::whyNot))));
    }

    private static Manifest whyNot(Optional<Upload> upload) {
        boolean isWhole = upload.filter(each -> !each.done() && each.length().orElse(-1) == each.offset())
                .isPresent();
        throw new RuleViolation(isWhole ? UPLOAD_BEING_READ : UPLOAD_NOT_HERE);
    }

    /** Reads all bytes back. */
    Uni<CustodyIntegrity> integrity(Manifest file) {
        return stored.check(file)
                .replaceWith(CustodyIntegrity.MATCHES)
                .onFailure(Damaged.class)
                .recoverWithItem(CustodyIntegrity.DIFFERS)
                .onFailure(failure -> failure instanceof StoreAway || failure instanceof FileErased)
                .recoverWithItem(CustodyIntegrity.NOT_CHECKABLE);
    }

    /**
     * A copy of a file, under a key of its own. The key is known before the first byte is stored, so that what a fault or a
     * second request leaves behind is removed like an upload that nobody used. Fails with COPY_NOT_MADE if the workshop
     * cannot make one, and with 503 if it can later.
     */
    Uni<Uploaded> copied(EvidenceId copy, Manifest file, CopyRecipe recipe) {
        return uploaded.made(copy.value())
                .chain(before -> before.map(there -> Uni.createFrom().item(there))
                        .orElseGet(() -> keys.fresh()
                                .call(key -> uploaded.begin(key, copy.value()))
                                .chain(key -> copies.make(key, file, recipe))
                                .call(uploaded::finish)));
    }

    /** Ends a file: the key first, because bytes that stay behind after a fault then open nowhere. Safe to repeat. */
    public Uni<Void> end(UUID contentId, Optional<Manifest> file) {
        return keys.destroy(contentId, contentId).chain(() -> file.map(stored::remove)
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    SecuredFile secured(CaseId caseId, Manifest manifest, Optional<UUID> attachmentId) {
        return new SecuredFile(
                manifest.contentId(),
                Personal.of(caseId.value(), manifest),
                hash(caseId, manifest.sha256()),
                attachmentId);
    }

    /** The sum of a file with its keyed hash. */
    FileHash hash(CaseId caseId, String sha256) {
        return new FileHash(
                Personal.of(caseId.value(), sha256), HexFormat.of().formatHex(secrets.of("evidence-file", sha256)));
    }
}
