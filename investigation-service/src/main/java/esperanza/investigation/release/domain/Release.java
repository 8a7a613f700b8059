package esperanza.investigation.release.domain;

import esperanza.investigation.release.domain.ReleaseEvent.BundleExported;
import esperanza.investigation.release.domain.ReleaseEvent.EvidenceReleased;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of a release. */
public sealed interface Release {

    /** No such release. */
    record Unknown() implements Release {}

    /**
     * A person released items.
     *
     * @param agreed the grounds of restriction, item by item, to which another person agreed
     * @param bundles those that were taken out, in the order of their export
     */
    record Known(EvidenceReleased content, Set<RestrictedItem> agreed, boolean withdrawn, List<BundleExported> bundles)
            implements Release {

        static Known of(EvidenceReleased content) {
            return new Known(content, Set.of(), false, List.of());
        }

        Known agreedTo(List<RestrictedItem> restricted) {
            return new Known(
                    content,
                    Stream.concat(agreed.stream(), restricted.stream()).collect(Collectors.toUnmodifiableSet()),
                    withdrawn,
                    bundles);
        }

        Known withdrawnNow() {
            return new Known(content, agreed, true, bundles);
        }

        Known exported(BundleExported bundle) {
            return new Known(
                    content,
                    agreed,
                    withdrawn,
                    Stream.concat(bundles.stream(), Stream.of(bundle)).toList());
        }
    }
}
