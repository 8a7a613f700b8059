package esperanza.investigation.pattern;

import static esperanza.investigation.pattern.PatternStreams.WARNING;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.read.WarningsQuery;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds early warnings: as far as a reader may know of their cases, and those that were published for everybody. */
@Singleton
public class FindWarnings {

    /**
     * A warning as far as the reader may know of it.
     *
     * @param position its place in the list
     * @param version the number of its events that the reader may know of
     */
    public record Found(WarningId id, long position, Warning warning, int version) {}

    private final FindFile finder;
    private final WarningsQuery query;
    private final CommandIds ids;
    private final Streams streams;
    private final AtomicReference<Map<WarningsQuery.Version, Public>> published = new AtomicReference<>(Map.of());

    /** A warning of which something was published, and all that was. */
    private record Public(Warning warning, List<PublicMessage> messages) {

        static Public of(History<WarningEvent> history) {
            return new Public(history.replay(WARNING.decider()), PublicMessage.of(history.events()));
        }
    }

    FindWarnings(FindFile finder, WarningsQuery query, CommandIds ids, Streams streams) {
        this.finder = finder;
        this.query = query;
        this.ids = ids;
        this.streams = streams;
    }

    /**
     * As it was before a case joined that the caller must not know of. Fails with {@link NotHere} if one of the first
     * cases is such a case.
     */
    public Uni<Found> seen(Caller caller, WarningId id) {
        return seen(caller, List.of(new WarningsQuery.Place(id.value(), 0)))
                .map(found -> found.stream().findFirst().orElseThrow(NotHere::new));
    }

    /** The cases of a warning. Fails with {@link NotHere} if the caller may not do the action on one of them. */
    Uni<List<CaseId>> require(Caller caller, Action action, WarningId id) {
        return state(id).map(Warning::cases).call(cases -> finder.known(caller, action, Set.copyOf(cases))
                .invoke(known -> {
                    if (known.isEmpty() || !known.containsAll(cases)) {
                        throw new NotHere();
                    }
                }));
    }

    /** The warnings after the place, each as {@link #seen} tells it. */
    public Uni<List<Found>> after(Caller caller, long position, int limit) {
        return query.after(caller.credential(InvestigationAction.READ_WARNINGS), position, limit)
                .chain(places -> seen(caller, places));
    }

    /** The published warnings that hold at this moment, or were taken back and would still hold. */
    public Uni<List<Warning>> published() {
        return holding().map(all -> all.map(Public::warning).toList());
    }

    /** All messages of each of these warnings, the last of each at its end. */
    public Uni<List<List<PublicMessage>>> messages() {
        return holding().map(all -> all.map(Public::messages).toList());
    }

    private Uni<Stream<Public>> holding() {
        return query.published().chain(this::read).map(read -> read.stream()
                .filter(each -> each.warning.isPublicAt(ids.now())));
    }

    /** Reads those that moved since they were read last, and no other, because anybody may ask at any time. */
    private Uni<List<Public>> read(List<WarningsQuery.Version> listed) {
        Map<WarningsQuery.Version, Public> before = published.get();
        return Multi.createFrom()
                .iterable(listed)
                .onItem()
                .transformToUniAndConcatenate(version -> Optional.ofNullable(before.get(version))
                        .map(known -> Uni.createFrom().item(known))
                        .orElseGet(
                                () -> streams.read(WARNING, version.warningId()).map(Public::of))
                        .map(warning -> Map.entry(version, warning)))
                .collect()
                .in(
                        LinkedHashMap<WarningsQuery.Version, Public>::new,
                        (all, each) -> all.put(each.getKey(), each.getValue()))
                .invoke(published::set)
                .map(all -> List.copyOf(all.values()));
    }

    private Uni<List<Found>> seen(Caller caller, List<WarningsQuery.Place> places) {
        return histories(places)
                .chain(histories -> finder.known(caller, InvestigationAction.READ_WARNINGS, cases(histories.values()))
                        .map(known -> histories.entrySet().stream()
                                .flatMap(each -> seen(each.getKey(), each.getValue(), known).stream())
                                .toList()));
    }

    private static Optional<Found> seen(WarningsQuery.Place place, History<WarningEvent> history, Set<CaseId> known) {
        List<WarningEvent> seen = history.events().stream()
                .map(Recorded::event)
                .takeWhile(event -> known.containsAll(event.cases()))
                .toList();
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        new WarningId(place.warningId()),
                        place.position(),
                        WARNING.decider().replay(seen),
                        seen.size()));
    }

    private static Set<CaseId> cases(Collection<History<WarningEvent>> histories) {
        return histories.stream()
                .flatMap(history -> history.events().stream())
                .flatMap(recorded -> recorded.event().cases().stream())
                .collect(Collectors.toSet());
    }

    /** In the order of the places. */
    private Uni<Map<WarningsQuery.Place, History<WarningEvent>>> histories(List<WarningsQuery.Place> places) {
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(
                        place -> streams.read(WARNING, place.warningId()).map(history -> Map.entry(place, history)))
                .collect()
                .in(LinkedHashMap::new, (all, each) -> all.put(each.getKey(), each.getValue()));
    }

    private Uni<Warning> state(WarningId id) {
        return streams.state(WARNING, id.value());
    }
}
