package esperanza.notification.clock;

import esperanza.kernel.Actor;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Recorded;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.BreachDeadline;
import esperanza.notification.clock.domain.DeadlineDecider;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.diligence.Fact;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.TermObject;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The clocks of one case, moved by the events that a test tells, and the same events as facts for the checklist. */
final class ClocksOfACase {

    static final CaseId CASE = new CaseId(new UUID(5, 1));
    static final Profiles PROFILES = DemonstrationProfile.versions();
    private static final WhenAMomentComesThenItsClocksMove POLICY = new WhenAMomentComesThenItsClocksMove(PROFILES);
    private static final DeadlineDecider DECIDER = new DeadlineDecider(PROFILES);
    private static final Actor PERSON = Actor.human("investigator", "p", "MECHANISM");
    private static final Actor SOFTWARE = Actor.system("policy");

    private final Map<DeadlineId, List<DeadlineEvent>> told = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private int events;

    /** A person recorded the event at once. */
    ClocksOfACase on(String at, String event, Map<String, Object> content) {
        return on(PERSON, Instant.parse(at), event, content);
    }

    ClocksOfACase on(String at, String event) {
        return on(at, event, Map.of());
    }

    ClocksOfACase bySoftware(String at, String event, Map<String, Object> content) {
        return on(SOFTWARE, Instant.parse(at), event, content);
    }

    /** The instant passes, and everything until then is known. */
    ClocksOfACase passes(String at, String rule) {
        Instant now = Instant.parse(at);
        decide(DeadlineId.of(rule, Thing.ofCase(CASE)), new BreachDeadline(now), now);
        return this;
    }

    ClocksOfACase passes(String at, String rule, TermObject kind, UUID id) {
        Instant now = Instant.parse(at);
        decide(DeadlineId.of(rule, Thing.of(CASE, kind, id)), new BreachDeadline(now), now);
        return this;
    }

    /** What a clock of the case told, by the names of its events. */
    List<String> names(String rule) {
        return names(events(rule));
    }

    List<String> names(String rule, TermObject kind, UUID id) {
        return names(events(rule, kind, id));
    }

    List<DeadlineEvent> events(String rule) {
        return told.getOrDefault(DeadlineId.of(rule, Thing.ofCase(CASE)), List.of());
    }

    List<DeadlineEvent> events(String rule, TermObject kind, UUID id) {
        return told.getOrDefault(DeadlineId.of(rule, Thing.of(CASE, kind, id)), List.of());
    }

    /** The end of the clock's last period. */
    static Instant due(List<DeadlineEvent> events) {
        return events.stream()
                .mapMulti((DeadlineEvent event, Consumer<Instant> due) -> {
                    switch (event) {
                        case DeadlineStarted started -> due.accept(started.due());
                        case DeadlineMoved moved -> due.accept(moved.due());
                        default -> {}
                    }
                })
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    List<Fact> facts() {
        return facts;
    }

    /** How many events all clocks told. */
    int told() {
        return told.values().stream().mapToInt(List::size).sum();
    }

    private ClocksOfACase on(Actor by, Instant at, String event, Map<String, Object> content) {
        facts.add(new Fact(
                event,
                "investigation",
                "INVESTIGATION",
                new UUID(5, 2),
                facts.size() + 1,
                by.kind() == ActorKind.SYSTEM,
                at,
                at,
                content));
        happens(by, at, new PlainEvent(event, CASE, content));
        return this;
    }

    private void happens(Actor by, Instant at, OfCase event) {
        EventId id = new EventId(new UUID(6, ++events));
        for (Instruction instruction : POLICY.react(new Recorded<>(events, 1, id, by, at, at, event))) {
            decide(new DeadlineId(instruction.stream().id()), (DeadlineCommand) instruction.command(), at);
        }
    }

    private void decide(DeadlineId deadline, DeadlineCommand command, Instant at) {
        List<DeadlineEvent> history = told.computeIfAbsent(deadline, _ -> new ArrayList<>());
        List<DeadlineEvent> next = DECIDER.decide(DECIDER.replay(history), command);
        history.addAll(next);
        next.stream()
                .filter(event -> event instanceof DeadlineBreached || event instanceof DeadlinePassed)
                .forEach(over -> happens(SOFTWARE, at, over));
    }

    private static List<String> names(List<DeadlineEvent> events) {
        return events.stream()
                .map(event -> EventType.shortName(event.getClass()))
                .toList();
    }
}
