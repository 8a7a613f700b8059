package esperanza.notification.stream.rest;

import esperanza.notification.timeline.read.TimelineEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far the log was read.
 *
 * @param aside the entries up to there that nobody was told of yet, because the report of their case has not come; in
 *     the order of the log
 */
record ReadSoFar(long position, List<TimelineEntry> aside) {

    ReadSoFar {
        aside = List.copyOf(aside);
    }

    static ReadSoFar upTo(long position) {
        return new ReadSoFar(position, List.of());
    }

    /** The position after which a reader has to resume, so that what is set aside is not lost. */
    long resume() {
        return aside.isEmpty() ? position : Math.min(position, aside.getFirst().position() - 1);
    }

    /** The same, with what others have set aside up to this position. */
    ReadSoFar with(Collection<TimelineEntry> others) {
        return new ReadSoFar(
                position,
                Stream.concat(aside.stream(), others.stream())
                        .filter(entry -> entry.position() <= position)
                        .distinct()
                        .sorted(Comparator.comparingLong(TimelineEntry::position))
                        .toList());
    }
}
