package esperanza.notification.timeline.rest;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.Timeline;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.notification.timeline.read.TimelineProjection;
import esperanza.notification.timeline.view.TimelineItem;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The history of one case, from all four services. */
@Path("/v1/cases/{caseId}/timeline")
@Authenticated
public class TimelineResource {

    private final CallerResolver callers;
    private final Timeline timeline;
    private final TimelineVisibility sights;
    private final Cursors cursors;
    private final Walls walls;
    private final Readers readers;

    TimelineResource(
            CallerResolver callers,
            Timeline timeline,
            TimelineVisibility sights,
            Cursors cursors,
            Walls walls,
            Readers readers) {
        this.callers = callers;
        this.timeline = timeline;
        this.sights = sights;
        this.cursors = cursors;
        this.walls = walls;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "readTimeline",
            summary = "What happened in a case, in the order of recording, as far as the reader's function may know")
    public Uni<Page<TimelineItem>> read(
            @PathParam("caseId") UUID caseId,
            @QueryParam("after") Optional<String> after,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        CaseId of = new CaseId(caseId);
        return callers.permit(NotificationAction.READ_TIMELINE)
                .call(() -> readers.caughtUp(atLeast, TimelineProjection.NAME))
                .call(caller -> walls.around(List.of(of))
                        .invoke(wall ->
                                Access.require(caller, NotificationAction.READ_TIMELINE, new Resource.OfCase(wall))))
                .chain(caller -> place(of, after)
                        .chain(place -> timeline.of(of, place, Lists.limit(limit)))
                        .chain(entries -> walls.byCase(cases(entries))
                                .map(around -> page(caller, entries, around, after.isPresent(), limit))));
    }

    private Uni<Timeline.Place> place(CaseId of, Optional<String> after) {
        return after.map(cursor -> timeline.place(of, cursors.find(cursor).orElseThrow(Cursors::refused))
                        .map(place -> place.orElseThrow(Cursors::refused)))
                .orElseGet(() -> Uni.createFrom().item(Timeline.Place.START));
    }

    private static Set<CaseId> cases(List<TimelineEntry> entries) {
        return entries.stream().flatMap(entry -> entry.cases().stream()).collect(Collectors.toSet());
    }

    private Page<TimelineItem> page(
            Caller caller, List<TimelineEntry> entries, Map<CaseId, CaseAccess> around, boolean going, int limit) {
        if (entries.isEmpty() && !going) {
            throw new NotHere();
        }
        List<TimelineItem> shown = entries.stream()
                .filter(entry ->
                        Access.admits(TimelineVisibility.wall(entry, around), caller, NotificationAction.READ_TIMELINE))
                .map(entry -> TimelineItem.as(sights.of(caller, entry), entry, cursors))
                .flatMap(Optional::stream)
                .toList();
        boolean more = entries.size() == Lists.limit(limit);
        return new Page<>(
                shown, more ? Optional.of(cursors.cursor(entries.getLast().position())) : Optional.empty());
    }
}
