package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A word that stands in every personal value that the tests send, and may be seen nowhere. */
final class Canary {

    /** Different in every run. */
    static final String WORD = "canary" + UUID.randomUUID().toString().replace("-", "");

    private Canary() {}

    static boolean isIn(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }

    /** Not in what any part of the platform printed. */
    static void isInNoLog(Platform platform) {
        try (var logs = Files.list(platform.logs())) {
            assertThat(logs.filter(Canary::isInFile)).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInFile(Path file) {
        try {
            return isIn(Files.readAllBytes(file), WORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below the folder that hold the word. */
    static List<String> filesBelow(String folder, String word) {
        try {
            var grep = new ProcessBuilder("grep", "-rslaF", word, folder)
                    .redirectErrorStream(true)
                    .start();
            return grep.inputReader(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
