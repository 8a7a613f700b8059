package esperanza.protocol.diligence;

import java.util.Collection;
import java.util.Set;

/**
 * The subject of one instance of an item, like one notice or one item of evidence.
 *
 * @param fields the fields in which a fact about it names it; empty: the case as a whole
 */
record Key(Set<String> fields, String value) {

    static final Key THE_CASE = new Key(Set.of(), "");

    /** True if the fact is about this; a fact with a list of such ids is about each of them. */
    boolean concerns(Fact fact) {
        if (fields.isEmpty()) {
            return true;
        }
        for (String field : fields) {
            if (isNamed(fact, field)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(Fact fact, String field) {
        return switch (fact.content().get(field)) {
            case null -> false;
            case Collection<?> several ->
                several.stream().anyMatch(each -> String.valueOf(each).equals(value));
            case Object one -> one.toString().equals(value);
        };
    }
}
