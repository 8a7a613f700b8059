package esperanza.console;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many calls of each person are on their way to the services. All connections together are not one person's. */
final class Underway {

    private final int most;
    private final ConcurrentMap<String, Integer> byPerson = new ConcurrentHashMap<>();

    /** @param most calls of one person at a time, open streams among them */
    Underway(int most) {
        this.most = most;
    }

    /** Counts a call. Returns false, and counts nothing, if the person has too many. */
    boolean begin(String person) {
        if (byPerson.merge(person, 1, Integer::sum) <= most) {
            return true;
        }
        end(person);
        return false;
    }

    void end(String person) {
        byPerson.computeIfPresent(person, (_, calls) -> calls > 1 ? calls - 1 : null);
    }

    int people() {
        return byPerson.size();
    }
}
