package esperanza.notification.clock;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.alert.WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted;
import esperanza.notification.alert.WhenADeadlineIsMetThenItsAlertsAreSettled;
import esperanza.notification.alert.WhenADeadlineIsPutOffThenItsWarningIsSettled;
import esperanza.notification.alert.WhenADeadlineIsWithdrawnThenNobodyIsCalledForItAnyMore;
import esperanza.notification.alert.WhenAPersonDoesNotCheckInThenWhoProtectsIsAlerted;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertDecider;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.BreachDeadline;
import esperanza.notification.clock.domain.DeadlineDecider;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.DeadlineState;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The clocks and alerts of one person who checks in, in virtual time, by the policies and deciders of the service. */
final class SilenceStory {

    private static final Profile PROFILE = DemonstrationProfile.load();
    private static final Profiles PROFILES = new Profiles(List.of(PROFILE));
    private static final DeadlineDecider CLOCKS = new DeadlineDecider(PROFILES);
    private static final AlertDecider ALERTS = new AlertDecider(PROFILE);
    private static final List<Policy<?>> POLICIES = List.of(
            new WhenAMomentComesThenItsClocksMove(PROFILES),
            new WhenAPersonDoesNotCheckInThenWhoProtectsIsAlerted(PROFILE),
            new WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted(PROFILE),
            new WhenADeadlineIsMetThenItsAlertsAreSettled(),
            new WhenADeadlineIsWithdrawnThenNobodyIsCalledForItAnyMore(),
            new WhenADeadlineIsPutOffThenItsWarningIsSettled());
    private static final Actor PERSON = Actor.external("beneficiary", "p", "MECHANISM");
    private static final Actor SOFTWARE = Actor.system("policy");
    private static final CaseId CASE = new CaseId(new UUID(5, 1));
    static final UUID WOMAN = new UUID(9, 1);

    private final Map<UUID, List<DeadlineEvent>> clocks = new LinkedHashMap<>();
    private final Map<UUID, List<AlertEvent>> alerts = new LinkedHashMap<>();
    private long position;

    /** An event of the protection service, which may come again. */
    void hears(int id, Instant at, String name, Map<String, Object> content) {
        happens(PERSON, new EventId(new UUID(6, id)), at, new PlainEvent(name, CASE, content));
    }

    /** The timers of both terms, with all events known that were recorded until then. */
    void passes(Instant knownUntil) {
        Stream.of("CHECKIN", "CHECKIN_FOLLOWED").map(SilenceStory::id).forEach(clock -> decide(clock, knownUntil));
    }

    private void decide(DeadlineId clock, Instant knownUntil) {
        if (clocks.containsKey(clock.value())) {
            decide(clock.value(), new BreachDeadline(knownUntil), knownUntil);
        }
    }

    private void happens(Actor by, EventId id, Instant at, OfCase event) {
        Recorded<OfCase> recorded = new Recorded<>(++position, 1, id, by, at, at, event);
        POLICIES.stream().flatMap(policy -> react(policy, recorded).stream()).forEach(each -> {
            switch (each.command()) {
                case DeadlineCommand command -> decide(each.stream().id(), command, at);
                case AlertCommand command -> decide(each.stream().id(), command);
                default -> throw new IllegalStateException(each.toString());
            }
        });
    }

    private static <E> List<Instruction> react(Policy<E> policy, Recorded<OfCase> event) {
        return policy.on().isInstance(event.event()) ? policy.react(event.as(policy.on())) : List.of();
    }

    private void decide(UUID clock, DeadlineCommand command, Instant at) {
        List<DeadlineEvent> history = clocks.computeIfAbsent(clock, _ -> new ArrayList<>());
        List<DeadlineEvent> next = CLOCKS.decide(CLOCKS.replay(history), command);
        history.addAll(next);
        next.forEach(event -> happens(SOFTWARE, new EventId(new UUID(7, position)), at, event));
    }

    private void decide(UUID alert, AlertCommand command) {
        List<AlertEvent> history = alerts.computeIfAbsent(alert, _ -> new ArrayList<>());
        history.addAll(ALERTS.decide(ALERTS.replay(history), command));
    }

    List<DeadlineEvent> told(String rule) {
        return clocks.getOrDefault(id(rule).value(), List.of());
    }

    DeadlineState state(String rule) {
        return CLOCKS.replay(told(rule));
    }

    List<AlertEvent> alerted(UUID alert) {
        return alerts.getOrDefault(alert, List.of());
    }

    AlertState alert(UUID alert) {
        return ALERTS.replay(alerted(alert));
    }

    static DeadlineId id(String rule) {
        return DeadlineId.of(rule, Thing.of(CASE, TermObject.CHECKIN, WOMAN));
    }
}
