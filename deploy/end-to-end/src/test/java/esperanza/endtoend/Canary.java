package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Words that every personal value sent by the tests contains, and that may be found nowhere. Different in every run.
 */
final class Canary {

    /** A second ahead: the times of files lag some milliseconds behind the clock. */
    private static final Instant DRAWN = Instant.now().minusSeconds(1);

    private static final Random RANDOM = new SecureRandom();

    static final String WORD = "canary" + UUID.randomUUID().toString().replace("-", "");

    /** The canary for fields that take digits only: phones and documents. */
    static final String NUMBER = Long.toString(RANDOM.nextLong(1_000_000_000_000L, 10_000_000_000_000L));

    /** The canary for network addresses. */
    static final String ADDRESS = "2001:db8:%x:%x:%x::7"
            .formatted(RANDOM.nextInt(4096, 65536), RANDOM.nextInt(4096, 65536), RANDOM.nextInt(4096, 65536));

    /** The canary for hashes of files. */
    static final String HASH = "%016x%016x%016x%016x"
            .formatted(RANDOM.nextLong(), RANDOM.nextLong(), RANDOM.nextLong(), RANDOM.nextLong());

    static final List<String> ALL = List.of(WORD, NUMBER, ADDRESS, HASH);

    private Canary() {}

    static boolean isIn(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }

    /** Asserts that no log of any part of the platform contains a canary. */
    static void isInNoLog(Platform platform) {
        areInNoLog(platform, ALL);
    }

    /** Asserts that no log of any part of the platform contains any of the words. */
    static void areInNoLog(Platform platform, List<String> words) {
        try (var logs = Files.list(platform.logs())) {
            assertThat(logs.filter(log -> isInFile(log, words))).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInFile(Path file, List<String> words) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return words.stream().anyMatch(word -> isIn(bytes, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files below the folders that hold any of the words in any of its {@link Forms}, if they changed since the
     * canaries were drawn: an older file holds none, and a folder for temporary files may be full of them.
     */
    static List<String> filesBelow(List<String> folders, List<String> words) {
        try {
            var sought = Files.createTempFile("sought", "");
            try {
                var patterns = String.join("\n", Forms.inBytes(words)) + '\n';
                Files.writeString(sought, patterns, StandardCharsets.ISO_8859_1);
                return found(folders, sought.toString());
            } finally {
                Files.delete(sought);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sought the file of the patterns, which holds them all itself */
    private static List<String> found(List<String> folders, String sought) throws IOException {
        var find = new ArrayList<>(List.of("find"));
        find.addAll(folders);
        find.addAll(List.of("-type", "f", "-newerct", DRAWN.toString(), "!", "-path", sought));
        find.addAll(List.of("-exec", "grep", "-slaF", "-f", sought, "{}", "+"));
        var builder = new ProcessBuilder(find).redirectError(Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        return builder.start().inputReader(StandardCharsets.ISO_8859_1).lines().toList();
    }
}
