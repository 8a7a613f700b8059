package esperanza.investigation.pattern;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningDecider;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.read.WarningsQuery;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds early warnings: for a reader who may know of all cases of one, and those that were published for everybody. */
@Singleton
public class FindWarnings {

    /** @param position its place in the list */
    public record Found(WarningId id, long position, Warning warning, int version) {}

    private final FindFile finder;
    private final WarningsQuery query;
    private final CommandIds ids;
    private final EventStore<WarningEvent> warnings;

    FindWarnings(FindFile finder, WarningsQuery query, CommandIds ids, Streams streams) {
        this.finder = finder;
        this.query = query;
        this.ids = ids;
        this.warnings = streams.store(WarningEvent.class);
    }

    /** Fails with {@link NotHere} if the caller may not do the action on one of its cases. */
    public Uni<Found> found(Caller caller, Action action, WarningId id) {
        return read(id, 0).call(found -> finder.known(
                        caller, action, Set.copyOf(found.warning().cases()))
                .invoke(known -> {
                    if (known.isEmpty() || !known.containsAll(found.warning().cases())) {
                        throw new NotHere();
                    }
                }));
    }

    /** The warnings after the place, of whose cases the caller may know all. */
    public Uni<List<Found>> after(Caller caller, long position, int limit) {
        return query.after(caller.credential(InvestigationAction.READ_WARNINGS), position, limit)
                .chain(this::all)
                .chain(found -> known(caller, found));
    }

    /** A stream may tell more cases than the list knew: each is asked of again. */
    private Uni<List<Found>> known(Caller caller, List<Found> found) {
        Set<CaseId> cases =
                found.stream().flatMap(each -> each.warning().cases().stream()).collect(Collectors.toSet());
        return finder.known(caller, InvestigationAction.READ_WARNINGS, cases).map(known -> found.stream()
                .filter(each -> known.containsAll(each.warning().cases()))
                .toList());
    }

    /** The published warnings that hold at this moment, or were taken back and would still hold. */
    public Uni<List<Found>> published() {
        return query.published().chain(this::all).map(found -> found.stream()
                .filter(each -> each.warning().isPublicAt(ids.now()))
                .toList());
    }

    private Uni<List<Found>> all(List<WarningsQuery.Place> places) {
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(place -> read(new WarningId(place.warningId()), place.position()))
                .collect()
                .asList();
    }

    private Uni<Found> read(WarningId id, long position) {
        return warnings.read(id.stream())
                .map(history -> new Found(
                        id,
                        position,
                        history.replay(new WarningDecider()),
                        history.head().version()));
    }
}
