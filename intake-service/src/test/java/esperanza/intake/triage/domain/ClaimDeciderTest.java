package esperanza.intake.triage.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.NOON;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.triage.domain.ClaimRule.CLAIMED_BY_ANOTHER;
import static esperanza.intake.triage.domain.ClaimRule.CLAIM_USED_UP;
import static esperanza.intake.triage.domain.ClaimRule.NOT_CLAIMED;

import esperanza.intake.triage.domain.ClaimCommand.*;
import esperanza.intake.triage.domain.ClaimEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimDeciderTest {

    private static final Instant UNTIL = NOON.plusSeconds(900);
    private static final Personal<String> REASONS = Personal.of(CASE.value(), "She does not answer");
    private static final ReportClaimed BY_ANA = new ReportClaimed(REPORT, CASE, "ana", UNTIL, Optional.of(NOON));

    private final Scenario<ClaimCommand, Claim, ClaimEvent> claim = Scenario.of(new ClaimDecider());

    @Test
    void whoever_comes_first_has_it_and_may_keep_it_for_longer() {
        claim.given().when(claims("ana", false, NOON)).then(BY_ANA);
        claim.given(BY_ANA)
                .when(claims("ana", false, NOON.plusSeconds(60)))
                .then(new ReportClaimed(REPORT, CASE, "ana", UNTIL.plusSeconds(60), Optional.of(NOON)));
    }

    @Test
    void nobody_else_takes_it_until_the_time_is_over() {
        claim.given(BY_ANA).when(claims("eva", false, UNTIL.minusMillis(1))).thenRefused(CLAIMED_BY_ANOTHER);
        claim.given(BY_ANA)
                .when(claims("eva", false, UNTIL))
                .then(new ReportClaimed(REPORT, CASE, "eva", UNTIL.plusSeconds(900), Optional.of(UNTIL)));
    }

    @Test
    void a_supervisor_takes_it_over() {
        claim.given(BY_ANA)
                .when(claims("eva", true, NOON))
                .then(new ReportClaimed(REPORT, CASE, "eva", UNTIL, Optional.of(NOON)));
    }

    @Test
    void only_whoever_has_it_gives_it_back() {
        claim.given(BY_ANA).when(new ReleaseClaim(new At(NOON, "eva"))).thenRefused(CLAIMED_BY_ANOTHER);
        claim.given(BY_ANA)
                .when(new ReleaseClaim(new At(NOON, "ana")))
                .then(new ClaimReleased(REPORT, CASE, "ana", Optional.empty()));
        claim.given(BY_ANA, new ClaimReleased(REPORT, CASE, "ana", Optional.empty()))
                .when(new ReleaseClaim(new At(NOON, "ana")))
                .thenNothing();
        claim.given(BY_ANA, new ClaimReleased(REPORT, CASE, "ana", Optional.empty()))
                .when(claims("eva", false, NOON))
                .then(new ReportClaimed(REPORT, CASE, "eva", UNTIL, Optional.of(NOON)));
    }

    @Test
    void a_supervisor_gives_it_to_another_or_back_to_the_queue() {
        Instant later = NOON.plusSeconds(60);
        ClaimReassigned toEva = new ClaimReassigned(REPORT, CASE, "ana", "eva", later, later.plusSeconds(900), REASONS);
        claim.given(BY_ANA).when(reassign(Optional.of("eva"), later)).then(toEva);
        claim.given(BY_ANA, toEva).when(claims("ana", false, later)).thenRefused(CLAIMED_BY_ANOTHER);
        claim.given(BY_ANA, toEva)
                .when(claims("eva", false, later.plusSeconds(60)))
                .then(new ReportClaimed(REPORT, CASE, "eva", later.plusSeconds(960), Optional.of(later)));
        claim.given(BY_ANA)
                .when(reassign(Optional.empty(), later))
                .then(new ClaimReleased(REPORT, CASE, "supervisor", Optional.of(REASONS)));
    }

    @Test
    void a_claim_that_nobody_holds_is_not_reassigned() {
        claim.given().when(reassign(Optional.of("eva"), NOON)).thenRefused(NOT_CLAIMED);
        claim.given(BY_ANA).when(reassign(Optional.of("eva"), UNTIL)).thenRefused(NOT_CLAIMED);
        claim.given(BY_ANA, new ClaimReleased(REPORT, CASE, "ana", Optional.empty()))
                .when(reassign(Optional.empty(), NOON))
                .thenRefused(NOT_CLAIMED);
    }

    @Test
    void nobody_keeps_it_for_longer_than_an_hour_and_then_it_is_free_for_all() {
        Instant hour = NOON.plusSeconds(3600);
        ReportClaimed late = new ReportClaimed(REPORT, CASE, "ana", NOON.plusSeconds(3000), Optional.of(NOON));
        ReportClaimed last = new ReportClaimed(REPORT, CASE, "ana", hour, Optional.of(NOON));
        claim.given(late).when(claims("ana", false, NOON.plusSeconds(2900))).then(last);
        claim.given(last).when(claims("ana", false, hour.minusMillis(1))).thenRefused(CLAIM_USED_UP);
        claim.given(last)
                .when(claims("eva", false, hour))
                .then(new ReportClaimed(REPORT, CASE, "eva", hour.plusSeconds(900), Optional.of(hour)));
        claim.given(last)
                .when(claims("ana", false, hour))
                .then(new ReportClaimed(REPORT, CASE, "ana", hour.plusSeconds(900), Optional.of(hour)));
    }

    @Test
    void what_was_claimed_before_there_was_a_limit_counts_from_now() {
        claim.given(new ReportClaimed(REPORT, CASE, "ana", UNTIL, Optional.empty()))
                .when(claims("ana", false, NOON.plusSeconds(60)))
                .then(new ReportClaimed(REPORT, CASE, "ana", UNTIL.plusSeconds(60), Optional.of(NOON.plusSeconds(60))));
    }

    private static ReassignClaim reassign(Optional<String> to, Instant at) {
        return new ReassignClaim(to, new At(at, "supervisor"), Duration.ofMinutes(15), REASONS);
    }

    private static ClaimReport claims(String by, boolean over, Instant at) {
        return new ClaimReport(REPORT, CASE, over, new At(at, by), Duration.ofMinutes(15), Duration.ofHours(1));
    }
}
