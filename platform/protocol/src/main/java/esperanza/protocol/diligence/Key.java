package esperanza.protocol.diligence;

import java.util.Collection;
import java.util.Optional;

/**
 * What one instance of an item is about, like one notice or one item of evidence.
 *
 * @param field the field that names it in every fact about it; empty: the case as a whole
 */
record Key(Optional<String> field, String value) {

    static final Key THE_CASE = new Key(Optional.empty(), "");

    static Key of(String field, String value) {
        return new Key(Optional.of(field), value);
    }

    /** True if the fact is about this; a fact with a list of such ids is about each of them. */
    boolean concerns(Fact fact) {
        return field.map(name -> switch (fact.content().get(name)) {
                    case null -> false;
                    case Collection<?> several ->
                        several.stream().anyMatch(each -> String.valueOf(each).equals(value));
                    case Object one -> one.toString().equals(value);
                })
                .orElse(true);
    }
}
