package esperanza.runtime.rest;

import esperanza.runtime.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The sort key of a row as a cursor, e.g. {@code 2026-01-01T00:00:00Z|…}. The cursor reveals nothing that the row does
 * not show.
 */
public final class PlaceCursor {

    private PlaceCursor() {}

    public static String of(Object... key) {
        StringBuilder text = new StringBuilder();
        for (Object part : key) {
            text.append(text.isEmpty() ? "" : "|").append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Throws IllegalArgumentException if the cursor is not Base64 or does not have {@code count} parts. */
    public static String[] parts(String cursor, int count) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("no cursor");
        }
        return parts;
    }

    public static Refused refused() {
        return new Refused(
                422,
                "invalid",
                "Some fields cannot be accepted",
                List.of(new Refused.Field("/after", "no-cursor", "Use the cursor of the previous page")));
    }
}
