package esperanza.investigation.release;

import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.Restrictions;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.release.domain.RestrictedItem;
import java.util.List;

/** Tells which items of a release are restricted, and on which grounds. */
final class RestrictedItems {

    private RestrictedItems() {}

    /** @param register all items of the case */
    static List<RestrictedItem> among(List<EvidenceId> released, List<Item> register) {
        return released.stream()
                .flatMap(item -> Restrictions.of(item, register).stream()
                        .sorted()
                        .map(ground -> new RestrictedItem(item, ground)))
                .toList();
    }
}
