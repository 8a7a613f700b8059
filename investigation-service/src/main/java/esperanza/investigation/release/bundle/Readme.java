package esperanza.investigation.release.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The pages that tell a receiver in three languages what a bundle holds and how to check it. */
final class Readme {

    private static final String FOLDER = "/esperanza/investigation/bundle/";
    private static final List<BagFile> PAGES = read();

    private Readme() {}

    static List<BagFile> all() {
        return PAGES;
    }

    private static List<BagFile> read() {
        return Stream.of("LEEME.html", "README.html", "LEIAME.html")
                .map(name -> BagFile.of("data/" + name, page(name)))
                .toList();
    }

    private static byte[] page(String name) {
        try (InputStream in = Readme.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
