package esperanza.runtime.opening;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens whole streams, whatever kind of event they hold. The opening was recorded before by {@link PartOpenings}. */
@Singleton
public class OpenedStreams {

    private record Opened<T>(List<CaseId> cases, T event) {}

    /** How an event of a stream is shown; empty: it is left out. */
    private interface Shown<T> {
        Optional<T> of(StreamId stream, Recorded<?> recorded, Set<UUID> subjects);
    }

    private final SealedEvents<Object> sealed;

    OpenedStreams(Streams streams) {
        this.sealed = streams.sealed(Object.class);
    }

    /**
     * The events with personal values, stream by stream in the order of recording. What is sealed under the subject or
     * under the stream's own id is open, unless it was erased. An event that names a case of which the caller may not
     * know is left out.
     *
     * @param known those of the cases of which the caller may know
     */
    public Uni<List<OpenedEvent>> open(
            UUID subject, List<StreamId> streams, Function<Set<CaseId>, Uni<Set<CaseId>>> known) {
        return open(subject, streams, known, OpenedEvent::of);
    }

    /** The same with the events that hold no personal value, and with who recorded each. */
    public Uni<List<WholeEvent>> whole(
            UUID subject, List<StreamId> streams, Function<Set<CaseId>, Uni<Set<CaseId>>> known) {
        return open(subject, streams, known, WholeEvent::of);
    }

    private <T> Uni<List<T>> open(
            UUID subject, List<StreamId> streams, Function<Set<CaseId>, Uni<Set<CaseId>>> known, Shown<T> shown) {
        return Multi.createFrom()
                .iterable(streams)
                .onItem()
                .transformToUniAndConcatenate(stream -> open(subject, stream, shown))
                .collect()
                .asList()
                .map(opened -> opened.stream().flatMap(List::stream).toList())
                .chain(opened -> known.apply(cases(opened)).map(cases -> opened.stream()
                        .filter(event -> cases.containsAll(event.cases))
                        .map(Opened::event)
                        .toList()));
    }

    private <T> Uni<List<Opened<T>>> open(UUID subject, StreamId stream, Shown<T> shown) {
        Set<UUID> subjects = Stream.of(subject, stream.id()).collect(Collectors.toUnmodifiableSet());
        return sealed.open(stream, subjects).map(history -> history.stream()
                .flatMap(recorded -> shown.of(stream, recorded, subjects).stream()
                        .map(event -> new Opened<>(cases(recorded.event()), event)))
                .toList());
    }

    private static Set<CaseId> cases(List<? extends Opened<?>> opened) {
        return opened.stream().flatMap(event -> event.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<CaseId> cases(Object event) {
        return event instanceof Concerning named ? named.cases() : List.of();
    }
}
