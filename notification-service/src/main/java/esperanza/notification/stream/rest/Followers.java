package esperanza.notification.stream.rest;

import java.util.ArrayList;
import java.util.List;

/** The followers of the stream, and how far the log was read for all of them. */
final class Followers {

    private final List<Follower> all = new ArrayList<>();

    /** Undefined while there is no follower. */
    private ReadSoFar read = ReadSoFar.upTo(0);

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
        ReadSoFar its = newcomer.read();
        if (all.isEmpty()) {
            read = its;
        }
        if (its.position() < read.position()) {
            return false;
        }
        read = read.with(its.aside());
        newcomer.joins();
        return all.add(newcomer);
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

    synchronized ReadSoFar read() {
        return read;
    }

    /**
     * The log was read on, from one place to the other.
     *
     * @return the followers that get the stretch; none if the place has changed meanwhile: all left and others came, or a
     *     newcomer brought entries that it has set aside. The log is then read again from the new place.
     */
    synchronized List<Follower> moved(ReadSoFar from, ReadSoFar to) {
        if (!read.equals(from)) {
            return List.of();
        }
        read = to;
        return List.copyOf(all);
    }
}
