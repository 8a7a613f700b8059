package esperanza.intake.triage.domain;

import esperanza.intake.triage.domain.Claim.Free;
import esperanza.intake.triage.domain.Claim.Held;
import esperanza.intake.triage.domain.ClaimCommand.*;
import esperanza.intake.triage.domain.ClaimEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person at a time reads a report for triage. A claim ends by itself, so that a forgotten one keeps nobody from the
 * report.
 */
public final class ClaimDecider implements Decider<ClaimCommand, Claim, ClaimEvent> {

    @Override
    public Claim initial() {
        return new Free();
    }

    @Override
    public List<ClaimEvent> decide(Claim state, ClaimCommand command) {
        return switch (command) {
            case ClaimReport claim
            when !claim.over() && isAnothers(state, claim.at()) ->
                throw new RuleViolation(ClaimRule.CLAIMED_BY_ANOTHER);
            case ClaimReport claim -> List.of(claimed(state, claim));
            case ReleaseClaim release -> released(state, release);
            case ReassignClaim reassign -> List.of(reassigned(state, reassign));
        };
    }

    @Override
    public Claim evolve(Claim state, ClaimEvent event) {
        return switch (event) {
            case ReportClaimed claimed -> new Held(claimed);
            case ClaimReassigned reassigned -> new Held(reassigned.claim());
            case ClaimReleased _ -> new Free();
        };
    }

    /**
     * The holder may extend the claim, up to the limit for one person. After that another person may triage the report.
     */
    private static ReportClaimed claimed(Claim state, ClaimReport claim) {
        At at = claim.at();
        Optional<Instant> before = state.heldSince(at.by(), at.now());
        Instant since = before.orElse(at.now());
        Instant until = claim.until(since);
        if (before.isPresent() && !until.isAfter(state.until())) {
            throw new RuleViolation(ClaimRule.CLAIM_USED_UP);
        }
        return new ReportClaimed(claim.reportId(), claim.caseId(), at.by(), until, Optional.of(since));
    }

    private static List<ClaimEvent> released(Claim state, ReleaseClaim release) {
        if (isAnothers(state, release.at())) {
            throw new RuleViolation(ClaimRule.CLAIMED_BY_ANOTHER);
        }
        return switch (state) {
            case Free _ -> List.of();
            case Held(ReportClaimed claimed) ->
                List.of(new ClaimReleased(
                        claimed.reportId(), claimed.caseId(), release.at().by(), Optional.empty()));
        };
    }

    /** Fails with {@link ClaimRule#NOT_CLAIMED} if nobody holds the claim now: then the report is free for all. */
    private static ClaimEvent reassigned(Claim state, ReassignClaim reassign) {
        At at = reassign.at();
        if (!(state instanceof Held(ReportClaimed was)) || !at.now().isBefore(was.until())) {
            throw new RuleViolation(ClaimRule.NOT_CLAIMED);
        }
        return reassign.to()
                .<ClaimEvent>map(to -> new ClaimReassigned(
                        was.reportId(),
                        was.caseId(),
                        was.by(),
                        to,
                        at.now(),
                        at.now().plus(reassign.holds()),
                        reassign.reasons()))
                .orElseGet(() ->
                        new ClaimReleased(was.reportId(), was.caseId(), at.by(), Optional.of(reassign.reasons())));
    }

    private static boolean isAnothers(Claim state, At at) {
        return state.keepsOut(at.by(), at.now());
    }
}
