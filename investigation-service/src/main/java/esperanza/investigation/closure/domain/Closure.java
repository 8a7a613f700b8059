package esperanza.investigation.closure.domain;

import static esperanza.investigation.file.domain.FileStanding.ARCHIVE_PROPOSED;
import static esperanza.investigation.file.domain.FileStanding.OPEN;
import static esperanza.investigation.file.domain.FileStanding.REVIEW_CALLED;
import static java.util.stream.Collectors.toUnmodifiableSet;

import esperanza.investigation.closure.domain.ClosureEvent.ArchiveProposed;
import esperanza.investigation.file.domain.FileStanding;
import esperanza.kernel.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether the file of a case has ended, and how.
 *
 * @param proposal the proposal to archive it that waits for a second person
 * @param end empty while the file is worked on
 * @param reviews the events for which a review of the end waits
 * @param used the hearings on which an end relied, also one before the file was reopened
 * @param imposed the facts from outside that ended the file, also before it was reopened
 */
public record Closure(
        Optional<ArchiveProposed> proposal,
        Optional<End> end,
        List<EventId> reviews,
        Set<EventId> used,
        Set<UUID> imposed) {

    /**
     * How the file ended.
     *
     * @param decidedBy the pseudonyms of who proposed it, who decided it, and who recorded an end from outside
     * @param proposalId of an archive
     */
    public record End(FileStanding how, Set<String> decidedBy, Optional<UUID> proposalId) {}

    static final Closure NONE = new Closure(Optional.empty(), Optional.empty(), List.of(), Set.of(), Set.of());

    public FileStanding standing() {
        return end.map(ended -> reviews.isEmpty() ? ended.how() : REVIEW_CALLED)
                .orElse(proposal.isPresent() ? ARCHIVE_PROPOSED : OPEN);
    }

    boolean hasEnded() {
        return end.isPresent();
    }

    boolean endedAs(FileStanding how) {
        return end.filter(ended -> ended.how() == how).isPresent();
    }

    /** The pseudonyms of who had a part in the end. */
    Set<String> decidedBy() {
        return end.map(End::decidedBy).orElse(Set.of());
    }

    Closure proposed(Optional<ArchiveProposed> next) {
        return new Closure(next, end, reviews, used, imposed);
    }

    /** The end settles the proposal. A review that was called for still waits. */
    Closure ended(End next, Collection<EventId> heard) {
        return new Closure(Optional.empty(), Optional.of(next), reviews, with(used, heard), imposed);
    }

    Closure imposed(UUID factId) {
        return new Closure(proposal, end, reviews, used, with(imposed, List.of(factId)));
    }

    Closure reopened() {
        return new Closure(Optional.empty(), Optional.empty(), List.of(), used, imposed);
    }

    Closure reviewCalled(EventId cause) {
        return reviews(Stream.concat(reviews.stream(), Stream.of(cause)));
    }

    Closure reviewDone(EventId cause) {
        return reviews(reviews.stream().filter(open -> !open.equals(cause)));
    }

    private Closure reviews(Stream<EventId> next) {
        return new Closure(proposal, end, next.distinct().toList(), used, imposed);
    }

    private static <T> Set<T> with(Set<T> known, Collection<T> more) {
        return Stream.concat(known.stream(), more.stream()).collect(toUnmodifiableSet());
    }
}
