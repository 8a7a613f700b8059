package esperanza.runtime.rest;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Term;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.Words;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public record Started(String term, Words label, Instant dueAt, Text explanation) {}

    /** @param toBeConfirmed true if another side has yet to say that the act was done */
    public record Met(String term, Words label, boolean toBeConfirmed) {}

    /** A term whose act is in dispute. */
    public record Contested(String term, Words label) {}

    /** A moment that an event is, with the date that the event sets. */
    private record Moment(LegalMoment name, Optional<Instant> date) {}

    /** A term that a moment of an event moves. */
    private record Moved(Recorded<?> event, TermRule rule, LegalMoment moment, Optional<Instant> date) {

        boolean starts() {
            return rule.startsOn() == moment
                    && (date.isPresent() || !rule.length().needsDate());
        }

        boolean meets() {
            return rule.metBy() == moment;
        }

        boolean confirms() {
            return rule.confirmedBy().contains(moment);
        }

        boolean contests() {
            return rule.contestedBy().contains(moment);
        }
    }

    static CommandDone of(Outcome<?> outcome, Profiles profiles, EventJson json) {
        List<Moved> moved = outcome.events().stream()
                .flatMap(event -> moments(event, json).flatMap(moment -> moved(event, moment, profiles)))
                .toList();
        Stream<Met> met = moved.stream().filter(Moved::meets).map(CommandDone::met);
        Stream<Met> confirmed = moved.stream().filter(Moved::confirms).map(CommandDone::confirmed);
        return new CommandDone(
                outcome.events().stream().map(CommandDone::event).toList(),
                new Clocks(
                        moved.stream()
                                .filter(Moved::starts)
                                .map(move -> started(move, profiles))
                                .distinct()
                                .toList(),
                        Stream.concat(met, confirmed).distinct().toList(),
                        moved.stream()
                                .filter(Moved::contests)
                                .map(move -> new Contested(
                                        move.rule().id(), move.rule().label()))
                                .distinct()
                                .toList()));
    }

    private static Event event(Recorded<?> event) {
        return new Event(EventType.shortName(event.event().getClass()), event.recordedAt());
    }

    private static Started started(Moved moved, Profiles profiles) {
        Instant from = moved.event().countsFrom();
        Term term = Terms.due(profiles.at(from), moved.rule().id(), from, moved.date(), List.of());
        return new Started(term.ruleId(), moved.rule().label(), term.due(), term.explanation());
    }

    private static Met met(Moved moved) {
        return new Met(moved.rule().id(), moved.rule().label(), moved.rule().isConfirmedLater());
    }

    private static Met confirmed(Moved moved) {
        return new Met(moved.rule().id(), moved.rule().label(), false);
    }

    private static Stream<Moved> moved(Recorded<?> event, Moment moment, Profiles profiles) {
        return profiles.at(event.countsFrom()).terms().stream()
                .filter(TermRule::hasClock)
                .filter(rule -> rule.moments().anyMatch(moment.name()::equals))
                .map(rule -> new Moved(event, rule, moment.name(), moment.date()));
    }

    private static Stream<Moment> moments(Recorded<?> event, EventJson json) {
        String name = EventType.shortName(event.event().getClass());
        Stream<Moment> marked =
                IsMoment.Of.event(event.event()).stream().map(moment -> new Moment(moment, Optional.empty()));
        return MomentRows.of(name).isEmpty()
                ? marked
                : Stream.concat(marked, inTheTable(name, json.clearFields(event.event())));
    }

    private static Stream<Moment> inTheTable(String name, Map<String, Object> content) {
        return MomentRows.of(name, content).map(row -> new Moment(row.moment(), row.date(content)));
    }
}
