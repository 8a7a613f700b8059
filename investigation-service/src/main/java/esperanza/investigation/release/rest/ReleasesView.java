package esperanza.investigation.release.rest;

import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.release.FindReleases;
import esperanza.investigation.release.domain.Release;
import esperanza.investigation.release.domain.RestrictedItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The releases of a case, without personal data.
 *
 * @param notStamped how many histories of evidence changed since an authority stamped them
 * @param lastStamp the instant of the last stamp; absent: none was ever stamped
 */
public record ReleasesView(List<Released> items, int notStamped, Optional<Instant> lastStamp) {

    /**
     * A release.
     *
     * @param releasedBy pseudonym of the person
     * @param waitsFor the restricted items to which another person has not agreed: without that nothing is exported
     * @param bundles those that were taken out
     */
    public record Released(
            UUID releaseId,
            EvidenceRecipient to,
            List<EvidenceId> evidence,
            String releasedBy,
            List<EvidenceId> waitsFor,
            boolean withdrawn,
            List<TakenOut> bundles) {

        static Released of(FindReleases.Standing standing) {
            Release.Known release = standing.release();
            return new Released(
                    release.content().releaseId(),
                    release.content().to(),
                    release.content().items(),
                    release.content().releasedBy(),
                    standing.restricted().stream()
                            .filter(item -> !release.agreed().contains(item))
                            .map(RestrictedItem::evidenceId)
                            .distinct()
                            .toList(),
                    release.withdrawn(),
                    release.bundles().stream()
                            .map(bundle -> new TakenOut(bundle.bundleId(), bundle.tagSum()))
                            .toList());
        }
    }

    /**
     * A bundle that was taken out.
     *
     * @param tagSum the SHA-256 of its tagmanifest-sha256.txt
     */
    public record TakenOut(UUID bundleId, String tagSum) {}

    static ReleasesView of(FindReleases.Found found) {
        return new ReleasesView(
                found.releases().stream().map(Released::of).toList(),
                found.stamps().notStamped(),
                found.stamps().last());
    }
}
