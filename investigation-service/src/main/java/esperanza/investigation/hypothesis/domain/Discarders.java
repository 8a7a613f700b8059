package esperanza.investigation.hypothesis.domain;

import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.HypothesisDiscarded;
import esperanza.kernel.Recorded;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds who discarded a hypothesis last. */
public final class Discarders {

    private Discarders() {}

    /** The pseudonyms of who proposed the last discard and who approved it; none if it was never discarded. */
    public static Set<String> of(List<Recorded<HypothesisEvent>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(HypothesisDiscarded.class::isInstance)
                .map(event -> ((HypothesisDiscarded) event).discardId())
                .reduce((_, later) -> later)
                .map(discardId -> of(history, discardId))
                .orElse(Set.of());
    }

    private static Set<String> of(List<Recorded<HypothesisEvent>> history, UUID discardId) {
        return history.stream()
                .filter(recorded -> switch (recorded.event()) {
                    case DiscardProposed proposed -> proposed.discardId().equals(discardId);
                    case HypothesisDiscarded discarded -> discarded.discardId().equals(discardId);
                    default -> false;
                })
                .map(recorded -> recorded.actor().pseudonym())
                .collect(Collectors.toUnmodifiableSet());
    }
}
