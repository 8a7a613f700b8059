package esperanza.protocol.risk;

import java.util.List;

/** The levels of a country's instrument, ascending. The lowest is a level, too: it is reviewed as the others are. */
record Levels(List<String> ascending) {

    Levels {
        ascending = List.copyOf(ascending);
        if (ascending.isEmpty()) {
            throw new IllegalArgumentException("An instrument has a level at least");
        }
    }

    String lowest() {
        return ascending.getFirst();
    }

    String higher(String one, String other) {
        return place(one) >= place(other) ? one : other;
    }

    boolean isAbove(String one, String other) {
        return place(one) > place(other);
    }

    private int place(String level) {
        int place = ascending.indexOf(level);
        if (place < 0) {
            throw new IllegalArgumentException("No level: " + level);
        }
        return place;
    }
}
