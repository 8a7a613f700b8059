package esperanza.investigation.release;

import static esperanza.investigation.release.ReleaseStreams.RELEASE;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.release.domain.Release;
import esperanza.investigation.release.domain.RestrictedItem;
import esperanza.investigation.stamp.read.StampQuery;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the releases of a case. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class FindReleases {

    /**
     * A release as it stands.
     *
     * @param restricted the grounds on which items of it are restricted now
     */
    public record Standing(Release.Known release, List<RestrictedItem> restricted) {}

    /** The releases of a case in the order of their ids, and how far its histories are stamped. */
    public record Found(List<Standing> releases, StampQuery.Standing stamps) {}

    private final FindEvidence finder;
    private final CaseStreams cases;
    private final StampQuery stamps;

    FindReleases(FindEvidence finder, CaseStreams cases, StampQuery stamps) {
        this.finder = finder;
        this.cases = cases;
        this.stamps = stamps;
    }

    public Uni<Found> of(Caller caller, UUID caseId) {
        return finder.items(caller, caseId).chain(register -> cases.states(caseId, RELEASE)
                .map(states -> states.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .filter(Release.Known.class::isInstance)
                        .map(Release.Known.class::cast)
                        .map(release -> new Standing(
                                release, RestrictedItems.among(release.content().items(), register)))
                        .toList())
                .chain(releases -> stamps.standing(caseId).map(stamped -> new Found(releases, stamped))));
    }
}
