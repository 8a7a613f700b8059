package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Labels;
import esperanza.protocol.vocabulary.Words;
import java.util.Set;

/** The acts for which the laws of countries set a term: one name for all countries. */
public final class OwedActs {

    private static final Labels ALL = Labels.shipped(OwedActs.class, "/esperanza/protocol/owed-acts.csv");

    private OwedActs() {}

    /** The ids, in the order in which the acts follow each other in a procedure. */
    public static Set<String> ids() {
        return ALL.keys();
    }

    /** The act as a command. The first sheets of countries have ids of their own, which stand for themselves. */
    public static Words of(String id) {
        return ids().contains(id) ? ALL.of(id) : new Words(id, id, id);
    }
}
