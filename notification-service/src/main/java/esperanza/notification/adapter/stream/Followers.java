package esperanza.notification.adapter.stream;

import java.util.ArrayList;
import java.util.List;

/** Those who follow the stream, and up to where the log was read for all of them. */
final class Followers {

    private final List<Follower> all = new ArrayList<>();

    /** Means nothing while there is nobody. */
    private long position;

    private boolean ending;

    /**
     * False: the newcomer must have read first what the others have had already. Who is gone by now needs no more, and when
     * the service ends nobody does.
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

    /** From now on nobody is let in. The answer: those who are to be told. */
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
     * The log was read on, from here to there: for whom? For nobody if meanwhile all left and others came, who have had
     * less or more than those it was read for.
     */
    synchronized List<Follower> moved(long from, long to) {
        if (position != from) {
            return List.of();
        }
        position = to;
        return List.copyOf(all);
    }
}
