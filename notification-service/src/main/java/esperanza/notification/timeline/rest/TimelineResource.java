package esperanza.notification.timeline.rest;

import esperanza.kernel.CaseId;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.ReadTimeline;
import esperanza.notification.timeline.read.Timeline;
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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The history of one case, from all four services. */
@Path("/v1/cases/{caseId}/timeline")
@Authenticated
public class TimelineResource {

    private final CallerResolver callers;
    private final ReadTimeline reading;
    private final Timeline timeline;
    private final Cursors cursors;
    private final Readers readers;

    TimelineResource(
            CallerResolver callers, ReadTimeline reading, Timeline timeline, Cursors cursors, Readers readers) {
        this.callers = callers;
        this.reading = reading;
        this.timeline = timeline;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "readTimeline",
            summary = "What happened in a case, in the order of recording, as far as the reader's function may know")
    public Uni<Page<TimelineItem>> read(
            UUID caseId,
            @QueryParam("after") Optional<String> after,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        CaseId of = new CaseId(caseId);
        return callers.permit(NotificationAction.READ_TIMELINE)
                .call(() -> readers.caughtUp(atLeast, TimelineProjection.NAME))
                .call(caller -> reading.require(caller, of))
                .chain(caller -> place(of, after).chain(place -> reading.after(caller, of, place, Lists.limit(limit))))
                .map(this::page);
    }

    private Uni<Timeline.Place> place(CaseId of, Optional<String> after) {
        return after.map(cursor -> timeline.place(of, cursors.find(cursor).orElseThrow(Cursors::refused))
                        .map(place -> place.orElseThrow(Cursors::refused)))
                .orElseGet(() -> Uni.createFrom().item(Timeline.Place.START));
    }

    private Page<TimelineItem> page(ReadTimeline.Stretch stretch) {
        List<TimelineItem> shown = stretch.entries().stream()
                .map(seen -> TimelineItem.as(seen.visibility(), seen.entry(), cursors))
                .flatMap(Optional::stream)
                .toList();
        return new Page<>(shown, stretch.next().map(cursors::cursor));
    }
}
