package esperanza.investigation.evidence;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.access.Role;
import esperanza.investigation.evidence.domain.Capture;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyDisposal;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyIntegrity;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.FileHash;
import esperanza.investigation.evidence.domain.SecuredFile;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Handles the commands on the custody of an item that rest on more than its stream. */
@Singleton
public class ActOnCustody {

    /**
     * How you secured an item.
     *
     * @param sha256 needed for a file that was not sent here
     * @param seal the number of the seal
     * @param uploadId the file that you sent: the service computes its SHA-256
     * @param capture needed for what was captured online or extracted, with collector, source and time
     */
    public record SecuredItem(
            CaseId caseId,
            EvidenceId evidenceId,
            @Schema(pattern = Form.SHA256) Optional<@Pattern(regexp = Form.SHA256) String> sha256,
            CustodySecuring how,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Optional<Personal<String>> tool,
            Optional<UUID> uploadId,
            Optional<Capture> capture)
            implements AfterTheFact {}

    /**
     * The person to whom you hand the item over.
     *
     * @param to the {@code sub} claim of the person's tokens
     * @param seal the number of the seal
     */
    public record Handover(
            CaseId caseId,
            EvidenceId evidenceId,
            String to,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Personal<String> purpose)
            implements AfterTheFact {}

    /** @param sha256 the hash of the file as it is now */
    public record IntegrityCheck(
            CaseId caseId,
            EvidenceId evidenceId,
            CustodyIntegrity result,
            @Schema(pattern = Form.SHA256) Optional<@Pattern(regexp = Form.SHA256) String> sha256)
            implements AfterTheFact {}

    /** @param factId the fact of the proceeding that orders it */
    public record Disposing(
            CaseId caseId, EvidenceId evidenceId, CustodyDisposal as, Optional<UUID> factId, Personal<String> reasons)
            implements AfterTheFact {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseEvidence evidence;
    private final CaseStreams cases;
    private final Streams streams;
    private final SameFile sameFile;
    private final Colleagues colleagues;
    private final EvidenceFiles files;
    private final OpenedSecuring securing;

    ActOnCustody(
            OnFile onFile,
            CaseWork work,
            CaseEvidence evidence,
            CaseStreams cases,
            Streams streams,
            SameFile sameFile,
            Colleagues colleagues,
            EvidenceFiles files,
            OpenedSecuring securing) {
        this.onFile = onFile;
        this.work = work;
        this.evidence = evidence;
        this.cases = cases;
        this.streams = streams;
        this.sameFile = sameFile;
        this.colleagues = colleagues;
        this.files = files;
        this.securing = securing;
    }

    /** The caller secures the item and holds it from now on. */
    public Uni<Outcome<CustodyEvent>> secure(Asked<?> asked, SecuredItem said) {
        return item(asked, said.caseId(), said.evidenceId())
                .chain(item -> files.uploaded(asked, said.caseId(), said.evidenceId(), said.uploadId())
                        .chain(file -> work.handle(
                                asked, CUSTODY, said.evidenceId().value(), securing(asked, said, item, file))));
    }

    public Uni<Created<CustodyEvent>> offer(Asked<?> asked, Handover said) {
        return item(asked, said.caseId(), said.evidenceId())
                .chain(() -> colleagues.pseudonym(said.to(), Role.INVESTIGATOR, WORK_ON_EVIDENCE, said.caseId()))
                .chain(receiver -> {
                    UUID transfer = onFile.newId(asked, "transfer");
                    return work.handle(
                                    asked,
                                    CUSTODY,
                                    said.evidenceId().value(),
                                    new OfferCustody(
                                            said.caseId(),
                                            transfer,
                                            me(asked),
                                            receiver,
                                            said.place(),
                                            said.seal(),
                                            said.purpose()))
                            .map(outcome -> new Created<>(transfer, outcome));
                });
    }

    public Uni<Outcome<CustodyEvent>> check(Asked<?> asked, IntegrityCheck said) {
        return item(asked, said.caseId(), said.evidenceId())
                .chain(() -> asked.sent().judgedOnly()
                        ? Uni.createFrom().item(Optional.<CustodyIntegrity>empty())
                        : read(said.caseId(), said.evidenceId().value()))
                .chain(read -> work.handle(
                        asked,
                        CUSTODY,
                        said.evidenceId().value(),
                        new CheckIntegrity(said.caseId(), said.result(), hash(said.caseId(), said.sha256()), read)));
    }

    public Uni<Outcome<CustodyEvent>> dispose(Asked<?> asked, Disposing said) {
        UUID item = said.evidenceId().value();
        return cases.deciding(upTo -> item(asked, said.caseId(), said.evidenceId())
                        .chain(() -> evidence.requireFact(said.caseId(), said.factId()))
                        .chain(() -> said.as() == CustodyDisposal.DESTROYED_BY_ORDER
                                ? evidence.requireNoCopyHeld(said.caseId(), said.evidenceId())
                                : Uni.createFrom().voidItem())
                        .chain(() -> streams.state(CUSTODY, item))
                        .chain(state -> sameFile.of(asked, said.caseId(), state))
                        .chain(elsewhere -> work.handle(
                                asked,
                                CUSTODY,
                                item,
                                new DisposeOfEvidence(
                                        said.caseId(),
                                        me(asked),
                                        said.as(),
                                        said.factId(),
                                        elsewhere.isHeld(),
                                        said.reasons()),
                                Stream.concat(Stream.of(said.caseId()), elsewhere.lookedIn().stream())
                                        .map(each -> new Seen.CaseUpTo(each, upTo))
                                        .toList())))
                .call(() -> said.as() == CustodyDisposal.DESTROYED_BY_ORDER
                        ? destroyed(said.caseId(), item)
                        : Uni.createFrom().voidItem());
    }

    /** Empty: this service stores no file of the item. */
    private Uni<Optional<CustodyIntegrity>> read(CaseId caseId, UUID item) {
        return securing.file(caseId.value(), item)
                .chain(file -> file.map(there -> files.integrity(there).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** A file that a court ordered to destroy ends here, too. A repeated command does what a fault left undone. */
    private Uni<Void> destroyed(CaseId caseId, UUID item) {
        return securing.file(caseId.value(), item).chain(file -> file.map(there -> files.end(there.contentId(), file))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private SecureEvidence securing(Asked<?> asked, SecuredItem said, Evidence.Known item, Optional<SecuredFile> file) {
        return new SecureEvidence(
                said.caseId(),
                said.evidenceId(),
                item.content().kind().isDigital(),
                hash(said.caseId(), said.sha256()),
                me(asked),
                said.how(),
                said.place(),
                said.seal(),
                said.tool(),
                file,
                said.capture().map(capture -> Personal.of(said.caseId().value(), capture)));
    }

    private Uni<Evidence.Known> item(Asked<?> asked, CaseId caseId, EvidenceId id) {
        return onFile.anybodys(asked, caseId.value()).chain(() -> evidence.item(caseId, id.value()));
    }

    private Optional<FileHash> hash(CaseId caseId, Optional<String> sha256) {
        return sha256.map(sum -> files.hash(caseId, sum));
    }

    private static String me(Asked<?> asked) {
        return asked.caller().pseudonym();
    }
}
