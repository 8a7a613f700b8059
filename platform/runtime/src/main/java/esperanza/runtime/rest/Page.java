package esperanza.runtime.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor to go on with; absent on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** @param asked the number of items asked for: a full page may have another behind it */
    public static <T> Page<T> of(List<T> items, int asked, Function<T, String> cursor) {
        boolean more = items.size() == Lists.limit(asked);
        return new Page<>(items, more ? Optional.of(cursor.apply(items.getLast())) : Optional.empty());
    }
}
