package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.ALREADY_HELD;
import static esperanza.investigation.evidence.domain.EvidenceRule.CAPTURE_INCOMPLETE;
import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_MISSING;
import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_SAYS_OTHERWISE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SECURED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;

import esperanza.investigation.evidence.domain.Custody.Disposed;
import esperanza.investigation.evidence.domain.Custody.Held;
import esperanza.investigation.evidence.domain.Custody.None;
import esperanza.investigation.evidence.domain.Custody.Offered;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;

/**
 * The rules of custody: at each instant one named person answers for an item. It changes hands only if the holder
 * offers it and another person receives it.
 */
public final class CustodyDecider implements Decider<CustodyCommand, Custody, CustodyEvent> {

    private record Step(Custody custody, CustodyCommand command) {}

    @Override
    public Custody initial() {
        return new None();
    }

    @Override
    public List<CustodyEvent> decide(Custody custody, CustodyCommand command) {
        return switch (new Step(custody, command)) {
            case Step(None _, SecureEvidence secure) -> List.of(secured(secure));
            case Step(None _, CustodyCommand _) -> throw new RuleViolation(NOT_SECURED);
            case Step(Secured item, CustodyCommand other)
            when !item.content().caseId().equals(other.caseId()) -> throw new RuleViolation(NO_SUCH_EVIDENCE);

            case Step(Secured item, SecureEvidence again)
            when item.isHeldBy(again.holder())
                    && item.digest().equals(again.known().map(FileHash::digest)) -> List.of();
            case Step(Secured _, SecureEvidence _) -> throw new RuleViolation(ALREADY_HELD);
            case Step(Secured item, OfferCustody offer) -> List.of(HandingOver.offered(item, offer));
            case Step(Secured item, ReceiveCustody receive) -> List.of(HandingOver.received(item, receive));
            case Step(Secured item, DeclineCustody decline) -> List.of(HandingOver.declined(item, decline));
            case Step(Secured item, CheckIntegrity check) -> List.of(Keeping.checked(item, check));
            case Step(Secured item, RecordDamage damage) ->
                List.of(new EvidenceDamaged(
                        item.content().evidenceId(), item.content().caseId(), damage.segment()));
            case Step(Secured item, RecordGap gap) -> List.of(Keeping.gap(item, gap));
            case Step(Secured item, DisposeOfEvidence dispose) -> Keeping.disposed(item, dispose);
        };
    }

    @Override
    public Custody evolve(Custody custody, CustodyEvent event) {
        return switch (event) {
            case EvidenceSecured content -> Secured.of(content);
            case CustodyOffered offered ->
                in(custody).holding(new Offered(offered.from(), offered.transferId(), offered.to()));
            case CustodyReceived received -> in(custody).holding(new Held(received.holder()));
            case CustodyDeclined _ ->
                in(custody).holding(new Held(in(custody).holding().holder()));
            case EvidenceDisposed disposed ->
                in(custody).holding(new Disposed(in(custody).holding().holder(), disposed.as()));
            case IntegrityChecked _, EvidenceDamaged _, CustodyGapRecorded _ -> custody;
        };
    }

    private static CustodyEvent secured(SecureEvidence secure) {
        if (secure.digital() && secure.known().isEmpty()) {
            throw new RuleViolation(HASH_MISSING);
        }
        if (saysAnotherSum(secure)) {
            throw new RuleViolation(HASH_SAYS_OTHERWISE);
        }
        if (secure.how().needsCapture() && !isCaptured(secure)) {
            throw new RuleViolation(CAPTURE_INCOMPLETE);
        }
        return new EvidenceSecured(
                secure.evidenceId(),
                secure.caseId(),
                secure.known().map(FileHash::sha256),
                secure.known().map(FileHash::digest),
                secure.holder(),
                secure.how(),
                secure.place(),
                secure.seal(),
                secure.tool(),
                secure.file().map(SecuredFile::contentId),
                secure.file().map(SecuredFile::manifest),
                secure.capture(),
                secure.file().flatMap(SecuredFile::attachmentId));
    }

    private static boolean saysAnotherSum(SecureEvidence secure) {
        return secure.hash()
                .flatMap(said ->
                        secure.file().filter(file -> !file.hash().digest().equals(said.digest())))
                .isPresent();
    }

    private static boolean isCaptured(SecureEvidence secure) {
        return secure.tool().isPresent()
                && secure.capture()
                        .flatMap(Personal::value)
                        .filter(Capture::saysWhoWhereAndWhen)
                        .isPresent();
    }

    private static Secured in(Custody custody) {
        return switch (custody) {
            case Secured secured -> secured;
            case None _ -> throw new IllegalStateException("the item was never secured");
        };
    }
}
