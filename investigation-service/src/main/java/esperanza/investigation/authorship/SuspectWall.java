package esperanza.investigation.authorship;

import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.investigation.authorship.domain.Officials;
import esperanza.investigation.authorship.domain.Suspicion;
import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Shuts a case to the institution of a suspect. The mechanism itself and the institutions that oversee it are left out:
 * one person alone must not bury a case.
 */
@Singleton
class SuspectWall {

    private final Institutions institutions;
    private final ExclusionTags tags;

    @Inject
    SuspectWall(Profile profile, ExclusionTags tags) {
        this(profile.institutions(), tags);
    }

    SuspectWall(Institutions institutions, ExclusionTags tags) {
        this.institutions = institutions;
        this.tags = tags;
    }

    /**
     * The exclusion tags that the suspicion adds to the case, decoys among them: of the institutions that it names, and
     * of those whose people belong to the suspect's class. A text that names none excludes none, because a suspect may
     * be of a company. Tags already recorded are left out: a tag in two events of a case would be recognisable as no
     * decoy.
     *
     * @param seed of the decoys, different in every event
     */
    List<String> tags(CaseId of, Suspicion suspicion, Collection<String> already, String seed) {
        Set<String> accused = new HashSet<>(
                institutions.accused(List.of(), suspicion.authorClass().stream().toList()));
        suspicion.institution().map(institutions::namedIn).ifPresent(accused::addAll);
        accused.remove(institutions.own().code());
        institutions.others().stream()
                .filter(each -> each.classes().isEmpty())
                .forEach(overseer -> accused.remove(overseer.code()));
        return tags.on(
                of,
                accused.stream()
                        .map(tags::ofInstitution)
                        .filter(key -> !already.contains(key.on(of)))
                        .toList(),
                seed);
    }

    /** Whether the body belongs to the institution of the officials, or to one that is excluded from the case. */
    boolean isAccused(Officials officials, Wall wall) {
        Set<String> accused = new HashSet<>();
        officials.institution().map(institutions::namedIn).ifPresent(accused::addAll);
        return institutions.namedIn(officials.to()).stream()
                .anyMatch(code -> accused.contains(code) || wall.shuts(tags.ofInstitution(code)));
    }
}
