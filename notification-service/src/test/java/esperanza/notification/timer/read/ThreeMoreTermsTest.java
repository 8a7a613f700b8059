package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.PartyRef;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.notification.ThreeMoreTerms;
import esperanza.notification.clock.WhenAMomentComesThenItsClocksMove;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.BreachDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.WarnOfDeadline;
import esperanza.notification.clock.domain.DeadlineDecider;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.*;
import esperanza.notification.timer.read.Timer.Kind;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.start.ProfileFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three terms that stand in the YAML of a profile alone start, warn ahead, are met, are breached and are withdrawn. */
class ThreeMoreTermsTest {

    private static final Profiles PROFILES = new Profiles(List.of(ProfileFile.read(ThreeMoreTerms.file())));
    private static final WhenAMomentComesThenItsClocksMove POLICY = new WhenAMomentComesThenItsClocksMove(PROFILES);
    private static final DeadlineDecider DECIDER = new DeadlineDecider(PROFILES);
    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final ReportId REPORT = new ReportId(new UUID(2, 2));
    private static final UUID ESCORT = new UUID(2, 3);
    private static final UUID SHELTER = new UUID(2, 4);
    private static final EventId EVENT = new EventId(new UUID(2, 5));
    private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

    private final Map<DeadlineId, List<DeadlineEvent>> told = new LinkedHashMap<>();

    @Test
    void each_measure_has_a_clock_from_its_handover_until_somebody_has_looked() {
        DeadlineId escort = DeadlineId.of("HANDOVER_LOOKED_AT", Thing.measure(CASE, ESCORT));
        DeadlineId shelter = DeadlineId.of("HANDOVER_LOOKED_AT", Thing.measure(CASE, SHELTER));
        Instant due = Instant.parse("2026-03-03T06:00:00Z");
        happens(onMeasure("measure-handed-over", ESCORT), START);
        happens(onMeasure("measure-handed-over", SHELTER), START);
        DeadlineStarted started = new DeadlineStarted(
                escort,
                "HANDOVER_LOOKED_AT",
                CASE,
                Optional.empty(),
                Optional.of(ESCORT),
                "risk-analyst",
                1,
                START,
                due,
                new Text(
                        "Look whether the measure is there by 2026-03-03T00:00-06:00: 12 hours after implementation of"
                                + " the urgent measure (A law of this test, art. 1; profile XX v1)",
                        "Comprobar que la medida está a más tardar el 2026-03-03T00:00-06:00: 12 horas desde la"
                                + " implementación de la medida urgente (A law of this test, art. 1; perfil XX v1)",
                        "Ver se a medida está lá até 2026-03-03T00:00-06:00: 12 horas desde a implementação da medida"
                                + " urgente (A law of this test, art. 1; perfil XX v1)"),
                Optional.empty(),
                Optional.empty());
        assertThat(told.get(escort)).containsExactly(started);
        assertThat(told.get(shelter)).hasSize(1);
        assertThat(timers(escort))
                .containsExactly(
                        timer(escort, Kind.DUE_SOON, 1, "2026-03-03T02:00:00Z"),
                        timer(escort, Kind.DUE_SOON, 2, "2026-03-03T05:00:00Z"),
                        timer(escort, Kind.DUE_SOON, 3, "2026-03-03T06:02:00Z"),
                        timer(escort, Kind.BREACH, 1, "2026-03-03T06:00:00.000001Z"));

        decide(escort, new WarnOfDeadline(Instant.parse("2026-03-03T02:00:00Z")));
        happens(onMeasure("handover-confirmed", ESCORT), Instant.parse("2026-03-03T03:00:00Z"));
        decide(escort, new BreachDeadline(due.plusSeconds(1)));
        decide(shelter, new BreachDeadline(due.plusSeconds(1)));
        assertThat(told.get(escort))
                .containsExactly(
                        started,
                        new DeadlineDueSoon(escort, "HANDOVER_LOOKED_AT", CASE, "risk-analyst", due, Optional.empty()),
                        met(escort, "HANDOVER_LOOKED_AT", Instant.parse("2026-03-03T03:00:00Z")));
        assertThat(timers(escort)).isEmpty();
        assertThat(told.get(shelter).getLast())
                .isEqualTo(new DeadlineBreached(
                        shelter, "HANDOVER_LOOKED_AT", CASE, "risk-analyst", due, Optional.empty()));
    }

    @Test
    void a_case_in_danger_has_one_clock_until_its_file_is_taken() {
        DeadlineId file = DeadlineId.of("FILE_AFTER_DANGER", Thing.ofCase(CASE));
        happens(received(), START);
        assertThat(timers(file))
                .containsExactly(
                        timer(file, Kind.DUE_SOON, 1, "2026-03-02T22:00:00Z"),
                        timer(file, Kind.DUE_SOON, 2, "2026-03-03T00:02:00Z"),
                        timer(file, Kind.BREACH, 1, "2026-03-03T00:00:00.000001Z"));
        Instant taken = Instant.parse("2026-03-02T23:59:59Z");
        happens(new PlainEvent("file-taken", CASE, Map.of("affected", List.of())), taken);
        assertThat(told.get(file)).hasSize(2).last().isEqualTo(met(file, "FILE_AFTER_DANGER", taken));
    }

    @Test
    void a_report_is_referred_within_two_days_unless_its_data_are_erased() {
        DeadlineId referral = DeadlineId.of("EARLY_REFERRAL", Thing.report(REPORT));
        happens(received(), START);
        assertThat(timers(referral))
                .containsExactly(
                        timer(referral, Kind.DUE_SOON, 1, "2026-03-04T05:59:59.999999Z"),
                        timer(referral, Kind.DUE_SOON, 2, "2026-03-05T06:01:59.999999Z"),
                        timer(referral, Kind.BREACH, 1, "2026-03-05T06:00:00Z"));
        happens(new DataErased(REPORT, CASE, UUID.randomUUID(), List.of(), Optional.empty()), START.plusSeconds(60));
        assertThat(told.get(referral))
                .hasSize(2)
                .last()
                .isEqualTo(new DeadlineWithdrawn(referral, "EARLY_REFERRAL", CASE, Optional.empty()));
    }

    @Test
    void a_referral_meets_it() {
        DeadlineId referral = DeadlineId.of("EARLY_REFERRAL", Thing.report(REPORT));
        happens(received(), START);
        Instant referred = Instant.parse("2026-03-03T12:00:00Z");
        happens(
                new ReportReferred(
                        REPORT,
                        CASE,
                        List.of(new Referral(ReferralDestination.PROTECTION, "CONSENT", Optional.empty())),
                        Optional.empty(),
                        Optional.of(true)),
                referred);
        assertThat(told.get(referral)).hasSize(2).last().isEqualTo(met(referral, "EARLY_REFERRAL", referred));
    }

    private static PlainEvent onMeasure(String event, UUID measure) {
        return new PlainEvent(event, CASE, Map.of("measureId", measure.toString()));
    }

    private void happens(OfCase event, Instant at) {
        Actor officer = Actor.human("intake-officer", "p", "MECHANISM");
        for (Instruction instruction : POLICY.react(new Recorded<>(1, 1, EVENT, officer, at, at, event))) {
            decide(new DeadlineId(instruction.stream().id()), (DeadlineCommand) instruction.command());
        }
    }

    private void decide(DeadlineId deadline, DeadlineCommand command) {
        List<DeadlineEvent> history = told.computeIfAbsent(deadline, _ -> new ArrayList<>());
        history.addAll(DECIDER.decide(DECIDER.replay(history), command));
    }

    private List<Timer> timers(DeadlineId deadline) {
        TimerFold fold = new TimerFold(PROFILES);
        told.get(deadline).forEach(event -> fold.add(event, START));
        return fold.set();
    }

    private static Timer timer(DeadlineId deadline, Kind kind, int round, String at) {
        return Timer.ofClock(deadline.value(), kind, round, Instant.parse(at));
    }

    private static DeadlineMet met(DeadlineId deadline, String rule, Instant at) {
        return new DeadlineMet(
                deadline,
                rule,
                CASE,
                EVENT,
                at,
                true,
                Confirmation.CONFIRMED,
                Optional.of(at),
                Optional.of(true),
                Optional.empty());
    }

    private static ReportReceived received() {
        return new ReportReceived(
                REPORT,
                CASE,
                START,
                true,
                List.of(new Affected(new PartyRef(new UUID(2, 6)))),
                Optional.of("XX-01"),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
