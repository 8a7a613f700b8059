package esperanza.files.workshop;

import esperanza.files.type.FoundType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The work that is done on a file in the sandbox: a script of the shell, the values that it uses, how long it may take,
 * and how many bytes it may send. The file comes on its standard input; results go out on its standard output
 * ({@link Results}).
 */
record Recipe(String script, Map<String, String> values, Duration patience, int mostBytes) {

    /** The longer side of a picture, in pixels. */
    private static final int SIDE = 1600;

    /** The same of a picture that only tells whether to look. */
    private static final int SMALL = 96;

    private static final int MOST_PIXELS = 50_000_000;
    static final int MOST_PAGES = 200;

    /** Of results: they lie in the memory of the service. */
    private static final int SHOWN = 16 << 20;

    private static final int SAID = 1 << 20;
    private static final int COPIED = 64 << 20;

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(3);

    /** How a file of this type is shown; empty if it is not. */
    static Optional<Recipe> preview(FoundType type, int from) {
        return switch (type.kind()) {
            case IMAGE -> Optional.of(named("image", USUAL).with("FROM", Integer.toString(from)));
            case AUDIO -> Optional.of(named("audio", USUAL));
            case VIDEO -> Optional.of(named("video", USUAL));
            case DOCUMENT -> isPdf(type) ? Optional.of(pdf(from)) : Optional.empty();
            case CHAT, OTHER -> Optional.empty();
        };
    }

    /** How a file of this type is stripped of what it says about itself; empty if it is not. */
    static Optional<Recipe> stripped(FoundType type) {
        return switch (type.kind()) {
            case IMAGE -> Optional.of(named("strip-image", USUAL).sending(COPIED));
            case AUDIO -> Optional.of(named("strip-audio", USUAL).sending(COPIED));
            case DOCUMENT -> isPdf(type) ? Optional.of(named("strip-pdf", LONG).sending(COPIED)) : Optional.empty();
            case VIDEO, CHAT, OTHER -> Optional.empty();
        };
    }

    /** How a picture of the workshop is made small and blurred. */
    static Recipe blurred() {
        return named("blur", USUAL).with("SMALL", Integer.toString(SMALL));
    }

    static Recipe metadata() {
        return named("metadata", USUAL).sending(SAID);
    }

    static boolean isPdf(FoundType type) {
        return type.mediaType().equals("application/pdf");
    }

    private static Recipe pdf(int from) {
        int to = Math.min(from + Workshop.PAGES_AT_ONCE - 1, MOST_PAGES);
        return named("pdf", USUAL).with("FROM", Integer.toString(from)).with("TO", Integer.toString(to));
    }

    /** A script of one's own, after the lines that all have in common. */
    static Recipe of(String script, Duration patience) {
        return new Recipe(
                text("common") + script,
                Map.of(
                        "SIDE", Integer.toString(SIDE),
                        "MOST_PIXELS", Integer.toString(MOST_PIXELS),
                        "MOST_PAGES", Integer.toString(MOST_PAGES)),
                patience,
                SHOWN);
    }

    private Recipe sending(int most) {
        return new Recipe(script, values, patience, most);
    }

    private static Recipe named(String name, Duration patience) {
        return of(text(name), patience);
    }

    private Recipe with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Recipe(script, Map.copyOf(more), patience, mostBytes);
    }

    private static String text(String name) {
        try (InputStream in = Recipe.class.getResourceAsStream(name + ".sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
