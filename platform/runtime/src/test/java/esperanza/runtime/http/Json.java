package esperanza.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document whose values are read by paths such as {@code parties[0].identity.name}. The path {@code ""} is the
 * whole document. A path that leads nowhere is null.
 *
 * <ul>
 *   <li>A name after a list is the list of the values that its items have there. Items that are null are left out.
 *   <li>{@code items[-1]} is the last item.
 *   <li>{@code items[kind=DUTY]} is the first item with this value, {@code items[*kind=DUTY]} the list of all of them.
 *   <li>{@code items[kind!=DUTY]} is the first item with another value or none, as {@code null} is a value here.
 * </ul>
 */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern STEP = Pattern.compile(
            "\\[(?<index>-?\\d+)]|\\[(?<all>\\*?)(?<name>[^]=!]+)(?<not>!?)=(?<value>[^]]*)]|(?<key>[\\w@-]+)|\\.");

    private final @Nullable Object root;

    private Json(@Nullable Object root) {
        this.root = root;
    }

    public static Json of(String text) {
        try {
            return new Json(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static Json of(Map<String, String> fields) {
        return new Json(fields);
    }

    /** The part of the document at the path as a document of its own. */
    public Json at(String path) {
        return new Json(find(root, path));
    }

    /** Each item of the list at the path. */
    public Stream<Json> each(String path) {
        return getList(path).stream().map(Json::new);
    }

    /** The values of these names of each item of the list at the path, with a space between. */
    public List<String> texts(String path, String... names) {
        return each(path)
                .map(item -> Stream.of(names).map(item::getString).collect(Collectors.joining(" ")))
                .toList();
    }

    /** The value at the path: null, a string, a number, a Boolean, a list or a map. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T get(String path) {
        return (T) find(root, path);
    }

    public @Nullable String getString(String path) {
        return text(find(root, path));
    }

    public int getInt(String path) {
        return Math.toIntExact(getLong(path));
    }

    public long getLong(String path) {
        return this.<Number>known(path).longValue();
    }

    public boolean getBoolean(String path) {
        return this.<Boolean>known(path);
    }

    public <T> @Nullable List<T> getList(String path) {
        return get(path);
    }

    /** The list at the path with each item as text if strings are asked for; other items have the type already. */
    public <T> @Nullable List<T> getList(String path, Class<T> type) {
        List<Object> items = get(path);
        if (items == null) {
            return null;
        }
        List<T> typed = new ArrayList<>();
        items.forEach(item -> typed.add(type.cast(type == String.class ? text(item) : item)));
        return typed;
    }

    public <V> @Nullable Map<String, V> getMap(String path) {
        return get(path);
    }

    /** The whole document as JSON. */
    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T known(String path) {
        return Objects.requireNonNull(get(path), () -> "Nothing at " + path + " of " + this);
    }

    private static @Nullable Object find(@Nullable Object root, String path) {
        Object found = root;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find()) {
            if (step.start() != end) {
                break;
            }
            end = step.end();
            found = next(found, step);
        }
        if (end != path.length()) {
            throw new IllegalArgumentException("No path: " + path);
        }
        return found;
    }

    private static @Nullable Object next(@Nullable Object value, Matcher step) {
        if (value == null) {
            return null;
        } else if (step.group("index") != null) {
            return item((List<?>) value, Integer.parseInt(step.group("index")));
        } else if (step.group("name") != null) {
            Stream<?> found = ((List<?>) value).stream().filter(item -> item != null && holds(item, step));
            return step.group("all").isEmpty() ? found.findFirst().orElse(null) : found.toList();
        }
        return step.group("key") == null ? value : named(value, step.group("key"));
    }

    private static boolean holds(Object item, Matcher step) {
        return step.group("not").isEmpty()
                == String.valueOf(find(item, step.group("name"))).equals(step.group("value"));
    }

    private static @Nullable Object item(List<?> list, int index) {
        int at = index < 0 ? list.size() + index : index;
        return at >= 0 && at < list.size() ? list.get(at) : null;
    }

    private static @Nullable Object named(Object value, String name) {
        if (!(value instanceof List<?> list)) {
            return ((Map<?, ?>) value).get(name);
        }
        List<Object> values = new ArrayList<>();
        list.stream().filter(Objects::nonNull).forEach(item -> values.add(named(item, name)));
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
