package esperanza.intake.disclosure.domain;

import esperanza.intake.disclosure.domain.ViewingEvent.ViewingAgreed;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingAsked;
import esperanza.intake.disclosure.domain.ViewingEvent.ViewingRequestRead;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The requests for viewings with two persons, in the order in which they were made. Other openings have no state: each is
 * recorded by itself.
 */
public record Openings(Map<UUID, Viewing> viewings) {

    static final Openings NONE = new Openings(Map.of());

    /**
     * A request for one viewing.
     *
     * @param readers who read its reasons
     * @param used whether the file was opened by it
     */
    public record Viewing(ViewingAsked asked, Set<String> readers, Optional<ViewingAgreed> agreed, boolean used) {

        /** Whether it waits for a second person, or may still be used. */
        public boolean isOpen(Instant now) {
            return !used && agreed.map(answer -> !now.isAfter(answer.until())).orElse(true);
        }
    }

    /** The requests that wait for a second person or may still be used. */
    public List<Viewing> open(Instant now) {
        return viewings.values().stream().filter(one -> one.isOpen(now)).toList();
    }

    /** Fails with {@link OpeningRule#NO_SUCH_REQUEST} if this report has no such request. */
    public Viewing viewing(UUID viewingRequestId) {
        return Optional.ofNullable(viewings.get(viewingRequestId))
                .orElseThrow(() -> new RuleViolation(OpeningRule.NO_SUCH_REQUEST));
    }

    Openings asked(ViewingAsked asked) {
        return with(new Viewing(asked, Set.of(), Optional.empty(), false));
    }

    Openings agreed(ViewingAgreed agreed) {
        Viewing one = viewing(agreed.viewingRequestId());
        return with(new Viewing(one.asked(), one.readers(), Optional.of(agreed), false));
    }

    Openings read(ViewingRequestRead read) {
        Viewing one = viewing(read.viewingRequestId());
        Set<String> readers = new TreeSet<>(one.readers());
        readers.add(read.by());
        return with(new Viewing(one.asked(), Set.copyOf(readers), one.agreed(), one.used()));
    }

    Openings used(Optional<UUID> viewingRequestId) {
        return viewingRequestId
                .map(this::viewing)
                .map(one -> with(new Viewing(one.asked(), one.readers(), one.agreed(), true)))
                .orElse(this);
    }

    private Openings with(Viewing one) {
        Map<UUID, Viewing> next = new LinkedHashMap<>(viewings);
        next.put(one.asked().viewingRequestId(), one);
        return new Openings(Collections.unmodifiableMap(next));
    }
}
