package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_MISSING;
import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_SAYS_OTHERWISE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_HOLDER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_LATER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SECURED;
import static esperanza.investigation.evidence.domain.EvidenceRule.ORDER_NEEDED;
import static esperanza.investigation.evidence.domain.EvidenceRule.OTHER_CASE_USES_IT;
import static esperanza.investigation.evidence.domain.EvidenceRule.TRANSFER_RUNS;

import esperanza.investigation.evidence.domain.Custody.Disposed;
import esperanza.investigation.evidence.domain.Custody.Offered;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyEvent.*;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** An item in custody is checked, gaps of its custody are recorded, and in the end somebody disposes of it. */
final class Keeping {

    private Keeping() {}

    static CustodyEvent checked(Secured item, CheckIntegrity check) {
        if (!item.isHeld()) {
            throw new RuleViolation(NOT_SECURED);
        }
        if (check.read().isEmpty()) {
            item.digest().ifPresent(secured -> refuseAnotherResult(secured, check));
        }
        return new IntegrityChecked(
                item.content().evidenceId(),
                check.caseId(),
                check.read().orElse(check.result()),
                check.hash().map(FileHash::sha256));
    }

    /** The hash decides whether a file matches; a person only says that it could not be checked. */
    private static void refuseAnotherResult(String secured, CheckIntegrity check) {
        boolean checkable = check.result() != CustodyIntegrity.NOT_CHECKABLE;
        if (checkable && check.hash().isEmpty()) {
            throw new RuleViolation(HASH_MISSING);
        }
        boolean matches =
                check.hash().map(FileHash::digest).filter(secured::equals).isPresent();
        if (checkable != check.hash().isPresent() || matches != (check.result() == CustodyIntegrity.MATCHES)) {
            throw new RuleViolation(HASH_SAYS_OTHERWISE);
        }
    }

    /** A gap can become known after the item left custody. */
    static CustodyEvent gap(Secured item, RecordGap gap) {
        if (!gap.to().isAfter(gap.from())) {
            throw new RuleViolation(NOT_LATER);
        }
        return new CustodyGapRecorded(item.content().evidenceId(), gap.caseId(), gap.from(), gap.to(), gap.reasons());
    }

    static List<CustodyEvent> disposed(Secured item, DisposeOfEvidence dispose) {
        if (item.holding() instanceof Disposed before && before.as() == dispose.as()) {
            return List.of();
        }
        if (!item.isHeldBy(dispose.person())) {
            throw new RuleViolation(item.isHeld() ? NOT_HOLDER : NOT_SECURED);
        }
        if (item.holding() instanceof Offered) {
            throw new RuleViolation(TRANSFER_RUNS);
        }
        if (dispose.as() == CustodyDisposal.DESTROYED_BY_ORDER
                && dispose.order().isEmpty()) {
            throw new RuleViolation(ORDER_NEEDED);
        }
        if (dispose.as() != CustodyDisposal.RETAINED && dispose.usedElsewhere()) {
            throw new RuleViolation(OTHER_CASE_USES_IT);
        }
        return List.of(new EvidenceDisposed(
                item.content().evidenceId(), dispose.caseId(), dispose.as(), dispose.order(), dispose.reasons()));
    }
}
