package esperanza.notification.clock;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.Moment.Came;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.BreachDeadline;
import esperanza.notification.clock.domain.DeadlineDecider;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;

/** The terms of a profile in virtual time, by the clocks of the service: each has a case of its own. */
final class YearOfClocks {

    /** @param due the last instant, {@code over} whether it passed without an act, {@code met} whether somebody acted, {@code inTime} and whether at due at the latest */
    record End(Instant due, boolean over, boolean met, boolean inTime) {}

    private record Step(Instant at, int order, Runnable act) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            return at.equals(other.at) ? Integer.compare(order, other.order) : at.compareTo(other.at);
        }
    }

    private static final Actor PERSON = Actor.human("protection-officer", "p", "MECHANISM");

    private final Profile profile;
    private final Clocks clocks;
    private final DeadlineDecider decider;
    private final Map<String, List<DeadlineEvent>> told = new TreeMap<>();
    private final PriorityQueue<Step> steps = new PriorityQueue<>();
    private final Duration late;
    private int events;
    private int planned;

    /** @param late how long after the due instant somebody acts; zero: at the last instant */
    YearOfClocks(Profile profile, Duration late) {
        this.profile = profile;
        this.clocks = new Clocks(new Profiles(List.of(profile)));
        this.decider = new DeadlineDecider(new Profiles(List.of(profile)));
        this.late = late;
    }

    /** The term starts, ends and is met, whenever the others do. */
    void starts(String rule, Instant at, Instant date) {
        later(at, () -> {
            happens(profile.rule(rule).startsOn(), rule, at, Optional.of(date));
            Instant acted = started(rule).due().plus(late);
            if (late.isPositive()) {
                later(acted, () -> decide(rule, new BreachDeadline(acted)));
            }
            later(acted, () -> happens(profile.rule(rule).metBy(), rule, acted, Optional.empty()));
        });
    }

    /** Lets the year pass, and tells how each term ended. */
    Map<String, End> pass() {
        while (!steps.isEmpty()) {
            steps.poll().act().run();
        }
        Map<String, End> ends = new TreeMap<>();
        told.keySet().forEach(rule -> ends.put(rule, end(rule)));
        return ends;
    }

    private End end(String rule) {
        return new End(
                started(rule).due(),
                told.get(rule).stream()
                        .anyMatch(event -> event instanceof DeadlineBreached || event instanceof DeadlinePassed),
                told.get(rule).stream().anyMatch(DeadlineMet.class::isInstance),
                told.get(rule).stream().anyMatch(event -> event instanceof DeadlineMet met && met.inTime()));
    }

    private DeadlineStarted started(String rule) {
        return (DeadlineStarted) told.get(rule).getFirst();
    }

    private void later(Instant at, Runnable act) {
        steps.add(new Step(at, ++planned, act));
    }

    /** Other terms of the profile may have the same moment, and are not played in this case. */
    private void happens(LegalMoment moment, String rule, Instant at, Optional<Instant> date) {
        CaseId of = new CaseId(id(rule));
        EventId event = new EventId(new UUID(7, ++events));
        Recorded<OfCase> recorded =
                new Recorded<>(events, 1, event, PERSON, at, at, new PlainEvent("moment", of, Map.of()));
        for (Instruction next : clocks.moved(List.of(new Came(moment, at, List.of(thing(rule)), date)), recorded)) {
            if (next.stream().id().equals(deadline(rule).value())) {
                decide(rule, (DeadlineCommand) next.command());
            }
        }
    }

    private void decide(String rule, DeadlineCommand command) {
        List<DeadlineEvent> history = told.computeIfAbsent(rule, _ -> new ArrayList<>());
        history.addAll(decider.decide(decider.replay(history), command));
    }

    private DeadlineId deadline(String rule) {
        return DeadlineId.of(rule, thing(rule));
    }

    private Thing thing(String rule) {
        TermRule term = profile.rule(rule);
        CaseId of = new CaseId(id(rule));
        return term.per() == TermObject.CASE ? Thing.ofCase(of) : Thing.of(of, term.per(), id(rule));
    }

    private static UUID id(String rule) {
        return UUID.nameUUIDFromBytes(rule.getBytes(StandardCharsets.UTF_8));
    }
}
