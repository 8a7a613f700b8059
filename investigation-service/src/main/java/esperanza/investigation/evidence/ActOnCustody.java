package esperanza.investigation.evidence;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.access.Role;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyDisposal;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyIntegrity;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.FileHash;
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
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Pattern;
import java.util.HexFormat;
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
     * @param sha256 needed for a file
     * @param seal the number of the seal
     */
    public record SecuredItem(
            CaseId caseId,
            EvidenceId evidenceId,
            @Schema(pattern = Form.SHA256) Optional<@Pattern(regexp = Form.SHA256) String> sha256,
            CustodySecuring how,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Optional<Personal<String>> tool)
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
    private final Secrets secrets;

    ActOnCustody(
            OnFile onFile,
            CaseWork work,
            CaseEvidence evidence,
            CaseStreams cases,
            Streams streams,
            SameFile sameFile,
            Colleagues colleagues,
            Secrets secrets) {
        this.onFile = onFile;
        this.work = work;
        this.evidence = evidence;
        this.cases = cases;
        this.streams = streams;
        this.sameFile = sameFile;
        this.colleagues = colleagues;
        this.secrets = secrets;
    }

    /** The caller secures the item and holds it from now on. */
    public Uni<Outcome<CustodyEvent>> secure(Asked<?> asked, SecuredItem said) {
        return item(asked, said.caseId(), said.evidenceId())
                .chain(item -> work.handle(
                        asked,
                        CUSTODY,
                        said.evidenceId().value(),
                        new SecureEvidence(
                                said.caseId(),
                                said.evidenceId(),
                                item.content().kind().isDigital(),
                                hash(said.caseId(), said.sha256()),
                                me(asked),
                                said.how(),
                                said.place(),
                                said.seal(),
                                said.tool())));
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
                .chain(() -> work.handle(
                        asked,
                        CUSTODY,
                        said.evidenceId().value(),
                        new CheckIntegrity(said.caseId(), said.result(), hash(said.caseId(), said.sha256()))));
    }

    public Uni<Outcome<CustodyEvent>> dispose(Asked<?> asked, Disposing said) {
        UUID item = said.evidenceId().value();
        return cases.deciding(upTo -> item(asked, said.caseId(), said.evidenceId())
                .chain(() -> evidence.requireFact(said.caseId(), said.factId()))
                .chain(() -> streams.state(CUSTODY, item))
                .chain(state -> sameFile.of(asked, said.caseId(), state))
                .chain(elsewhere -> work.handle(
                        asked,
                        CUSTODY,
                        item,
                        new DisposeOfEvidence(
                                said.caseId(), me(asked), said.as(), said.factId(), elsewhere.isHeld(), said.reasons()),
                        Stream.concat(Stream.of(said.caseId()), elsewhere.lookedIn().stream())
                                .map(each -> new Seen.CaseUpTo(each, upTo))
                                .toList())));
    }

    private Uni<Evidence.Known> item(Asked<?> asked, CaseId caseId, EvidenceId id) {
        return onFile.anybodys(asked, caseId.value()).chain(() -> evidence.item(caseId, id.value()));
    }

    private Optional<FileHash> hash(CaseId caseId, Optional<String> sha256) {
        return sha256.map(hash -> new FileHash(
                Personal.of(caseId.value(), hash), HexFormat.of().formatHex(secrets.of("evidence-file", hash))));
    }

    private static String me(Asked<?> asked) {
        return asked.caller().pseudonym();
    }
}
