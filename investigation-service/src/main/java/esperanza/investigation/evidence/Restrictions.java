package esperanza.investigation.evidence;

import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRestriction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells why an item must not leave the house: it is restricted itself, or its original is, or an item with the same file
 * is. A restricted file would otherwise leave as soon as one person identified it a second time.
 */
public final class Restrictions {

    private Restrictions() {}

    /** @param register all items of the case */
    public static Set<EvidenceRestriction> of(EvidenceId item, List<Item> register) {
        Set<EvidenceId> reached = new HashSet<>(Set.of(item));
        while (reached.addAll(next(reached, register))) {
            continue; // until no further item has one of these files
        }
        return register.stream()
                .filter(each -> reached.contains(id(each)))
                .flatMap(each -> each.known().restrictions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The originals of these items, and the items with the same files. */
    private static Set<EvidenceId> next(Set<EvidenceId> reached, List<Item> register) {
        List<Item> from =
                register.stream().filter(item -> reached.contains(id(item))).toList();
        Set<String> files = from.stream().flatMap(item -> digest(item).stream()).collect(Collectors.toSet());
        Set<EvidenceId> originals = from.stream()
                .flatMap(item -> item.known().content().of().stream())
                .collect(Collectors.toSet());
        return register.stream()
                .filter(item -> originals.contains(id(item))
                        || digest(item).filter(files::contains).isPresent())
                .map(Restrictions::id)
                .collect(Collectors.toSet());
    }

    private static Optional<String> digest(Item item) {
        return item.custody() instanceof Secured secured ? secured.digest() : Optional.empty();
    }

    private static EvidenceId id(Item item) {
        return item.known().content().evidenceId();
    }
}
