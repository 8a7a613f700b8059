package esperanza.runtime.rest;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Term;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer of a command. The same for a command that is sent again.
 *
 * @param recorded the events that it recorded, in their order; empty if it changed nothing
 */
@Schema(description = "The events that a command recorded, and the terms of law that they move")
public record CommandDone(List<Event> recorded, Clocks clocks) {

    /** An event by its short name, like {@code report-triaged}, and the instant at which it was recorded. */
    public record Event(String event, Instant at) {}

    /**
     * The terms of the profile that the events move.
     *
     * @param started the terms that start, unless one runs already for the same thing: then its earlier due instant holds
     * @param met the terms that the act meets, unless an earlier act met them
     * @param contested the terms whose act another side says was not done
     */
    public record Clocks(List<Started> started, List<Met> met, List<Contested> contested) {}

    /** A term that runs from now on. */
    public record Started(String term, Text label, Instant dueAt, Text explanation) {}

    /** @param toBeConfirmed true if another side has yet to say that the act was done */
    public record Met(String term, Text label, boolean toBeConfirmed) {}

    /** A term whose act is in dispute. */
    public record Contested(String term, Text label) {}

    static CommandDone of(Outcome<?> outcome, Profiles profiles) {
        List<? extends Recorded<?>> events = outcome.events();
        return new CommandDone(
                events.stream().map(CommandDone::event).toList(),
                new Clocks(
                        events.stream()
                                .flatMap(event -> started(event, profiles))
                                .distinct()
                                .toList(),
                        events.stream()
                                .flatMap(event -> met(event, profiles))
                                .distinct()
                                .toList(),
                        events.stream()
                                .flatMap(event -> moved(event, profiles, (rule, moment) -> rule.contestedBy()
                                        .contains(moment)))
                                .map(rule -> new Contested(rule.id(), rule.label()))
                                .distinct()
                                .toList()));
    }

    private static Event event(Recorded<?> event) {
        return new Event(EventType.shortName(event.event().getClass()), event.recordedAt());
    }

    private static Stream<Started> started(Recorded<?> event, Profiles profiles) {
        return moved(event, profiles, (rule, moment) -> rule.startsOn() == moment)
                .map(rule -> {
                    Term term = Terms.due(profiles, rule.id(), event.countsFrom());
                    return new Started(rule.id(), rule.label(), term.due(), term.explanation());
                });
    }

    private static Stream<Met> met(Recorded<?> event, Profiles profiles) {
        return Stream.concat(
                moved(event, profiles, (rule, moment) -> rule.metBy() == moment)
                        .map(rule -> new Met(rule.id(), rule.label(), rule.isConfirmedLater())),
                moved(event, profiles, (rule, moment) -> rule.confirmedBy().contains(moment))
                        .map(rule -> new Met(rule.id(), rule.label(), false)));
    }

    private static Stream<TermRule> moved(
            Recorded<?> event, Profiles profiles, BiPredicate<TermRule, LegalMoment> moves) {
        Set<LegalMoment> moments = IsMoment.Of.event(event.event());
        return profiles.at(event.countsFrom()).terms().stream()
                .filter(rule -> rule.moments().allMatch(LegalMoment::isRecorded))
                .filter(rule -> moments.stream().anyMatch(moment -> moves.test(rule, moment)));
    }
}
