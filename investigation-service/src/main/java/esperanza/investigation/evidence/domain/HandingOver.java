package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_HOLDER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_RECEIVER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_TRANSFER;
import static esperanza.investigation.evidence.domain.EvidenceRule.TO_ONESELF;
import static esperanza.investigation.evidence.domain.EvidenceRule.TRANSFER_RUNS;

import esperanza.investigation.evidence.domain.Custody.Offered;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyEvent.*;
import esperanza.kernel.RuleViolation;
import java.util.UUID;

/** An item changes hands in two steps by two persons: the holder offers it, the other receives or declines it. */
final class HandingOver {

    private HandingOver() {}

    static CustodyEvent offered(Secured item, OfferCustody offer) {
        if (!item.isHeldBy(offer.from())) {
            throw new RuleViolation(NOT_HOLDER);
        }
        if (item.holding() instanceof Offered) {
            throw new RuleViolation(TRANSFER_RUNS);
        }
        if (offer.to().equals(offer.from())) {
            throw new RuleViolation(TO_ONESELF);
        }
        return new CustodyOffered(
                item.content().evidenceId(),
                offer.caseId(),
                offer.transferId(),
                offer.from(),
                offer.to(),
                offer.place(),
                offer.seal(),
                offer.purpose());
    }

    static CustodyEvent received(Secured item, ReceiveCustody receive) {
        Offered transfer = running(item, receive.transferId(), receive.at().by());
        return new CustodyReceived(
                item.content().evidenceId(),
                receive.caseId(),
                transfer.transferId(),
                receive.at().by(),
                receive.sealIntact(),
                receive.seal());
    }

    static CustodyEvent declined(Secured item, DeclineCustody decline) {
        Offered transfer = running(item, decline.transferId(), decline.at().by());
        return new CustodyDeclined(
                item.content().evidenceId(),
                decline.caseId(),
                transfer.transferId(),
                decline.sealIntact(),
                decline.reasons());
    }

    private static Offered running(Secured item, UUID transferId, String receiver) {
        if (!(item.holding() instanceof Offered transfer)
                || !transfer.transferId().equals(transferId)) {
            throw new RuleViolation(NO_SUCH_TRANSFER);
        }
        if (!transfer.to().equals(receiver)) {
            throw new RuleViolation(NOT_RECEIVER);
        }
        return transfer;
    }
}
