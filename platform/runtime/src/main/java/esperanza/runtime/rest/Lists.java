package esperanza.runtime.rest;

import java.util.List;

/** How lists are paged: by an opaque cursor of the last row seen, never by an offset. */
public final class Lists {

    private static final int MOST = 200;

    private Lists() {}

    public static String cursor(long position) {
        return Long.toString(position, Character.MAX_RADIX);
    }

    /** Fails with 422 if it is no cursor of ours. */
    public static long position(String cursor) {
        try {
            return Long.parseLong(cursor, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            throw new Refused(
                    422,
                    "invalid",
                    "Some fields cannot be accepted",
                    List.of(new Refused.Field("/after", "no-cursor", "Use the cursor of a row")));
        }
    }

    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
