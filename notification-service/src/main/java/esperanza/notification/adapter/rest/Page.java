package esperanza.notification.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor to go on with; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Page<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items, Optional<String> next) {

    static <T> Page<T> of(List<T> items, int asked, Function<T, String> cursor) {
        boolean more = items.size() == Lists.limit(asked);
        return new Page<>(items, more ? Optional.of(cursor.apply(items.getLast())) : Optional.empty());
    }

    static Refused noCursor() {
        return new Refused(
                422,
                "invalid",
                "Some fields cannot be accepted",
                List.of(new Refused.Field("/after", "no-cursor", "Use the cursor of the page before")));
    }
}
