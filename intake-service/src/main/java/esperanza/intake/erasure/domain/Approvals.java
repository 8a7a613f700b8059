package esperanza.intake.erasure.domain;

import static esperanza.intake.erasure.domain.ErasureRule.OUTSIDE_NEEDED;
import static esperanza.intake.erasure.domain.ErasureRule.OWN_REQUEST;
import static esperanza.intake.erasure.domain.ErasureRule.PERSON_APPROVED;
import static esperanza.intake.erasure.domain.ErasureRule.ROLE_APPROVED;

import esperanza.intake.erasure.domain.Erasure.Stage.Asked;
import esperanza.intake.erasure.domain.ErasureCommand.ApproveErasure;
import esperanza.intake.erasure.domain.ErasureCommand.Approver;
import esperanza.intake.erasure.domain.ErasureEvent.*;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An erasure takes three persons in three different roles. One of them is from outside the mechanism, and the person
 * who asked is none of them.
 */
final class Approvals {

    private static final int NEEDED = 3;

    /** The role from outside the mechanism. */
    private static final String OUTSIDE = "ombudsman";

    private Approvals() {}

    /** Records one more approval. The third one also announces the erasure to the person, in the same decision. */
    static List<ErasureEvent> approved(Asked asked, ApproveErasure approve) {
        ErasureRequested request = asked.request();
        Approver by = approve.by();
        refuse(request.by().equals(by.pseudonym()), OWN_REQUEST);
        refuse(asked.approvals().stream().anyMatch(each -> each.by().equals(by.pseudonym())), PERSON_APPROVED);
        refuse(asked.approvals().stream().anyMatch(each -> each.role().equals(by.role())), ROLE_APPROVED);
        boolean last = asked.approvals().size() == NEEDED - 1;
        boolean outside = by.role().equals(OUTSIDE)
                || asked.approvals().stream().anyMatch(each -> each.role().equals(OUTSIDE));
        refuse(last && !outside, OUTSIDE_NEEDED);
        ErasureEvent approval = new ErasureApproved(
                request.reportId(), request.caseId(), request.erasureId(), by.pseudonym(), by.role());
        return last
                ? List.of(
                        approval,
                        new ErasureAnnounced(
                                request.reportId(),
                                request.caseId(),
                                request.erasureId(),
                                approve.at().plus(approve.waits())))
                : List.of(approval);
    }

    static Asked with(Asked asked, ErasureApproved approval) {
        return new Asked(
                asked.request(),
                Stream.concat(asked.approvals().stream(), Stream.of(approval)).toList(),
                asked.from());
    }

    static Asked announced(Asked asked, Instant from) {
        return new Asked(asked.request(), asked.approvals(), Optional.of(from));
    }

    private static void refuse(boolean so, ErasureRule rule) {
        if (so) {
            throw new RuleViolation(rule);
        }
    }
}
