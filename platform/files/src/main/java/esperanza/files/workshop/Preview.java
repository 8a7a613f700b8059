package esperanza.files.workshop;

import java.util.Map;

/**
 * Something that a browser may show, made anew and without metadata.
 *
 * @param mediaType by what was asked of the tool, not by the bytes
 */
public record Preview(String mediaType, byte[] bytes) {

    private static final Map<String, String> TYPES = Map.of(
            "webp", "image/webp",
            "jpg", "image/jpeg",
            "png", "image/png",
            "ogg", "audio/ogg");

    /** Whether a result of this name is one: a page number and the ending of a form that is known. */
    static boolean isOne(Results.Result result) {
        return result.name().matches("[1-9]\\d{0,2}\\.[a-z]+") && TYPES.containsKey(ending(result));
    }

    static Preview of(Results.Result result) {
        return new Preview(TYPES.get(ending(result)), result.bytes());
    }

    static int page(Results.Result result) {
        return Integer.parseInt(result.name().substring(0, result.name().indexOf('.')));
    }

    private static String ending(Results.Result result) {
        return result.name().substring(result.name().indexOf('.') + 1);
    }
}
