package esperanza.notification.stream.rest;

import java.util.ArrayList;
import java.util.List;

/** The followers of the stream, and the position up to which the log was read for all of them. */
final class Followers {

    private final List<Follower> all = new ArrayList<>();

    /** Undefined while there is no follower. */
    private long position;

    private boolean ending;

    /**
     * Adds a follower that has caught up with the others.
     *
     * @return false if the newcomer must first read what the others have had already; true as well if it needs no more,
     *     because it hung up or the service ends
     */
    synchronized boolean letIn(Follower newcomer) {
        if (ending) {
            newcomer.end();
        }
        if (ending || newcomer.gone()) {
            return true;
        }
        if (all.isEmpty()) {
            position = newcomer.seen();
        }
        return newcomer.seen() >= position && all.add(newcomer);
    }

    /**
     * Admits no follower from now on.
     *
     * @return the followers that have to be told
     */
    synchronized List<Follower> noMore() {
        ending = true;
        return List.copyOf(all);
    }

    synchronized void leave(Follower follower) {
        all.remove(follower);
    }

    synchronized List<Follower> all() {
        return List.copyOf(all);
    }

    synchronized int count() {
        return all.size();
    }

    synchronized long position() {
        return position;
    }

    /**
     * The log was read on, from one position to the other.
     *
     * @return the followers that get the stretch; none if meanwhile all left and others came, who have had less or more
     *     than those the log was read for
     */
    synchronized List<Follower> moved(long from, long to) {
        if (position != from) {
            return List.of();
        }
        position = to;
        return List.copyOf(all);
    }
}
