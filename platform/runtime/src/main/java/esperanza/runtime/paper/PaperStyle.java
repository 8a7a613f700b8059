package esperanza.runtime.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one style of all documents. */
final class PaperStyle {

    private static final String HEAD = "<head>";
    private static final String CSS = read();

    private PaperStyle() {}

    /** The page with the style in its head. */
    static String in(String html) {
        return html.replace(HEAD, HEAD + "<style>" + CSS + "</style>");
    }

    private static String read() {
        try (InputStream css = PaperStyle.class.getResourceAsStream("/esperanza/runtime/paper/paper.css")) {
            if (css == null) {
                throw new IllegalStateException("paper.css is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
