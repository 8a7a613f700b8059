package esperanza.notification.clock;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineDecider;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineMet;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineStarted;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.*;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The law changes on 3 March: a triage met the term of 4 hours; now a referral meets it, in 5 hours. */
class TwoVersionsTest {

    private static final Profile BEFORE = DemonstrationProfile.load();
    private static final Profile AFTER = DemonstrationProfile.changed(Map.of(
            "version: 1\n", "version: 2\n",
            "inForceFrom: 2026-01-01", "inForceFrom: 2026-03-03",
            "(?s)(id: TRIAGE\n.*?)metBy: REPORT_TRIAGED(.*?)length: [^\n]+",
                    "$1metBy: REFERRED_TO_PROTECTION$2length: 5 hours"));
    private static final Profiles PROFILES = new Profiles(List.of(AFTER, BEFORE));
    private static final WhenAMomentComesThenItsClocksMove POLICY = new WhenAMomentComesThenItsClocksMove(PROFILES);
    private static final DeadlineDecider DECIDER = new DeadlineDecider(PROFILES);
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final ReportId REPORT = new ReportId(new UUID(3, 2));
    private static final DeadlineId TRIAGE = DeadlineId.of("TRIAGE", Thing.report(REPORT));
    private static final Instant LATER = Instant.parse("2026-03-04T18:00:00Z");

    private final List<DeadlineEvent> told = new ArrayList<>();

    @Test
    void a_term_that_began_before_the_change_is_met_as_the_law_said_then() {
        received(Instant.parse("2026-03-03T05:59:59Z"));
        happens(referred(), LATER);
        assertThat(told).hasSize(1);
        happens(triaged(), LATER);
        assertThat(told).hasSize(2).last().isInstanceOf(DeadlineMet.class);
        assertThat(started().profileVersion()).isEqualTo(1);
        assertThat(started().explanation().en()).contains("; profile XX v1;");
    }

    @Test
    void a_term_that_begins_after_the_change_is_met_as_the_law_says_now() {
        received(Instant.parse("2026-03-03T06:00:00Z"));
        happens(triaged(), LATER);
        assertThat(told).hasSize(1);
        happens(referred(), LATER);
        assertThat(told).hasSize(2).last().isInstanceOf(DeadlineMet.class);
        assertThat(started().profileVersion()).isEqualTo(2);
        assertThat(started().due()).isEqualTo("2026-03-03T11:00:00Z");
        assertThat(started().explanation().en()).contains("; profile XX v2;");
    }

    private DeadlineStarted started() {
        return (DeadlineStarted) told.getFirst();
    }

    private void received(Instant at) {
        happens(
                new ReportReceived(
                        REPORT,
                        CASE,
                        at,
                        false,
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()),
                at);
    }

    private void happens(OfCase event, Instant at) {
        Actor officer = Actor.human("intake-officer", "p", "MECHANISM");
        for (Instruction instruction :
                POLICY.react(new Recorded<>(1, 1, new EventId(new UUID(3, 3)), officer, at, at, event))) {
            if (instruction.stream().id().equals(TRIAGE.value())) {
                told.addAll(DECIDER.decide(DECIDER.replay(told), (DeadlineCommand) instruction.command()));
            }
        }
    }

    private static ReportTriaged triaged() {
        return new ReportTriaged(REPORT, CASE, Optional.empty(), Optional.empty());
    }

    private static ReportReferred referred() {
        return new ReportReferred(
                REPORT,
                CASE,
                List.of(new Referral(ReferralDestination.PROTECTION, "CONSENT", Optional.empty())),
                Optional.empty(),
                Optional.of(true));
    }
}
