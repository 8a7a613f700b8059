package esperanza.notification.stream.rest;

import esperanza.notification.timeline.read.TimelineEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far the log was read.
 *
 * @param aside the entries up to there that nobody was told of yet, because the report of their case has not come; in
 *     the order of the log
 */
record ReadSoFar(long position, List<TimelineEntry> aside) {

    /** If more has to be set aside, reading stops until the first of it is told or given up. */
    static final int MOST_ASIDE = 1_000;

    /**
     * An entry that is told.
     *
     * @param late true: the entry was set aside before, so every follower is told of it now
     * @param resume the position after which a reader resumes who was told of this entry last
     */
    record Told(TimelineEntry entry, boolean late, long resume) {}

    /** What is told next, and how far the log was read then. */
    record Next(List<Told> told, ReadSoFar read) {}

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

    /**
     * Reads on.
     *
     * @param fresh the entries after this position, up to the other one
     * @param known whether it is known who may know of the cases of an entry
     * @param awaited whether an entry whose cases are not known is set aside; nobody is told of any other
     */
    Next next(List<TimelineEntry> fresh, long upTo, Predicate<TimelineEntry> known, Predicate<TimelineEntry> awaited) {
        List<TimelineEntry> told = new ArrayList<>(aside.stream().filter(known).toList());
        List<TimelineEntry> kept = new ArrayList<>(
                aside.stream().filter(known.negate()).filter(awaited).toList());
        for (TimelineEntry entry : fresh) {
            if (known.test(entry)) {
                told.add(entry);
            } else if (awaited.test(entry)) {
                if (kept.size() >= MOST_ASIDE) {
                    return told(told, new ReadSoFar(entry.position() - 1, kept));
                }
                kept.add(entry);
            }
        }
        return told(told, new ReadSoFar(upTo, kept));
    }

    private Next told(List<TimelineEntry> entries, ReadSoFar upTo) {
        List<Told> told = new ArrayList<>();
        long following = Long.MAX_VALUE;
        for (TimelineEntry entry : entries.reversed()) {
            boolean wasAside = entry.position() <= position;
            long allTold = Math.min(wasAside ? position : entry.position(), following - 1);
            told.add(new Told(entry, wasAside, new ReadSoFar(allTold, upTo.aside).resume()));
            following = entry.position();
        }
        return new Next(told.reversed(), upTo);
    }
}
