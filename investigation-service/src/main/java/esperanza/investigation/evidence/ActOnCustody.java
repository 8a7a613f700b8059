package esperanza.investigation.evidence;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.access.Role;
import esperanza.investigation.evidence.domain.Custody.Disposal;
import esperanza.investigation.evidence.domain.Custody.Integrity;
import esperanza.investigation.evidence.domain.Custody.Securing;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.CustodyCommand.CheckIntegrity;
import esperanza.investigation.evidence.domain.CustodyCommand.DeclineCustody;
import esperanza.investigation.evidence.domain.CustodyCommand.DisposeOfEvidence;
import esperanza.investigation.evidence.domain.CustodyCommand.OfferCustody;
import esperanza.investigation.evidence.domain.CustodyCommand.ReceiveCustody;
import esperanza.investigation.evidence.domain.CustodyCommand.RecordGap;
import esperanza.investigation.evidence.domain.CustodyCommand.SecureEvidence;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.FileHash;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Handles people's commands on the custody of an item: every one needs an item of the case. */
@Singleton
public class ActOnCustody {

    /** How, where and with what a person secured an item. */
    public record Securings(
            Optional<String> sha256, Securing how, String place, Optional<String> seal, Optional<String> tool) {}

    private final OnFile onFile;
    private final EvidenceStreams streams;
    private final SameFile sameFile;
    private final Colleagues colleagues;
    private final Secrets secrets;

    ActOnCustody(OnFile onFile, EvidenceStreams streams, SameFile sameFile, Colleagues colleagues, Secrets secrets) {
        this.onFile = onFile;
        this.streams = streams;
        this.sameFile = sameFile;
        this.colleagues = colleagues;
        this.secrets = secrets;
    }

    /** The caller secures the item and holds it from now on. */
    public Uni<Outcome<CustodyEvent>> secure(Asked<?> asked, UUID caseId, UUID evidenceId, Securings said) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> streams.item(caseId, evidenceId))
                .chain(item -> handle(
                        asked,
                        evidenceId,
                        new SecureEvidence(
                                new CaseId(caseId),
                                new EvidenceId(evidenceId),
                                item.content().kind().isDigital(),
                                hash(caseId, said.sha256()),
                                me(asked),
                                said.how(),
                                Personal.of(caseId, said.place()),
                                sealed(caseId, said.seal()),
                                sealed(caseId, said.tool()))));
    }

    /** @param to the {@code sub} claim of the tokens of the person who is to receive the item */
    public Uni<Made<CustodyEvent>> offer(
            Asked<?> asked,
            UUID caseId,
            UUID evidenceId,
            String to,
            String place,
            Optional<String> seal,
            String purpose) {
        return item(asked, caseId, evidenceId)
                .chain(() -> colleagues.pseudonym(to, Role.INVESTIGATOR, WORK_ON_EVIDENCE, new CaseId(caseId)))
                .chain(receiver -> {
                    UUID transfer = onFile.newId(asked, "transfer");
                    return handle(
                                    asked,
                                    evidenceId,
                                    new OfferCustody(
                                            new CaseId(caseId),
                                            transfer,
                                            me(asked),
                                            receiver,
                                            Personal.of(caseId, place),
                                            sealed(caseId, seal),
                                            Personal.of(caseId, purpose)))
                            .map(outcome -> new Made<>(transfer, outcome));
                });
    }

    public Uni<Outcome<CustodyEvent>> receive(
            Asked<?> asked, UUID caseId, UUID evidenceId, UUID transfer, boolean sealIntact, Optional<String> seal) {
        return item(asked, caseId, evidenceId)
                .chain(() -> handle(
                        asked,
                        evidenceId,
                        new ReceiveCustody(new CaseId(caseId), transfer, me(asked), sealIntact, sealed(caseId, seal))));
    }

    public Uni<Outcome<CustodyEvent>> decline(
            Asked<?> asked, UUID caseId, UUID evidenceId, UUID transfer, boolean sealIntact, String reasons) {
        return item(asked, caseId, evidenceId)
                .chain(() -> handle(
                        asked,
                        evidenceId,
                        new DeclineCustody(
                                new CaseId(caseId), transfer, me(asked), sealIntact, Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<CustodyEvent>> check(
            Asked<?> asked, UUID caseId, UUID evidenceId, Integrity result, Optional<String> sha256) {
        return item(asked, caseId, evidenceId)
                .chain(() -> handle(
                        asked, evidenceId, new CheckIntegrity(new CaseId(caseId), result, hash(caseId, sha256))));
    }

    public Uni<Outcome<CustodyEvent>> recordGap(
            Asked<?> asked, UUID caseId, UUID evidenceId, Instant from, Instant to, String reasons) {
        return item(asked, caseId, evidenceId)
                .chain(() -> handle(
                        asked, evidenceId, new RecordGap(new CaseId(caseId), from, to, Personal.of(caseId, reasons))));
    }

    /** @param order the fact of the proceeding that orders it */
    public Uni<Outcome<CustodyEvent>> dispose(
            Asked<?> asked, UUID caseId, UUID evidenceId, Disposal as, Optional<UUID> order, String reasons) {
        CaseId of = new CaseId(caseId);
        return streams.deciding(upTo -> item(asked, caseId, evidenceId)
                .chain(() -> streams.requireFact(caseId, order))
                .chain(() -> streams.custody().state(evidenceId))
                .chain(state -> sameFile.of(asked, caseId, state))
                .chain(elsewhere -> streams.handle(
                        asked,
                        streams.custody(),
                        evidenceId,
                        new DisposeOfEvidence(
                                of, me(asked), as, order, elsewhere.isHeld(), Personal.of(caseId, reasons)),
                        Stream.concat(Stream.of(of), elsewhere.lookedIn().stream())
                                .map(each -> new Seen.CaseUpTo(each, upTo))
                                .toList())));
    }

    private Uni<Void> item(Asked<?> asked, UUID caseId, UUID evidenceId) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> streams.item(caseId, evidenceId))
                .replaceWithVoid();
    }

    private Uni<Outcome<CustodyEvent>> handle(Asked<?> asked, UUID id, CustodyCommand command) {
        return streams.handle(asked, streams.custody(), id, command);
    }

    private Optional<FileHash> hash(UUID caseId, Optional<String> sha256) {
        return sha256.map(hash ->
                new FileHash(Personal.of(caseId, hash), HexFormat.of().formatHex(secrets.of("evidence-file", hash))));
    }

    private static String me(Asked<?> asked) {
        return asked.caller().pseudonym();
    }

    private static Optional<Personal<String>> sealed(UUID caseId, Optional<String> words) {
        return words.map(said -> Personal.of(caseId, said));
    }
}
