package esperanza.local.demonstration;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A row of a table of requests: who says what.
 *
 * @param operation the id of the operation
 * @param query the query of its address, with the question mark; empty if there is none
 * @param patch the difference from its example, as a JSON merge patch, or the whole body behind {@code =}; of a GET,
 *     {@link Wanted what it has to tell}
 * @param status of the answer, as a regular expression
 */
public record Line(String who, String operation, String query, String patch, String status) {

    /** A text within a patch may contain the divider; a status has neither braces nor quotes. */
    private static final Pattern COLUMNS = Pattern.compile("([^;]+); (\\w+)(\\?[^;]+)?(?:; (.*?))?(?:; ([^{}\";]+))?");

    private static final String WHOLE = "=";

    public static Line read(String row) {
        var columns = COLUMNS.matcher(row);
        if (!columns.matches()) {
            throw new IllegalArgumentException(row);
        }
        return new Line(
                columns.group(1),
                columns.group(2),
                Objects.requireNonNullElse(columns.group(3), ""),
                Objects.requireNonNullElse(columns.group(4), "{}"),
                Objects.requireNonNullElse(columns.group(5), "20[014]"));
    }

    /** The body of the request. */
    public String body(Operation operation, Ids ids) {
        if (patch.startsWith(WHOLE)) {
            return ids.in(patch.substring(WHOLE.length()));
        }
        return operation.body().isEmpty() ? "" : Patch.applied(operation.body(), ids.in(patch));
    }

    Line with(String otherPatch) {
        return new Line(who, operation, query, otherPatch, status);
    }

    boolean isAnsweredBy(Answer answer) {
        return Integer.toString(answer.status()).matches(status);
    }
}
