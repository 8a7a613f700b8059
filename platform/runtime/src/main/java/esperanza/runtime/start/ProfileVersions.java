package esperanza.runtime.start;

import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a profile's versions, which lie side by side: {@code xx.yaml} is the newest, {@code xx.1.yaml} and
 * {@code xx.2.yaml} are earlier ones. Each says from when on it is in force.
 */
final class ProfileVersions {

    private ProfileVersions() {}

    /**
     * Reads the newest file and its earlier versions.
     *
     * @throws IllegalStateException if a file has another version than its name, or the file without a number is
     *     not the newest
     */
    static Profiles read(Path newest) {
        Profile current = ProfileFile.read(newest);
        Profiles all = new Profiles(
                Stream.concat(Stream.of(current), earlier(newest).stream().map(ProfileVersions::named))
                        .toList());
        if (all.latest().version() != current.version()) {
            throw new IllegalStateException("%s has version %d, and beside it lies version %d"
                    .formatted(newest, current.version(), all.latest().version()));
        }
        return all;
    }

    private static Profile named(Path file) {
        Profile profile = ProfileFile.read(file);
        if (!file.getFileName().toString().endsWith(".%d.yaml".formatted(profile.version()))) {
            throw new IllegalStateException("%s has version %d".formatted(file, profile.version()));
        }
        return profile;
    }

    private static List<Path> earlier(Path newest) {
        String name = newest.getFileName().toString().replaceFirst("\\.yaml$", "");
        Pattern versions = Pattern.compile(Pattern.quote(name) + "\\.\\d+\\.yaml");
        try (Stream<Path> files = Files.list(newest.toAbsolutePath().getParent())) {
            return files.filter(file ->
                            versions.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the profile cannot be read: " + newest, e);
        }
    }
}
