package esperanza.notification.clock;

import esperanza.kernel.Audience;
import esperanza.kernel.OfCase;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.vocabulary.LegalMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A row of the table of moments: which events are this moment, and what they are about.
 *
 * @param audience the audience of its events: they may know of it
 * @param on the type of its events
 * @param comes says which events of the type are this moment
 * @param things everything that the moment can move a term of
 */
record Moment<E extends OfCase>(
        LegalMoment name, Audience audience, Class<E> on, Predicate<E> comes, Function<E, Stream<Thing>> things) {

    /**
     * A moment that came, with the things that it is about.
     *
     * @param from the instant from which a term counts that this moment starts
     * @param date the date that its event sets
     */
    record Came(LegalMoment name, Instant from, List<Thing> things, Optional<Instant> date) {}

    /** A moment that each event of this type is. */
    static <E extends OfCase> Moment<E> of(LegalMoment name, Class<E> on, Audience audience) {
        return new Moment<>(name, audience, on, _ -> true, _ -> Stream.empty());
    }

    /** Only these events are the moment. */
    Moment<E> when(Predicate<E> only) {
        return new Moment<>(name, audience, on, comes.and(only), things);
    }

    Moment<E> about(Function<E, Thing> thing) {
        return aboutEach(event -> Stream.of(thing.apply(event)));
    }

    Moment<E> aboutEach(Function<E, Stream<Thing>> more) {
        return new Moment<>(name, audience, on, comes, event -> Stream.concat(things.apply(event), more.apply(event)));
    }

    Moment<E> aboutItsCase() {
        return about(event -> Thing.ofCase(event.caseId()));
    }

    /** The moment, if the event is it. */
    Optional<Came> in(Recorded<?> event) {
        return Optional.of(event)
                .filter(any -> on.isInstance(any.event()))
                .map(any -> any.as(on))
                .filter(its -> comes.test(its.event()))
                .map(its -> new Came(
                        name,
                        its.countsFrom(),
                        things.apply(its.event()).distinct().toList(),
                        Optional.empty()));
    }
}
