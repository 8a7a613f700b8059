package esperanza.notification.timeline;

import static esperanza.notification.NotificationAction.READ_TIMELINE;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.notification.timeline.read.Timeline;
import esperanza.notification.timeline.read.Timeline.Place;
import esperanza.notification.timeline.read.TimelineEntry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the history of one case, as far as the caller may know of it. */
@Singleton
public class ReadTimeline {

    /** An entry, and how much of it the caller sees. */
    public record Seen(TimelineEntry entry, Visibility visibility) {}

    /**
     * Part of the history, in the order of recording.
     *
     * @param next the position of the last entry that was read, even if the caller does not see it; empty at the end of
     *     the history
     */
    public record Stretch(List<Seen> entries, Optional<Long> next) {}

    private final Walls walls;
    private final Timeline timeline;
    private final TimelineVisibility visibility;

    ReadTimeline(Walls walls, Timeline timeline, TimelineVisibility visibility) {
        this.walls = walls;
        this.timeline = timeline;
        this.visibility = visibility;
    }

    /** Fails with {@link NotHere} unless the caller may know of the case. */
    public Uni<Void> require(Caller caller, CaseId of) {
        return walls.around(List.of(of))
                .invoke(wall -> Access.require(caller, READ_TIMELINE, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }

    /**
     * The entries after the place. An entry that names other cases too is left out unless the caller may know of all of
     * them. Fails with {@link NotHere} if no event ever named the case.
     */
    public Uni<Stretch> after(Caller caller, CaseId of, Place place, int limit) {
        return timeline.of(of, place, limit).chain(page -> walls.byCase(cases(page.entries()))
                .map(around -> stretch(caller, page, around, place, limit)));
    }

    private Stretch stretch(Caller caller, Timeline.Page page, Map<CaseId, CaseAccess> around, Place place, int limit) {
        if (page.rows() == 0 && place.equals(Place.START)) {
            throw new NotHere();
        }
        List<Seen> seen = page.entries().stream()
                .filter(entry -> Access.admits(TimelineVisibility.wall(entry, around), caller, READ_TIMELINE))
                .map(entry -> new Seen(entry, visibility.of(caller, entry)))
                .toList();
        return new Stretch(seen, page.rows() == limit ? page.last() : Optional.empty());
    }

    private static Set<CaseId> cases(List<TimelineEntry> entries) {
        return entries.stream().flatMap(entry -> entry.cases().stream()).collect(Collectors.toSet());
    }
}
